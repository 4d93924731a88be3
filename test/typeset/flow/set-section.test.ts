import { deserialize, serialize } from 'node:v8'
import { describe, expect, test } from 'vitest'
import { article, heading, paragraph, text } from '../../../src/ast/build.ts'
import type { Article, Block, Heading } from '../../../src/ast/nodes.ts'
import { resolve } from '../../../src/resolve/index.ts'
import { withDisplayPages } from '../../../src/resolve/with-display-pages.ts'
import type { Template } from '../../../src/templates/template.ts'
import type { Entry } from '../../../src/typeset/flow/entry.ts'
import { prepareSetting } from '../../../src/typeset/flow/prepare-setting.ts'
import { groupBlocks } from '../../../src/typeset/flow/sections.ts'
import { setSection } from '../../../src/typeset/flow/set-section.ts'
import { type TextRun, textOfRun } from '../../../src/typeset/model/page.ts'
import { testShaper } from '../../support/test-shaper.ts'
import {
  bookTemplate,
  chapter,
  linesOf,
  NOTHING,
  runsOf,
  setPages,
  tinyTemplate,
  words,
} from '../../support/typeset.ts'

const book: Article = article([...chapter('One', 120), ...chapter('Two', 60)], { title: [text('T')] })

test.each([1, 2])('a title alone has a page, in columns as well: %i', async (columns) => {
  const base = await tinyTemplate(60, 12)
  const template = { ...base, page: { ...base.page, columns } }
  const { pages } = await setPages(article([], { title: [text('T')] }), template)
  expect(pages.map(linesOf)).toEqual([['T']])
  const parted = await setPages(
    article([{ type: 'pageBreak' }, paragraph('Text')], { title: [text('T')] }),
    template,
  )
  expect(parted.pages.map(linesOf)).toEqual([['T'], ['Text']])
})

test('a title that is too long is refused, unless signs without a glyph have made it so', async () => {
  const template = await tinyTemplate(60, 12)
  const titled = (words: string) => setPages(article([paragraph('Text')], { title: [text(words)] }), template)
  await expect(titled('tide '.repeat(60))).rejects.toMatchObject({ finding: { code: 'title-too-long' } })
  await expect(titled('\u{10F001} '.repeat(600))).rejects.toThrow('glyph-missing')
})

describe('chapters that open on a recto', () => {
  const TITLES = ['One', 'Two', 'Three', 'Four']
  const chapters = TITLES.flatMap((title, at) => chapter(title, [40, 60, 130, 60][at]!))
  const four = article(chapters, { title: [text('T')] })
  const openings = async (chapterStart: 'recto' | 'page') => {
    const { pages } = await setPages(four, await bookTemplate({ page: { titlePage: true, chapterStart } }))
    const opening = (title: string) => pages.findLast((page) => linesOf(page).includes(title))!
    return { pages, found: TITLES.map(opening) }
  }

  test('have an empty page before them where the one before ends on a recto', async () => {
    const { pages, found } = await openings('recto')
    expect(found.map(({ side }) => side)).toEqual(TITLES.map(() => 'recto'))
    const before = found.slice(1).map(({ index }) => pages[index - 1]!)
    expect(before.every(({ side }) => side === 'verso')).toBe(true)
    expect(before.some((page) => linesOf(page).length === 0)).toBe(true)
  })

  test('open on any page where the template does not ask for it', async () => {
    const { found } = await openings('page')
    expect(found.some(({ side }) => side === 'verso')).toBe(true)
  })
})

describe('front matter', () => {
  test('is numbered in roman, the text from 1 on a recto', async () => {
    const template = await bookTemplate({ page: { titlePage: true, contents: 1, frontMatter: 'roman' } })
    const { pages, pageMap } = await setPages(book, template)
    expect(pages.map(({ folio }) => folio).slice(0, 6)).toEqual(['i', 'ii', 'iii', 'iv', '1', '2'])
    expect(pages.map(({ index }) => index)).toEqual(pages.map((_, index) => index))
    expect(pages[4]!.side).toBe('recto')
    expect(pageMap.map(({ label }) => label).slice(0, 3)).toEqual(['i', '1', '2'])
  })

  test('goes on through what stands before the text, a preface of several pages', async () => {
    const [first, ...rest] = chapter('To begin', 400)
    const preface = { ...(first as Heading), role: 'preface' as const }
    const body = [...chapter('One', 120), ...chapter('Two', 60)]
    const prefaced = article([preface, ...rest, ...body], { title: [text('T')] })
    const page = { titlePage: true, contents: 1, frontMatter: 'roman', chapterStart: 'page' } as const
    const { pages } = await setPages(prefaced, await bookTemplate({ page }))
    const placeOf = (title: string) => pages.findLast((page) => linesOf(page).includes(title))!
    expect(placeOf('To begin')).toMatchObject({ folio: 'v', side: 'recto' })
    expect(placeOf('One')).toMatchObject({ folio: '1', side: 'recto' })
    expect(pages[placeOf('One').index - 1]!.folio).toMatch(/^[ivx]+$/)
  })

  test('is counted with the text where the template says so', async () => {
    const template = await bookTemplate({ page: { titlePage: true, frontMatter: 'continuous' } })
    const { pages } = await setPages(book, template)
    expect(pages.map(({ folio }) => folio).slice(0, 3)).toEqual(['1', '2', '3'])
  })
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

describe('a dedication', () => {
  const foot = { inner: '', center: '{page}', outer: '', rule: 0 as const }
  const dedicated = (role: 'dedication' | 'preface', template: Template) => {
    const opening: Heading = { ...heading(2, 'To'), id: 'to', role }
    const blocks = [opening, paragraph('Ann'), ...chapter('One', 60), ...chapter('Two', 60)]
    return withDisplayPages(resolve(article(blocks, { title: [text('T')] })), template)
  }
  const pagesOf = async (role: 'dedication' | 'preface', page: Partial<Template['page']>) => {
    const template = await bookTemplate({ page: { foot, ...page } })
    return setPages(dedicated(role, template), template)
  }
  const pageOf = async (role: 'dedication' | 'preface', titlePage: boolean) => {
    const { pages } = await pagesOf(role, { titlePage })
    return pages.find((page) => linesOf(page).includes('Ann'))!
  }

  test('stands lower on a page of its own, centred, without head and folio', async () => {
    const [own, other] = [await pageOf('dedication', true), await pageOf('preface', true)]
    expect(own.furniture).toEqual([])
    expect(other.furniture).not.toEqual([])
    const [line, otherLine] = [own, other].map(
      (page) => runsOf(page).find((run) => textOfRun(run) === 'Ann')!,
    )
    // Behind three of the twelve lines.
    expect(line!.y).toBeGreaterThan(20 + 3 * 12)
    expect(line!.x).toBeGreaterThan(otherLine!.x)
  })

  test('stands before the contents, which do not list it, in a section that says its name', async () => {
    const { pages, structure, outline, destinations } = await pagesOf('dedication', {
      titlePage: true,
      contents: 1,
    })
    const lines = pages.map((page) => linesOf(page))
    const own = lines.findIndex((page) => page.includes('Ann'))
    expect(lines[own]).toEqual(['Ann'])
    expect(own).toBeLessThan(lines.findIndex((page) => page.includes('Contents')))
    expect(lines.flat().filter((line) => line.startsWith('To'))).toEqual([])
    expect(outline[0]!.children.map(({ title }) => title)).toEqual(['One', 'Two'])
    expect(structure.children.find(({ type }) => type === 'Sect')).toMatchObject({ title: 'To', id: 'to' })
    expect(destinations.find(({ id }) => id === 'to')).toMatchObject({ page: own })
  })

  test('is front matter: page 1 is the first of the text behind it', async () => {
    const { pages } = await pagesOf('dedication', { titlePage: true, frontMatter: 'roman' })
    const folios = pages.map((page) => [page.folio, page.side])
    const own = pages.findIndex((page) => linesOf(page).includes('Ann'))
    const one = pages.findIndex((page) => linesOf(page).includes('One'))
    expect(folios[own]![0]).toMatch(/^[ivx]+$/)
    expect(folios.slice(one, one + 2)).toEqual([
      ['1', 'recto'],
      ['2', 'verso'],
    ])
    expect(folios[one - 1]![0]).toMatch(/^[ivx]+$/)
  })

  test('is a chapter like others where the title has no page either', async () => {
    expect((await pageOf('dedication', false)).furniture).not.toEqual([])
  })
})

describe('a single heading above the chapters', () => {
  const parted = article(
    [
      { ...heading(1, 'The Whole'), id: 'whole' },
      paragraph(words(10)),
      ...chapter('One', 60),
      ...chapter('Two', 60),
    ],
    { title: [text('T')] },
  )

  test('is a part: the chapters begin pages and stand in the contents', async () => {
    const template = await bookTemplate({ page: { titlePage: true, contents: 1, frontMatter: 'continuous' } })
    const { pages } = await setPages(parted, template)
    const starts = pages.flatMap((page) =>
      linesOf(page)[0]?.match(/^(The Whole|One|Two)$/) ? [page.index] : [],
    )
    expect(starts).toHaveLength(3)
    const contents = pages.find((page) => linesOf(page)[0] === 'Contents')!
    const entries = linesOf(contents).slice(1)
    expect(entries.map((line) => /^(.*?) *\.*\s*\d+$/.exec(line)?.[1])).toEqual(['The Whole', 'One', 'Two'])
  })
})

describe('chapters that begin a page if they are long', () => {
  const set = async (length: number) => {
    const template = await bookTemplate({ page: { chapterStart: 'long' } })
    const blocks = [...chapter('One', length), ...chapter('Two', length)]
    return (await setPages(article(blocks, { title: [text('T')] }), template)).pages
  }

  test('follow each other where they are shorter than a page in the mean', async () => {
    const pages = await set(10)
    expect(pages.filter((page) => linesOf(page).includes('Two')).map(({ index }) => index)).toEqual([0])
  })

  test('begin a page where a book calls them chapters, however short they are', async () => {
    const template = await bookTemplate({ page: { chapterStart: 'long' } })
    const named = [...chapter('One', 10), ...chapter('Two', 10)].map(
      (block): Block => (block.type === 'heading' ? { ...block, role: 'chapter' } : block),
    )
    const { pages } = await setPages(article(named, { title: [text('T')] }), template)
    expect(pages.filter((page) => linesOf(page)[0] === 'Two')).toHaveLength(1)
  })

  test('begin a page where they are longer', async () => {
    const pages = await set(900)
    expect(pages.filter((page) => linesOf(page)[0] === 'Two')).toHaveLength(1)
  })
})

test('pictures that take more room than the words stand between them: the words would all be on the first page', async () => {
  const blocks = [1, 2, 3, 4].flatMap((at): Block[] => [
    paragraph(`t${at} word`),
    { type: 'figure', children: [paragraph({ type: 'image', url: `${at}.png`, alt: 'A picture.' })] },
  ])
  const { pages } = await setPages(article(blocks), await tinyTemplate(30, 12))
  const shown = pages.map((page) => ({
    pictures: page.items.filter(({ kind }) => kind === 'image').length,
    words: linesOf(page).flatMap((line) => line.match(/\bt\d/g) ?? []),
  }))
  expect(shown).toEqual([
    { pictures: 2, words: ['t1', 't2'] },
    { pictures: 2, words: ['t3', 't4'] },
  ])
})

test('the first page of the text has a head where no title stands on it', async () => {
  const page = { titlePage: true, head: { ...NOTHING, outer: '{title}' } }
  const heads = async (blocks: Block[]) => {
    const { pages } = await setPages(article(blocks, { title: [text('T')] }), await bookTemplate({ page }))
    return pages.at(-1)!.furniture.filter(({ kind }) => kind === 'header').length
  }
  expect(await heads([paragraph(words(5))])).toBe(1)
  expect(await heads(chapter('One', 5))).toBe(0)
})

test('the running head shows the chapter, and no heading of another level', async () => {
  const template = await bookTemplate({ page: { head: { ...NOTHING, outer: ['{title}', '{chapter}'] } } })
  const aside = { type: 'blockquote', children: [heading(1, 'Quoted')] } as const
  const blocks = [
    ...chapter('One', 150),
    heading(6, 'A Remark'),
    aside,
    paragraph(words(150)),
    ...chapter('Two', 5),
  ]
  const { pages } = await setPages(article(blocks, { title: [text('T')] }), template)
  const heads = pages.flatMap(({ furniture }) =>
    furniture.flatMap(({ kind, items }) =>
      kind === 'header'
        ? items.flatMap((item) => (item.kind === 'text' ? textOfRun(item) : [])).join('')
        : [],
    ),
  )
  expect(new Set(heads)).toEqual(new Set(['T', 'One']))
})

test('a note that a note, too, refers to stands on the page of its mark in the text', async () => {
  const template = await tinyTemplate(40, 12)
  const mark = (identifier: string) => ({ type: 'footnoteReference', identifier }) as const
  const note = (identifier: string, ...children: Parameters<typeof paragraph>) =>
    ({ type: 'footnoteDefinition', identifier, children: [paragraph(...children)] }) as const
  const root = article(
    [paragraph('First', mark('a')), { type: 'pageBreak' }, paragraph('Second', mark('b'))],
    { title: [text('T')] },
    [note('a', 'See', mark('b')), note('b', 'Below.')],
  )
  const { pages } = await setPages(root, template)
  expect(pages.map((page) => linesOf(page).at(-1))).toEqual(['1\u2002See2', '2\u2002Below.'])
})

test('an index whose letters have one entry each stands in columns that share what there is', async () => {
  const template = await tinyTemplate(60, 20)
  const entry = (term: string): Block[] => [
    { type: 'paragraph', children: [{ type: 'strong', children: [text(term.slice(0, 1).toUpperCase())] }] },
    {
      type: 'list',
      ordered: false,
      isUnmarked: true,
      spread: false,
      children: [{ type: 'listItem', children: [paragraph(term)] }],
    },
  ]
  const index = { ...heading(2, 'Index'), role: 'index' as const, id: 'index' }
  const terms = ['ark', 'bed', 'cap', 'dye', 'eel', 'fan']
  const { pages } = await setPages(article([...chapter('One', 30), index, ...terms.flatMap(entry)]), template)
  const lefts = new Map(runsOf(pages.at(-1)!).map((run) => [textOfRun(run).trim(), run.x]))
  expect(lefts.get('ark')).toBe(lefts.get('cap'))
  expect(lefts.get('fan')).toBeGreaterThan(lefts.get('cap')!)
})

test('the half title stands before the title page for the eye alone, the imprint on its back', async () => {
  const template = await bookTemplate({ page: { titlePage: true, halfTitle: true, imprint: true } })
  const imprint = [{ type: 'paragraph' as const, key: 'imprint-1', children: [text('Rights')] }]
  const root = article(chapter('One', 30), { title: [text('The Whole')], imprint })
  const { pages, pageMap: starts } = await setPages(root, template)
  expect(pages.slice(0, 4).map(linesOf)).toEqual([['The Whole'], [], ['The Whole'], ['Rights']])
  expect(runsOf(pages[0]!).map(({ element }) => element)).toEqual([undefined])
  expect(runsOf(pages[2]!).map(({ element }) => element)).not.toContain(undefined)
  expect(starts[0]).toMatchObject({ key: 'article', label: pages[2]!.folio })
  expect(starts[1]!.label).toBe(pages[3]!.folio)
})

test('a page that begins with a reference begins before it', async () => {
  const reference = { type: 'crossReference', identifier: 'one', text: 'Chapter' } as const
  const [first, ...rest] = chapter('One', 10)
  const many = Array.from({ length: 60 }, () => [reference, text(' ')]).flat()
  const { pages, pageMap } = await setPages(
    article([{ ...first!, id: 'one' }, ...rest, paragraph(...many)]),
    await tinyTemplate(20, 8),
  )
  expect(pages.length).toBeGreaterThan(2)
  expect(pageMap.map(({ label }) => label)).toEqual(pages.map(({ folio }) => folio))
})

describe('a section', () => {
  const entry: Entry = {
    pageIndex: 6,
    bodyStart: 2,
    going: { chapter: 'Before', section: '', level: 1 },
    unplaced: ['3'],
  }
  const settingFor = async (root: Article) =>
    prepareSetting(root, await tinyTemplate(30, 10), {
      shaper: testShaper,
      images: { info: (url) => ({ url, width: 10, height: 10, format: 'png', isPlaceholder: false }) },
    })
  const root = resolve(article([...chapter('One', 120), paragraph('\u{10FFFF}'), ...chapter('Two', 10)]))
  const [group] = groupBlocks(root, new Set(), { chapterStart: 'continue', titlePage: false })

  test('is the same each time that it is set, whatever was set before', async () => {
    const setting = await settingFor(root)
    const first = setSection({ ...group!, begin: 'any' }, Object.freeze(entry), setting)
    setSection({ blocks: [paragraph('Another')], begin: 'any' }, entry, setting)
    const again = setSection({ ...group!, begin: 'any' }, entry, setting)
    expect(structuredClone(again)).toEqual(structuredClone(first))
    expect(first.section.pages.length).toBeGreaterThan(2)
  })

  test('goes on where the one before ended, and tells the next one', async () => {
    const { section, exit } = setSection({ ...group!, begin: 'any' }, entry, await settingFor(root))
    const { pages, starts } = section
    expect(pages[0]).toMatchObject({ index: 6, folio: '7', side: 'recto' })
    expect(exit).toMatchObject({
      pageIndex: 6 + pages.length,
      bodyStart: 2,
      going: { chapter: 'Two', section: '', level: 2 },
      unplaced: [],
    })
    // A page before it had nothing to be placed by.
    expect(starts.slice(0, 2).map(({ label }) => label)).toEqual(['3', '7'])
  })

  test('is plain data, so that it can be kept and sent', async () => {
    const set = setSection({ ...group!, begin: 'any' }, entry, await settingFor(root))
    expect(deserialize(serialize(set))).toEqual(set)
  })
})

describe('an abstract of a text in columns', () => {
  const abstract = (count: number): Block => ({
    type: 'aside',
    kind: 'abstract',
    children: [paragraph(words(count))],
  })
  const firstPage = async (count: number, columns: number) => {
    const tiny = await tinyTemplate(60, 24)
    const template: Template = { ...tiny, page: { ...tiny.page, columns, gutter: 1 } }
    const blocks = [abstract(count), paragraph(`Begins ${words(200)}`)]
    const { pages } = await setPages(article(blocks, { title: [text('T')] }), template)
    const runs = runsOf(pages[0]!)
    const body = runs.findIndex((run) => textOfRun(run).includes('Begins'))
    return { above: runs.slice(1, body), below: runs.slice(body) }
  }
  const widest = (runs: readonly TextRun[]) => Math.max(...runs.map(({ x, width }) => x + width))

  test('stands over all of them, between the title and whatever else begins the page', async () => {
    const { above, below } = await firstPage(30, 2)
    expect(widest(above)).toBeGreaterThan(10 + 30 * 5)
    const end = Math.max(...above.map(({ y }) => y))
    for (const { y } of below) expect(y).toBeGreaterThan(end)
  })

  test('stays in them where it is long', async () => {
    const { above } = await firstPage(240, 2)
    expect(above.length).toBeGreaterThan(0)
    expect(above.some(({ x, width }) => x < 10 + 30 * 5 && x + width > 10 + 31 * 5)).toBe(false)
  })

  test('and of one column stands in the text', async () => {
    const { above, below } = await firstPage(30, 1)
    expect(above.length).toBeGreaterThan(0)
    expect(Math.min(...below.map(({ y }) => y))).toBeGreaterThan(Math.max(...above.map(({ y }) => y)))
  })
})
