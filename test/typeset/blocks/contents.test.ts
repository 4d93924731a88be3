import { describe, expect, test } from 'vitest'
import { article, heading, paragraph, text } from '../../../src/ast/build.ts'
import type { Article } from '../../../src/ast/nodes.ts'
import type { StructureElement } from '../../../src/typeset/model/page.ts'
import { textOfRun } from '../../../src/typeset/model/page.ts'
import { bookTemplate, chapter, linesOf, outlineTags, runsOf, setPages } from '../../support/typeset.ts'

const book: Article = article([...chapter('One', 120), ...chapter('Two', 60)], { title: [text('T')] })

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

  test('sets in what stands in a part, and nothing that stands in none', async () => {
    const template = await bookTemplate({ page: { contents: 1 } })
    const { pages, structure } = await setPages(
      article(
        [
          { ...heading(2, 'Preface'), id: 'preface', role: 'preface' as const },
          paragraph('P'),
          { ...heading(1, 'Part'), id: 'part', role: 'part' as const },
          ...chapter('One', 60),
          ...chapter('Two', 60),
          { ...heading(2, 'Index'), id: 'index', role: 'index' as const, matter: 'back' as const },
          paragraph('I'),
        ],
        { title: [text('T')] },
      ),
      template,
    )
    const page = pages.find((one) => linesOf(one).includes('Contents'))!
    const starts = new Map(runsOf(page).map((run) => [textOfRun(run), run.x]))
    expect(starts.get('Preface')).toBe(starts.get('Part'))
    expect(starts.get('Index')).toBe(starts.get('Part'))
    expect(starts.get('One')).toBeGreaterThan(starts.get('Part')!)
    const toc = structure.children.find(({ type }) => type === 'TOC') as StructureElement
    expect(outlineTags(toc).filter((tag) => /TOCI?$/.test(tag))).toEqual([
      'TOC',
      '  TOCI',
      '  TOCI',
      '    TOC',
      '      TOCI',
      '      TOCI',
      '  TOCI',
    ])
  })

  test.each([
    [0, []],
    [1, ['One', 'Two']],
    [2, ['One', 'Within', 'Two']],
  ])('has %i levels where the article says so', async (contentsDepth, named) => {
    const template = await bookTemplate({ page: { contents: 1 } })
    const within = { ...heading(3, 'Within'), id: 'within' }
    const blocks = [...chapter('One', 60), within, paragraph('W'), ...chapter('Two', 60)]
    const { pages } = await setPages(article(blocks, { title: [text('T')], contentsDepth }), template)
    const entries = pages.flatMap(linesOf).flatMap((line) => /^(\w+)\s*\.{3,}/.exec(line)?.[1] ?? [])
    expect(entries).toEqual(named)
  })

  test('is left out where the article says so', async () => {
    const template = await bookTemplate({ page: { contents: 1 } })
    const { structure } = await setPages(
      article(book.children, { title: [text('T')], contents: false }),
      template,
    )
    expect(structure.children.map(({ type }) => type)).not.toContain('TOC')
  })

  test('stands between title and text where the article asks for it and no page has the title alone', async () => {
    const template = await bookTemplate({ page: { titlePage: false, contents: 0, chapterStart: 'page' } })
    const asked = article([paragraph('First words.'), ...book.children], {
      title: [text('T')],
      contents: true,
    })
    const { pages, structure } = await setPages(asked, template)
    const [title, contents, one, two, ...rest] = linesOf(pages[0]!)
    expect([title, contents, rest[0]]).toEqual(['T', 'Contents', 'First words.'])
    expect(one).toMatch(/^One\s*\.{3,}\s*2$/)
    expect(two).toMatch(/^Two\s*\.{3,}\s*\d$/)
    const types = structure.children.map(({ type }) => type)
    expect(types.indexOf('TOC')).toBe(types.indexOf('P') - 1)
  })

  test('follows the abstract there, and names headings of a text without chapters', async () => {
    const template = await bookTemplate({ page: { titlePage: false, contents: 0, chapterStart: 'continue' } })
    const abstract = { type: 'aside', kind: 'abstract', children: [paragraph('In short.')] } as const
    const within = { ...heading(3, 'Within'), id: 'within' }
    const after = { ...heading(3, 'After'), id: 'after' }
    const blocks = [abstract, paragraph('So.'), within, paragraph('W'), after, paragraph('A')]
    const { pages } = await setPages(article(blocks, { title: [text('T')], contents: true }), template)
    const lines = linesOf(pages[0]!)
    const at = (start: string) => lines.findIndex((line) => line.startsWith(start))
    expect(at('In short')).toBeLessThan(at('Contents'))
    expect(at('Contents')).toBeLessThan(at('So.'))
    expect(lines.filter((line) => /^(?:Within|After)\s*\.{3,}\s*2$/.test(line))).toHaveLength(2)
  })

  test('is left out where there is one chapter', async () => {
    const template = await bookTemplate({ page: { contents: 1 } })
    const { structure } = await setPages(article(chapter('One', 60), { title: [text('T')] }), template)
    expect(structure.children.map(({ type }) => type)).not.toContain('TOC')
  })
})
