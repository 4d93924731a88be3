import type { Article, Table, TableCell, TableRow } from '../ast/index.ts'
import { mapArticle } from '../ast/index.ts'
import { type Finding, type Told, told } from '../diagnostic.ts'
import { append } from '../lists.ts'

/** What HTML lets a cell span (HTML Living Standard, 4.9.11); spans alone cannot make a table wider either. */
const MOST_COLUMNS_SPANNED = 1000

/** Rows that are shorter than the table is wide get an empty cell, so that every table is a full grid. */
export function evenTables(article: Article): Told<Article> {
  const findings: Finding[] = []
  const even = mapArticle(article, {
    block: (node) => {
      if (node.type !== 'table') return node
      const table = evenTable(node)
      append(findings, table.findings)
      return table.value
    },
  })
  return told(even, findings)
}

function evenTable(table: Table): Told<Table> {
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
