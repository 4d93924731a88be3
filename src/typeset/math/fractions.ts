import type { MathElement } from '../../ast/index.ts'
import { joined, type MathBox, ruleBox } from './box.ts'
import {
  axisOf,
  constant,
  cramped,
  elementsIn,
  lengthIn,
  type MathContext,
  type MathStyle,
  scripted,
} from './context.ts'

/** White at both sides of a fraction: TeX's \nulldelimiterspace of 1.2 points at 10. */
const BESIDE = 0.12

/** A fraction, or with a bar of no thickness a stack (The TeXbook, app. G, rule 15, by the font's MATH table). */
export function fraction(element: MathElement, style: MathStyle, context: MathContext): MathBox {
  const [top, bottom] = elementsIn(element)
  const inner = style.isDisplay ? { ...style, isDisplay: false } : scripted(context, style)
  const above = context.set(top ?? '', inner)
  const below = context.set(bottom ?? '', cramped(inner))
  const value = (name: Parameters<typeof constant>[1]) => constant(context, name, style)
  const { isDisplay } = style
  const width = Math.max(above.width, below.width)
  const asked = lengthIn(element.attributes?.linethickness, style)
  const thickness = asked ?? value('fractionRuleThickness')
  const place = (up: number, down: number) => [
    { box: above, x: (width - above.width) / 2, y: -up },
    { box: below, x: (width - below.width) / 2, y: down },
  ]
  if (thickness === 0) {
    let up = value(isDisplay ? 'stackTopDisplayStyleShiftUp' : 'stackTopShiftUp')
    let down = value(isDisplay ? 'stackBottomDisplayStyleShiftDown' : 'stackBottomShiftDown')
    const gap = up - above.depth - (below.height - down)
    const missing = Math.max(0, value(isDisplay ? 'stackDisplayStyleGapMin' : 'stackGapMin') - gap) / 2
    up += missing
    down += missing
    return joined(place(up, down), width)
  }
  const axis = axisOf(context, style)
  const up = Math.max(
    value(isDisplay ? 'fractionNumeratorDisplayStyleShiftUp' : 'fractionNumeratorShiftUp'),
    axis +
      thickness / 2 +
      value(isDisplay ? 'fractionNumDisplayStyleGapMin' : 'fractionNumeratorGapMin') +
      above.depth,
  )
  const down = Math.max(
    value(isDisplay ? 'fractionDenominatorDisplayStyleShiftDown' : 'fractionDenominatorShiftDown'),
    thickness / 2 -
      axis +
      value(isDisplay ? 'fractionDenomDisplayStyleGapMin' : 'fractionDenominatorGapMin') +
      below.height,
  )
  const bar = ruleBox(width, axis + thickness / 2, thickness, context.text.color)
  const set = joined([...place(up, down), { box: bar, x: 0, y: 0 }], width)
  const beside = BESIDE * style.size
  return joined([{ box: set, x: beside, y: 0 }], width + 2 * beside)
}
