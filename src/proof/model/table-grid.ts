import type { Cell } from './leaf.ts'

/** Columns up to which cells cover those of the rows below: no table that anybody reads has as many. */
const MOST_COVERED = 1_000

/** Gives cells their columns as HTML does (4.9.12): to the right of what cells from above still cover. */
export class TableGrid {
  private row = -1
  private column = 0
  /** First free row, by column. */
  private readonly free: number[] = []

  nextRow(): void {
    this.row++
    this.column = 0
  }

  /** Spans of 0 or less count as 1. */
  place(header: Cell['header'], columnSpan: number, rowSpan: number): Cell {
    const columns = Math.max(1, Math.min(1000, Math.trunc(columnSpan) || 1))
    const rows = Math.max(1, Math.trunc(rowSpan) || 1)
    while ((this.free[this.column] ?? 0) > this.row) this.column++
    const { row, column } = this
    for (let at = column; at < Math.min(column + columns, MOST_COVERED); at++) this.free[at] = row + rows
    this.column += columns
    return { row, column, rows, columns, header }
  }
}
