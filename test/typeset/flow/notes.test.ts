import { describe, expect, test } from 'vitest'
import { article, paragraph, text } from '../../../src/ast/build.ts'
import type { Block, Inline } from '../../../src/ast/nodes.ts'
import type { TextRun } from '../../../src/typeset/model/page.ts'
import { textOfRun } from '../../../src/typeset/model/page.ts'
import { linesOf, setPages, textOfElements, tinyTemplate, words } from '../../support/typeset.ts'

describe('notes', () => {
  const mark = (identifier: string): Inline => ({ type: 'footnoteReference', identifier })
  const note = (identifier: string, ...children: (string | Inline)[]) => ({
    type: 'footnoteDefinition' as const,
    identifier,
    children: [paragraph(...children)],
  })

  test('a note to a note, and one that refers to itself, are set once each', async () => {
    const notes = [note('a', 'First', mark('b'), mark('a')), note('b', 'Second')]
    const pages = await setPages(
      article([paragraph('Text', mark('a'))], { title: [text('T')] }, notes),
      await tinyTemplate(30, 12),
    )
    expect(linesOf(pages.pages[0]!)).toEqual(['T', 'Text1', '1\u2002First2,\u00A01', '2\u2002Second'])
  })

  test('a note that marks on both sides of a forced page end call for is set where the first of them is', async () => {
    const item = (...children: Block[]) => ({ type: 'listItem' as const, children })
    const list: Block = {
      type: 'list',
      ordered: false,
      spread: false,
      children: [
        item(paragraph('One', mark('a'))),
        item({ type: 'pageBreak' }),
        item(paragraph('Two', mark('b'), mark('a'))),
      ],
    }
    const { pages } = await setPages(
      article([list], { title: [text('T')] }, [note('a', 'First'), note('b', 'Second')]),
      await tinyTemplate(30, 12),
    )
    const notes = pages.map((page) => linesOf(page).filter((line) => line.includes('\u2002')))
    expect(notes).toEqual([['1\u2002First'], ['2\u2002Second']])
  })

  test('a note in a note stands in the order of the numbers', async () => {
    const notes = [note('a', 'First', mark('b')), note('b', 'Nested'), note('c', 'Last', mark('a'))]
    const { pages } = await setPages(
      article([paragraph('Text', mark('a'), ' and', mark('c'))], { title: [text('T')] }, notes),
      await tinyTemplate(30, 12),
    )
    expect(linesOf(pages[0]!).slice(1)).toEqual([
      'Text1 and3',
      '1\u2002First2',
      '2\u2002Nested',
      '3\u2002Last1',
    ])
  })

  test('all blocks of a note are set in its size, and end clear of the next one', async () => {
    const blocks: Block[] = [
      paragraph('Words'),
      {
        type: 'list',
        ordered: false,
        spread: false,
        children: [{ type: 'listItem', children: [paragraph('item')] }],
      },
      { type: 'blockquote', children: [paragraph('quoted')] },
      { type: 'code', value: 'code' },
      {
        type: 'table',
        align: [null],
        children: [{ type: 'tableRow', children: [{ type: 'tableCell', children: [text('cell')] }] }],
      },
    ]
    const notes = [
      { type: 'footnoteDefinition' as const, identifier: 'a', children: blocks },
      note('b', 'Next'),
    ]
    const { pages } = await setPages(
      article([paragraph('Text', mark('a'), mark('b'))], { title: [text('T')] }, notes),
      await tinyTemplate(30, 40),
    )
    const items = pages[0]!.items.filter(({ y }) => y > 300)
    const sizes = items.flatMap((item) => (item.kind === 'text' ? [item.size] : []))
    expect(sizes.length).toBeGreaterThan(6)
    expect(Math.max(...sizes)).toBeLessThan(9)
    const rule = Math.max(...items.flatMap((item) => (item.kind === 'rule' ? [item.y] : [])))
    const next = items.findLast((item): item is TextRun => item.kind === 'text')!
    expect(next.y - next.size).toBeGreaterThan(rule)
  })

  test.each<[string, Block]>([
    ['code', { type: 'code', value: 'code' }],
    [
      'a table',
      {
        type: 'table',
        align: [null],
        children: [{ type: 'tableRow', children: [{ type: 'tableCell', children: [text('cell')] }] }],
      },
    ],
    ['code in a quotation', { type: 'blockquote', children: [{ type: 'code', value: 'code' }] }],
  ])('a note that begins with %s has its number above it', async (_, block) => {
    const notes = [{ type: 'footnoteDefinition' as const, identifier: 'a', children: [block] }]
    const { pages } = await setPages(
      article([paragraph('Text', mark('a'))], { title: [text('T')] }, notes),
      await tinyTemplate(30, 20),
    )
    expect(linesOf(pages[0]!).slice(1)).toEqual(['Text1', '1', block.type === 'table' ? 'cell' : 'code'])
  })

  test('a chain of notes may be as long as the article', async () => {
    const notes = Array.from({ length: 2_000 }, (_, index) => note(`n${index}`, 'n', mark(`n${index + 1}`)))
    const chain = [...notes, note('n2000', 'end')]
    const { pages } = await setPages(
      article([paragraph('Text', mark('n0'))], { title: [text('T')] }, chain),
      await tinyTemplate(30, 40),
      () => {},
    )
    expect(linesOf(pages.at(-1)!).join()).toContain('2001\u2002end')
  })

  test('a note of the title stands on the title’s page', async () => {
    const pages = await setPages(
      article([paragraph('Text')], { title: [text('T'), mark('a')] }, [note('a', 'Of the title')]),
      await tinyTemplate(30, 12),
    )
    expect(linesOf(pages.pages[0]!).at(-1)).toBe('1\u2002Of the title')
  })

  test('a note longer than a page goes on at the foot of the next ones, and the text goes on above it', async () => {
    const long = note('a', words(300))
    const pages = await setPages(
      article([paragraph('Text', mark('a')), paragraph(words(60))], { title: [text('T')] }, [long]),
      await tinyTemplate(30, 12),
      () => {},
    )
    const small = pages.pages
      .flatMap(({ items }) => items)
      .filter((item): item is TextRun => item.kind === 'text' && item.size < 9)
    expect(
      small
        .map(textOfRun)
        .join('')
        .replaceAll(/[\s\u00AD]/g, ''),
    ).toContain(words(300).replaceAll(' ', ''))
    const carried = pages.pages[1]!
    const lines = linesOf(carried)
    expect(lines.length).toBeGreaterThan(8)
    // The text keeps its place at the head of the page, the rest of the note stands at its foot.
    const sizes = carried.items.flatMap((item) => (item.kind === 'text' ? [Math.round(item.size)] : []))
    expect(sizes[0]).toBe(10)
    expect(sizes.at(-1)).toBeLessThan(10)
    expect(carried.furniture.filter(({ kind }) => kind === 'layout')).toHaveLength(1)
  })

  test('500 notes to one page’s text all find a foot', async () => {
    const notes = Array.from({ length: 500 }, (_, index) => note(`n${index}`, `Note number ${index}.`))
    const marks = notes.flatMap(({ identifier }) => [text(' word'), mark(identifier)])
    const pages = await setPages(
      article([{ type: 'paragraph', children: marks }], { title: [text('T')] }, notes),
      await tinyTemplate(40, 30),
      () => {},
    )
    const said = textOfElements(pages)
    for (let index = 0; index < 500; index++) expect(said).toContain(`Note number ${index}.`)
  })
})
