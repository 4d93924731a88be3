import type { Table } from '../../ast/index.ts'
import type { Setting } from '../blocks/index.ts'
import { heightOf, type LineItem, plainLine, positionOf, TOLERANCE } from '../blocks/index.ts'
import type { PageItem } from '../model/index.ts'
import { FORBIDDEN } from '../text/index.ts'
import type { PlacedCell } from './cells.ts'

/** What the page ends in a table depend on. */
export interface TornTable {
  readonly block: Table
  readonly rows: readonly (readonly PlacedCell[])[]
  /** For each row, the number of its first slice; and at last the number of all. */
  readonly starts: readonly number[]
  /** Rows that stand again on each page. */
  readonly headRows: number
  /** Height of the caption above the first row, points. */
  readonly above: number
}

/** Two slices of a torn row at least stand on either side of a page end. */
const LONE_SLICE = 15_000

/** Fewest rows of a torn table on either side of a page end. */
const FEWEST_ROWS = 3

/** Fewer of them where they are this large a share of a page, at a price. */
const LARGE_ROWS = 1 / 3
const FEW_ROWS = 60_000

/** A head that takes more of the page than this would leave no room for what it heads. */
const LARGEST_HEAD = 0.5

/** The rows of the body carry the head, which stands again above the one that begins a page. */
export function withRepeatedHead(
  slices: readonly LineItem[],
  table: TornTable,
  setting: Setting,
): LineItem[] {
  const first = table.starts[table.headRows]!
  const head = slices.slice(0, first)
  if (first === 0 || heightOf(head) > LARGEST_HEAD * pageHeight(setting)) return [...slices]
  const repeat = head.map(asArtifact)
  return slices.map((slice, index) => (index < first ? slice : { ...slice, repeat }))
}

/** A repeated head shows its text again but is not read again, and refers to no note again. */
function asArtifact({ height, onGrid, items }: LineItem): LineItem {
  return plainLine(height, items.filter((item) => item.kind !== 'link').map(withoutElement), { onGrid })
}

function withoutElement(item: PageItem): PageItem {
  if (item.kind === 'link' || item.kind === 'rule') return item
  const { element: _, ...artifact } = item
  return artifact
}

/**
 * Prices of a page end after each slice but the last. Rows, and rows that a cell holds together, are never torn
 * unless no page would hold them, which is reported.
 */
export function rowCosts(slices: readonly LineItem[], table: TornTable, setting: Setting): number[] {
  const { block, starts, headRows } = table
  const costs = slices.slice(0, -1).map(() => 0)
  const headHeight = heightOf(slices.slice(0, starts[headRows]!))
  const firstOf = groupsOf(table)
  const last = firstOf.length - 1
  for (let row = 0; row <= last; ) {
    let next = row + 1
    while (next <= last && firstOf[next] === row) next++
    const [from, to] = [starts[row]!, starts[next]!]
    const over = row >= headRows ? headHeight + (row === headRows ? table.above : 0) : table.above
    const isTorn = heightOf(slices.slice(from, to)) + over > pageHeight(setting) + TOLERANCE
    for (let at = from; at < to - 1; at++) costs[at] = isTorn ? tornCost(at, from, to) : FORBIDDEN
    if (isTorn) reportTorn(block, row, setting)
    if (to - 1 < costs.length) costs[to - 1] = endCost(next, slices, table, setting)
    row = next
  }
  return costs
}

/** Price of a page end before row `next`: three rows of the body stand on either side, unless they are large. */
function endCost(next: number, slices: readonly LineItem[], table: TornTable, setting: Setting): number {
  const { starts, headRows } = table
  const last = starts.length - 1
  if (next <= headRows) return FORBIDDEN
  const priceOf = (from: number, to: number) => {
    const height = heightOf(slices.slice(starts[Math.max(headRows, from)], starts[Math.min(last, to)]))
    return height > LARGE_ROWS * pageHeight(setting) ? FEW_ROWS : FORBIDDEN
  }
  const above = next - headRows < FEWEST_ROWS ? priceOf(headRows, headRows + FEWEST_ROWS) : 0
  const below = last - next < FEWEST_ROWS ? priceOf(last - FEWEST_ROWS, last) : 0
  return Math.max(above, below)
}

/** Two slices of a torn row at least stand on each side. */
function tornCost(at: number, from: number, to: number): number {
  return at === from || at === to - 2 ? LONE_SLICE : 0
}

/** For each row the first one that a cell over several rows holds it together with. */
function groupsOf({ rows }: TornTable): number[] {
  const firstOf: number[] = []
  // Behind the last row that cells above reach into.
  let reach = 0
  rows.forEach((cells, row) => {
    firstOf.push(row < reach ? firstOf[row - 1]! : row)
    for (const { rows: span } of cells) reach = Math.max(reach, row + span)
  })
  return firstOf
}

function pageHeight({ print }: Setting): number {
  return print.page.lines * print.grid
}

function reportTorn(block: Table, row: number, setting: Setting): void {
  setting.report({
    code: 'table-row-torn',
    severity: 'warning',
    message: 'a row of a table is higher than a page and is torn in the printed editions',
    ...positionOf(block.children[row] ?? block),
    hint: 'make several rows of it, or write it as text under a heading',
  })
}
