/** In: a cover as it is set. Out: an SVG of it. A room of its own, so that the thread of pages loads no EPUB for it. */
import type { Element } from 'xast'
import { x } from 'xastscript'
import type { FontLibrary } from '../../fonts/index.ts'
import type { FaceKey } from '../../templates/index.ts'
import type { Cover, CoverType, Shape } from '../../typeset/cover/index.ts'
import type { Rule, TextRun } from '../../typeset/model/index.ts'
import { xmlText } from '../../xml.ts'

/** Pixels across: sharp on every shelf (Apple asks for 1,400 on the shorter side). */
const COVER_WIDTH = 1600

/** The cover as an SVG of outlines, which needs no font where it is drawn. */
export function drawCover({ width, height, items }: Cover, fonts: Pick<FontLibrary, 'outline'>): string {
  const shapes = items.map((item) => (item.kind === 'shape' ? shape(item) : typeOf(item, fonts)))
  const scale = COVER_WIDTH / width
  const svg = x(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: String(COVER_WIDTH),
      height: String(Math.round(height * scale)),
      viewBox: `0 0 ${decimals(width)} ${decimals(height)}`,
      // Its height in pixels is rounded: what is drawn keeps none of the last row free.
      preserveAspectRatio: 'none',
    },
    shapes,
  )
  return xmlText(svg)
}

/** The ink is thin, not the element: that would be drawn on a picture of its own, as large as the cover. */
function shape({ path, color, line, opacity }: Shape): Element {
  const thin = (ink: 'fill' | 'stroke') => opacity !== undefined && { [`${ink}-opacity`]: String(opacity) }
  const look =
    line === undefined
      ? { fill: color, ...thin('fill') }
      : { fill: 'none', stroke: color, 'stroke-width': decimals(line), ...thin('stroke') }
  return x('path', { d: path, ...look })
}

function typeOf({ items, color }: CoverType, fonts: Pick<FontLibrary, 'outline'>): Element {
  const shapes = items.map((item) => (item.kind === 'rule' ? ruleShape(item) : runShape(item, fonts)))
  return x('g', { fill: color }, shapes)
}

function ruleShape({ x: left, y, width, height }: Rule): Element {
  const [a, b, c, d] = [left, y, width, height].map(decimals)
  return x('rect', { x: a, y: b, width: c, height: d })
}

/** Glyphs are drawn in 1/1000 em, y up. */
function runShape(run: TextRun, fonts: Pick<FontLibrary, 'outline'>): Element {
  const unit = run.size / 1000
  const stretch = run.scale ?? 1
  const tracking = (run.tracking ?? 0) / unit
  const glyphs = run.pieces.flatMap(({ shaped, x: left }) => {
    let pen = left / unit
    return shaped.glyphs.flatMap(({ id, advance, dx, dy }) => {
      const at = pen + dx
      pen += (advance + tracking) * stretch
      const path = fonts.outline(shaped.face as FaceKey, id)
      return path ? [x('path', { d: path, transform: `translate(${decimals(at)} ${decimals(dy)})` })] : []
    })
  })
  const place = `translate(${decimals(run.x)} ${decimals(run.y - (run.rise ?? 0))})`
  const scale = `scale(${decimals(unit * stretch)} ${decimals(-unit)})`
  return x('g', { transform: `${place} ${scale}` }, glyphs)
}

function decimals(value: number): string {
  return String(Number(value.toFixed(4)))
}
