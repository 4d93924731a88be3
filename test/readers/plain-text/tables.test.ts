import { describe, expect, it } from 'vitest'
import type { Block, Table } from '../../../src/ast/nodes.ts'
import { textOf } from '../../../src/ast/walk.ts'
import { HEAD, mend, plainText } from '../reading.ts'

const GAUGES = `   Year     Gauges   Rise (m)
   1998         14        1.8
   1999         15       11.25
   2000         15        0.9`

const table = (blocks: readonly Block[]): Table => {
  const found = blocks.find((block) => block.type === 'table')
  if (!found) throw new Error(`no table: ${blocks.map(({ type }) => type)}`)
  return found
}
const cells = ({ children }: Table) =>
  children.map((row) => row.children.map((cell) => textOf(cell.children)))
const heads = ({ children }: Table) => children.map((row) => row.children.map(({ header }) => header ?? '-'))

describe('tables that white space alone makes', () => {
  it('are read, with the words above figures as heads, and figures to the right', () => {
    const read = table(plainText(`${GAUGES}\n\nSo it rose.`).blocks)
    expect(cells(read)).toEqual([
      ['Year', 'Gauges', 'Rise (m)'],
      ['1998', '14', '1.8'],
      ['1999', '15', '11.25'],
      ['2000', '15', '0.9'],
    ])
    expect(heads(read)[0]).toEqual(['column', 'column', 'column'])
    expect(heads(read)[1]).toEqual(['-', '-', '-'])
    expect(read.align).toEqual(['right', 'right', 'right'])
    expect(read.children[1]!.children[1]!.children[0]!.position!.start).toMatchObject({ line: 6, column: 17 })
  })

  it.each([
    ['by tabs', 'Place\tOpen\tShut\nUpper lock\t6\t18\nLower lock\t7\t'],
    ['by tabs, below an empty corner', '\t1998\t1999\nUpper lock\t6\t18\nLower lock\t7\t21'],
    ['below a rule', 'Place        Open\n------------ ----\nUpper lock   dawn\nLower lock   noon'],
    ['of amounts', '500 g   floury potatoes\n1       egg\n        salt\n50 g    butter'],
    ['without heads', 'Upper lock    Dawn    6\nLower lock    Noon    12\nOld weir      Never   -'],
  ])('are read %s', (_, text) => {
    const read = table(plainText(text).blocks)
    expect(new Set(cells(read).map(({ length }) => length)).size).toBe(1)
    expect(cells(read)).toMatchSnapshot()
    expect(heads(read)).toMatchSnapshot()
  })

  it('have a column for each run of their rule, though names stand a blank apart', () => {
    const text =
      'p st name           phone\n= == ============== =======\nR AK Murk, Frank    224-666\nD AL Heflin, Howell 224-412'
    const found = table(plainText(text).blocks)
    expect(cells(found)).toEqual([
      ['p', 'st', 'name', 'phone'],
      ['R', 'AK', 'Murk, Frank', '224-666'],
      ['D', 'AL', 'Heflin, Howell', '224-412'],
    ])
    const mended = mend(`${HEAD}${text}`).text
    expect(mend(mended).text).toBe(mended)
  })

  it('have heads of rows below an empty corner', () => {
    const read = table(
      plainText('            1998   1999\nUpper lock    14     15\nLower lock     9     11').blocks,
    )
    expect(heads(read)).toEqual([
      ['column', 'column', 'column'],
      ['row', '-', '-'],
      ['row', '-', '-'],
    ])
  })

  it('are only suggested where nothing but a gap says so', () => {
    const text = 'Upper lock    opens at dawn\nLower lock    opens at noon\nOld weir      never opens'
    expect(plainText(text)).toMatchObject({ suggested: ['table'], blocks: [{ type: 'paragraph' }] })
    expect(cells(table(plainText(text, ['table']).blocks))[2]).toEqual(['Old weir', 'never opens'])
  })

  it.each([
    ['two lines', 'Upper lock    6\nLower lock    7'],
    [
      'prose that is set to an even edge with blanks',
      'The water rises  slowly in the lock while\nthe boat waits  between the gates and the\nkeeper  looks at  the staff, on which the\nfeet and inches  are cut, and nods.',
    ],
    ['a sentence a line', 'It rose.  Then it fell.\nNobody  saw it.\nSo it  was every day, at 6 and at 7.'],
  ])('are not seen in %s', (_, text) => {
    const { blocks, suggested } = plainText(text)
    expect(blocks.map(({ type }) => type)).not.toContain('table')
    expect(suggested).not.toContain('table')
  })

  it('keep their lines in the repaired text, which is read in the same way', () => {
    const once = mend(`${HEAD}${GAUGES}\n\nSo it rose.\n`)
    expect(once.text).toContain('   Year   Gauges   Rise (m)\n   1998       14        1.8\n')
    expect(once.of('table')).toMatchObject([{ applied: true }])
    const twice = mend(once.text)
    expect(twice.text).toBe(once.text)
    expect(twice.of('table')).toMatchObject([{ applied: true }])
  })

  it('tell of the rules that are not in them', () => {
    const { of } = mend(`${HEAD}Place        Open\n------------ ----\nUpper lock   dawn\nLower lock   noon\n`)
    expect(of('table')).toMatchObject([
      { before: expect.stringContaining('----'), after: expect.not.stringContaining('-') },
    ])
  })

  it('are none of signs alone, which are a change of scene', () => {
    const stars = ['       *       *       *', '           *       *', '       *       *       *'].join('\n')
    expect(mend(`A title\n\nThe water rises.\n\n${stars}\n\nIt falls.`).of('table')).toEqual([])
  })

  it('of thousands of rows are found in time', () => {
    const rows = Array.from(
      { length: 20_000 },
      (_, at) => `Lock ${String(at).padEnd(8)}    ${String(at * 7).padStart(8)}`,
    )
    expect(cells(table(plainText(rows.join('\n')).blocks))).toHaveLength(20_000)
  })
})

describe('words and what they mean', () => {
  const words =
    'haar     a cold fog\nfret     the same, farther south\nsmirr    fine rain\nroke     a fog that steams'

  it('are a table whose rows have the words as heads', () => {
    const { blocks } = plainText(`They are these:\n\n${words}\n\nSo they say.`)
    const read = table(blocks)
    expect(cells(read)[1]).toEqual(['fret', 'the same, farther south'])
    expect(heads(read)).toEqual(Array.from({ length: 4 }, () => ['row', '-']))
  })

  it.each([
    ['two are the same', words.replace('smirr', 'haar ')],
    ['there are three', words.split('\n').slice(1).join('\n')],
    ['one begins elsewhere', words.replace('roke     a', 'roke   a')],
  ])('are lines where %s', (_, text) => {
    expect(
      plainText(`They are these:\n\n${text}\n\nSo they say.`).blocks.map(({ type }) => type),
    ).not.toContain('table')
  })
})
