import { describe, expect, it } from 'vitest'
import { article, heading, paragraph, text } from '../../../../src/ast/build.ts'
import type { Table, TableRow } from '../../../../src/ast/nodes.ts'
import { renderHtml } from '../../../../src/renderers/screen/html/index.ts'
import { resolve } from '../../../../src/resolve/index.ts'
import { expectGolden } from '../../../support/golden.ts'
import { news, only, render, renderBlocks } from '../../../support/html.ts'
import { asLines, elementsOf } from '../../../support/markup.ts'
import { sampleArticle, sampleContext, samplePages } from '../../../support/sample.ts'
import { expectLinear } from '../../../support/steps.ts'

describe('the HTML edition of the sample', async () => {
  const root = sampleArticle()
  const context = sampleContext(root, news)
  const { value: file, findings } = await renderHtml(root, context)
  const html = new TextDecoder().decode(file.bytes)
  const elements = elementsOf(html)
  const byId = new Map(
    elements.flatMap((element) => (element.attributes.id ? [[element.attributes.id, element] as const] : [])),
  )

  it('is what people have read', () => {
    const body = html.slice(html.indexOf('<body>'))
    expectGolden(
      'golden/html/sample.html',
      `${asLines(html.slice(0, html.indexOf('<style>')))}\n${asLines(body)}`,
    )
  })

  it('says what it is', () => {
    expect(html.startsWith('<!doctype html><html lang="en" dir="ltr">')).toBe(true)
    expect(only(elements, 'title')[0]?.text).toBe('How a Sheet Becomes a Book')
    const meta = Object.fromEntries(
      only(elements, 'meta').map(({ attributes }) => [attributes.name, attributes.content]),
    )
    expect(meta).toMatchObject({
      viewport: 'width=device-width, initial-scale=1',
      author: 'Octavo Press Desk',
      description: root.metadata.description,
      'dcterms.date': '2026-03-03',
      generator: 'Octavo 0.0.0',
    })
    expect(only(elements, 'time')[0]?.attributes.datetime).toBe('2026-03-03')
  })

  it('needs no other file and runs nothing', () => {
    const fetched = elements.flatMap(({ attributes }) =>
      [attributes.src, attributes.srcset].filter((url) => url !== undefined),
    )
    expect(fetched.length).toBeGreaterThan(0)
    expect(fetched.filter((url) => !url.startsWith('data:image/'))).toEqual([])
    const urls = [...html.matchAll(/url\("([^"]*)/g)].map(([, url]) => url!)
    expect(urls.length).toBeGreaterThan(3)
    expect(urls.filter((url) => !url.startsWith('data:font/woff;base64,'))).toEqual([])
    const links = only(elements, 'link').map(({ attributes: { rel, href } }) => [rel, href!.slice(0, 19)])
    expect(links).toEqual([['icon', 'data:image/svg+xml,']])
    expect(elements.filter(({ tag }) => ['iframe', 'object'].includes(tag))).toEqual([])
    expect(only(elements, 'script').map(({ attributes }) => attributes)).toEqual([
      { type: 'application/ld+json' },
    ])
    expect(html).not.toMatch(/@import|javascript:/)
  })

  it('has one heading of level 1, no skipped level, and one landmark of each kind', () => {
    const levels = elements.flatMap(({ tag }) => (/^h[1-6]$/.test(tag) ? [Number(tag[1])] : []))
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    for (const [index, level] of levels.entries())
      expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1)
    for (const tag of ['main', 'article', 'footer']) expect(only(elements, tag), tag).toHaveLength(1)
    // The title is what a reader finds who skips to the text (WCAG 2.2, 2.4.1).
    expect(html).toMatch(/<main id="text"><article><header><span[^>]*><\/span><h1 class="title">/)
    expect(
      elements.find(({ attributes }) => attributes.role === 'doc-endnotes')?.attributes['aria-label'],
    ).toBe('Notes')
  })

  it('begins with a link over what stands before the text', () => {
    const first = elements.find(({ tag }) => tag === 'a')!
    expect(first.attributes.class).toBe('skip-link')
    expect(byId.get(first.attributes.href!.slice(1))?.tag).toBe('main')
  })

  it('has unique ids, and no link inside it leads nowhere', () => {
    const ids = elements.flatMap(({ attributes }) => attributes.id ?? [])
    expect(new Set(ids).size).toBe(ids.length)
    const inner = only(elements, 'a').flatMap(({ attributes }) =>
      attributes.href?.startsWith('#') ? [attributes.href.slice(1)] : [],
    )
    expect(inner.length).toBeGreaterThan(8)
    expect(inner.filter((id) => !byId.has(id))).toEqual([])
  })

  it('links notes both ways, by number, and shows referenced ones only', () => {
    const notes = elements.filter(({ attributes }) => attributes.class === 'footnote')
    expect(notes.map(({ attributes, text: words }) => [attributes.id, words.slice(0, 19)])).toEqual([
      ['fn-1', 'From the Latin for '],
      ['fn-2', 'As in the English w'],
      ['fn-3', 'Counted in leas to '],
    ])
    const marks = elements.filter(({ attributes }) => attributes.role === 'doc-noteref')
    expect(marks.map(({ attributes, text: words }) => [attributes.id, attributes.href, words])).toEqual([
      ['fnref-1', '#fn-1', '1'],
      ['fnref-1-2', '#fn-1', '1'],
      ['fnref-3', '#fn-3', '3'],
      // In the first note.
      ['fnref-2', '#fn-2', '2'],
    ])
    const back = elements
      .filter(({ attributes }) => attributes.role === 'doc-backlink')
      .map(({ attributes }) => attributes)
    expect(back.map((attributes) => [attributes.href, attributes['aria-label']])).toEqual([
      ['#fnref-1', 'Back to reference 1.1'],
      ['#fnref-1-2', 'Back to reference 1.2'],
      ['#fnref-2', 'Back to reference 2'],
      ['#fnref-3', 'Back to reference 3'],
    ])
    expect(html).not.toContain('Nothing refers to this note')
  })

  it('lets the keyboard scroll what a narrow screen has no room for, and stops at no other table', async () => {
    const row = (cell: string): TableRow => ({
      type: 'tableRow',
      children: [0, 1].map(() => ({ type: 'tableCell', children: [text(cell)] })),
    })
    const table = (cell: string): Table => ({ type: 'table', align: [null, null], children: [row(cell)] })
    const { elements: found } = await renderBlocks([table('some words'), table('Donaudampfschifffahrt')])
    const stops = found.filter(({ attributes }) => attributes.class === 'table')
    // The caption is said by the table: the group has a name of its own.
    expect(
      stops.map(({ attributes: { role, tabindex, 'aria-label': name } }) => [role, tabindex, name]),
    ).toEqual([
      [undefined, undefined, undefined],
      ['group', '0', 'Table 2'],
    ])
  })

  it('says which cells are heads of what', () => {
    expect(only(elements, 'th').map(({ attributes }) => attributes.scope)).toEqual([
      'col',
      'col',
      'row',
      'row',
      'row',
    ])
  })

  it('says the size of every image, and the text in its place', () => {
    for (const { attributes } of only(elements, 'img')) {
      expect(Number(attributes.width) / Number(attributes.height)).toBeCloseTo(16 / 9, 1)
      expect(attributes.alt).not.toBe('')
    }
  })

  it('carries the fonts’ licence beside them', () => {
    expect(html).toContain(
      '/* Source Serif 4, licensed under OFL-1.1. Copyright 2026 The Source Serif 4 Test https://openfontlicense.example */',
    )
  })

  it('is the same, byte for byte, the second time', async () => {
    const again = await renderHtml(root, sampleContext(root, news, { pages: samplePages(root) }))
    expect(Buffer.compare(again.value.bytes, file.bytes)).toBe(0)
    expect(findings).toEqual([])
  })
})

describe('hostile text', () => {
  it('stays text', async () => {
    const words = '</style></script><script>alert(1)</script><!-- & "quoted"'
    const { elements } = await render(
      article([paragraph(words), { type: 'code', language: '"><script>', value: words }], {
        title: [text(words)],
        description: words,
      }),
    )
    const [data, ...scripts] = only(elements, 'script')
    expect(scripts).toEqual([])
    expect(JSON.parse(data!.text)).toMatchObject({ headline: words, description: words })
    expect(only(elements, 'title')[0]?.text).toBe(words)
    expect(only(elements, 'p')[0]?.text).toBe(words)
    expect(only(elements, 'pre')[0]?.text).toBe(words)
    expect(only(elements, 'style')).toHaveLength(1)
  })

  it('has a visible mark in the place of what no document may hold', async () => {
    const { elements, html } = await renderBlocks([
      paragraph('a\u0000b\u0007c\uD800d\uFFFEe'),
      { type: 'code', value: '\u001B[0m' },
    ])
    expect(only(elements, 'p')[0]?.text).toBe('a\uFFFDb\uFFFDc\uFFFDd\uFFFDe')
    expect(html).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F]/)
  })

  it('takes effort in proportion to its length', () =>
    expectLinear((size) => renderBlocks([paragraph('word <&> '.repeat(size))]), 20_000))

  it('keeps a cell inside its table', async () => {
    const huge = { columnSpan: 1e9, rowSpan: 1e9 }
    const row = (header?: 'column') =>
      ({
        type: 'tableRow',
        children: [{ type: 'tableCell', ...huge, ...(header && { header }), children: [text('x')] }],
      }) as const
    const { elements } = await renderBlocks([
      { type: 'table', align: [null], children: [row('column'), row(), row()] },
    ])
    expect(
      elements
        .filter(({ tag }) => tag === 'td' || tag === 'th')
        .map(({ attributes }) => [attributes.colspan, attributes.rowspan]),
    ).toEqual([
      ['1000', undefined],
      ['1000', '2'],
      ['1000', undefined],
    ])
  })
})

it('says where the article is published, and prints a date that no calendar has', async () => {
  const canonical = 'https://tides.example/a b?c="d"'
  const { html } = await render(article([paragraph('x')], { canonical, dateText: 'c. 1850' }))
  expect(html).toContain('<link rel="canonical" href="https://tides.example/a%20b?c=%22d%22">')
  expect(html).toContain('<p class="date">c. 1850</p>')
  const other = await render(article([paragraph('x')], { canonical: 'vscode://file' }))
  expect(other.html).not.toContain('canonical')
})

it('is the same behind any other, though files share the style sheets of those before', async () => {
  const bytesOf = async (words: string) => {
    const root = resolve(article([paragraph(words)]))
    const context = sampleContext(root, news, { pages: samplePages(root, []) })
    return (await renderHtml(root, context)).value.bytes
  }
  const first = [await bytesOf('One.'), await bytesOf('Смола.')]
  expect(await bytesOf('One.')).toEqual(first[0])
  expect(await bytesOf('One.')).toEqual(first[0])
  expect(await bytesOf('Смола.')).toEqual(first[1])
})

it('has its style sheet in its head, whatever the title says', async () => {
  const title = 'A \0 and <style></style>'
  const root = resolve(article([paragraph(title)], { title: [text(title)], description: title }))
  const context = sampleContext(root, news, { pages: samplePages(root, []) })
  const html = new TextDecoder().decode((await renderHtml(root, context)).value.bytes)
  expect(html.split('@font-face').length).toBeGreaterThan(2)
  expect(html.match(/<style>[^<]+<\/style>/g)).toHaveLength(1)
  expect(html.indexOf('@font-face')).toBeLessThan(html.indexOf('<body>'))
  expect(html).not.toContain('\0')
})

describe('contents of an article', () => {
  const headed = (count: number) =>
    Array.from({ length: count }, (_, at) => [
      heading(2, `Part ${at}`),
      paragraph('Water stands level.'),
    ]).flat()

  it('stand folded between title and text from four headings on', async () => {
    expect(only((await renderBlocks(headed(3))).elements, 'nav')).toEqual([])
    const { html, elements } = await renderBlocks(headed(4))
    expect(only(elements, 'nav').map(({ attributes: { role } }) => role)).toEqual(['doc-toc'])
    expect(only(elements, 'details').map(({ attributes }) => attributes.open)).toEqual([undefined])
    expect(html.indexOf('<nav')).toBeLessThan(html.indexOf('Water stands level.'))
  })
})
