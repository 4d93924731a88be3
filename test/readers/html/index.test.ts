import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { text } from '../../../src/ast/build.ts'
import { dump } from '../../../src/ast/dump.ts'
import type { Block, Inline } from '../../../src/ast/nodes.ts'
import { textOf } from '../../../src/ast/walk.ts'
import { expectGolden } from '../../support/golden.ts'
import { expectValid } from '../../support/schema.ts'
import { bare, html } from '../reading.ts'

/** The blocks of an article's content; it must give no findings. */
function blocksOf(content: string): readonly Block[] {
  const { article, findings } = html(`<title>T</title><article>${content}</article>`)
  if (findings.length > 0) throw new Error(`unexpected: ${JSON.stringify(findings)}`)
  return bare(article.children)
}

const p = (...children: Inline[]): Block => ({ type: 'paragraph', children })

describe('the article of a page', () => {
  const shown = (page: string) => {
    const { article } = html(page)
    return article.children.map((block) => (block.type === 'paragraph' ? textOf(block.children) : block.type))
  }

  it.each([
    ['<main><p>no</p><article><p>yes</p></article></main>', ['yes']],
    ['<article><p>no</p></article><article><p>yes, the longest</p></article>', ['yes, the longest']],
    ['<p>no</p><main><p>yes</p></main>', ['yes']],
    ['<p>no</p><div role="main"><p>yes</p></div>', ['yes']],
    [
      '<header>no</header><nav>no</nav><p>yes</p><div><p>too</p></div><aside>no</aside><footer>no</footer>',
      ['yes', 'too'],
    ],
  ])('%s', (page, expected) => {
    expect(shown(page)).toEqual(expected)
  })

  it('names what is left out, each once', () => {
    const page =
      '<nav>a</nav><main><script>1</script><p>b</p><script>2</script><svg><title>c</title></svg></main><div>d</div>'
    const { article, findings } = html(page)
    expect(
      findings.filter(({ code }) => code === 'html-ignored').map(({ message }) => message.split(' ')[0]),
    ).toEqual(['<nav>', '<div>', '<script>', '<svg>'])
    expect(bare(article.children)).toEqual([p(text('b'))])
  })
})

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
})

describe('running text', () => {
  it.each<[string, readonly Inline[]]>([
    ['  a \n\t b  ', [text('a b')]],
    ['a&nbsp;b &amp; c', [text('a\u00a0b & c')]],
    ['a <em> b </em> c', [text('a '), { type: 'emphasis', children: [text('b ')] }, text('c')]],
    ['a<br> b', [text('a'), { type: 'break' }, text('b')]],
    [
      '<b>a</b><s>b</s>',
      [
        { type: 'strong', children: [text('a')] },
        { type: 'delete', children: [text('b')] },
      ],
    ],
    [
      'H<sub>2</sub><sup>x</sup>',
      [
        text('H'),
        { type: 'subscript', children: [text('2')] },
        { type: 'superscript', children: [text('x')] },
      ],
    ],
    ['<kbd>a <i>b</i></kbd>', [{ type: 'inlineCode', value: 'a b' }]],
    [
      '<span lang="fr">a</span><span class="x">b</span>',
      [{ type: 'span', lang: 'fr', children: [text('a')] }, text('b')],
    ],
    [
      '<a href="#x" title="t">a</a><a name="y">b</a>',
      [{ type: 'link', url: '#x', title: 't', children: [text('a')] }, text('b')],
    ],
    [
      'a <img src="x.svg" alt=" b\n c "> d',
      [text('a '), { type: 'image', url: 'x.svg', alt: 'b c' }, text(' d')],
    ],
    [
      '<picture><source srcset="y.avif"><img src="x.svg" alt="b"></picture> c',
      [{ type: 'image', url: 'x.svg', alt: 'b' }, text(' c')],
    ],
  ])('%s', (source, expected) => {
    const { article } = html(`<title>T</title><p>${source}</p>`)
    expect((bare(article.children)[0] as { children?: unknown }).children).toEqual(expected)
  })

  it('has quotation marks where an element stood for them', () => {
    expect(blocksOf('<p>a <q>b</q></p>')).toEqual([p(text('a '), text('"'), text('b'), text('"'))])
  })

  it('resolves links where the page says where it came from', () => {
    const links = (head: string, href: string) => {
      const { article } = html(`<title>T</title>${head}<p><a href="${href}">a</a></p>`)
      return JSON.stringify(article.children).match(/"url":"([^"]*)"/)?.[1]
    }
    const canonical = '<link rel="canonical" href="https://a.example/b/c.html">'
    expect(links(canonical, '../d')).toBe('https://a.example/d')
    expect(links(`${canonical}<base href="/e/">`, 'd')).toBe('https://a.example/e/d')
    expect(links(canonical, '#d')).toBe('#d')
    expect(links('', '../d')).toBe('../d')
  })

  it.each(['javascript:x()', ' JAVA\tscript:x()', 'data:text/html,x', 'vbscript:x', 'file:///etc/passwd'])(
    'keeps only the text of a link to %j',
    (href) => {
      const { article, codes } = html(`<title>T</title><p><a href="${href}">a</a></p>`)
      expect(codes).toEqual(['link-unsafe'])
      expect(bare(article.children)).toEqual([p(text('a'))])
    },
  )

  it('tells a missing text alternative from an empty one', () => {
    const codes = (image: string) => html(`<title>T</title><p>a ${image}</p>`).codes
    expect(codes('<img src="x.svg">')).toEqual(['image-alt-missing'])
    expect(codes('<img src="x.svg" alt="">')).toEqual([])
    expect(codes('<img src="x.svg" role="presentation">')).toEqual([])
    expect(codes('<img alt="lazy">')).toEqual(['html-ignored'])
  })
})

describe('blocks', () => {
  it('of text between others are paragraphs', () => {
    expect(blocksOf('a <b>b</b><div>c<p>d</p>e</div>f')).toEqual([
      p(text('a '), { type: 'strong', children: [text('b')] }),
      p(text('c')),
      p(text('d')),
      p(text('e')),
      p(text('f')),
    ])
  })

  it('inside inline elements are blocks', () => {
    expect(blocksOf('<span>a<p>b</p></span>')).toEqual([p(text('a')), p(text('b'))])
  })

  it('give their ids to the first block in them, and their language to all', () => {
    expect(blocksOf('<section id="s" lang="fr"><h2>a</h2><p lang="en">b</p></section>')).toEqual([
      { type: 'heading', depth: 2, id: 's', lang: 'fr', children: [text('a')] },
      { type: 'paragraph', lang: 'en', children: [text('b')] },
    ])
  })

  it('are lists, also nested and numbered', () => {
    expect(blocksOf('<ul><li>a<ol start="3"><li><p>b</p></li></ol></li></ul>')).toEqual([
      {
        type: 'list',
        ordered: false,
        spread: false,
        children: [
          {
            type: 'listItem',
            children: [
              p(text('a')),
              {
                type: 'list',
                ordered: true,
                start: 3,
                spread: true,
                children: [{ type: 'listItem', children: [p(text('b'))] }],
              },
            ],
          },
        ],
      },
    ])
  })

  it('are definition lists', () => {
    expect(blocksOf('<dl><div><dt>a</dt><dd>b</dd></div><dd><p>c</p></dd></dl>')).toEqual([
      {
        type: 'definitionList',
        children: [
          { type: 'definitionTerm', children: [text('a')] },
          { type: 'definitionDescription', children: [p(text('b'))] },
          { type: 'definitionDescription', children: [p(text('c'))] },
        ],
      },
    ])
  })

  it('are code with its language and its own white space', () => {
    expect(blocksOf('<pre class="language-js">\n<code>let a\n\n  b\n</code></pre>')).toEqual([
      { type: 'code', language: 'js', value: 'let a\n\n  b' },
    ])
  })

  it('are figures', () => {
    const image = { type: 'image', url: 'x.svg', alt: 'a' } as const
    expect(
      blocksOf('<figure id="f"><img src="x.svg" alt="a"><figcaption><p>b</p><p>c</p></figcaption></figure>'),
    ).toEqual([
      { type: 'figure', id: 'f', caption: [text('b'), { type: 'break' }, text('c')], children: [p(image)] },
    ])
    expect(blocksOf('<p><img src="x.svg" alt="a"></p>')).toEqual([{ type: 'figure', children: [p(image)] }])
  })

  it('are asides, also as details', () => {
    expect(blocksOf('<aside><p>a</p></aside><details><summary>b</summary>c</details>')).toEqual([
      { type: 'aside', kind: 'sidebar', children: [p(text('a'))] },
      { type: 'aside', kind: 'sidebar', title: [text('b')], children: [p(text('c'))] },
    ])
  })

  it('are tables with caption, headers, spans and alignment, the foot last', () => {
    const cell = (value: string, rest: object = {}) => ({
      type: 'tableCell',
      ...rest,
      children: [text(value)],
    })
    expect(
      blocksOf(
        '<table><caption>c</caption><tfoot><tr><td>foot<td>f</tfoot><thead><tr><th>a<th style="text-align: right">b</thead>' +
          '<tbody><tr><th scope="row" rowspan="2">r<td>1<tr><td align="center">2</tbody></table>',
      ),
    ).toEqual([
      {
        type: 'table',
        align: [null, 'right'],
        caption: [text('c')],
        children: [
          { type: 'tableRow', children: [cell('a', { header: 'column' }), cell('b', { header: 'column' })] },
          { type: 'tableRow', children: [cell('r', { header: 'row', rowSpan: 2 }), cell('1')] },
          { type: 'tableRow', children: [cell('2')] },
          { type: 'tableRow', children: [cell('foot'), cell('f')] },
        ],
      },
    ])
  })
})

describe('what is hostile', () => {
  it.each<[string, string]>([
    ['20,000 nested divisions', `${'<div>'.repeat(20_000)}deep`],
    ['20,000 nested emphases', `<p>${'<b>'.repeat(20_000)}deep`],
    ['1,000 nested tables', `${'<table><tr><td>'.repeat(1000)}deep`],
    [
      '5,000 open elements in 5,000 paragraphs',
      `${Array.from({ length: 5000 }, (_, n) => `<b id=${n}>`).join('')}${'<p>deep'.repeat(5000)}`,
    ],
  ])('keeps the text of %s', (_, source) => {
    const start = performance.now()
    const { article, codes } = html(source)
    expect(performance.now() - start).toBeLessThan(10_000)
    expect(codes).toContain('nesting-too-deep')
    expectValid(article)
    expect(JSON.stringify(article)).toContain('deep')
  })

  it.each<[string, string]>([
    ['10 MB in one line', `<p>${'The moon pulls the water. '.repeat(400_000)}`],
    ['open comments', '<!--'.repeat(100_000)],
    ['attributes', `<a ${Array.from({ length: 50_000 }, (_, n) => `a${n}`).join(' ')}>`],
    ['wide cells', `<table><tr>${'<td colspan=100000>a'.repeat(20_000)}`],
  ])('takes linear time for %s', (_, source) => {
    const start = performance.now()
    html(source)
    expect(performance.now() - start).toBeLessThan(15_000)
  })
})

describe('a whole page', () => {
  it('is read as people see it', () => {
    const folder = new URL('../../fixtures/html/', import.meta.url)
    const { article, findings } = html(
      readFileSync(new URL('saved-page.html', folder), 'utf8'),
      'saved-page.html',
    )
    expect(findings.map(({ code }) => code)).toEqual(Array(findings.length).fill('html-ignored'))
    expectValid(article)
    expectGolden('fixtures/html/saved-page.tree.txt', dump(article))
  })
})
