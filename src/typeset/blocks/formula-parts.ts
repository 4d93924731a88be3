import type { InlineMath, MathBlock } from '../../ast/index.ts'
import { most } from '../../lists.ts'
import type { RunStyle } from '../../templates/print/index.ts'
import { type FormulaPart, formulaParts, scaled } from '../math/index.ts'
import type { InlineObject } from '../text/index.ts'
import type { TextSetting } from './setting.ts'
import { baselineOf } from './vertical.ts'

/** Most of the letters of the lines above and below, from their baselines, em. */
const LETTERS = { ascent: 0.75, descent: 0.25 }

/** The smallest type of a formula that is made smaller to fit, where it can be parted instead: points. */
const LEAST = 6

/** What a part of a formula may be wider than its line, as a share of it: so much smaller it can still be read. */
export function mostOver({ size }: Pick<RunStyle, 'size'>): number {
  return Math.max(1, size / LEAST)
}

/** Room for the full stop or the comma that belongs to a formula as wide as its line, em. */
const STOP = 0.3

/** How a formula is set that is wider than its line. */
export type Way = 'smaller' | 'torn'

/** The lines that a formula stands in. */
interface Lines {
  /** From one to the next, points. */
  readonly leading: number
  /** How long they are, points. */
  readonly measure: number
  /** Called where a part is longer than a line, with what is done. */
  readonly onWide?: (way: Way) => void
}

/** The parts of a formula in running text; nothing of one that cannot be set. */
export function formulaIn(
  { mathml }: InlineMath,
  style: RunStyle,
  lang: string,
  { leading, measure, onWide }: Lines,
  setting: TextSetting,
): readonly InlineObject[] | undefined {
  if (!mathml || !setting.shaper.math) return undefined
  const baseline = baselineOf(leading, setting.print.grid)
  const above = Math.max(0, leading - LETTERS.descent * style.size - baseline)
  const below = Math.max(0, baseline - LETTERS.ascent * style.size)
  const room = measure - STOP * style.size
  const parts = formulaParts(mathml, false, style, lang, setting, room * mostOver(style))
  const widest = most(parts.map(({ box }) => box.width))
  const scale = widest > measure ? room / widest : 1
  if (scale < 1 || parts.some(({ isTorn }) => isTorn)) onWide?.(wayOf(parts))
  return parts.map(({ box: asked, after, cost }) => {
    const box = scaled(asked, scale)
    return {
      width: box.width,
      height: box.height - above,
      depth: box.depth - below,
      items: box.items,
      joint: { above: box.height, below: box.depth, after: after * scale, cost },
    }
  })
}

export function wayOf(parts: readonly FormulaPart[]): Way {
  return parts.some(({ isTorn }) => isTorn) ? 'torn' : 'smaller'
}

const MESSAGES: Readonly<Record<Way, string>> = {
  smaller: 'a formula is wider than the text and is set smaller',
  torn: 'a formula is wider than the text even in small type, so that it is broken where it can be',
}

export function reportWide(
  node: MathBlock | InlineMath,
  way: Way,
  { report }: Pick<TextSetting, 'report'>,
): void {
  report({
    code: 'formula-too-wide',
    severity: 'warning',
    message: MESSAGES[way],
    ...(node.position && { position: node.position }),
    hint:
      node.type === 'math'
        ? 'break it into lines yourself: \\begin{aligned} … \\\\ … \\end{aligned}'
        : 'set it on a line of its own, between $$',
  })
}
