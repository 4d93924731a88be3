import type { InlineMath, MathBlock } from '../../ast/index.ts'
import { most } from '../../lists.ts'
import type { RunStyle } from '../../templates/print/index.ts'
import { formulaParts, scaled } from '../math/index.ts'
import type { InlineObject } from '../text/index.ts'
import type { TextSetting } from './setting.ts'
import { baselineOf } from './vertical.ts'

/** Most of the letters of the lines above and below, from their baselines, em. */
const LETTERS = { ascent: 0.75, descent: 0.25 }

/** The lines that a formula stands in. */
interface Lines {
  /** From one to the next, points. */
  readonly leading: number
  /** How long they are, points. */
  readonly measure: number
  /** Called where a part is longer than a line, so that the formula is set smaller. */
  readonly onWide?: () => void
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
  const parts = formulaParts(mathml, false, style, lang, setting)
  const scale = measure / Math.max(measure, most(parts.map(({ box }) => box.width)))
  if (scale < 1) onWide?.()
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

export function reportWide(node: MathBlock | InlineMath, { report }: Pick<TextSetting, 'report'>): void {
  report({
    code: 'formula-too-wide',
    severity: 'warning',
    message: 'a formula is wider than the text and is set smaller',
    ...(node.position && { position: node.position }),
    hint:
      node.type === 'math'
        ? 'break it into lines yourself: \\begin{aligned} … \\\\ … \\end{aligned}'
        : 'set it on a line of its own, between $$',
  })
}
