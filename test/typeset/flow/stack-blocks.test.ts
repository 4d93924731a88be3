import { describe, expect, test } from 'vitest'
import { article, emphasis, heading, link, paragraph, text } from '../../../src/ast/build.ts'
import type { Block, Inline, Strong, TableCell } from '../../../src/ast/nodes.ts'
import type { TextRun } from '../../../src/typeset/model/page.ts'
import { textOfRun } from '../../../src/typeset/model/page.ts'
import {
  builtIn,
  elements,
  fail,
  outlineTags,
  setPages,
  textOfElements,
  tinyTemplate,
} from '../../support/typeset.ts'

describe('blocks', () => {
  test('ends pages between headings of one rank where nothing else stands', async () => {
    const titles = Array.from({ length: 40 }, (_, index) => heading(3, `T${index}`))
    const told: string[] = []
    const { pages } = await setPages(
      article([heading(2, 'Many'), ...titles, paragraph('last words')]),
      await tinyTemplate(20, 12),
      ({ code }) => void told.push(code),
    )
    expect(told).not.toContain('page-forced')
    const shown = pages.map(({ items }) =>
      items.flatMap((item) => (item.kind === 'text' ? textOfRun(item) : [])),
    )
    // The one that has others or words below it stays with them.
    expect(shown[0]!.slice(0, 3)).toEqual(['Untitled', 'Many', 'T0'])
    expect(shown.at(-1)!.join(' ')).toMatch(/T39 last/)
  })

  test('goes through a division without a look as if it were not there', async () => {
    const plain = (...children: Block[]): Block => ({ type: 'div', class: 'gloss', children })
    const inside = plain(paragraph('b'), plain(paragraph('c')))
    const blocks = [heading(2, 'H'), paragraph('a'), inside, paragraph('d')]
    const startsOf = async (all: readonly Block[]) => {
      const { pages } = await setPages(article(all), await builtIn('book-6x9'), fail)
      const runs = pages.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'text' ? [item] : [])))
      return runs.filter((run) => /^[a-d]$/.test(textOfRun(run))).map(({ x }) => Math.round(x * 10) / 10)
    }
    const asText = await startsOf([heading(2, 'H'), ...['a', 'b', 'c', 'd'].map((word) => paragraph(word))])
    expect(new Set(asText).size).toBe(2)
    expect(await startsOf(blocks)).toEqual(asText)
  })

  const bold = (words: string): Strong => ({ type: 'strong', children: [text(words)] })

  test('indents neither a paragraph in bold that heads the next one nor that one', async () => {
    const blocks = [
      paragraph('a'),
      paragraph(bold('b'), bold(` ${'and so on '.repeat(20)}`)),
      paragraph('c'),
      paragraph('d'),
    ]
    const { pages } = await setPages(article(blocks), await builtIn('book-6x9'), fail)
    const runs = pages.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'text' ? [item] : [])))
    const [a, b, c, d] = runs.filter((run) => /^[a-d]$/.test(textOfRun(run))).map(({ x }) => Math.round(x))
    expect([b, c]).toEqual([a, a])
    expect(d).toBeGreaterThan(a!)
  })

  test('indents no paragraph whose first line is a head in bold, but the next one', async () => {
    const blocks = [paragraph('a'), paragraph(bold('b'), { type: 'break' }, 'c'), paragraph('d')]
    const { pages } = await setPages(article(blocks), await builtIn('book-6x9'), fail)
    const runs = pages.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'text' ? [item] : [])))
    const [a, b, c, d] = runs.filter((run) => /^[a-d]$/.test(textOfRun(run))).map(({ x }) => Math.round(x))
    expect([b, c]).toEqual([a, a])
    expect(d).toBeGreaterThan(a!)
  })

  const note = (index: number): Block => ({
    type: 'aside',
    kind: 'note',
    title: [text(`T${index}`)],
    children: [paragraph('One line.')],
  })
  const term = (index: number): Block => ({
    type: 'definitionList',
    children: [
      { type: 'definitionTerm', children: [text(`T${index}`)] },
      { type: 'definitionDescription', children: [paragraph('One line.')] },
    ],
  })

  test.each([
    ['boxes', note],
    ['terms', term],
  ])('ends pages between %s of one line each', async (_, made) => {
    const told: string[] = []
    const blocks = Array.from({ length: 40 }, (__, index) => made(index))
    await setPages(article(blocks), await tinyTemplate(20, 12), ({ code }) => void told.push(code))
    expect(told).not.toContain('page-forced')
  })

  const cell = (value: string, header?: 'column'): TableCell => ({
    type: 'tableCell',
    ...(header && { header }),
    children: [text(value)],
  })

  test('a table is tagged by row and cell, and repeats its head as an artifact', async () => {
    const rows = Array.from({ length: 30 }, (_, index) => ({
      type: 'tableRow' as const,
      children: [cell(`r${index}`), cell('x')],
    }))
    const table: Block = {
      type: 'table',
      align: [null, 'right'],
      children: [{ type: 'tableRow', children: [cell('Name', 'column'), cell('Size', 'column')] }, ...rows],
    }
    const pages = await setPages(article([table], { title: [text('T')] }), await tinyTemplate(30, 14))
    expect(pages.pages.length).toBeGreaterThan(2)
    const heads = pages.pages.map(({ items }) =>
      items.filter((item): item is TextRun => item.kind === 'text' && textOfRun(item) === 'Name'),
    )
    expect(heads.map((found) => found.length)).toEqual(heads.map(() => 1))
    expect(heads.map(([head]) => head!.element !== undefined)).toEqual(heads.map((_, index) => index === 0))
    const tags = outlineTags(pages.structure)
    expect(tags.filter((tag) => tag.trim() === 'TR')).toHaveLength(31)
    expect(tags.filter((tag) => tag.trim() === 'TH')).toHaveLength(2)
  })

  test.each([9, 10, 11, 12, 13])(
    'titles are whole, though no end of a page of %i lines is allowed',
    async (lines) => {
      const words = (index: number) => Array(7).fill(`${index}aaaaaa`).join(' ')
      const titles = ([2, 3, 4, 5, 6] as const).map((depth, index) => heading(depth, words(index + 1)))
      const told: string[] = []
      const { pages } = await setPages(
        article([paragraph('first'), ...titles]),
        await tinyTemplate(20, lines),
        ({ code }) => void told.push(code),
      )
      const seen = pages.map(({ items }) => {
        const runs = items.filter((item): item is TextRun => item.kind === 'text')
        return [...new Set(runs.flatMap((run) => textOfRun(run).match(/\d(?=a)/g) ?? []))]
      })
      expect(told).toContain('page-forced')
      expect(seen.flat()).toHaveLength(titles.length)
    },
  )

  test('every node of the tree is set and tagged', async () => {
    const inline: Inline[] = [
      text('a '),
      emphasis('b'),
      { type: 'strong', children: [text('c')] },
      { type: 'delete', children: [text('d')] },
      { type: 'smallCaps', children: [text('e')] },
      { type: 'superscript', children: [text('f')] },
      { type: 'subscript', children: [text('g')] },
      { type: 'span', lang: 'fr', children: [text('h')] },
      { type: 'inlineCode', value: 'i' },
      { type: 'inlineMath', value: 'j' },
      { type: 'break' },
      link('https://example.org/', 'k'),
      { type: 'image', url: 'l.png', alt: 'l' },
      { type: 'crossReference', identifier: 'target' },
      { type: 'indexMark', terms: ['m'] },
      { type: 'citation', items: [{ key: 'n' }], children: [text('[n]')] },
    ]
    const blocks: Block[] = [
      { type: 'paragraph', children: inline },
      { type: 'heading', depth: 2, id: 'target', children: [text('Target')] },
      { type: 'blockquote', children: [paragraph('Quote')] },
      {
        type: 'list',
        ordered: false,
        spread: false,
        children: [{ type: 'listItem', children: [paragraph('Item')] }],
      },
      {
        type: 'definitionList',
        children: [
          { type: 'definitionTerm', children: [text('Term')] },
          { type: 'definitionDescription', children: [paragraph('Meaning')] },
        ],
      },
      { type: 'code', value: 'code()' },
      { type: 'math', value: 'x^2' },
      {
        type: 'verse',
        children: [
          { type: 'verseStanza', children: [{ type: 'verseLine', indent: 0, children: [text('Verse')] }] },
        ],
      },
      {
        type: 'figure',
        children: [{ type: 'paragraph', children: [{ type: 'image', url: 'p.png', alt: 'Picture' }] }],
        caption: [text('Caption')],
      },
      { type: 'aside', kind: 'note', title: [text('Aside')], children: [paragraph('Beside')] },
      { type: 'thematicBreak' },
      { type: 'pageBreak' },
      paragraph('Last'),
    ]
    const pages = await setPages(article(blocks, { title: [text('T')] }), await tinyTemplate(40, 40), fail)
    const said = textOfElements(pages)
    for (const part of [
      'abcdefghij',
      'k',
      'Target',
      '[n]',
      'Quote',
      '•',
      'Item',
      'Term',
      'Meaning',
      'code()',
      'x^2',
      'Verse',
      'Caption',
      'Aside',
      'Beside',
      'Last',
    ]) {
      expect(said.replaceAll(' ', '')).toContain(part)
    }
    const figures = elements(pages.structure).filter(({ type }) => type === 'Figure')
    expect(figures.map(({ alt }) => alt)).toEqual(['l', 'Picture'])
    expect(elements(pages.structure).find(({ lang }) => lang === 'fr')?.type).toBe('Span')
    expect(pages.pages).toHaveLength(2)
  })

  test('deep nesting ends with pages in time', async () => {
    let block: Block = paragraph('deep')
    for (let depth = 0; depth < 100; depth++) block = { type: 'blockquote', children: [block] }
    const pages = await setPages(article([block], { title: [text('T')] }), await builtIn('base'))
    expect(textOfElements(pages)).toContain('deep')
  })
})

test('a heading inside another block is no entry of the outline', async () => {
  const quotation = { type: 'blockquote', children: [heading(3, 'Quoted'), paragraph('x')] } as const
  const { outline } = await setPages(
    article([heading(2, 'A'), quotation, heading(2, 'B')], { title: [text('T')] }),
    await tinyTemplate(30, 20),
  )
  const titles = (entries: typeof outline): string[] =>
    entries.flatMap(({ title, children }) => [title, ...titles(children)])
  expect(titles(outline)).toEqual(['T', 'A', 'B'])
})
