import { expect, it } from 'vitest'
import { article, text } from '../../src/ast/build.ts'
import type { Table, TableCell } from '../../src/ast/nodes.ts'
import { dropEmptyHeads } from '../../src/transforms/empty-heads.ts'

const cell = (value: string, header?: TableCell['header']): TableCell => ({
  type: 'tableCell',
  ...(header && { header }),
  children: value === '' ? [] : [text(value)],
})
const tableOf = (...rows: readonly (readonly TableCell[])[]): Table => ({
  type: 'table',
  align: [null, null],
  children: rows.map((children) => ({ type: 'tableRow', children })),
})
const rowsAfter = (table: Table) => {
  const [block] = dropEmptyHeads(article([table])).value.children
  return block?.type === 'table' ? block.children.length : undefined
}

it('takes a head away in which nothing stands', () => {
  const body = [cell('Ebb'), cell('3')]
  expect(rowsAfter(tableOf([cell('', 'column'), cell('', 'column')], body))).toBe(1)
  expect(rowsAfter(tableOf([cell('', 'column'), cell('Feet', 'column')], body))).toBe(2)
  expect(rowsAfter(tableOf([cell(''), cell('')], body))).toBe(2)
  expect(rowsAfter(tableOf([cell('', 'column'), cell('', 'column')]))).toBe(1)
})
