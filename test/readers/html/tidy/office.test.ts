import { describe, expect, it } from 'vitest'
import { labelOf } from '../../../../src/ast/index.ts'
import { bare, html } from '../../reading.ts'

const TEXT = '<p>The gauge at the lower quay, which had stood there since the winter, was carried off.</p>'
const outline = (page: string) => {
  const { article } = html(page)
  return {
    title: labelOf(article.metadata.title),
    types: article.children.map(({ type }) => type),
    all: JSON.stringify(bare(article)),
  }
}
const item = (level: number, sign: string, text: string) =>
  `<p class=MsoListParagraph style="text-indent:-18pt;mso-list:l0 level${level} lfo1"><span style="mso-list:Ignore">${sign}<span>&nbsp; </span></span>${text}</p>`

describe('a page that Word has saved', () => {
  const page = (body: string) =>
    `<html><head><title>Gauge</title></head><body><div class=WordSection1>${body}</div></body></html>`

  it('has its title, headings below it, and quotations by their styles', () => {
    const { title, types } = outline(
      page(
        `<p class=MsoTitle>The gauge</p><h1>The well</h1><p class=MsoNormal>&nbsp;</p>${TEXT}<p class=MsoQuote>It floats.</p>`,
      ),
    )
    expect(title).toBe('The gauge')
    expect(types).toEqual(['heading', 'paragraph', 'blockquote'])
  })

  it('has lists by the signs before their paragraphs', () => {
    const { article } = html(
      page(
        `<p class=MsoTitle>T</p>${TEXT}${item(1, '1.', 'Open')}${item(2, '·', 'Look')}${item(2, '·', 'Note')}${item(1, '2.', 'Close')}`,
      ),
    )
    expect(bare(article.children[1])).toMatchObject({
      type: 'list',
      ordered: true,
      children: [
        {
          children: [{ children: [{ value: 'Open' }] }, { type: 'list', ordered: false, children: [{}, {}] }],
        },
        { children: [{ children: [{ value: 'Close' }] }] },
      ],
    })
  })

  it('has items of one level in one list, though levels above are left out', () => {
    const { article } = html(
      page(`${TEXT}${item(1, '1.', 'Open')}${item(3, '·', 'Look')}${item(3, '·', 'Note')}`),
    )
    expect(bare(article.children[1])).toMatchObject({
      children: [{ children: [{ type: 'paragraph' }, { type: 'list', children: [{}, {}] }] }],
    })
  })
})

describe('a page that Google Docs has published', () => {
  const list = (name: string, text: string) =>
    `<ul class="c1 ${name}"><li class="c2"><span>${text}</span></li></ul>`

  it('has its title, its lists in lists, and the addresses of its links', () => {
    const { title, all } = outline(
      `<title>Gauge - Google Docs</title><p class="c3 title"><span>The gauge</span></p><h1>The well</h1>${TEXT}` +
        `${list('lst-kix_a-0 start', 'a')}${list('lst-kix_a-1 start', 'b')}${list('lst-kix_a-2 start', 'c')}${list('lst-kix_a-0', 'd')}` +
        '<p><a href="https://www.google.com/url?q=https://example.org/a%3Fb&amp;sa=D&amp;ust=1">it</a></p>',
    )
    expect(title).toBe('The gauge')
    expect(all).toContain('"url":"https://example.org/a?b"')
    expect(all.match(/"type":"list"/g)).toHaveLength(3)
    expect(all.match(/"type":"heading","depth":2/g)).toHaveLength(1)
  })

  it('is none where a paragraph merely has such a class', () => {
    expect(outline(`<title>Tides</title><p class="title">The gauge</p>${TEXT}`).title).toBe('Tides')
  })
})

it('reads the emphasis that Google Docs writes as classes', () => {
  const { article } = html(
    `<html><head><style>ul.lst-kix_a-0{list-style-type:none}.c1{font-weight:700}.c2{font-style:italic;color:#000}.c3{font-weight:400}</style></head><body class="doc-content"><p class="title c1"><span class="c1">Tides</span></p><h1><span class="c1">Gauges</span></h1><p><span class="c3">They are </span><span class="c1 c2">always</span><span class="c3"> read.</span></p></body></html>`,
  )
  expect(JSON.stringify(article.metadata.title)).not.toContain('strong')
  expect(article.children).toMatchObject([
    { type: 'heading', children: [{ type: 'text' }] },
    { type: 'paragraph', children: [{ value: 'They are ' }, { children: [{}] }, { value: ' read.' }] },
  ])
  expect(JSON.stringify(bare(article.children[1]))).toMatch(/"(?:strong|emphasis)".*"(?:strong|emphasis)"/)
})
