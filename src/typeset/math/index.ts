/** In: the MathML of a formula and the style of the text around it. Out: its glyphs and bars, each at its place. */
import type { MathElement } from '../../ast/index.ts'
import type { RunStyle } from '../../templates/print/index.ts'
import type { TypeCase } from '../text/index.ts'
import { outermost } from './atoms.ts'
import { joined, type MathBox } from './box.ts'
import type { MathContext, MathStyle } from './context.ts'
import { type RowPart, rowParts, together } from './rows.ts'
import { setElement } from './set-element.ts'

export { type MathBox, scaled } from './box.ts'
export { sloped } from './italics.ts'

/** A stretch of a formula that no line end divides. */
export interface FormulaPart {
  readonly box: MathBox
  /** White before the next part, points: it vanishes where a line ends. */
  readonly after: number
  /** What a line end behind it costs: The TeXbook, p. 101, \relpenalty and \binoppenalty. */
  readonly cost: number
}

const COSTS: Readonly<Partial<Record<string, number>>> = { rel: 500, bin: 700 }

/** A formula in parts between which a line may end: behind its relations, and at a higher price behind its operations. */
export function formulaParts(
  mathml: MathElement,
  isDisplay: boolean,
  text: RunStyle,
  lang: string,
  type: TypeCase,
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
  return divided(rowParts(outermost(mathml), style, context))
}

function divided(parts: readonly RowPart[]): FormulaPart[] {
  const found: FormulaPart[] = []
  let open: RowPart[] = []
  for (const [index, part] of parts.entries()) {
    open.push(open.length === 0 ? { ...part, before: 0 } : part)
    const next = parts[index + 1]
    const cost = part.kind && COSTS[part.kind]
    if (next && cost === undefined) continue
    found.push({ box: together(open), after: next?.before ?? 0, cost: cost ?? Number.POSITIVE_INFINITY })
    open = []
  }
  return found
}

/** Parts on one line. */
export function joinParts(parts: readonly FormulaPart[]): MathBox {
  let x = 0
  return joined(
    parts.map(({ box, after }) => {
      const placed = { box, x, y: 0 }
      x += box.width + after
      return placed
    }),
  )
}
