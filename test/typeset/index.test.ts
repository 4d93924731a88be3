import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { article, emphasis, heading, link, paragraph, text } from '../../src/ast/build.ts'
import type { Block, Inline, TableCell } from '../../src/ast/nodes.ts'
import type { Finding } from '../../src/diagnostic.ts'
import { printStyle } from '../../src/templates/print/print-style.ts'
import type { Pages, StructureElement, TextRun } from '../../src/typeset/model/page.ts'
import { textOfRun } from '../../src/typeset/model/page.ts'
import { BUILT_IN } from '../support/templates.ts'
import { builtIn, fail, linesOf, outlineTags, setPages, tinyTemplate } from '../support/typeset.ts'

const words = (count: number) =>
  Array.from({ length: count }, (_, index) => 'abcdefg'.slice(0, 2 + ((index * 5) % 6))).join(' ')

/** What the pages say, by the structure's elements: each element's runs in page order. */
function textOfElements(pages: Pages): string {
  const runs = pages.pages
    .flatMap((page) => page.items)
    .filter((item): item is TextRun => item.kind === 'text' && item.element !== undefined)
  return runs.map(textOfRun).join('').replaceAll('\u00AD', '')
}

describe('a paragraph', () => {
  test('is set line by line, by counting', async () => {
    const template = await tinyTemplate(20, 12)
    const pages = await setPages(
      article([paragraph('One two three four five six seven.')], { title: [text('T')] }),
      template,
    )
    expect(linesOf(pages.pages[0]!)).toEqual(['T', 'One two three four', 'five six seven.'])
  })

  test('keeps every baseline of the body on the grid', async () => {
    const template = await tinyTemplate(30, 20)
    const blocks: Block[] = [
      paragraph(words(40)),
      heading(2, 'Head'),
      paragraph(words(30)),
      { type: 'thematicBreak' },
      paragraph(words(20)),
    ]
    const pages = await setPages(article(blocks, { title: [text('T')] }), template)
    const body = pages.pages.flatMap(({ items }) =>
      items.filter((item): item is TextRun => item.kind === 'text' && Math.abs(item.size - 10) < 0.01),
    )
    const first = body[0]!.y
    const off = body.map(({ y }) => Math.abs((y - first) / 12 - Math.round((y - first) / 12)))
    expect(Math.max(...off)).toBeLessThan(1e-6)
  })

  test('justified lines fill the measure to a hundredth of a point, or are reported', async () => {
    const template = await tinyTemplate(24, 40)
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.stringMatching(/^[a-z]{1,9}$/), { minLength: 1, maxLength: 60 }),
        async (list) => {
          const reports: Finding[] = []
          const pages = await setPages(
            article([paragraph(list.join(' '))], { title: [text('T')] }),
            template,
            (finding) => reports.push(finding),
          )
          const runs = pages.pages.flatMap(({ items }) =>
            items.filter((item): item is TextRun => item.kind === 'text' && item.size === 10),
          )
          const isOverfull = reports.some(({ code }) => code === 'line-overfull')
          for (const run of runs.slice(0, -1)) {
            const isExact = Math.abs(run.x + run.width - (10 + 24 * 5)) < 0.01
            const isSolid = !run.pieces.some(
              ({ shaped }, index) => shaped.text === ' ' && index < run.pieces.length - 1,
            )
            expect(isExact || isSolid || isOverfull).toBe(true)
          }
        },
      ),
      { numRuns: 60 },
    )
  })

  test('loses and reorders nothing', async () => {
    const template = await tinyTemplate(18, 9)
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1, maxLength: 30 }), {
          minLength: 1,
          maxLength: 6,
        }),
        async (paragraphs) => {
          const pages = await setPages(
            article(
              paragraphs.map((list) => paragraph(list.join(' '))),
              { title: [text('T')] },
            ),
            template,
            () => {},
          )
          expect(textOfElements(pages).replaceAll(' ', '')).toBe(`T${paragraphs.flat().join('')}`)
        },
      ),
      { numRuns: 40 },
    )
  })

  test('a word wider than the measure is broken, nothing stands beyond the margin, nothing is lost', async () => {
    const reports: Finding[] = []
    const word = 'x'.repeat(90)
    const pages = await setPages(
      article([paragraph(`One ${word} two`)], { title: [text('T')] }),
      await tinyTemplate(20, 20),
      (finding) => reports.push(finding),
    )
    expect(reports.map(({ code }) => code)).toEqual(['word-broken'])
    const runs = pages.pages[0]!.items.filter((item): item is TextRun => item.kind === 'text')
    for (const run of runs) expect(run.x + run.width).toBeLessThan(10 + 20 * 5 + 0.01)
    expect(textOfElements(pages).replaceAll(' ', '')).toBe(`TOne${word}two`)
  })

  test('reports a character that no font has, once, and a word that is too wide', async () => {
    const reports: Finding[] = []
    await setPages(
      article([paragraph('\uE000\uE000 and a-word-beyond-all-measure'.replaceAll('-', ''))], {
        title: [text('T')],
      }),
      await tinyTemplate(10, 20),
      (finding) => reports.push(finding),
    )
    expect(reports.map(({ code }) => code)).toEqual(['glyph-missing', 'word-broken'])
  })
})

describe('pages', () => {
  test('no widow and no orphan where a line of white can prevent them', async () => {
    const template = await tinyTemplate(20, 8)
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 12, max: 60 }), { minLength: 3, maxLength: 10 }),
        async (counts) => {
          const blocks = counts.map((count) => paragraph(words(count)))
          const pages = await setPages(article(blocks, { title: [text('T')] }), template)
          for (const page of pages.pages.slice(0, -1)) {
            const keys = page.items.flatMap((item) =>
              item.kind === 'text' && item.element !== undefined ? [item.element] : [],
            )
            const last = keys.at(-1)!
            const next = pages.pages[page.index + 1]!.items.filter(
              (item) => item.kind === 'text' && item.element === last,
            ).length
            const here = keys.filter((key) => key === last).length
            // A paragraph that goes on has at least two lines on both pages.
            if (next > 0) expect([here >= 2, next >= 2]).toEqual([true, true])
          }
        },
      ),
      { numRuns: 40 },
    )
  })

  test('a heading keeps two lines of its text with it', async () => {
    const template = await tinyTemplate(20, 10)
    for (let before = 1; before < 60; before += 3) {
      const pages = await setPages(
        article([paragraph(words(before)), heading(2, 'Head'), paragraph(words(30))], { title: [text('T')] }),
        template,
      )
      const page = pages.pages.find((candidate) => linesOf(candidate).includes('Head'))!
      const lines = linesOf(page)
      expect(lines.length - lines.indexOf('Head')).toBeGreaterThan(2)
    }
  })

  test('a note stands on the page of its mark, and its element follows the paragraph', async () => {
    const template = await tinyTemplate(24, 12)
    const marked: Block = {
      type: 'paragraph',
      children: [text('Text with a note'), { type: 'footnoteReference', identifier: 'n' }, text(' in it.')],
    }
    const note = { type: 'footnoteDefinition' as const, identifier: 'n', children: [paragraph('The note.')] }
    const pages = await setPages(
      article([paragraph(words(40)), marked, paragraph(words(9))], { title: [text('T')] }, [note]),
      template,
    )
    const page = pages.pages.find(({ items }) =>
      items.some((item) => item.kind === 'text' && textOfRun(item).includes('note')),
    )!
    expect(linesOf(page).at(-1)).toBe('1\u2002The note.')
    expect(
      outlineTags(pages.structure)
        .filter((tag) => !tag.includes('Lbl'))
        .join(' ')
        .replace(/\s+/g, ' '),
    ).toContain('P Reference Link Note Link P P')
    expect(pages.destinations.map(({ id }) => id).sort()).toEqual(['fn-1', 'fnref-1'])
  })

  test('the page map names the word at which each page begins', async () => {
    const template = await tinyTemplate(20, 8)
    const value = words(120)
    const only = paragraph(value)
    const pages = await setPages(article([only], { title: [text('T')] }), template)
    expect(pages.pageMap[0]).toMatchObject({ label: '1', offset: 0, node: { type: 'article' } })
    for (const { label, node, offset } of pages.pageMap.slice(1)) {
      expect(node).toBe(only)
      expect(value[offset - 1]).toBe(' ')
      const first = linesOf(pages.pages[Number(label) - 1]!)[0]!
      // The page's first line begins with the word, or with the rest of the word before it.
      expect(first.includes(value.slice(offset).split(' ')[0]!)).toBe(true)
    }
  })

  test('a page may begin with a figure', async () => {
    const figure: Block = {
      type: 'figure',
      children: [{ type: 'paragraph', children: [{ type: 'image', url: 'a.png', alt: 'A' }] }],
    }
    const blocks: Block[] = [paragraph('One'), { type: 'pageBreak' }, figure, paragraph('Two')]
    const pages = await setPages(article(blocks, { title: [text('T')] }), await tinyTemplate(30, 20))
    expect(pages.pageMap[1]).toEqual({ label: '2', node: figure, offset: 0 })
  })

  test('every built-in template puts rectos on odd pages and a folio on each', async () => {
    for (const name of BUILT_IN) {
      const pages = await setPages(
        article([paragraph(words(2500))], { title: [text('A title')] }),
        await builtIn(name),
      )
      expect(pages.pages.length).toBeGreaterThan(2)
      for (const page of pages.pages) {
        expect(page.side).toBe(page.index % 2 === 0 ? 'recto' : 'verso')
        if (page.items.length === 0 || (page.index === 0 && name.startsWith('book'))) continue
        const folios = page.furniture
          .flatMap(({ items }) => items)
          .filter((item) => item.kind === 'text' && textOfRun(item) === page.folio)
        expect(folios).toHaveLength(1)
      }
    }
  })

  test('nothing stands outside the text block', async () => {
    const template = await builtIn('book')
    const { page } = printStyle(template)
    const pages = await setPages(
      article([heading(2, 'One'), paragraph(words(700)), heading(2, 'Two'), paragraph(words(900))], {
        title: [text('T')],
      }),
      template,
    )
    for (const { side, items } of pages.pages) {
      const left = side === 'recto' ? page.margins.inner : page.margins.outer
      for (const item of items) {
        // A capital with an open side hangs out by a hair.
        expect(item.x).toBeGreaterThanOrEqual(left - 0.5)
        expect(item.y).toBeLessThanOrEqual(page.height - page.margins.bottom + 0.01)
      }
    }
  })
})

describe('blocks', () => {
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
      { type: 'citation', items: [{ key: 'n' }] },
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

function elements(root: StructureElement): StructureElement[] {
  return [root, ...root.children.flatMap(elements)]
}

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
    expect(linesOf(pages.pages[0]!)).toEqual(['T', 'Text1', '1\u2002First21', '2\u2002Second'])
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
