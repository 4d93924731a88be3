import { describe, expect, it } from 'vitest'
import { article, inlines } from '../../src/ast/build.ts'
import type { Table, TableCell, TableRow } from '../../src/ast/nodes.ts'
import { evenTables } from '../../src/transforms/even-tables.ts'
import { expectLinear } from '../support/steps.ts'

function row(...cells: (string | Partial<TableCell>)[]): TableRow {
  return {
    type: 'tableRow',
    children: cells.map((cell) => ({
      type: 'tableCell',
      children: typeof cell === 'string' ? inlines([cell]) : [],
      ...(typeof cell !== 'string' && cell),
    })),
  }
}

function table(columns: number, ...rows: TableRow[]): Table {
  return { type: 'table', align: Array<null>(columns).fill(null), children: rows }
}

function even(before: Table) {
  const { value, findings } = evenTables(article([before]))
  const [after] = value.children as Table[]
  return { after: after!, findings }
}

describe('ragged tables', () => {
  it('get an empty cell where a row is short', () => {
    const { after, findings } = even(table(3, row('Port', 'Low', 'High'), row('A', '1'), row('B')))
    expect(after.children[1]).toEqual(row('A', '1', {}))
    expect(after.children[2]).toEqual(row('B', { columnSpan: 2 }))
    expect(findings).toMatchObject([
      {
        code: 'table-ragged',
        message: 'row 2 of a table has 2 of 3 columns, so that an empty cell is added',
      },
    ])
  })

  it('grow where a row is long', () => {
    const { after } = even(table(1, row('Port'), row('A', '1')))
    expect(after.align).toEqual([null, null])
    expect(after.children[0]).toEqual(row('Port', {}))
  })

  it('are not those whose cells span', () => {
    const before = table(3, row({ columnSpan: 2 }, { rowSpan: 2 }), row('A', '1'))
    const { after, findings } = even(before)
    expect(after).toEqual(before)
    expect(findings).toEqual([])
  })

  it('have no cells that cover more rows than their head or body has', () => {
    const head = { header: 'column' } as const
    const before = table(2, row({ ...head, rowSpan: 5 }, head), row('A', { rowSpan: 3 }), row('B'))
    const { after } = even(before)
    expect(after.children).toEqual([row(head, head), row('A', { rowSpan: 2 }), row('B')])
  })

  it('count only columns in which a cell begins where spans reach beyond all', () => {
    const { after } = even(table(1, row('Port', 'Low'), row({ columnSpan: 1000 }, 'High')))
    expect(after.align).toHaveLength(3)
    expect(after.children[1]).toEqual(row({ columnSpan: 2 }, 'High'))
  })

  it('cost little under hostile spans', async () => {
    const hostile = (size: number) =>
      table(1, ...Array.from({ length: size }, () => row({ rowSpan: 65_534, columnSpan: 1_000_000_000 })))
    const { after, findings } = even(hostile(2000))
    expect(after.align).toHaveLength(1)
    expect(findings).toMatchObject([{ code: 'table-spans-left-out' }])
    await expectLinear((size) => even(hostile(size)), 2000)
  })
})
