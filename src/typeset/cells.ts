import type { Table, TableCell, TableRow } from '../ast/nodes.ts'
import type { TextStyle } from '../templates/print-style.ts'
import type { Setting } from './setting.ts'

/** A cell at its place in the grid that spans make. */
export interface PlacedCell {
  readonly cell: TableCell
  readonly column: number
  readonly columns: number
}

/** Every row's cells at their columns: a cell that covers rows below pushes theirs aside (HTML, 4.9.12.1). */
export function placeCells(rows: readonly TableRow[], columns: number): PlacedCell[][] {
  // For each column, how many rows from here on are covered from above.
  const covered = new Array<number>(columns).fill(0)
  return rows.map((row) => {
    const free = covered.map((left) => left === 0)
    covered.forEach((left, column) => {
      covered[column] = Math.max(0, left - 1)
    })
    let column = 0
    return row.children.flatMap((cell) => {
      while (column < columns && !free[column]) column++
      const placed = { cell, column, columns: Math.min(cell.columnSpan ?? 1, columns - column) }
      for (let at = column; at < column + placed.columns; at++) covered[at] = (cell.rowSpan ?? 1) - 1
      column += placed.columns
      return placed.columns > 0 ? [placed] : []
    })
  })
}

/** The template's style with the column's alignment, where the author gave one. */
export function cellStyle(cell: TableCell, align: Table['align'][number], setting: Setting): TextStyle {
  const style = setting.print.role(cell.header ? 'tableHeader' : 'tableCell')
  if (align === null) return style
  return { ...style, align: align === 'left' ? 'start' : align === 'right' ? 'end' : 'center' }
}
