import { describe, expect, it, test } from 'vitest'
import { article, heading, link, paragraph } from '../../../../src/ast/build.ts'
import type { Article, Image, Inline } from '../../../../src/ast/nodes.ts'
import { toMarkdown } from '../../../../src/renderers/markdown/index.ts'
import { renderEpub } from '../../../../src/renderers/screen/epub/index.ts'
import { renderHtml } from '../../../../src/renderers/screen/html/index.ts'
import { resolve } from '../../../../src/resolve/index.ts'
import { loadTemplate } from '../../../../src/templates/load.ts'
import { elementsOf } from '../../../support/markup.ts'
import { longArticle, sampleContext, samplePages } from '../../../support/sample.ts'
import { unzip } from '../../../support/unzip.ts'
import { memoryWorld } from '../../../support/world.ts'

const news = await loadTemplate('news', memoryWorld())

const gauge = (more: Partial<Image>): Image => ({ type: 'image', url: 'gauge.png', alt: 'A gauge', ...more })
const far = { ...paragraph('Ten stripes.'), id: 'far' }
const figure = (image: Image) => ({ type: 'figure', children: [paragraph(image)] }) as const

async function elements(source: Article) {
  const root = resolve(source)
  const { value } = await renderHtml(root, sampleContext(root, news, { pages: samplePages(root, []) }))
  return elementsOf(new TextDecoder().decode(value.bytes))
}

async function inline(...nodes: readonly (string | Inline)[]) {
  return elements(article([paragraph(...nodes), far]))
}

const one = (found: Awaited<ReturnType<typeof elements>>, tag: string) =>
  found.find((element) => element.tag === tag)

const attributesOf = (found: Awaited<ReturnType<typeof elements>>) =>
  found.filter(({ tag }) => tag === 'img').map(({ attributes }) => attributes)

describe('the size of an image', () => {
  it('is its own, or as many pixels as its author wants', async () => {
    const found = await inline(
      gauge({}),
      gauge({ width: { points: 30 } }),
      gauge({ height: { points: 15 } }),
      gauge({ width: { points: 300 }, height: { points: 15 } }),
    )
    expect(attributesOf(found).map(({ width, height }) => [width, height])).toEqual([
      ['480', '270'],
      ['40', '23'],
      ['36', '20'],
      ['36', '20'],
    ])
  })

  it('is a share of the measure where its author wants that', async () => {
    const found = await inline(
      gauge({ width: { share: 0.5 } }),
      gauge({ height: { share: 0.2 } }),
      gauge({ width: { share: 0.5 }, height: { points: 30 } }),
    )
    expect(attributesOf(found).map(({ style }) => style)).toEqual([
      'width: 50%',
      'width: 35.56%',
      'width: 50%; max-width: 71px',
    ])
  })
})

describe('images of a paragraph', () => {
  it('are icons amid words and part them where they stand alone', async () => {
    const found = await inline('Read ', gauge({}), ' twice.\n', gauge({}))
    expect(attributesOf(found).map((attributes) => attributes.class)).toEqual(['icon', 'picture'])
  })

  it('stand as a figure does without words', async () => {
    const found = await inline(link('https://tides.example/', gauge({})))
    expect(one(found, 'p')!.attributes.class).toBe('pictures')
  })

  it('stand side by side in rows of even height if they are wide', async () => {
    expect(attributesOf(await inline(gauge({}), '\n', gauge({}))).map(({ style }) => style)).toEqual([
      'width: 48.5%',
      'width: 48.5%',
    ])
    const small = gauge({ url: 'mark.png' })
    expect(attributesOf(await inline(small, '\n', { ...small })).map(({ style }) => style)).toEqual([
      undefined,
      undefined,
    ])
  })
})

test('what a figure shows side by side has its share of the measure, and the figure its side', async () => {
  const children = [paragraph(gauge({})), figure(gauge({}))]
  const found = await elements(article([{ type: 'figure', columns: 2, align: 'center', children }]))
  expect(one(found, 'figure')!.attributes.class).toBe('align-center')
  expect(found.flatMap(({ attributes: { style } }) => (style ? [style] : []))).toEqual([
    'width: 48.5%',
    'width: 48.5%',
  ])
})

describe('a long description', () => {
  it('unfolds under the image of a figure and is read with it', async () => {
    const found = await elements(article([figure(gauge({ description: 'Ten stripes, three in mud.' }))]))
    const { attributes } = one(found, 'img')!
    expect(one(found, 'details')?.text).toBe('Long descriptionTen stripes, three in mud.')
    expect(found.find(({ attributes: { id } }) => id === attributes['aria-describedby'])?.text).toBe(
      'Ten stripes, three in mud.',
    )
  })

  it('in running text is there for those who ask', async () => {
    const found = await inline('Read ', gauge({ description: 'Ten stripes.' }), ' twice.')
    const id = one(found, 'img')!.attributes['aria-describedby']
    const text = found.find(({ attributes }) => attributes.id === id)
    expect(text).toMatchObject({ tag: 'span', text: 'Ten stripes.', attributes: { hidden: '' } })
  })

  it('that stands elsewhere in the article is a place to go to', async () => {
    const found = await elements(article([figure(gauge({ describedBy: 'far' })), far]))
    expect(one(found, 'img')!.attributes['aria-details']).toBe('far')
    expect(found).toContainEqual({ tag: 'a', attributes: { href: '#far' }, text: 'Long description' })
  })

  it('is no link in a link', async () => {
    const found = await inline(link('https://tides.example/', gauge({ describedBy: 'far' })))
    expect(found.filter(({ tag, text }) => tag === 'a' && text === 'Long description')).toEqual([])
    expect(one(found, 'img')!.attributes['aria-details']).toBe('far')
  })

  it('names an image that has no other text', async () => {
    const found = await elements(article([figure(gauge({ alt: '', describedBy: 'far' })), far]))
    expect(one(found, 'img')!.attributes.alt).toBe('Image with a long description')
  })

  it('in another document of the book is linked to, and not named as if it were in this one', async () => {
    const long = longArticle(3)
    const root = resolve({
      ...long,
      children: [figure(gauge({ describedBy: 'part-3' })), heading(1, 'One'), ...long.children],
    })
    const { value } = await renderEpub(root, sampleContext(root, news, { pages: samplePages(root, []) }))
    const text = elementsOf(unzip(value.bytes).get('OEBPS/text.xhtml')!.toString())
    expect(one(text, 'img')!.attributes['aria-details']).toBeUndefined()
    expect(text).toContainEqual({
      tag: 'a',
      attributes: { href: 'chapter-4.xhtml#part-3' },
      text: 'Long description',
    })
  })

  it('is written back as Markdown', () => {
    const root = article([
      paragraph('a ', gauge({ describedBy: 'far' }), gauge({ alt: '', description: 'Ten.' })),
    ])
    expect(toMarkdown(root)).toContain(
      '![A gauge](gauge.png){longdesc="#far"}![](gauge.png){longdesc="Ten."}',
    )
  })
})
