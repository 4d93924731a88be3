import { expect, it } from 'vitest'
import { TableGrid } from '../../../src/proof/model/table-grid.ts'

it('gives cells the columns that cells from above leave free', () => {
  const grid = new TableGrid()
  const place = (columns: number, rows: number) => grid.place(undefined, columns, rows).column
  grid.nextRow()
  expect([place(1, 1), place(2, 2), place(1, 3)]).toEqual([0, 1, 3])
  grid.nextRow()
  expect([place(1, 1), place(1, 1)]).toEqual([0, 4])
  grid.nextRow()
  expect([place(1, 1), place(1, 1), place(1, 1)]).toEqual([0, 1, 2])
})

it.each([0, -1, Number.NaN])('takes a span of %d for one', (span) => {
  const grid = new TableGrid()
  grid.nextRow()
  expect(grid.place('row', span, span)).toEqual({ row: 0, column: 0, rows: 1, columns: 1, header: 'row' })
})
