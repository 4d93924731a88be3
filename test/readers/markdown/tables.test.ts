import { describe, expect, it } from 'vitest'
import { text } from '../../../src/ast/build.ts'
import { textOf } from '../../../src/ast/walk.ts'
import { blocksOf, markdown } from '../reading.ts'

describe('tables', () => {
  it('have header cells, alignment and a caption', () => {
    const cell = (value: string, header?: string) => ({
      type: 'tableCell',
      ...(header && { header }),
      children: value === '' ? [] : [text(value)],
    })
    const table = {
      type: 'table',
      align: [null, 'left', 'right'],
      caption: [text('Heights')],
      children: [
        { type: 'tableRow', children: [cell('', 'column'), cell('Ebb', 'column'), cell('A|B', 'column')] },
        { type: 'tableRow', children: [cell('Port', 'row'), cell('1'), cell('')] },
      ],
    }
    const rows = '| | Ebb | A\\|B |\n|---|:--|--:|\n| Port | 1 |'
    expect(blocksOf(`${rows}\n\nTable: Heights`)).toEqual([table])
    expect(blocksOf(`: Heights\n\n${rows}`)).toEqual([table])
  })

  it('has no heads of rows where the whole head is empty', () => {
    expect(JSON.stringify(blocksOf('| | |\n|---|---|\n| Port | 1 |'))).not.toContain('"row"')
  })

  it('have captions right below their rows, unless those have bars', () => {
    const rows = '| a | b |\n|---|---|\n| c | d |'
    const shown = (source: string) =>
      blocksOf(source).map((block) =>
        block.type === 'table' ? [block.children.length, textOf(block.caption ?? [])] : block.type,
      )
    expect(shown(`${rows}\nTable: Two\nlines\n\ntext`)).toEqual([[2, 'Two\nlines'], 'paragraph'])
    expect(shown(`${rows}\n: One {#tbl-a}`)).toEqual([[2, 'One']])
    expect(shown(`> ${rows.replaceAll('\n', '\n> ')}\n> : One`)).toEqual(['blockquote'])
    expect(shown('a | b\n--|--\n: c | d')).toEqual([[2, '']])
    expect(shown(`${rows}\nword`)).toEqual([[3, '']])
  })

  it('share captions between them, one each', () => {
    const rows = '| a |\n|---|\n| b |'
    const captions = (source: string) =>
      blocksOf(source).map((block) => block.type === 'table' && textOf(block.caption ?? []))
    expect(captions(`${rows}\n\n: one\n\n${rows}\n\n: two`)).toEqual(['one', 'two'])
    expect(captions(`: one\n\n${rows}\n\n: two\n\n${rows}`)).toEqual(['one', 'two'])
  })

  it('keep the cells that have no column', () => {
    const { article, codes } = markdown('# T\n\n| a |\n|---|\n| b | *c* |\n')
    expect(codes).toEqual(['table-row-long'])
    expect(JSON.stringify(article)).toContain('"value":"c"')
  })

  it.each([
    [655, []],
    [656, ['table-rows-short']],
  ])('lack 65,536 cells at most: %d rows of one in a hundred', (count, told) => {
    const head = `|${'a|'.repeat(101)}\n|${'-|'.repeat(101)}\n`
    const { findings } = markdown(`# T\n\n${head}${'|x|\n'.repeat(count)}`)
    const short = findings.filter(({ code }) => code === 'table-rows-short')
    expect(short.map(({ code }) => code)).toEqual(told)
    for (const { position } of short) expect(position?.start.line).toBe(5 + 655)
  })
})

describe('the widths of columns', () => {
  const table = (source: string) => {
    const [block] = blocksOf(source)
    if (block?.type !== 'table') throw new Error('no table')
    return block
  }
  const dashes = (...counts: number[]) => `|${counts.map((count) => '-'.repeat(count)).join('|')}|`

  it('are the author’s where the dashes are longer than a line', () => {
    expect(table(`| a | b |\n${dashes(48, 25)}\n| c | d |`).widths).toEqual([48, 25])
    const filled = `| ${'a'.padEnd(46)} | ${'b'.padEnd(23)} |\n${dashes(48, 25)}\n| ${'c'.padEnd(46)} | ${'d'.padEnd(23)} |`
    expect(table(filled).widths).toBeUndefined()
    expect(table(`${filled}\n| e | f |`).widths).toEqual([48, 25])
    expect(table(`> | a | b |\n> ${dashes(36, 36)}\n> | c | d |`.replaceAll('> ', '')).widths).toBeUndefined()
  })

  it('stand in the attributes of the caption, with the table’s id', () => {
    const rows = '| a | b | c |\n|---|---|---|\n| d | e | f |'
    expect(table(`: Heights {#tab widths="2 1 1"}\n\n${rows}`)).toMatchObject({
      id: 'tab',
      widths: [2, 1, 1],
      caption: [text('Heights')],
    })
    expect(table(`Text.\n\n: {widths="2 1 1"}\n\n${rows}`.slice(7))).not.toHaveProperty('caption')
  })

  it('are the content’s where the attribute does not fit', () => {
    const rows = '| a | b |\n|---|---|\n| d | e |'
    const { article, codes } = markdown(`# T\n\n${rows}\n\n: A {widths="2 1 1"}`)
    expect(codes).toEqual(['table-widths-unread'])
    expect(article.children[0]).not.toHaveProperty('widths')
  })
})
