import { expect, it } from 'vitest'
import type { Table } from '../../../src/ast/nodes.ts'
import { readHtml } from '../../../src/readers/html/index.ts'

it('a cell over several columns keeps an alignment of its own, and gives none to its columns', () => {
  const rows = '<tr><td colspan="2" align="center">a</td></tr><tr><td>b</td><td align="right">c</td></tr>'
  const { value } = readHtml({ file: 'a.html', text: `<p>Before.</p><table>${rows}</table>` })
  const table = value.children.find((block): block is Table => block.type === 'table')!
  expect(table.align).toEqual([null, 'right'])
  expect(table.children.map(({ children }) => children.map(({ align }) => align))).toEqual([
    ['center'],
    [undefined, undefined],
  ])
})
