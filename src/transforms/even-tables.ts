import type { Article, Table, TableCell, TableRow } from '../ast/index.ts'
import { countHeadRows, mapArticle } from '../ast/index.ts'
import { type Finding, type Told, told } from '../diagnostic.ts'
import { append } from '../lists.ts'
import { mergeColumns } from './merge-columns.ts'

/** What HTML lets a cell span (HTML Living Standard, 4.9.11); spans alone cannot make a table wider either. */
const MOST_COLUMNS_SPANNED = 1000

/** Rows that are shorter than the table is wide get an empty cell, so that every table is a full grid. */
export function evenTables(article: Article): Told<Article> {
  const findings: Finding[] = []
  const even = mapArticle(article, {
    block: (node) => {
      if (node.type !== 'table') return node
      const table = evenTable(withinGroups(node))
      append(findings, table.findings)
      return table.value
    },
  })
  return told(even, findings)
}

/** Cells that cover more rows than there are end with those of their head or body (HTML Living Standard, 4.9.12.1). */
function withinGroups(table: Table): Table {
  const headRows = countHeadRows(table)
  const rowsFrom = (index: number) => (index < headRows ? headRows : table.children.length) - index
  const isOver = (cell: TableCell, most: number) => (cell.rowSpan ?? 1) > most
  if (!table.children.some((row, index) => row.children.some((cell) => isOver(cell, rowsFrom(index)))))
    return table
  const cut = ({ rowSpan: _, ...cell }: TableCell, most: number): TableCell =>
    most > 1 ? { ...cell, rowSpan: most } : cell
  const children = table.children.map((row, index) => {
    const most = rowsFrom(index)
    return { ...row, children: row.children.map((cell) => (isOver(cell, most) ? cut(cell, most) : cell)) }
  })
  return { ...table, children }
}

function evenTable(given: Table): Told<Table> {
  // Spans alone may reach beyond what a table has: then only columns in which something begins are counted.
  if (isWithin(given)) return evenRows(given)
  const merged = mergeColumns(given, MOST_COLUMNS_SPANNED)
  if (merged && isWithin(merged)) return evenRows(merged)
  const { value, findings } = evenRows(withoutSpans(given))
  return told(value, [spansLeftOut(given), ...findings])
}

function evenRows(table: Table): Told<Table> {
  const widths = rowWidths(table.children)
  const columns = columnsOf(table, widths)
  const isEven = widths.every((width) => width >= columns)
  if (isEven && columns === table.align.length) return told(table)
  const { widths: shares, ...rest } = table
  const padded: Table = {
    ...rest,
    // Shares for other columns than there are say nothing.
    ...(shares?.length === columns && { widths: shares }),
    align: [...table.align, ...Array<null>(columns - table.align.length).fill(null)],
    children: table.children.map((row, index) => pad(row, columns - widths[index]!)),
  }
  return told(padded, isEven ? [] : [ragged(table, widths, columns)])
}

/** The cells as they stand in their rows, each in one column: all of the text, without the order of the grid. */
function withoutSpans({ widths: _, ...table }: Table): Table {
  const children = table.children.map((row) => ({
    ...row,
    children: row.children.map(({ columnSpan: _, rowSpan: __, ...cell }) => cell),
  }))
  const columns = children.reduce((most, row) => Math.max(most, row.children.length), 1)
  return { ...table, align: Array<null>(columns).fill(null), children }
}

function isWithin(table: Table): boolean {
  const widths = rowWidths(table.children)
  const columns = columnsOf(table, widths)
  return widths.every((width) => width <= columns)
}

function columnsOf({ align, children }: Table, widths: readonly number[]): number {
  const mostCells = children.reduce((most, row) => Math.max(most, row.children.length), align.length)
  const widest = widths.reduce((most, width) => Math.max(most, width), align.length)
  return Math.min(widest, Math.max(mostCells, MOST_COLUMNS_SPANNED))
}

/** Columns that each row fills, with the cells that reach into it from above. */
function rowWidths(rows: readonly TableRow[]): readonly number[] {
  const ending = new Map<number, number>()
  let reaching = 0
  return rows.map(({ children }, index) => {
    reaching -= ending.get(index) ?? 0
    const width = reaching + children.reduce((sum, cell) => sum + columnSpan(cell), 0)
    for (const cell of children) {
      const end = index + (cell.rowSpan ?? 1)
      if (end <= index + 1) continue
      reaching += columnSpan(cell)
      ending.set(end, (ending.get(end) ?? 0) + columnSpan(cell))
    }
    return width
  })
}

function columnSpan(cell: TableCell): number {
  return Math.min(cell.columnSpan ?? 1, MOST_COLUMNS_SPANNED)
}

/** One cell for all columns that are missing, so that a hostile table does not grow to millions of cells. */
function pad(row: TableRow, missing: number): TableRow {
  if (missing <= 0) return row
  const cell: TableCell = { type: 'tableCell', ...(missing > 1 && { columnSpan: missing }), children: [] }
  return { ...row, children: [...row.children, cell] }
}

function spansLeftOut({ position }: Table): Finding {
  return {
    code: 'table-spans-left-out',
    severity: 'warning',
    message: `the cells of a table reach over more than ${MOST_COLUMNS_SPANNED} columns, so that each is set in one column and row`,
    ...(position && { position }),
    hint: 'let the cells cover fewer columns and rows',
  }
}

function ragged(table: Table, widths: readonly number[], columns: number): Finding {
  const first = widths.findIndex((width) => width < columns)
  const position = table.children[first]?.position ?? table.position
  return {
    code: 'table-ragged',
    severity: 'warning',
    message: `row ${first + 1} of a table has ${widths[first]} of ${columns} columns, so that an empty cell is added`,
    ...(position && { position }),
    hint: 'give every row of the table a cell for each column',
  }
}
