import type { Node } from '../../ast/index.ts'
import { most } from '../../lists.ts'
import type { SetLine } from '../lines/index.ts'
import type { TextSetting } from './setting.ts'
import { positionOf } from './vertical.ts'

export function reportWideWord(node: Node, setting: TextSetting): void {
  setting.report({
    code: 'word-broken',
    severity: 'warning',
    message: 'a word wider than the measure is broken without a hyphen in the printed editions',
    ...positionOf(node),
    hint: 'say where it may break with soft hyphens (U+00AD), or shorten it',
  })
}

export function reportOverfull(
  lines: readonly SetLine[],
  node: Node,
  setting: TextSetting,
  measure: number,
): void {
  const overfull = lines.filter((line) => line.isOverfull)
  if (overfull.length === 0) return
  const excess = most(overfull.map((line) => line.width)) - measure
  setting.report({
    code: 'line-overfull',
    severity: 'warning',
    message: `a line is ${excess.toFixed(1)} pt wider than the measure in the printed editions`,
    ...positionOf(node),
    hint: 'let the line break somewhere: a formula without relations or a wide image may keep it from that',
  })
}
