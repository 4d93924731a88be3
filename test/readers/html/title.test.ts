import { describe, expect, it } from 'vitest'
import { textOf } from '../../../src/ast/walk.ts'
import { html } from '../reading.ts'

describe('the title of a page', () => {
  it.each([
    ['<title>Ebb | The Tide</title><p>a', 'Ebb | The Tide'],
    ['<title>The long ebb | The Tide</title><p>a', 'The long ebb'],
    ['<title>Ebb - Tide</title><meta property="og:site_name" content="Tide"><p>a', 'Ebb'],
    ['<title>Ebb – and flow</title><p>a', 'Ebb – and flow'],
    ['<title>Site</title><meta property="og:title" content="Ebb"><p>a', 'Ebb'],
    [
      '<title>x</title><script type="application/ld+json">{"@type":"NewsArticle","headline":"Ebb"}</script><p>a',
      'Ebb',
    ],
    ['<title>The ebb | Tide</title><h1>Tide</h1><h2>The ebb of all</h2><h1>The ebb</h1><p>a', 'The ebb'],
  ])('%s', (source, title) => expect(textOf(html(source).article.metadata.title)).toBe(title))

  it('is printed once', () => {
    const { article } = html('<title>III</title><h2>III</h2><p>a')
    expect(textOf(article.metadata.title)).toBe('III')
    expect(article.children.map(({ type }) => type)).toEqual(['paragraph'])
  })

  it('may be a picture, which is then not shown as well', () => {
    const page = (alt: string) =>
      html(`<title>The long ebb</title><p><img src="a.gif" alt="${alt}"></p><p>It falls.</p>`)
    expect(page('The Long Ebb').article.children.map(({ type }) => type)).toEqual(['paragraph'])
    expect(page('A quay at ebb').article.children.map(({ type }) => type)).toEqual(['figure', 'paragraph'])
  })
})
