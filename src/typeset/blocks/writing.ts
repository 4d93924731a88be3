import { type WritingSpace, wordsOf, writingLabel } from '../../ast/index.ts'
import type { PageItem } from '../model/index.ts'
import { FORBIDDEN } from '../text/index.ts'
import { attributes, type Context, pushBlock } from './context.ts'
import { ORPHAN, pageEndCosts } from './page-end-costs.ts'
import type { Setting } from './setting.ts'
import { type LineItem, plainLine, startIn } from './vertical.ts'
import type { VerticalList } from './vertical-list.ts'

/**
 * Room to write by hand, kept with the question above it. It is tagged as a field of a printed form, whose name is heard
 * (ISO 32000-1, 14.8.5.6).
 */
export function stackWriting(
  block: WritingSpace,
  context: Context,
  list: VerticalList,
  setting: Setting,
): void {
  const { print, structure } = setting
  const { key } = structure.add(context.element, 'Form', {
    ...attributes(block, context.lang),
    alt: writingLabel(block, wordsOf(setting.spans.lang)),
    placement: 'Block',
  })
  const { room } = block
  const isLines = 'lines' in room
  const lines = isLines
    ? ruledLines(room.lines, key, context, setting)
    : [frame(room.points, key, context, setting)]
  if (list.items.length > 0 && (isLines || room.points <= (print.page.lines * print.grid) / 2))
    list.keepWithLines()
  if (!isLines) list.space(print.grid / 2)
  // A page that begins between two lines begins in this block, which has no letters to count.
  const started = lines.map((line) => ({ ...line, start: startIn(block, 0) }))
  pushBlock(list, started, endCosts(lines.length), block)
  list.space(print.grid / 2)
}

/** So few lines are never parted. */
const TOGETHER = 3

/** What a page end between more of them costs: half of an orphan, for an answer is written more easily on one page. */
const PARTED = ORPHAN / 2

function endCosts(count: number): number[] {
  return count <= TOGETHER
    ? Array(count).fill(FORBIDDEN)
    : pageEndCosts(Array.from({ length: count }, () => false)).map((cost) => cost + PARTED)
}

function ruledLines(
  count: number,
  element: number,
  { left, measure }: Context,
  { print: { writing } }: Setting,
): LineItem[] {
  const { pitch, rule: height, color } = writing
  const rule = { kind: 'rule', x: left, y: pitch - height, width: measure, height, color, element } as const
  return Array.from({ length: count }, () => plainLine(pitch, [rule]))
}

/** A frame is never higher than what a page holds beside a line of words. */
function frame(
  points: number,
  element: number,
  { left, measure }: Context,
  { print: { writing, page, grid } }: Setting,
): LineItem {
  const { rule, color } = writing
  const height = Math.max(2 * rule, Math.min(points, (page.lines - 2) * grid))
  const side = (x: number, y: number, width: number, high: number): PageItem => ({
    ...{ kind: 'rule', x: left + x, y, width, height: high, color, element },
  })
  return plainLine(height, [
    side(0, 0, measure, rule),
    side(0, rule, rule, height - 2 * rule),
    side(measure - rule, rule, rule, height - 2 * rule),
    side(0, height - rule, measure, rule),
  ])
}
