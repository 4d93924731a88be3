import type { Setting } from '../blocks/index.ts'
import { type LineItem, moveItems } from '../blocks/index.ts'
import type { Rule } from '../model/index.ts'
import type { PlacedCell } from './cells.ts'
import { edgesOf, type Grid, type SetRows } from './table-rows.ts'

/** White between a rule and the lines beside it, as a share of a line. */
const AIR = 0.18

/** A row of one line that is this much higher, by a picture or a formula, is as one of several. */
const TALL = 1.5

/**
 * Rules as good books have them: heavy above and below, a light one under the head, a light one under each head over
 * several columns, no verticals. Rows of several lines are told apart by white.
 */
export function ruleTable(
  { slices, starts }: SetRows,
  rows: readonly (readonly PlacedCell[])[],
  headRows: number,
  grid: Grid,
  setting: Setting,
): LineItem[] {
  const { heavy, light, rowSpace } = setting.print.tables
  const leading = setting.print.role('tableCell').leading * grid.columns.scale
  const air = AIR * leading
  const [, width] = edgesOf(0, grid.columns.widths.length, grid.columns)
  const lines = [...slices]
  const draw = (at: number, thickness: number, from = 0, to = width): void => {
    const y = lines[at]!.height + air - thickness / 2
    lines[at] = withRule(lines[at]!, grid.left + from, y, to - from, thickness)
  }
  const hasHead = headRows > 0 && headRows < rows.length
  const isTall = rows.some(
    (_, row) =>
      row >= headRows &&
      (starts[row + 1]! - starts[row]! > 1 || slices[starts[row]!]!.height > TALL * leading),
  )
  if (isTall)
    for (let row = headRows; row < rows.length - 1; row++)
      lines[starts[row + 1]! - 1] = pad(lines[starts[row + 1]! - 1]!, 0, rowSpace)
  for (const { row, rows: span, column, columns } of hasHead ? rows.slice(0, headRows).flat() : []) {
    if (columns === 1 || row + span >= headRows) continue
    draw(starts[row + span]! - 1, light, ...edgesOf(column, columns, grid.columns))
  }
  for (let row = 1; row < headRows && hasHead; row++) {
    const at = starts[row]! - 1
    if (lines[at]!.items.length > slices[at]!.items.length) lines[at] = pad(lines[at]!, 0, 1.5 * air)
  }
  if (hasHead) {
    draw(starts[headRows]! - 1, light)
    lines[starts[headRows]! - 1] = pad(lines[starts[headRows]! - 1]!, 0, 2 * air)
  }
  draw(lines.length - 1, heavy)
  lines[lines.length - 1] = pad(lines.at(-1)!, 0, air + heavy / 2)
  const first = pad(lines[0]!, air + heavy / 2, 0)
  lines[0] = withRule(first, grid.left, 0, width, heavy)
  return lines
}

function withRule(line: LineItem, x: number, y: number, width: number, height: number): LineItem {
  const rule: Rule = { kind: 'rule', x, y, width, height, color: 'rule' }
  return { ...line, items: [rule, ...line.items] }
}

function pad(line: LineItem, above: number, below: number): LineItem {
  return { ...line, height: line.height + above + below, items: moveItems(line.items, 0, above) }
}
