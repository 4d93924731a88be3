import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { article, heading, paragraph, text } from '../../../src/ast/build.ts'
import type { Block } from '../../../src/ast/nodes.ts'
import { printStyle } from '../../../src/templates/print/print-style.ts'
import { textOfRun } from '../../../src/typeset/model/page.ts'
import { BUILT_IN } from '../../support/templates.ts'
import {
  builtIn,
  linesOf,
  outlineTags,
  runsOf,
  setPages,
  tinyTemplate,
  words,
} from '../../support/typeset.ts'

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

  test('a heading with one line of text keeps that alone, and not the heading behind it', async () => {
    const entries = Array.from({ length: 30 }, (_, at) => [heading(2, `Head${at}`), paragraph(`text${at}`)])
    const told: string[] = []
    const { pages } = await setPages(
      article(entries.flat(), { title: [text('T')] }),
      await tinyTemplate(20, 10),
      ({ code }) => void told.push(code),
    )
    expect(told).not.toContain('page-forced')
    for (const page of pages) expect(linesOf(page).at(-1)).toMatch(/text\d/)
  })

  test('a heading stands nearer to a higher one right above it than to text', async () => {
    const tiny = await tinyTemplate(30, 30)
    const { heading2, heading3 } = tiny.styles
    const template = { ...tiny, styles: { ...tiny.styles, heading3: { ...heading3, before: 3 } } }
    const whiteAbove = async (...blocks: Block[]) => {
      const pages = await setPages(article([...blocks, paragraph('text')], { title: [text('T')] }), template)
      const yOf = (said: string) =>
        runsOf(pages.pages.at(-1)!).find((run) => textOfRun(run).includes(said))!.y
      return yOf('Low') - yOf('Above')
    }
    const below = await whiteAbove(heading(2, 'Above'), heading(3, 'Low'))
    expect(below).toBeLessThanOrEqual((heading2.leading + heading2.after) * 12)
    expect(await whiteAbove(heading(3, 'Above'), heading(3, 'Low'))).toBeGreaterThan(3 * 12)
    expect(await whiteAbove(paragraph('Above'), heading(3, 'Low'))).toBeGreaterThan(3 * 12)
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
    expect(pages.pageMap[0]).toMatchObject({ label: '1', offset: 0, key: 'article' })
    for (const { label, key, offset } of pages.pageMap.slice(1)) {
      expect(key).toMatch(/^paragraph-/)
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
    expect(pages.pageMap[1]).toEqual({ label: '2', key: expect.stringMatching(/^figure-/), offset: 0 })
  })

  test('a page may begin with a paragraph that is the mark of a note', async () => {
    const mark: Block = { type: 'paragraph', children: [{ type: 'footnoteReference', identifier: 'n' }] }
    const blocks: Block[] = [paragraph('One'), { type: 'pageBreak' }, mark]
    const note = { type: 'footnoteDefinition' as const, identifier: 'n', children: [paragraph('Note')] }
    const tree = { ...article(blocks, { title: [text('T')] }), footnotes: [note] }
    const pages = await setPages(tree, await tinyTemplate(30, 20))
    expect(pages.pageMap[1]).toEqual({ label: '2', key: expect.stringMatching(/^paragraph-/), offset: 0 })
  })

  test('every built-in template puts rectos on odd pages and a folio on each', async () => {
    for (const name of BUILT_IN) {
      const template = await builtIn(name)
      const pages = await setPages(article([paragraph(words(2500))], { title: [text('A title')] }), template)
      expect(pages.pages.length).toBeGreaterThan(2)
      for (const page of pages.pages) {
        const isRecto = page.index % 2 === 0 || template.page.sides === 'one'
        expect(page.side).toBe(isRecto ? 'recto' : 'verso')
        const titles = template.page.halfTitle ? 3 : template.page.titlePage ? 1 : 0
        if (page.items.length === 0 || page.index < titles) continue
        const folios = page.furniture
          .flatMap(({ items }) => items)
          .filter((item) => item.kind === 'text' && textOfRun(item).split(' ')[0] === page.folio)
        expect(folios, `${name} ${page.index}`).toHaveLength(1)
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
