import { describe, expect, it } from 'vitest'
import { read } from '../outline.ts'

const rows = (...rows: readonly (readonly string[])[]) =>
  rows.map(([first, ...rest]) => [`* - ${first}`, ...rest.map((cell) => `  - ${cell}`)].join('\n')).join('\n')
const DEPTHS = rows(['Port', 'Depth'], ['Ems', '4 *m*'])

describe('a list-table', () => {
  it.each([
    ['```', '```'],
    [':::', ':::'],
  ])('is the table that its lists are, between %s', (open, close) => {
    const source = `${open}{list-table} At *low* water\n:header-rows: 1\n:stub-columns: 1\n:widths: 2 1\n:name: x\n\n${DEPTHS}\n${close}`
    expect(read(source)).toEqual({
      outline:
        'table id="x" align=[null,null] widths=[2,1] [At emphasis{low} water] (tableRow (tableCell header="column" "Port", tableCell header="column" "Depth"), tableRow (tableCell header="row" "Ems", tableCell "4 emphasis{m}"))',
      codes: [],
    })
  })

  it('has lines of text for what else stands in a cell', () => {
    const source = '```{list-table}\n* - a\n\n    b\n  - - c\n    - d\n```'
    expect(read(source)).toEqual({
      outline: 'table align=[null,null] (tableRow (tableCell "abreak{}b", tableCell "cbreak{}d"))',
      codes: ['table-cell-flattened'],
    })
  })

  it('is a list where it has none of cells, and says so', () => {
    expect(read('```{list-table} Ports\n* Ems\n* Jade\n```')).toEqual({
      outline: '"Ports", list ordered=false (listItem ("Ems"), listItem ("Jade"))',
      codes: ['syntax-unread'],
    })
  })
})
