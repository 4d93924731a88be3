import type { Root } from 'hast'
import { h } from 'hastscript'
import { describe, expect, it } from 'vitest'
import { article, paragraph } from '../../../src/ast/build.ts'
import type { Article, Certification } from '../../../src/ast/nodes.ts'
import { accessibilityOf } from '../../../src/renderers/screen/accessibility.ts'
import { renderEpub } from '../../../src/renderers/screen/epub/index.ts'
import { renderHtml } from '../../../src/renderers/screen/html/index.ts'
import { resolve } from '../../../src/resolve/index.ts'
import { loadTemplate } from '../../../src/templates/load.ts'
import { elementsOf } from '../../support/markup.ts'
import { sampleArticle, sampleContext } from '../../support/sample.ts'
import { unzip } from '../../support/unzip.ts'
import { memoryWorld } from '../../support/world.ts'

const news = await loadTemplate('news', memoryWorld())
const BARE = ['displayTransformability', 'readingOrder', 'unlocked']

type Content = Parameters<typeof h>[2]

function judge(
  content: readonly Content[],
  { root = article([]), mediaTypes = [] as readonly string[] } = {},
) {
  const document: Root = { type: 'root', children: [h('body', h('h1.title', 'T'), ...content)] }
  return accessibilityOf(
    root,
    [document],
    mediaTypes.map((mediaType) => ({ mediaType })),
  )
}

const featuresOf = (...content: readonly Content[]) =>
  judge(content).features.filter((feature) => !BARE.includes(feature))

describe('the accessibility metadata', () => {
  it('of a bare text claims what every edition is', () => {
    expect(judge([h('p', 'Tides.')])).toEqual({
      modes: ['textual'],
      sufficient: [['textual']],
      features: BARE,
      hazards: ['none'],
      summary: {
        lang: 'en',
        text: 'The text reflows, and its size, font and colours can be changed. There are no images.',
      },
    })
  })

  it.each([
    ['MathML', h('math', h('mi', 'x'))],
    ['latex', h('pre.math', 'x^2')],
    ['latex', h('code.tex', 'x^2')],
    ['structuralNavigation', h('h2', 'Springs')],
    ['alternativeText', h('img', { alt: 'A gauge' })],
  ])('claims %s only where it is', (feature, element) => {
    expect(featuresOf(element)).toEqual([feature])
    expect(featuresOf(h('p', 'Tides.'))).not.toContain(feature)
  })

  it.each([
    ['tableOfContents', h('nav', { role: 'doc-toc' }, h('h2', 'Contents'))],
    ['pageNavigation', h('nav', { role: 'doc-pagelist' })],
    ['pageBreakMarkers', h('span', { role: 'doc-pagebreak' })],
  ])('claims %s by its role, which is ARIA', (feature, element) => {
    expect(featuresOf(element)).toEqual(['ARIA', feature])
  })

  it('claims long descriptions of images alone', () => {
    expect(featuresOf(h('img', { alt: 'A gauge', ariaDetails: 'far' }))).toContain('longDescription')
    expect(featuresOf(h('p', { ariaDetails: 'far' }))).toEqual([])
  })

  it('counts neither decoration nor the cover as something to see', () => {
    const { modes, features } = judge([
      h('img', { alt: '' }),
      h('h1.cover-title', h('img', { alt: 'Cover: T', role: 'doc-cover' })),
    ])
    expect(modes).toEqual(['textual'])
    expect(features.filter((feature) => feature !== 'ARIA')).toEqual(BARE)
  })

  it('claims no text alternatives where one image has none', () => {
    const image = { type: 'image', url: 'a.png', alt: '', isUndescribed: true } as const
    const { features, sufficient, summary } = judge([h('img', { alt: '' }), h('img', { alt: 'A gauge' })], {
      root: article([paragraph(image)]),
    })
    expect(features).not.toContain('alternativeText')
    expect(sufficient).toEqual([['textual', 'visual']])
    expect(summary.text).toContain('Not every image has a text alternative.')
  })

  it('knows no hazard of still pictures, and cannot know that of others', () => {
    expect(judge([], { mediaTypes: ['image/png', 'image/jpeg'] }).hazards).toEqual(['none'])
    expect(judge([], { mediaTypes: ['image/png', 'image/gif'] }).hazards).toEqual(['unknown'])
  })

  it.each([
    ['de-CH', 'de', 'Es gibt keine Bilder.'],
    ['fr', 'fr', 'Il n’y a pas d’images.'],
    ['es', 'es', 'No hay imágenes.'],
    ['ja', 'en', 'There are no images.'],
  ])('is summed up for %s in %s', (lang, expected, sentence) => {
    const { summary } = judge([], { root: article([], { lang }) })
    expect(summary.lang).toBe(expected)
    expect(summary.text).toContain(sentence)
  })
})

async function metadataOf(source: Article) {
  const root = resolve(source)
  const context = sampleContext(root, news)
  const html = elementsOf(new TextDecoder().decode((await renderHtml(root, context)).value.bytes))
  const data = JSON.parse(html.find(({ tag }) => tag === 'script')!.text) as Record<string, unknown>
  const opf = unzip((await renderEpub(root, context)).value.bytes)
    .get('OEBPS/content.opf')!
    .toString()
  return { data, opf }
}

describe('HTML and EPUB', async () => {
  const { data, opf } = await metadataOf(sampleArticle())

  it('say the same, but for the ways in that only a book has', () => {
    const features = [...opf.matchAll(/"schema:accessibilityFeature">([^<]+)/g)].map(([, value]) => value!)
    const own = ['pageNavigation', 'tableOfContents']
    expect(data.accessibilityFeature).toEqual(features.filter((feature) => !own.includes(feature)))
    expect(data.accessMode).toEqual(['textual', 'visual'])
    expect(data.accessModeSufficient).toEqual([
      { '@type': 'ItemList', itemListElement: ['textual', 'visual'] },
      { '@type': 'ItemList', itemListElement: ['textual'] },
    ])
    expect(data.accessibilityHazard).toEqual(['none'])
  })

  it('are described to search engines in the words of schema.org', () => {
    expect(data).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'Article',
      headline: 'How a Sheet Becomes a Book',
      datePublished: '2026-03-03',
      inLanguage: 'en',
    })
  })
})

describe('the claim of conformance', () => {
  const opfOf = async (certification?: Certification) => {
    const root = sampleArticle(certification && { certification })
    return (await metadataOf(root)).opf
  }

  it('is not made where nobody makes it', async () => {
    expect(await opfOf()).not.toMatch(/conformsTo|a11y:/)
  })

  it('is made in the words of the standard by whom the front matter names', async () => {
    const opf = await opfOf({
      certifier: 'Harbour Access Desk',
      credential: 'https://access.example/credential',
      report: 'https://access.example/report',
    })
    expect(opf).toContain(
      '<meta property="dcterms:conformsTo" id="conformance">EPUB Accessibility 1.1 - WCAG 2.2 Level AA</meta>',
    )
    expect(opf).toContain(
      '<meta property="a11y:certifiedBy" refines="#conformance" id="certifier">Harbour Access Desk</meta>',
    )
    for (const [rel, path] of [
      ['certifierCredential', 'credential'],
      ['certifierReport', 'report'],
    ])
      expect(opf).toContain(
        `<link rel="a11y:${rel}" refines="#certifier" href="https://access.example/${path}" />`,
      )
  })

  it('may name a credential that has no address', async () => {
    expect(await opfOf({ certifier: 'H', credential: 'Class 2' })).toContain(
      '<meta refines="#certifier" property="a11y:certifierCredential">Class 2</meta>',
    )
  })
})
