import { describe, expect, it } from 'vitest'
import type { Table, TableCell } from '../../src/ast/nodes.ts'
import { mergeColumns } from '../../src/transforms/merge-columns.ts'

function merge(...rows: Parameters<typeof table>): Table {
  return mergeColumns(table(...rows), 1000)!
}

function table(...rows: Pick<TableCell, 'columnSpan' | 'rowSpan'>[][]): Table {
  return {
    type: 'table',
    align: ['left', null, 'right'],
    children: rows.map((cells) => ({
      type: 'tableRow',
      children: cells.map((cell) => ({ type: 'tableCell', children: [], ...cell })),
    })),
  }
}

function spans({ children }: Table): (number | undefined)[][] {
  return children.map((row) => row.children.map(({ columnSpan }) => columnSpan))
}

describe('columns in which no cell begins', () => {
  it('are one with the column before', () => {
    const merged = merge([{}, {}], [{ columnSpan: 1000 }, {}])
    expect(spans(merged)).toEqual([
      [undefined, undefined],
      [2, undefined],
    ])
    expect(merged.align).toEqual(['left', null, null])
  })

  it('are counted to the right of cells that reach down from above', () => {
    const merged = merge([{ columnSpan: 600, rowSpan: 2 }, {}], [{ columnSpan: 700 }, {}])
    expect(spans(merged)).toEqual([
      [undefined, undefined],
      [undefined, undefined],
    ])
    expect(merged.align).toHaveLength(3)
  })

  it('stay where a cell begins in each', () => {
    const even: Parameters<typeof table> = [
      [{}, {}, {}],
      [{ columnSpan: 2 }, {}],
    ]
    expect(spans(merge(...even))).toEqual(spans(table(...even)))
  })

  it('are not looked for where too many cells reach down', () => {
    const stairs = Array.from({ length: 8 }, () => [{ rowSpan: 20 }])
    expect(mergeColumns(table(...stairs), 8)).toBeDefined()
    expect(mergeColumns(table(...stairs), 7)).toBeUndefined()
  })
})
