/** In: a page. Out: an SVG of its outlines, for a screen beside the source: it needs no font, and knows where each line begins. */
import type { Element } from 'xast'
import { x } from 'xastscript'
import type { FontLibrary } from '../../fonts/index.ts'
import type { FaceKey, Template } from '../../templates/index.ts'
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
import type { LinePlace } from './line-places.ts'

export { type LinePlace, linePlaces } from './line-places.ts'

export interface PageLook {
  readonly geometry: PageGeometry
  readonly colors: Template['colors']
  readonly fonts: Pick<FontLibrary, 'outline'>
  /** Address of an image, by its url in the tree. */
  readonly imageAt: (url: string) => string
  /** Where the line begins that a run is the first of; nothing for the others. */
  readonly placeOf: (run: TextRun) => LinePlace | undefined
  /** What the page is called, for those who do not see it. */
  readonly label: string
}

/**
 * A page as one SVG. Over each run lies a box with `data-key` and `data-offset` of its line, which a pointer can hit; ids
 * begin with `p` and the place of the page, so that many pages may stand in one document.
 */
export function pageSvg(page: Page, look: PageLook): string {
  const { width, height } = look.geometry
  const glyphs = new Glyphs(`p${page.index}g`, look.fonts)
  const items = [...page.furniture.flatMap((artifact) => artifact.items), ...page.items]
  const shapes = items.flatMap((item) => shapeOf(item, look, glyphs))
  const svg = x(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${decimals(width)} ${decimals(height)}`,
      role: 'img',
      'aria-label': look.label,
    },
    [x('defs', glyphs.outlines()), ...shapes, x('g', { class: 'hits' }, hitsOf(page.items, look))],
  )
  return xmlText(svg)
}

/** The outlines that a page shows, each once. */
class Glyphs {
  private readonly prefix: string
  private readonly fonts: Pick<FontLibrary, 'outline'>
  private readonly known = new Map<string, { readonly id: string; readonly path: string }>()

  constructor(prefix: string, fonts: Pick<FontLibrary, 'outline'>) {
    this.prefix = prefix
    this.fonts = fonts
  }

  /** Nothing where there is nothing to see. */
  idOf(face: string, glyph: number): string | undefined {
    const key = `${face}:${glyph}`
    const known = this.known.get(key) ?? {
      id: `${this.prefix}${this.known.size}`,
      path: this.fonts.outline(face as FaceKey, glyph),
    }
    this.known.set(key, known)
    return known.path === '' ? undefined : known.id
  }

  outlines(): Element[] {
    return [...this.known.values()]
      .filter(({ path }) => path !== '')
      .map(({ id, path }) => x('path', { id, d: path }))
  }
}

function shapeOf(item: PageItem, look: PageLook, glyphs: Glyphs): Element[] {
  switch (item.kind) {
    case 'text':
      return [runShape(item, look, glyphs)]
    case 'rule':
      return [x('rect', { ...boxOf(item), fill: look.colors[item.color]!.light })]
    case 'image':
      return [imageShape(item, look)]
    case 'link':
      return []
  }
}

/** Glyphs are drawn in 1/1000 em, y up. */
function runShape(run: TextRun, { colors }: PageLook, glyphs: Glyphs): Element {
  const unit = run.size / 1000
  const stretch = run.scale ?? 1
  const tracking = (run.tracking ?? 0) / unit / stretch
  const shown = run.pieces.flatMap(({ shaped, x: left }) => {
    let pen = left / unit / stretch
    return shaped.glyphs.flatMap(({ id, advance, dx, dy }) => {
      const at = pen + dx
      pen += advance + tracking
      const name = glyphs.idOf(shaped.face, id)
      return name === undefined ? [] : [x('use', { href: `#${name}`, x: decimals(at), y: decimals(dy) })]
    })
  })
  const place = `translate(${decimals(run.x)} ${decimals(run.y - (run.rise ?? 0))})`
  const scale = `scale(${decimals(unit * stretch, 7)} ${decimals(-unit, 7)})`
  return x('g', { transform: `${place} ${scale}`, fill: colors[run.color]!.light }, shown)
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

/** Places that are not seen are left out: those of a scale are, in a line of a thousand units. */
function decimals(value: number, places = 3): string {
  return String(Number(value.toFixed(places)))
}
