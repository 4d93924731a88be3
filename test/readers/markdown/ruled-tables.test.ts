import { describe, expect, it } from 'vitest'
import type { Table } from '../../../src/ast/nodes.ts'
import { read } from '../outline.ts'
import { markdown } from '../reading.ts'

const GRID = `+-------+-----+
| a *b* | c   |
+:======+====:+
| d     | e   |
|       | f   |
+-------+-----+`

const SIMPLE = `  Right  Left    Centre
-------  ------ --------
     12  34        5
      6  7         8`

const MULTILINE = `-----------------
 a      b c
        d
------- ---------
 e      f
        g

 h      i
-----------------`

describe('tables that are drawn', () => {
  it('as a grid', () => {
    expect(read(GRID)).toEqual({
      outline:
        'table align=["left","right"] (tableRow (tableCell header="column" "a emphasis{b}", tableCell header="column" "c"), tableRow (tableCell "d", tableCell "e⏎f"))',
      codes: [],
    })
  })

  it('as a grid without a head, in a quotation, with wide characters', () => {
    const cells = 'tableRow (tableCell "漢", tableCell "b")'
    expect(read('> +----+---+\n> | 漢 | b |\n> +----+---+').outline).toBe(
      `blockquote (table align=[null,null] (${cells}))`,
    )
    expect(read('+---+---+\n| 漢 | b |\n+---+---+').outline).toBe(`table align=[null,null] (${cells})`)
  })

  it('as a grid whose last bar is out of line', () => {
    expect(read('+---+---+\n| a | bc |\n+---+---+').outline).toBe(
      'table align=[null,null] (tableRow (tableCell "a", tableCell "bc"))',
    )
  })

  it('as columns under dashes, aligned as their heads are', () => {
    expect(read(SIMPLE).outline).toBe(
      'table align=["right","left","center"] (tableRow (tableCell header="column" "Right", tableCell header="column" "Left", tableCell header="column" "Centre"), tableRow (tableCell "12", tableCell "34", tableCell "5"), tableRow (tableCell "6", tableCell "7", tableCell "8"))',
    )
  })

  it('as columns between dashes', () => {
    const source = '------  ---\n     1  a\n     2  b\n------  ---'
    expect(read(source).outline).toBe(
      'table align=["right","left"] (tableRow (tableCell "1", tableCell "a"), tableRow (tableCell "2", tableCell "b"))',
    )
  })

  it('with rows of several lines', () => {
    expect(read(MULTILINE).outline).toBe(
      'table align=["center","left"] (tableRow (tableCell header="column" "a", tableCell header="column" "b c⏎d"), tableRow (tableCell "e", tableCell "f⏎g"), tableRow (tableCell "h", tableCell "i"))',
    )
  })

  it.each([
    ['| a | `b \\| c` |\n|:--+----:|\n| d | e |\n|---+-----|\n| f | g |', ['left', 'right']],
    ['|---+---|\n| a | `b \\| c` |\n|---+---|\n| d | e |\n|===+===|\n| f | g |', [null, null]],
  ])('with plus signs in its rules: %j', (source, align) => {
    expect(read(source)).toEqual({
      outline: `table align=${JSON.stringify(align)} (tableRow (tableCell header="column" "a", tableCell header="column" "inlineCode{b | c}"), tableRow (tableCell "d", tableCell "e"), tableRow (tableCell "f", tableCell "g"))`,
      codes: [],
    })
  })

  it('with plus signs in its rules, where a bar is escaped, has places behind it, too', () => {
    const { article } = markdown('# T\n\n| a \\| *b* | c |\n|---+---|\n| d | e |')
    const [row] = (article.children[0] as Table).children
    expect(row!.children[0]!.children.at(-1)).toMatchObject({
      type: 'emphasis',
      position: { start: { line: 3, column: 8 } },
    })
  })

  it('with plus signs in its rules, in lists, without a head, and as an example in code', () => {
    expect(read('- x\n\n  |---+---|\n  | 1 | 2 |').outline).toContain(
      '(tableRow (tableCell "1", tableCell "2"))',
    )
    expect(read('```\n| a | b |\n|---+---|\n```').outline).toContain('code')
    expect(read('| a + b |\n| c + d |').outline).not.toContain('table')
  })

  it.each([GRID, SIMPLE, MULTILINE])('have captions above and below', (table) => {
    expect(read(`${table}\n\n: A *b*. {#x}`).outline).toMatch(/^table id="x" align=.* \[A emphasis\{b\}\.\] /)
    expect(read(`Table: A *b*.\n\n${table}`).outline).toMatch(/^table align=.* \[A emphasis\{b\}\.\] /)
    expect(read(`c\n\n: A *b*.\n\n${table}`).outline).toMatch(/^"c", table align=.* \[A emphasis\{b\}\.\] /)
  })

  it('have places in the source', () => {
    const { article } = markdown(`# T\n\n${GRID}`)
    expect(article.children[0]).toMatchObject({
      position: { start: { line: 3 }, end: { line: 8 } },
      children: [
        { children: [{ position: { start: { line: 4, column: 3 } } }, {}] },
        {
          children: [
            { position: { start: { line: 6, column: 3 } } },
            { position: { start: { line: 6, column: 11 }, end: { line: 7, column: 12 } } },
          ],
        },
      ],
    })
  })

  it.each([
    'text\n--- ---\nmore',
    '--- ---\n\nTitle\n-----',
    'a\n\n- - -\n\nb',
    '---\na\n---',
    '+---+---+\n| span  |\n+---+---+',
  ])('%j is none', (source) => {
    expect(read(source).outline).not.toContain('table')
  })
})

describe('line blocks', () => {
  it('are verse', () => {
    expect(read('| The *sea*\n|   goes\n  out\n|\n| and in')).toEqual({
      outline:
        'verse (verseStanza (verseLine indent=0 "The emphasis{sea}", verseLine indent=1 "goes⏎out"), verseStanza (verseLine indent=0 "and in"))',
      codes: [],
    })
  })

  it.each(['| a | b |\n| c | d |', '| a', '|a|\n|b|'])('%j is none', (source) => {
    expect(read(source).outline).not.toContain('verse')
  })
})

it('reads a table with plus signs in its rules of any number of rows', () => {
  const rows = 130_000
  const { article, codes } = markdown(`# T\n\n|---+---|\n| a | b |\n|---+---|\n${'| 1 | 2 |\n'.repeat(rows)}`)
  expect(
    article.children.map((block) => (block.type === 'table' ? block.children.length : block.type)),
  ).toEqual([rows + 1])
  expect(codes).toEqual([])
})
