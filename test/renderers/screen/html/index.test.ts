import { describe, expect, it } from 'vitest'
import { article, heading, link, paragraph, text } from '../../../../src/ast/build.ts'
import type { Article, Block, FootnoteDefinition, Inline } from '../../../../src/ast/nodes.ts'
import { renderHtml } from '../../../../src/renderers/screen/html/index.ts'
import { loadTemplate } from '../../../../src/templates/load.ts'
import { expectGolden } from '../../../support/golden.ts'
import { asLines, elementsOf, type Found } from '../../../support/markup.ts'
import { longArticle, sampleArticle, sampleContext, samplePages } from '../../../support/sample.ts'
import { memoryWorld } from '../../../support/world.ts'

const news = await loadTemplate('news', memoryWorld())

async function render(root: Article) {
  const context = sampleContext(root, news, { pages: samplePages(root, []) })
  const { bytes } = await renderHtml(root, context)
  const html = new TextDecoder().decode(bytes)
  return { html, elements: elementsOf(html), findings: context.findings }
}

async function renderBlocks(blocks: readonly Block[], notes: readonly FootnoteDefinition[] = []) {
  return render(article(blocks, {}, notes))
}

const only = (elements: readonly Found[], tag: string) => elements.filter((element) => element.tag === tag)

describe('the HTML edition of the sample', async () => {
  const root = sampleArticle()
  const context = sampleContext(root, news)
  const file = await renderHtml(root, context)
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
    expect(elements.filter(({ tag }) => ['link', 'iframe', 'object'].includes(tag))).toEqual([])
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
    for (const tag of ['main', 'header', 'footer']) expect(only(elements, tag), tag).toHaveLength(1)
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
      ['fn-2', 'Counted in leas to '],
      ['fn-3', 'As in the English w'],
    ])
    const marks = elements.filter(({ attributes }) => attributes.role === 'doc-noteref')
    expect(marks.map(({ attributes, text: words }) => [attributes.id, attributes.href, words])).toEqual([
      ['fnref-1', '#fn-1', '1'],
      ['fnref-1-2', '#fn-1', '1'],
      ['fnref-2', '#fn-2', '2'],
      ['fnref-3', '#fn-3', '3'],
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

  it('puts each table in a labelled region that the keyboard can scroll', () => {
    const region = elements.find(({ attributes }) => attributes.role === 'region')!
    expect(region.attributes).toMatchObject({
      tabindex: '0',
      'aria-label': 'Table 1: Sewing stations by height',
    })
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
    const again = await renderHtml(
      sampleArticle(),
      sampleContext(sampleArticle(), news, { pages: samplePages(root) }),
    )
    const first = await renderHtml(root, sampleContext(root, news, { pages: samplePages(root) }))
    expect(Buffer.compare(first.bytes, file.bytes)).toBe(0)
    expect(again.bytes.length).toBeGreaterThan(0)
    expect(context.findings).toEqual([])
  })
})

describe('heading levels', () => {
  it('go down by one where the body has headings of depth 1', async () => {
    const { elements } = await render(longArticle(1))
    expect(
      elements
        .filter(({ tag }) => /^h\d$/.test(tag))
        .map(({ tag, attributes }) => `${tag}.${attributes.class}`),
    ).toEqual(['h1.title', 'h2.heading1', 'h3.heading2'])
  })

  it('leave out a heading that says nothing, and keep its id', async () => {
    const { elements } = await renderBlocks([
      { ...heading(2), id: 'empty' },
      paragraph(link('#empty', 'there')),
    ])
    expect(elements.filter(({ tag }) => tag === 'h2')).toEqual([])
    expect(elements.find(({ attributes }) => attributes.id === 'empty')?.tag).toBe('div')
  })
})

it('names what a figure asks of a page', async () => {
  const { elements } = await renderBlocks([
    { type: 'figure', placement: 'wide', children: [paragraph('Wide')] },
    { type: 'figure', placement: 'bleed', children: [paragraph('Bled')] },
    { type: 'figure', children: [paragraph('In the text')] },
  ])
  expect(only(elements, 'figure').map(({ attributes }) => attributes.class)).toEqual([
    'wide',
    'bleed',
    undefined,
  ])
})

describe('links', () => {
  const hrefs = async (...nodes: Inline[]) => {
    const { elements, findings } = await renderBlocks([{ type: 'paragraph', children: nodes }])
    return {
      hrefs: only(elements, 'a')
        .slice(1)
        .map(({ attributes }) => attributes.href),
      findings,
      paragraph: only(elements, 'p')[0]!,
    }
  }

  it.each([
    'javascript:alert(1)',
    ' JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    '//host.example/x',
    'http://[half',
  ])('to %j become text, and are reported', async (url) => {
    const { hrefs: found, findings, paragraph: shown } = await hrefs(link(url, 'words'))
    expect(found).toEqual([])
    expect(shown.text).toBe('words')
    expect(findings.map(({ code }) => code)).toEqual(['link-dropped'])
  })

  it('are written with valid characters only', async () => {
    const { hrefs: found } = await hrefs(
      link('https://example.org/a b|c?d=%zz&e=[1]#ü', 'x'),
      link('doi:10.1000/182', 'y'),
      link('other page.html', 'z'),
    )
    expect(found).toEqual([
      'https://example.org/a%20b%7Cc?d=%25zz&e=%5B1%5D#%C3%BC',
      'https://doi.org/10.1000/182',
      'other%20page.html',
    ])
  })

  it('to a missing id are text', async () => {
    expect((await hrefs(link('#nowhere', 'words'))).hrefs).toEqual([])
  })

  it('do not nest', async () => {
    const { hrefs: found, paragraph: shown } = await hrefs(
      link('https://a.example/', 'outer ', link('https://b.example/', 'inner')),
    )
    expect(found).toEqual(['https://a.example/'])
    expect(shown.text).toBe('outer inner')
  })

  it('without words show where they lead', async () => {
    expect((await hrefs(link('https://a.example/'))).paragraph.text).toBe('https://a.example/')
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

  it('of 10 MB in one paragraph is done in seconds', async () => {
    const start = performance.now()
    const { html } = await renderBlocks([paragraph('word '.repeat(2_000_000))])
    expect(html.length).toBeGreaterThan(10_000_000)
    expect(performance.now() - start).toBeLessThan(8000)
  })

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

describe('ids', () => {
  it('of the author come first; those of pages and notes make way', async () => {
    const blocks = [
      { ...paragraph('A', { type: 'footnoteReference', identifier: 'a' }), id: 'fn-1' },
      { ...paragraph('B'), id: 'text' },
      { ...paragraph('C'), id: '1 a:b' },
    ]
    const { elements } = await renderBlocks(blocks, [
      { type: 'footnoteDefinition', identifier: 'a', children: [paragraph('N')] },
    ])
    expect(elements.flatMap(({ attributes }) => attributes.id ?? [])).toEqual([
      'text-2',
      'fn-1',
      'fnref-1',
      'text',
      'id-1-a-b',
      'fn-1-2',
    ])
  })

  it('of a note’s definition lead to the note', async () => {
    const { elements } = await renderBlocks(
      [paragraph('A', { type: 'footnoteReference', identifier: 'a' }, link('#mine', 'there'))],
      [{ type: 'footnoteDefinition', identifier: 'a', id: 'mine', children: [paragraph('N')] }],
    )
    expect(only(elements, 'a').map(({ attributes }) => attributes.href)).toContain('#fn-1')
  })

  it('that are given twice stay with the first', async () => {
    const { elements } = await renderBlocks([
      { ...paragraph('A'), id: 'twice' },
      { ...paragraph('B'), id: 'twice' },
    ])
    expect(
      elements.filter(({ attributes }) => attributes.id === 'twice').map(({ text: words }) => words),
    ).toEqual(['A'])
  })
})

describe('languages', () => {
  it('carry their direction where it turns', async () => {
    const { elements } = await render(
      article(
        [
          { ...paragraph('كتاب'), lang: 'ar' },
          { ...paragraph('livre'), lang: 'fr' },
        ],
        { lang: 'de' },
      ),
    )
    expect(only(elements, 'p').map(({ attributes }) => [attributes.lang, attributes.dir])).toEqual([
      ['ar', 'rtl'],
      ['fr', undefined],
    ])
    expect(elements.find(({ attributes }) => attributes.class === 'skip-link')?.text).toBe('Zum Text')
  })

  it('unknown to us are served in English', async () => {
    const { elements } = await render(article([paragraph('x')], { lang: 'cy', dir: 'ltr' }))
    expect(elements.find(({ attributes }) => attributes.class === 'skip-link')?.text).toBe('Skip to text')
  })
})
