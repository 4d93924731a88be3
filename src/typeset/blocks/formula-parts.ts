import type { InlineMath } from '../../ast/index.ts'
import type { RunStyle } from '../../templates/print/index.ts'
import { formulaParts } from '../math/index.ts'
import type { InlineObject } from '../text/index.ts'
import type { TextSetting } from './setting.ts'
import { baselineOf } from './vertical.ts'

/** Most of the letters of the lines above and below, from their baselines, em. */
const LETTERS = { ascent: 0.75, descent: 0.25 }

/** The parts of a formula in running text; nothing of one that cannot be set. */
export function formulaIn(
  { mathml }: InlineMath,
  style: RunStyle,
  lang: string,
  leading: number,
  setting: TextSetting,
): readonly InlineObject[] | undefined {
  if (!mathml || !setting.shaper.math) return undefined
  const baseline = baselineOf(leading, setting.print.grid)
  const above = Math.max(0, leading - LETTERS.descent * style.size - baseline)
  const below = Math.max(0, baseline - LETTERS.ascent * style.size)
  return formulaParts(mathml, false, style, lang, setting).map(({ box, after, cost }) => ({
    width: box.width,
    height: box.height - above,
    depth: box.depth - below,
    items: box.items,
    joint: { above: box.height, below: box.depth, after, cost },
  }))
}
