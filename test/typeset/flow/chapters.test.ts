import { describe, expect, test } from 'vitest'
import { article, heading, paragraph, text } from '../../../src/ast/build.ts'
import type { Article, Block } from '../../../src/ast/nodes.ts'
import type { Template } from '../../../src/templates/template.ts'
import type { Page, StructureElement, TextRun } from '../../../src/typeset/model/page.ts'
import { textOfRun } from '../../../src/typeset/model/page.ts'
import { expectGolden } from '../../support/golden.ts'
import { dumpOf, linesOf, outlineTags, setPages, tinyTemplate } from '../../support/typeset.ts'

const words = (count: number) =>
  Array.from({ length: count }, (_, index) => 'abcdefg'.slice(0, 2 + ((index * 5) % 6))).join(' ')

const chapter = (name: string, count: number): Block[] => [
  { ...heading(2, name), id: name.toLowerCase() } as Block,
  paragraph(words(count)),
]

const book: Article = article([...chapter('One', 120), ...chapter('Two', 60)], { title: [text('T')] })

async function bookTemplate(more: {
  page?: Partial<Template['page']>
  opening?: Partial<Template['opening']>
}): Promise<Template> {
  const tiny = await tinyTemplate(30, 12)
  return {
    ...tiny,
    page: { ...tiny.page, chapterStart: 'page', ...more.page },
    opening: { ...tiny.opening, ...more.opening },
  }
}

const runsOf = (page: Page) => page.items.filter((item): item is TextRun => item.kind === 'text')

describe('front matter', () => {
  test('is numbered in roman, the text from 1 on a recto', async () => {
    const template = await bookTemplate({ page: { titlePage: true, contents: 1, frontMatter: 'roman' } })
    const { pages, pageMap } = await setPages(book, template)
    expect(pages.map(({ folio }) => folio).slice(0, 6)).toEqual(['i', 'ii', 'iii', 'iv', '1', '2'])
    expect(pages.map(({ index }) => index)).toEqual(pages.map((_, index) => index))
    expect(pages[4]!.side).toBe('recto')
    expect(pageMap.map(({ label }) => label).slice(0, 3)).toEqual(['i', '1', '2'])
  })

  test('is counted with the text where the template says so', async () => {
    const template = await bookTemplate({ page: { titlePage: true, frontMatter: 'continuous' } })
    const { pages } = await setPages(book, template)
    expect(pages.map(({ folio }) => folio).slice(0, 3)).toEqual(['1', '2', '3'])
  })
})

describe('the table of contents', () => {
  test('names the page of each chapter behind a leader, and is tagged as such', async () => {
    const template = await bookTemplate({ page: { titlePage: true, contents: 1, frontMatter: 'roman' } })
    const { pages, structure, destinations } = await setPages(book, template)
    const shown = linesOf(pages[2]!)
    expect(shown[0]).toBe('Contents')
    expect(shown[1]).toMatch(/^One\s*\.{3,}\s*1$/)
    const two = destinations.find(({ id }) => id === 'two')!
    expect(shown[2]).toMatch(new RegExp(`^Two\\s*\\.{3,}\\s*${pages[two.page]!.folio}$`))
    const toc = structure.children.find(({ type }) => type === 'TOC') as StructureElement
    expect(outlineTags(toc).map((tag) => tag.trim())).toEqual([
      'TOC',
      'Caption',
      'TOCI',
      'Reference',
      'Link',
      'TOCI',
      'Reference',
      'Link',
    ])
    // The dots are drawn for the eye alone.
    const dots = runsOf(pages[2]!).filter((run) => /^\.+$/.test(textOfRun(run)))
    expect(dots.map(({ element }) => element)).toEqual([undefined, undefined])
    const links = pages[2]!.items.flatMap((item) => (item.kind === 'link' ? [item.url] : []))
    expect(new Set(links)).toEqual(new Set(['#one', '#two']))
  })

  test('is left out where there is one chapter', async () => {
    const template = await bookTemplate({ page: { contents: 1 } })
    const { structure } = await setPages(article(chapter('One', 60), { title: [text('T')] }), template)
    expect(structure.children.map(({ type }) => type)).not.toContain('TOC')
  })
})

describe('a chapter’s opening', () => {
  test('sinks its head, and sets the first words in small capitals', async () => {
    const template = await bookTemplate({ opening: { sink: 3, firstWords: 'smallCaps', words: 2 } })
    const { pages } = await setPages(book, template)
    const opening = pages.find((page) => linesOf(page)[0] === 'Two')!
    const [head, first] = runsOf(opening)
    const plain = (await setPages(book, await bookTemplate({}))).pages.find(
      (page) => linesOf(page)[0] === 'Two',
    )!
    expect(head!.y - runsOf(plain)[0]!.y).toBeCloseTo(3 * 12 - 12 * template.styles.heading2.before)
    expect(textOfRun(first!)).toBe('ab abcdefg')
    expect(linesOf(opening)[1]).toBe(linesOf(plain)[1])
  })

  test('hangs an initial in the first lines, which are set beside it', async () => {
    const template = await bookTemplate({ opening: { dropCap: 2 } })
    const blocks = [...chapter('One', 20), heading(2, 'Two'), paragraph(`Water ${words(60)}`)]
    const { pages } = await setPages(article(blocks, { title: [text('T')] }), template)
    const opening = pages.find((page) => linesOf(page)[0] === 'Two')!
    const body = runsOf(opening).slice(1)
    const [initial, first, second, third] = body
    expect(textOfRun(initial!)).toBe('W')
    expect(textOfRun(first!)).toMatch(/^ater /)
    // It stands on the second line, and the two lines beside it are set in by as much.
    expect(initial!.y).toBeCloseTo(second!.y)
    expect(initial!.size).toBeGreaterThan(2 * first!.size)
    expect(first!.x).toBeCloseTo(second!.x)
    expect(first!.x).toBeGreaterThan(initial!.x + initial!.width)
    expect(third!.x).toBeCloseTo(initial!.x)
  })

  test('sets a paragraph too short for its initial without one', async () => {
    const template = await bookTemplate({ opening: { dropCap: 3 } })
    const blocks = [heading(2, 'One'), paragraph('Water runs.'), ...chapter('Two', 30)]
    const { pages } = await setPages(article(blocks, { title: [text('T')] }), template)
    expect(linesOf(pages.find((page) => linesOf(page).includes('One'))!)).toContain('Water runs.')
  })
})

test('pages as text tell what stands where, how it fits and why a page ends where it does', async () => {
  const template = await bookTemplate({ page: { titlePage: true, contents: 1, frontMatter: 'roman' } })
  await expectGolden('golden/pages/book.txt', await dumpOf(book, template))
})

test('two columns stand under one head, end on one line and share what is left', async () => {
  const tiny = await tinyTemplate(60, 20)
  const template: Template = { ...tiny, page: { ...tiny.page, columns: 2, gutter: 1 } }
  const blocks = [paragraph(words(80)), paragraph(words(80))]
  const { pages } = await setPages(article(blocks, { title: [text('T')] }), template)
  const [title, ...body] = runsOf(pages[0]!)
  expect(title!.x).toBeCloseTo(10)
  const columnOf = (run: TextRun) => (run.x < 10 + 30 * 5 ? 'left' : 'right')
  const last = (side: string) => Math.max(...body.filter((run) => columnOf(run) === side).map(({ y }) => y))
  expect(Math.abs(last('left') - last('right'))).toBeLessThanOrEqual(12.01)
  for (const run of body.filter((run) => columnOf(run) === 'left'))
    expect(run.x + run.width).toBeLessThan(10 + 30 * 5)
})
