import { describe, expect, it } from 'vitest'
import { paragraph as p, text } from '../../../src/ast/build.ts'
import { textOf } from '../../../src/ast/walk.ts'
import { bare, html } from '../reading.ts'

describe('metadata', () => {
  it('comes from html, meta, link and time', () => {
    const { article } = html(
      [
        '<html lang="AR-eg"><head><title>No</title>',
        '<meta name="author" content="The harbour  office"><meta name="Description" content="Of tides">',
        '<meta property="article:published_time" content="2024-02-03T10:00:00Z">',
        '<meta name="keywords" content="tide, moon">',
        '<link rel="canonical" href="https://tides.example/a.html"></head>',
        '<body><article><h1>Ebb <em>and</em> flow</h1><p>Water.</p></article></body></html>',
      ].join('\n'),
    )
    expect(bare(article.metadata)).toEqual({
      title: [text('Ebb '), { type: 'emphasis', children: [text('and')] }, text(' flow')],
      authors: [{ name: 'The harbour office' }],
      date: '2024-02-03',
      lang: 'ar-EG',
      dir: 'rtl',
      description: 'Of tides',
      subjects: ['tide', 'moon'],
      identifier: 'https://tides.example/a.html',
    })
    expect(bare(article.children)).toEqual([p(text('Water.'))])
  })

  it('comes from the article where the head has none', () => {
    const { article } = html(
      '<title>Ebb</title><article><p>By <a rel="author" href="#a">The office</a>, <time datetime="2024-02">then</time></p></article>',
    )
    expect(article.metadata).toMatchObject({
      title: [{ value: 'Ebb' }],
      authors: [{ name: 'The office' }],
      date: '2024-02',
    })
  })

  it('falls back to the file for a title', () => {
    const { article, codes } = html('<p>Water.</p>', 'ebb-and-flow.html')
    expect(textOf(article.metadata.title)).toBe('Ebb and flow')
    expect(codes).toEqual(['title-missing'])
  })

  it('takes no title that nobody sees', () => {
    const { article, codes } = html('<title>\u200B</title><h1>\u2060</h1><p>Water.</p>', 'ebb-and-flow.html')
    expect(textOf(article.metadata.title)).toBe('Ebb and flow')
    expect(codes).toContain('title-missing')
  })
})

it('takes no link to what else somebody has written for a name, and of a site’s name what stands before a bar', () => {
  const head = '<meta property="og:site_name" content="Die Ebbe | Wasser und Wetter">'
  const authors =
    '<a rel="author" href="/a">Ann Quay</a> <a rel="author" href="/a">Zeige alle Beiträge von Ann Quay →</a>'
  const { article } = html(
    `<html lang="de"><head>${head}</head><body><article><h1>T</h1>${authors}<p>Es regnet.</p></article></body></html>`,
  )
  expect(article.metadata.authors).toEqual([{ name: 'Ann Quay' }])
  expect(article.metadata.publisher).toBe('Die Ebbe')
})
