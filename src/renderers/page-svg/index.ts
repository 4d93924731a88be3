/** In: a page. Out: an SVG of its outlines, for a screen beside the source: it needs no font, and knows where each line begins. */
import {
  LETTERS,
  type Page,
  type PageItem,
  type PlacedImage,
  type Rule,
  type TextRun,
} from '../../typeset/model/index.ts'
import { decimals } from './decimals.ts'
import { guidesOf } from './guides.ts'
import type { LinePlace } from './line-places.ts'
import type { PageLook } from './look.ts'
import { attributeText, element } from './markup.ts'
import { outlineOf } from './outlines.ts'

export type { PageGuides } from './guides.ts'
export { isDrawnAlike } from './is-drawn-alike.ts'
export { type LinePlace, linePlaces } from './line-places.ts'
export type { PageLook } from './look.ts'

/**
 * A page as one SVG. Over each run lies a box with `data-key` and `data-offset` of its line, which a pointer can hit.
 * Nothing in it has an id, so that many pages may stand in one document.
 */
export function pageSvg(page: Page, look: PageLook): string {
  return svgOf(pageShapes(page, look), look)
}

/** The elements of a page one by one, from the furniture to the boxes: what an edit leaves as it is are the same texts. */
export function pageShapes(page: Page, look: PageLook): readonly string[] {
  const items = [...page.furniture.flatMap((artifact) => artifact.items), ...page.items]
  const guides = look.guides ? [guidesOf(page, look.guides)] : []
  const hits = element('g', { class: 'hits' }, hitsOf(page.items, look))
  return [...items.flatMap((item) => shapeOf(item, look)), ...guides, hits]
}

/** All elements of a page, or some, in an SVG of its size. */
export function svgOf(shapes: readonly string[], { geometry, label }: PageLook): string {
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: `0 0 ${decimals(geometry.width)} ${decimals(geometry.height)}`,
    role: 'img',
    'aria-label': attributeText(label),
  }
  return element('svg', attributes, shapes)
}

function shapeOf(item: PageItem, look: PageLook): string[] {
  switch (item.kind) {
    case 'text':
      return [runShape(item, look)]
    case 'rule':
      return [element('rect', { ...boxOf(item), fill: look.colors[item.color]!.light })]
    case 'image':
      return [imageShape(item, look)]
    case 'link':
      return []
  }
}

/** All glyphs of a run are one path, in 1/1000 em, y up: a page of some hundred shapes is shown many times faster than one of thousands. */
function runShape(run: TextRun, { colors, fonts }: PageLook): string {
  const unit = run.size / 1000
  const stretch = run.scale ?? 1
  const tracking = (run.tracking ?? 0) / unit / stretch
  let shown = ''
  for (const { shaped, x: left } of run.pieces) {
    let pen = left / unit / stretch
    for (const { id, advance, dx, dy } of shaped.glyphs) {
      const outline = outlineOf(fonts, shaped.face, id)
      if (outline !== '') shown += `M${decimals(pen + dx)} ${decimals(dy)}${outline}`
      pen += advance + tracking
    }
  }
  const place = `translate(${decimals(run.x)} ${decimals(run.y - (run.rise ?? 0))})`
  const scale = `scale(${decimals(unit * stretch, 7)} ${decimals(-unit, 7)})`
  return element('path', { transform: `${place} ${scale}`, fill: colors[run.color]!.light, d: shown })
}

/** The part of the picture that its frame shows. */
function imageShape(image: PlacedImage, { imageAt }: PageLook): string {
  const { picture = { dx: 0, dy: 0, width: image.width, height: image.height } } = image
  const box = boxOf(image)
  return element('svg', { ...box, viewBox: `0 0 ${box.width} ${box.height}` }, [
    element('image', {
      href: attributeText(imageAt(image.url)),
      ...boxOf({ x: picture.dx, y: picture.dy, width: picture.width, height: picture.height }),
      preserveAspectRatio: 'none',
    }),
  ])
}

/** A box over each run of the text, which says where its line begins. */
function hitsOf(items: readonly PageItem[], { placeOf }: PageLook): string[] {
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
    const mark = { 'data-key': attributeText(key), 'data-offset': String(offset) }
    return [element('rect', { ...boxOf(box), fill: 'transparent', ...mark })]
  })
}

function boxOf({ x: left, y, width, height }: Pick<Rule, 'x' | 'y' | 'width' | 'height'>) {
  return { x: decimals(left), y: decimals(y), width: decimals(width), height: decimals(height) }
}
