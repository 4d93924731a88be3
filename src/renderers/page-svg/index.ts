/** In: a page. Out: an SVG of its outlines, for a screen beside the source: it needs no font, and knows where each line begins. */
import type { Element } from 'xast'
import { x } from 'xastscript'
import type { FontLibrary } from '../../fonts/index.ts'
import type { Template } from '../../templates/index.ts'
import {
  LETTERS,
  type Page,
  type PageGeometry,
  type PageItem,
  type PlacedImage,
  type Rule,
  type TextRun,
} from '../../typeset/model/index.ts'
import { xmlText } from '../../xml.ts'
import { decimals } from './decimals.ts'
import { guidesOf, type PageGuides } from './guides.ts'
import type { LinePlace } from './line-places.ts'
import { outlineOf } from './outlines.ts'

export type { PageGuides } from './guides.ts'
export { type LinePlace, linePlaces } from './line-places.ts'

export interface PageLook {
  readonly geometry: PageGeometry
  readonly colors: Template['colors']
  readonly fonts: Pick<FontLibrary, 'outline'>
  /** Address of an image, by its url in the tree. */
  readonly imageAt: (url: string) => string
  /** Where the line begins that a run is the first of; nothing for the others. */
  readonly placeOf: (run: TextRun) => LinePlace | undefined
  /** Lines to show what the page was made by; none where absent. */
  readonly guides?: PageGuides
  /** What the page is called, for those who do not see it. */
  readonly label: string
}

/**
 * A page as one SVG. Over each run lies a box with `data-key` and `data-offset` of its line, which a pointer can hit.
 * Nothing in it has an id, so that many pages may stand in one document.
 */
export function pageSvg(page: Page, look: PageLook): string {
  const { width, height } = look.geometry
  const items = [...page.furniture.flatMap((artifact) => artifact.items), ...page.items]
  const shapes = items.flatMap((item) => shapeOf(item, look))
  const svg = x(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${decimals(width)} ${decimals(height)}`,
      role: 'img',
      'aria-label': look.label,
    },
    [
      ...shapes,
      ...(look.guides ? [guidesOf(page, look.guides)] : []),
      x('g', { class: 'hits' }, hitsOf(page.items, look)),
    ],
  )
  return xmlText(svg)
}

function shapeOf(item: PageItem, look: PageLook): Element[] {
  switch (item.kind) {
    case 'text':
      return [runShape(item, look)]
    case 'rule':
      return [x('rect', { ...boxOf(item), fill: look.colors[item.color]!.light })]
    case 'image':
      return [imageShape(item, look)]
    case 'link':
      return []
  }
}

/** All glyphs of a run are one path, in 1/1000 em, y up: a page of some hundred shapes is shown many times faster than one of thousands. */
function runShape(run: TextRun, { colors, fonts }: PageLook): Element {
  const unit = run.size / 1000
  const stretch = run.scale ?? 1
  const tracking = (run.tracking ?? 0) / unit / stretch
  const shown = run.pieces.flatMap(({ shaped, x: left }) => {
    let pen = left / unit / stretch
    return shaped.glyphs.map(({ id, advance, dx, dy }) => {
      const at = pen + dx
      pen += advance + tracking
      const outline = outlineOf(fonts, shaped.face, id)
      return outline === '' ? '' : `M${decimals(at)} ${decimals(dy)}${outline}`
    })
  })
  const place = `translate(${decimals(run.x)} ${decimals(run.y - (run.rise ?? 0))})`
  const scale = `scale(${decimals(unit * stretch, 7)} ${decimals(-unit, 7)})`
  return x('path', { transform: `${place} ${scale}`, fill: colors[run.color]!.light, d: shown.join('') })
}

/** The part of the picture that its frame shows. */
function imageShape(image: PlacedImage, { imageAt }: PageLook): Element {
  const { picture = { dx: 0, dy: 0, width: image.width, height: image.height } } = image
  const box = boxOf(image)
  return x('svg', { ...box, viewBox: `0 0 ${box.width} ${box.height}` }, [
    x('image', {
      href: imageAt(image.url),
      ...boxOf({ x: picture.dx, y: picture.dy, width: picture.width, height: picture.height }),
      preserveAspectRatio: 'none',
    }),
  ])
}

/** A box over each run of the text, which says where its line begins. */
function hitsOf(items: readonly PageItem[], { placeOf }: PageLook): Element[] {
  let line: { readonly y: number; readonly place: LinePlace } | undefined
  return items.flatMap((item) => {
    if (item.kind !== 'text') return []
    const place = placeOf(item)
    if (place) line = { y: item.y, place }
    if (!line) return []
    const { ascent, descent } = LETTERS
    const box = {
      x: item.x,
      y: item.y - ascent * item.size,
      width: item.width,
      height: (ascent + descent) * item.size,
    }
    const { key, offset } = line.place
    return [x('rect', { ...boxOf(box), fill: 'transparent', 'data-key': key, 'data-offset': String(offset) })]
  })
}

function boxOf({ x: left, y, width, height }: Pick<Rule, 'x' | 'y' | 'width' | 'height'>) {
  return { x: decimals(left), y: decimals(y), width: decimals(width), height: decimals(height) }
}
