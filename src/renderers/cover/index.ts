/** In: a cover as it is set. Out: an SVG of it. A room of its own, so that the thread of pages loads no EPUB for it. */
import type { FontLibrary } from '../../fonts/index.ts'
import type { FaceKey } from '../../templates/index.ts'
import type { Cover, CoverType, Shape } from '../../typeset/cover/index.ts'
import type { Rule, TextRun } from '../../typeset/model/index.ts'

/** Pixels across: sharp on every shelf (Apple asks for 1,400 on the shorter side). */
const COVER_WIDTH = 1600

/** The cover as an SVG of outlines, which needs no font where it is drawn. */
export function drawCover({ width, height, items }: Cover, fonts: Pick<FontLibrary, 'outline'>): string {
  const shapes = items.map((item) => (item.kind === 'shape' ? shape(item) : typeOf(item, fonts)))
  const scale = COVER_WIDTH / width
  const look = {
    xmlns: 'http://www.w3.org/2000/svg',
    width: String(COVER_WIDTH),
    height: String(Math.round(height * scale)),
    viewBox: `0 0 ${decimals(width)} ${decimals(height)}`,
    // Its height in pixels is rounded: what is drawn keeps none of the last row free.
    preserveAspectRatio: 'none',
  }
  return element('svg', look, shapes.join(''))
}

/** The ink is thin, not the element: that would be drawn on a picture of its own, as large as the cover. */
function shape({ path, color, line, opacity }: Shape): string {
  const thin = (ink: 'fill' | 'stroke') => opacity !== undefined && { [`${ink}-opacity`]: String(opacity) }
  const look =
    line === undefined
      ? { fill: color, ...thin('fill') }
      : { fill: 'none', stroke: color, 'stroke-width': decimals(line), ...thin('stroke') }
  return element('path', { d: path, ...look })
}

function typeOf({ items, color }: CoverType, fonts: Pick<FontLibrary, 'outline'>): string {
  const shapes = items.map((item) => (item.kind === 'rule' ? ruleShape(item) : runShape(item, fonts)))
  return element('g', { fill: color }, shapes.join(''))
}

function ruleShape({ x: left, y, width, height }: Rule): string {
  const [a, b, c, d] = [left, y, width, height].map(decimals)
  return element('rect', { x: a!, y: b!, width: c!, height: d! })
}

/** Glyphs are drawn in 1/1000 em, y up. */
function runShape(run: TextRun, fonts: Pick<FontLibrary, 'outline'>): string {
  const unit = run.size / 1000
  const stretch = run.scale ?? 1
  const tracking = (run.tracking ?? 0) / unit
  const glyphs = run.pieces.flatMap(({ shaped, x: left }) => {
    let pen = left / unit
    return shaped.glyphs.flatMap(({ id, advance, dx, dy }) => {
      const at = pen + dx
      pen += (advance + tracking) * stretch
      const path = fonts.outline(shaped.face as FaceKey, id)
      const transform = `translate(${decimals(at)} ${decimals(dy)})`
      return path ? [element('path', { d: path, transform })] : []
    })
  })
  const place = `translate(${decimals(run.x)} ${decimals(run.y - (run.rise ?? 0))})`
  const scale = `scale(${decimals(unit * stretch)} ${decimals(-unit)})`
  return element('g', { transform: `${place} ${scale}` }, glyphs.join(''))
}

/** Numbers, paths and colours hold nothing that XML would have escaped, and a tree of them takes longer than the text. */
function element(name: string, look: Readonly<Record<string, string>>, content = ''): string {
  const attributes = Object.entries(look).map(([key, value]) => ` ${key}="${value}"`)
  return `<${name}${attributes.join('')}>${content}</${name}>`
}

function decimals(value: number): string {
  return String(Number(value.toFixed(4)))
}
