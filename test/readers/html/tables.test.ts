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

it.each([
  ['<details><summary>More of it</summary><p>Inside.</p></details>', 'More of it'],
  ['<table><caption>Hours</caption><tr><td>9</td><td>10</td></tr></table>', 'Hours'],
  ['<figure><pre>tide = 1</pre><figcaption>The rule</figcaption></figure>', 'The rule'],
  ['<dl><dt>ebb</dt><dd>It falls.</dd></dl>', 'ebb'],
])('a cell that holds %s keeps its words', (content, words) => {
  const text = `<h1>Tides</h1><table><tr><th>a</th><th>b</th></tr><tr><td>c</td><td>${content}</td></tr></table>`
  expect(JSON.stringify(readHtml({ file: 'a.html', text }).value.children)).toContain(words)
})
