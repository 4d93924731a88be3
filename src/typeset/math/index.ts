/** In: the MathML of a formula and the style of the text around it. Out: its glyphs and bars, each at its place. */
import type { MathElement } from '../../ast/index.ts'
import type { RunStyle } from '../../templates/print/index.ts'
import type { TypeCase } from '../text/index.ts'
import { outermost } from './atoms.ts'
import { joined, type MathBox } from './box.ts'
import type { MathContext, MathStyle } from './context.ts'
import { type FormulaPart, partsWithin } from './parts.ts'
import { setElement } from './set-element.ts'

export { type MathBox, rowsIn, scaled } from './box.ts'
export { sloped } from './italics.ts'
export type { FormulaPart } from './parts.ts'

/**
 * A formula in parts between which a line may end: behind its relations, and at a higher price behind its operations.
 * One that is wider than `widest`, points, is parted further, as far as it can be.
 */
export function formulaParts(
  mathml: MathElement,
  isDisplay: boolean,
  text: RunStyle,
  lang: string,
  type: TypeCase,
  widest = Number.POSITIVE_INFINITY,
): FormulaPart[] {
  const { shaper } = type
  const math = shaper.math!
  const context: MathContext = {
    font: math.font(),
    face: math.face,
    shaper,
    type,
    text,
    lang,
    base: text.size,
    set: (element, style) => setElement(element, style, context),
  }
  const style: MathStyle = { size: text.size, level: 0, isDisplay, isCramped: false }
  return partsWithin(widest, outermost(mathml), style, context)
}

/** Parts on one line. */
export function joinParts(parts: readonly FormulaPart[]): MathBox {
  if (parts.length === 1) return parts[0]!.box
  let x = 0
  return joined(
    parts.map(({ box, after }) => {
      const placed = { box, x, y: 0 }
      x += box.width + after
      return placed
    }),
  )
}
