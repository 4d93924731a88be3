import { describe, expect, it } from 'vitest'
import { fromXml } from 'xast-util-from-xml'
import { article, link, paragraph, text } from '../../../../src/ast/build.ts'
import type { Article } from '../../../../src/ast/nodes.ts'
import { coverImage } from '../../../../src/renderers/cover/index.ts'
import { renderEpub } from '../../../../src/renderers/screen/epub/index.ts'
import { resolve } from '../../../../src/resolve/index.ts'
import { loadTemplate } from '../../../../src/templates/load.ts'
import { expectGolden } from '../../../support/golden.ts'
import { asLines, elementsOf } from '../../../support/markup.ts'
import {
  fakeImages,
  longArticle,
  pageMapOf,
  sampleArticle,
  sampleContext,
  samplePages,
} from '../../../support/sample.ts'
import { unzip } from '../../../support/unzip.ts'
import { memoryWorld } from '../../../support/world.ts'

const [news, book] = await Promise.all(['news', 'book'].map((name) => loadTemplate(name, memoryWorld())))

async function render(source: Article, template = news!, pages = samplePages(source, [])) {
  const root = resolve(source)
  const context = sampleContext(root, template, { pages })
  const { value, findings } = await renderEpub(root, context)
  const { bytes, mediaType } = value
  const files = unzip(bytes)
  const read = (name: string) => files.get(`OEBPS/${name}`)?.toString('utf8') ?? ''
  return { bytes, mediaType, files, read, findings }
}

/** `property` → its values, in a package document. */
function metaOf(opf: string, property: string): string[] {
  return [...opf.matchAll(new RegExp(`<meta [^>]*property="${property}"[^>]*>([^<]*)`, 'g'))].map(
    ([, value]) => value!,
  )
}

describe('the EPUB edition of the sample', async () => {
  const root = sampleArticle()
  const { bytes, mediaType, files, read, findings } = await render(root, news!, samplePages(root))

  it('is a container of EPUB 3: the media type first, stored, and no folder entries', () => {
    expect(mediaType).toBe('application/epub+zip')
    expect([...files.keys()][0]).toBe('mimetype')
    expect(files.get('mimetype')?.toString()).toBe('application/epub+zip')
    expect(Buffer.from(bytes.subarray(30, 58)).toString('latin1')).toBe('mimetypeapplication/epub+zip')
    expect([...files.keys()].filter((name) => name.endsWith('/'))).toEqual([])
  })

  it('ends with its text: the contents stand aside', () => {
    expect(read('content.opf')).toMatch(
      /<itemref idref="document-text" \/>\s*<itemref idref="nav" linear="no" \/>\s*<\/spine>/,
    )
  })

  it('lists every file in the manifest, and no other', () => {
    const listed = [...read('content.opf').matchAll(/<item [^>]*href="([^"]+)"/g)].map(
      ([, href]) => `OEBPS/${href}`,
    )
    const own = ['mimetype', 'META-INF/container.xml', 'OEBPS/content.opf']
    expect(listed.sort()).toEqual([...files.keys()].filter((name) => !own.includes(name)).sort())
  })

  it.each(['content.opf', 'toc.xhtml', 'toc.ncx', 'text.xhtml'])(
    'has the %s that people have read',
    (name) => {
      expectGolden(`golden/epub/sample-${name}`, name.endsWith('.xhtml') ? asLines(read(name)) : read(name))
    },
  )

  it('has the printed pages in the text, in the page list and in the NCX, all in one order', () => {
    const labels = Array.from({ length: 12 }, (_, index) => String(index + 1))
    const breaks = elementsOf(read('text.xhtml')).filter(
      ({ attributes }) => attributes.role === 'doc-pagebreak',
    )
    expect(breaks.map(({ attributes }) => [attributes.title, attributes['epub:type']])).toEqual(
      labels.map((label) => [label, 'pagebreak']),
    )
    const list = [...read('toc.xhtml').matchAll(/<a href="(text\.xhtml#page-[^"]+)">(\d+)</g)]
    expect(list.map(([, , label]) => label)).toEqual(labels)
    const ids = new Set(breaks.map(({ attributes }) => `text.xhtml#${attributes.id}`))
    expect(list.filter(([, href]) => !ids.has(href!))).toEqual([])
    expect([...read('toc.ncx').matchAll(/<pageTarget/g)]).toHaveLength(12)
    expect(metaOf(read('content.opf'), 'pageBreakSource')).toEqual([
      'Print edition: How a Sheet Becomes a Book, Octavo Project, 2026-03-03, PDF, 148 × 210 mm, made with the same build',
    ])
  })

  it('claims what it has and nothing else', () => {
    const opf = read('content.opf')
    expect(metaOf(opf, 'schema:accessMode')).toEqual(['textual', 'visual'])
    expect(metaOf(opf, 'schema:accessModeSufficient')).toEqual(['textual,visual', 'textual'])
    expect(metaOf(opf, 'schema:accessibilityFeature')).toEqual([
      'ARIA',
      'alternativeText',
      'displayTransformability',
      'latex',
      'longDescription',
      'pageBreakMarkers',
      'pageNavigation',
      'readingOrder',
      'structuralNavigation',
      'tableOfContents',
      'unlocked',
    ])
    expect(metaOf(opf, 'schema:accessibilityHazard')).toEqual(['none'])
    expect(opf).not.toContain('conformsTo')
    expect(metaOf(opf, 'dcterms:modified')).toEqual(['2026-03-03T00:00:00Z'])
  })

  it('carries a subset of each font it shows, and the licences', () => {
    const names = [...files.keys()].filter((name) => name.startsWith('OEBPS/fonts/'))
    expect(names).toContain('OEBPS/fonts/Fake-serif-regular.woff')
    expect(names).toContain('OEBPS/fonts/LICENSE-Source-Serif-4.txt')
    for (const [, url] of read('style.css').matchAll(/url\("([^"]+)"\)/g))
      expect(names).toContain(`OEBPS/${url}`)
    expect(read('fonts/Fake-mono-regular.woff')).toMatch(/^ .*\^.*‐$/)
  })

  it('gives the same bytes again', async () => {
    const again = await render(root, news!, samplePages(root))
    expect(Buffer.compare(again.bytes, bytes)).toBe(0)
    expect(findings).toEqual([])
  })
})

describe('a long text', async () => {
  const root = longArticle(3, { cover: 'cover.png' })
  const { files, read } = await render(
    root,
    book!,
    samplePages(root, pageMapOf(root, ['Part 1', 'Chapter 3'])),
  )

  it('is divided at its chapters, after a cover and a title page', () => {
    const spine = [...read('content.opf').matchAll(/<itemref idref="([^"]+)"/g)].map(([, id]) => id)
    expect(spine).toEqual([
      'document-cover',
      'document-title',
      'nav',
      'document-chapter-1',
      'document-chapter-2',
      'document-chapter-3',
    ])
    expect(read('content.opf')).toContain('properties="cover-image"')
    expect(files.has('OEBPS/images/cover.png')).toBe(true)
  })

  it('begins every document with a heading of level 1 and skips no level', () => {
    const documents = [...files.keys()].filter((name) => /(chapter-\d|title|toc|cover)\.xhtml$/.test(name))
    expect(documents).toHaveLength(6)
    for (const name of documents) {
      const levels = elementsOf(files.get(name)!.toString()).flatMap(({ tag }) =>
        /^h\d$/.test(tag) ? [tag] : [],
      )
      expect(levels, name).toEqual(name.includes('chapter') ? ['h1', 'h2'] : ['h1'])
    }
  })

  it('links across its documents, and every link arrives', () => {
    const places = new Set<string>()
    const links: string[] = []
    for (const [path, content] of files) {
      if (!path.endsWith('.xhtml')) continue
      const name = path.replace('OEBPS/', '')
      places.add(name)
      for (const { attributes, tag } of elementsOf(content.toString())) {
        if (attributes.id) places.add(`${name}#${attributes.id}`)
        if (tag === 'a' && attributes.href)
          links.push(attributes.href.startsWith('#') ? name + attributes.href : attributes.href)
      }
    }
    expect(links.filter((href) => !places.has(href))).toEqual([])
    expect(read('chapter-1.xhtml')).toContain('href="chapter-3.xhtml#part-3"')
    expect(read('chapter-2.xhtml')).toContain('href="#part-2"')
  })

  it('keeps a note in the chapter that refers to it first', () => {
    expect(read('chapter-1.xhtml')).toContain('id="fn-1"')
    expect(read('chapter-2.xhtml')).not.toContain('id="fn-1"')
    expect(read('chapter-2.xhtml')).toContain('href="chapter-1.xhtml#fn-1"')
    expect(read('chapter-1.xhtml')).toContain('href="chapter-3.xhtml#fnref-1-3"')
  })

  it('has contents of two levels and the pages where they begin', () => {
    expect(
      [...read('toc.xhtml').matchAll(/<a href="(?!#)([^"]+)">([^<]+)<\/a>/g)].map(
        ([, href, label]) => `${label} ${href}`,
      ),
    ).toEqual([
      'Title page title.xhtml',
      'Chapter 1 chapter-1.xhtml',
      'Part 1 chapter-1.xhtml#part-1',
      'Chapter 2 chapter-2.xhtml',
      'Part 2 chapter-2.xhtml#part-2',
      'Chapter 3 chapter-3.xhtml',
      'Part 3 chapter-3.xhtml#part-3',
      '1 title.xhtml#page-1',
      '2 chapter-1.xhtml#page-2',
      '3 chapter-3.xhtml#page-3',
    ])
    expect(read('toc.ncx')).toContain('<meta name="dtb:depth" content="2" />')
  })
})

describe('an article', () => {
  it('without printed pages claims none', async () => {
    const { read } = await render(article([paragraph('Text.')]))
    expect(read('content.opf')).not.toMatch(/pageBreak|pageNavigation/)
    expect(read('toc.xhtml')).not.toContain('page-list')
    expect(read('toc.ncx')).not.toContain('pageList')
    expect(metaOf(read('content.opf'), 'schema:accessModeSufficient')).toEqual(['textual'])
  })

  it('with an image that nothing describes does not claim to be read without sight', async () => {
    const image = { type: 'image', url: 'a.png', alt: '', isUndescribed: true } as const
    const { read } = await render(article([paragraph(image)]))
    expect(metaOf(read('content.opf'), 'schema:accessModeSufficient')).toEqual(['textual,visual'])
    expect(metaOf(read('content.opf'), 'schema:accessibilityFeature')).not.toContain('alternativeText')
  })

  it('without an image for its cover takes the template’s, read as what stands on it', async () => {
    const metadata = { title: [text('Tides')], subtitle: [text('On mud')], authors: [{ name: 'A. B.' }] }
    const root = article([paragraph('Text.')], metadata)
    const parts = [{ path: 'M0 0H16V9H0Z', matrix: [1, 0, 0, 1, 0, 0] as const }]
    const cover = { width: 16, height: 9, shapes: [{ parts, color: '#204060', opacity: 1 }] }
    const context = sampleContext(root, news!, { pages: samplePages(root, []), cover })
    const files = unzip((await renderEpub(root, context)).value.bytes)
    expect(files.get('OEBPS/images/cover.png')).toEqual(Buffer.from(coverImage(cover).bytes))
    expect(files.get('OEBPS/content.opf')!.toString()).toContain('properties="cover-image"')
    const [image] = elementsOf(files.get('OEBPS/cover.xhtml')!.toString()).filter(({ tag }) => tag === 'img')
    expect(image!.attributes.alt).toBe('Cover: Tides; On mud; A. B.')
    // A title and a cover are headings that lead nowhere.
    const features = metaOf(files.get('OEBPS/content.opf')!.toString(), 'schema:accessibilityFeature')
    expect(features).not.toContain('structuralNavigation')
  })

  it('with a cover that could not be read has no cover', async () => {
    const root = article([paragraph('Text.')], { cover: 'lost.png' })
    const images = fakeImages()
    const lost = { ...images, info: (url: string) => ({ ...images.info(url), isPlaceholder: true }) }
    const { value } = await renderEpub(
      root,
      sampleContext(root, news!, { pages: samplePages(root, []), images: lost }),
    )
    expect([...unzip(value.bytes).keys()].filter((name) => name.includes('cover'))).toEqual([])
  })

  it('with a relative link keeps its words; where links lead is told before', async () => {
    const { read, findings } = await render(article([paragraph(link('other.html', 'the other page'))]))
    expect(read('text.xhtml')).toContain('<span>the other page</span>')
    expect(findings).toEqual([])
  })

  it('with characters that XML forbids is well-formed all the same', async () => {
    const words = 'a\u0000b & <c> ]]> \u001F <%= d %>'
    const { read } = await render(
      article([paragraph(words)], { title: [text(words)], authors: [{ name: words }], description: words }),
    )
    const safe = 'a\uFFFDb &#x26; &#x3C;c> ]]&gt; \uFFFD &#x3C;%= d %>'
    for (const name of ['text.xhtml', 'content.opf', 'toc.ncx', 'toc.xhtml']) {
      expect(read(name), name).toContain(safe)
      expect(() => fromXml(read(name)), name).not.toThrow()
      expect(read(name), name).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F]/)
    }
  })

  it('of authors with roles names them as libraries do', async () => {
    const { read } = await render(
      article([paragraph('x')], {
        authors: [
          { name: 'A. B. Example', fileAs: 'Example, A. B.', role: 'edt' },
          { name: 'Octavo Press Desk' },
        ],
      }),
    )
    const opf = read('content.opf')
    expect(metaOf(opf, 'role')).toEqual(['edt', 'aut'])
    expect(metaOf(opf, 'file-as')).toEqual(['Example, A. B.'])
    expect(opf.match(/<dc:creator/g)).toHaveLength(2)
  })
})

it('has a note of the title on the title page, and its mark there alone', async () => {
  const mark = { type: 'footnoteReference', identifier: 'a' } as const
  const note = {
    type: 'footnoteDefinition',
    identifier: 'a',
    children: [paragraph('Of the title.')],
  } as const
  const { read } = await render(
    article([paragraph('Text.')], { title: [text('Tides'), mark] }, [note]),
    book!,
  )
  expect(read('title.xhtml')).toContain('id="fn-1"')
  expect(read('title.xhtml')).toContain('Of the title.')
  expect(read('text.xhtml')).not.toContain('fn-1')
})

it('keeps letters of two units wherever they stand in a long text', async () => {
  const long = 'one \u{1F30A}'.repeat(10_000)
  const files = [long, `x${long}`].map((each) => article([paragraph(each)]))
  for (const { read } of await Promise.all(files.map((each) => render(each))))
    expect(read('text.xhtml')).not.toContain('\uFFFD')
})

it('is the same behind any other, though archives share the compressed style sheets of those before', async () => {
  const one = article([paragraph('One.')])
  const other = article([paragraph('Another.')])
  const bytesOf = async (source: Article, template = news!) => (await render(source, template)).bytes
  const first = [await bytesOf(one), await bytesOf(other), await bytesOf(one, book)]
  for (const _ of [1, 2, 3]) expect(await bytesOf(one)).toEqual(first[0])
  expect(await bytesOf(other)).toEqual(first[1])
  for (const _ of [1, 2, 3]) expect(await bytesOf(one, book)).toEqual(first[2])
  expect(await bytesOf(one)).toEqual(first[0])
})
