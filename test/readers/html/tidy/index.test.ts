import { describe, expect, it } from 'vitest'
import { paragraph as p, text } from '../../../../src/ast/build.ts'
import { textOf } from '../../../../src/ast/walk.ts'
import { bare, blockTexts, html, savedPage } from '../../reading.ts'

const blocks = (source: string) => bare(html(`<title>T</title>${source}`).article.children)
const image = (source: string) => /"url":"([^"]*)"/.exec(JSON.stringify(blocks(source)))?.[1]

describe('what a page hides', () => {
  it.each([
    '<p hidden>no</p>',
    '<p style="color: red; display: none">no</p>',
    '<p style="visibility:hidden">no</p>',
    '<p aria-hidden="true">no</p>',
    '<span class="sr-only">no</span>',
  ])('is not read: %s', (source) => expect(blocks(`${source}<p>a</p>`)).toEqual([p(text('a'))]))

  it('is not the page itself', () =>
    expect(blocks('<body style="visibility:hidden"><p>a</p>')).toEqual([p(text('a'))]))
})

describe('headings', () => {
  it.each([
    'a<a class="anchor" href="#x">#</a>',
    'a <a href="p.html#x">¶</a>',
    '<a href="#x" aria-hidden="true"><svg></svg></a>a',
    'a<span class="mw-editsection">[<a href="/e">edit</a>]</span>',
  ])('have no link to themselves: %s', (source) =>
    expect(blocks(`<h2 id="x">${source}</h2>`)).toEqual([
      { type: 'heading', depth: 2, id: 'x', children: [text('a')] },
    ]),
  )

  it('keep other links', () =>
    expect(JSON.stringify(blocks('<h2><a href="#x">Locks</a></h2>'))).toContain('"url":"#x"'))
})

describe('images that wait', () => {
  const dot = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7'
  it.each([
    [`<img src="${dot}" data-src="a.jpg" alt="a">`, 'a.jpg'],
    ['<img src="/img/blank.gif" data-original="a.jpg" alt="a">', 'a.jpg'],
    ['<img srcset="s.jpg 400w, l.jpg 1200w" alt="a">', 'l.jpg'],
    ['<img data-srcset="s.jpg 1x, l.jpg 2x" alt="a">', 'l.jpg'],
    ['<picture><source srcset="a.avif"><img alt="a"></picture>', 'a.avif'],
    [`<img src="${dot}" alt="a"><noscript><img src="a.jpg" alt="a"></noscript>`, 'a.jpg'],
    [`<img src="${dot}" alt="a"><noscript>&lt;img src="a.jpg"&gt;</noscript>`, 'a.jpg'],
    ['<div><noscript>&lt;img src="a.jpg" alt="a"&gt;</noscript></div>', 'a.jpg'],
    ['<img src="a.jpg" data-src="b.jpg" alt="a">', 'a.jpg'],
  ])('show what is loaded in the end: %s', (source, url) => expect(image(source)).toBe(url))

  it('leave no markup as text', () =>
    expect(blocks('<p>a</p><noscript>&lt;div style="x"&gt;&lt;/div&gt;</noscript>')).toEqual([p(text('a'))]))
})

describe('tables', () => {
  const types = (source: string) => blocks(source).map(({ type }) => type)
  it.each([
    ['<table role="presentation"><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>', 4],
    ['<table><tr><td><a href="/">a</a></td><td><h2>b</h2><p>c</p></td></tr></table>', 3],
    ['<table><tr><td><p>a</p></td></tr></table>', 1],
    ['<table><tr><td>a</td></tr><tr><td><p>b</p><p>c</p><p>d</p></td></tr></table>', 4],
  ])('that lay out a page are what is in them: %s', (source, count) => {
    expect(types(source)).toHaveLength(count)
    expect(types(source)).not.toContain('table')
  })

  it.each([
    '<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table>',
    '<table><tr><td>a</td><td>b</td></tr><tr><td><p>1</p></td><td>2</td></tr></table>',
    '<table><tr><td>a</td><td>b</td></tr></table>',
  ])('of data stay: %s', (source) => expect(types(source)).toEqual(['table']))

  it('around a listing are the listing', () =>
    expect(
      blocks('<table><tr><td><pre>1\n2</pre></td><td><pre><code>a\n  b</code></pre></td></tr></table>'),
    ).toEqual([{ type: 'code', value: 'a\n  b' }]))

  it('of a picture and its words are a figure', () =>
    expect(blocks('<table><tr><td><img src="a.jpg" alt="a"></td></tr><tr><td>b</td></tr></table>')).toEqual([
      { type: 'figure', caption: [text('b')], children: [p({ type: 'image', url: 'a.jpg', alt: 'a' })] },
    ]))
})

describe('two breaks', () => {
  it.each(['<div>a<br><br>b</div>', '<p>a<br>\n<br>b</p>', 'a<br><br><br>b', '<font>a<br><br>b</font>'])(
    'part paragraphs: %s',
    (source) => expect(blocks(source)).toEqual([p(text('a')), p(text('b'))]),
  )
})

describe('formulas', () => {
  it.each([
    ['<math alttext="x^2"><mi>x</mi></math>', 'x^2'],
    ['<math alttext="{\\displaystyle x^2}"><mi>x</mi></math>', 'x^2'],
    [
      '<span class="katex"><span class="katex-mathml"><math><semantics><mi>x</mi><annotation encoding="application/x-tex">x^2</annotation></semantics></math></span><span aria-hidden="true">x2</span></span>',
      'x^2',
    ],
    ['<script type="math/tex">x^2</script>', 'x^2'],
  ])('come with their TeX: %s', (source, value) =>
    expect(blocks(`<p>a ${source} b</p>`)).toEqual([
      p(text('a '), { type: 'inlineMath', value }, text(' b')),
    ]),
  )

  it.each([
    '<p>a</p><p> <math display="block" alttext="x"></math></p><p>b</p>',
    '<p>a</p><math display="block" alttext="x"></math><p>b</p>',
  ])('are blocks where they stand alone: %s', (source) =>
    expect(blocks(source)).toEqual([p(text('a')), { type: 'math', value: 'x' }, p(text('b'))]),
  )

  it('without it are text, which is told', () => {
    const { article, codes } = html('<title>T</title><p>a <math><mi>x</mi><mo>=</mo><mn>2</mn></math></p>')
    expect(JSON.stringify(article.children)).toContain('x=2')
    expect(codes).toEqual(['formula-as-text'])
  })
})

describe('notes', () => {
  const mark = { type: 'footnoteReference', identifier: 'n' } as const
  it.each([
    [
      '<sup><a href="#n" role="doc-noteref">1</a></sup>',
      '<aside id="n" role="doc-footnote"><p>b</p></aside>',
    ],
    [
      '<sup>[<a href="#n">1</a>]</sup>',
      '<ol class="footnotes"><li id="n"><p>b <a href="#r">↩</a></p></li></ol>',
    ],
    ['<a id="r" href="#n">*</a>', '<p><a id="n" href="#r">*</a> b</p>'],
    [
      '<sup><a id="end-1" href="#n">[1]</a></sup>',
      '<ol><li id="n" role="doc-endnote"><p>b <a href="#end-1">↑</a></p></li></ol>',
    ],
  ])('leave the flow: %s %s', (reference, note) => {
    const { article } = html(`<title>T</title><p>a${reference}</p><h2>Notes</h2>${note}`)
    expect(JSON.stringify(bare(article.children))).toContain(JSON.stringify(mark).slice(1, -1))
    expect(bare(article.footnotes)).toEqual([
      { type: 'footnoteDefinition', identifier: 'n', children: [p(text('b'))] },
    ])
  })

  it('are not what is only linked to', () => {
    const { article } = html('<title>T</title><p><a href="#s1">1</a></p><p id="s1">b</p>')
    expect(article.footnotes).toEqual([])
  })
})

describe('what stands around the headline of a page', () => {
  const page = (above: string, below: string) =>
    savedPage(`<html><head><meta property="og:title" content="Tide and time"><meta property="article:published_time" content="2022-03-09"></head><body><nav><a href="/">Home</a></nav><article>${above}<h1>Tide and time</h1>${below}
      <p>The gauge has stood at the lower quay since the year of the flood, and is read each morning by its keeper, who has never missed a day.</p></article></body></html>`)
      .article

  it.each([
    '<p class="standfirst">Nobody has <em>ever</em> counted the keeper.</p>',
    '<div class="article-dek"><p>Nobody has <em>ever</em> counted the keeper.</p></div>',
    '<h2 class="subtitle">Nobody has <em>ever</em> counted the keeper.</h2>',
  ])('is its subtitle and its section, where sites name them so: %s', (below) => {
    const { metadata, children } = page('<div class="kicker">Harbour</div>', below)
    expect(metadata.subtitle && textOf(metadata.subtitle)).toBe('Nobody has ever counted the keeper.')
    expect(metadata.subjects).toEqual(['Harbour'])
    expect(children).toHaveLength(1)
  })

  it('is kept though the text is in a part of its own, and names the author where the data do not', () => {
    const line =
      '<div class="byline"><a href="/ann">Ann Ebb</a> · <time datetime="2022-03-09">9 March 2022</time> · 5 min read</div>'
    const text =
      '<p>The gauge has stood at the lower quay since the flood, and its keeper reads it each morning.</p>'
    const { metadata, children } = savedPage(
      `<html><body><div class="navbar"><a href="/">Home</a></div><article><h1>Tide and time</h1><h3 class="subtitle">Why nobody counts</h3>${line}<div class="content">${text.repeat(4)}</div></article><div class="cookie-banner"><p>We use cookies.</p></div></body></html>`,
    ).article
    expect(metadata.subtitle && textOf(metadata.subtitle)).toBe('Why nobody counts')
    expect(metadata).toMatchObject({ authors: [{ name: 'Ann Ebb' }], date: '2022-03-09' })
    expect(children).toHaveLength(4)
  })

  it('is no text where it is the day that the data of the page say', () => {
    const { metadata, children } = page(
      '',
      '<div><time datetime="2022-03-09T06:00">9 March 2022</time></div>',
    )
    expect(metadata.date).toBe('2022-03-09')
    expect(children).toHaveLength(1)
    expect(page('', '<p><time datetime="2021-01-01">1 January 2021</time></p>').children).toHaveLength(2)
    expect(page('', '<p><time datetime="2022-03-09">3 days ago</time></p>').children).toHaveLength(1)
  })

  it.each([
    '<p><time datetime="2022-03-09">The morning of the flood</time></p>',
    '<h2><time datetime="2022-03-09">9:00 to noon</time></h2><p>The flood.</p>',
    '<ul><li><time datetime="2022-03-09T09:00">9:00</time></li><li>the flood</li></ul>',
    '<table><tr><td><time datetime="2022-03-09T09:00">9:00</time></td><td>the flood</td></tr></table>',
  ])('is text where it says more than the day: %s', (below) => {
    expect(blockTexts(page('', below)).join()).toMatch(/9:00|The morning of the flood/)
  })
})

describe('what a page says of a quotation and a note', () => {
  it('keeps whose words a quotation has', () => {
    const { article } = savedPage(
      '<html><body><nav><a href="/">Home</a></nav><article><h1>T</h1><p>The keeper has written a report of the gauge, and it says what she has seen there each morning:</p><blockquote><p>The gauge sings.</p><footer>— <cite>A. Crane</cite></footer></blockquote></article></body></html>',
    )
    expect(blockTexts(article).at(-1)).toContain('A. Crane')
  })

  it('drops the number that a note has raised before its text, and the rule above the last notes', () => {
    const { article } = html(
      '<h1>T</h1><p>It sings<sup><a href="#fn1" id="r1">1</a></sup>.</p><hr><p id="fn1"><sup>1</sup> In 1911. <a href="#r1">↩</a></p>',
    )
    expect(article.children).toHaveLength(1)
    expect(article.footnotes[0]!.children).toMatchObject([{ children: [{ value: 'In 1911.' }] }])
  })
})
