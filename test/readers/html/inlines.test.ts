import { describe, expect, it } from 'vitest'
import { paragraph as p, text } from '../../../src/ast/build.ts'
import type { Inline } from '../../../src/ast/nodes.ts'
import { bare, html, htmlBlocksOf } from '../reading.ts'

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
    ['<kbd>a <i>b</i></kbd>', [{ type: 'inlineCode', value: 'a b', isKeyboard: true }]],
    [
      '<span lang="fr">a</span><span class="x">b</span>',
      [{ type: 'span', lang: 'fr', children: [text('a')] }, text('b')],
    ],
    [
      '<a href="#x" title="t">a</a><a name="y">b</a>',
      [
        { type: 'link', url: '#x', title: 't', children: [text('a')] },
        { type: 'span', id: 'y', children: [text('b')] },
      ],
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
    expect(htmlBlocksOf('<p>a <q>b</q></p>')).toEqual([p(text('a '), text('"'), text('b'), text('"'))])
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

  it.each([
    '<base href="smb://a.example/share/">',
    '<link rel="canonical" href="vscode://a/b">',
    '<base href="file:///c:/page_files/">',
    '<base href="octavo://a/b">',
    '<base href="javascript:x()//">',
    '<base href="smb://a.example/"><link rel="canonical" href="file:///etc/x">',
  ])('resolves no link where %s says that it came from', (head) => {
    const { article } = html(`<title>T</title>${head}<p><a href="x.exe">a</a></p>`)
    expect(bare(article.children)).toEqual([p({ type: 'link', url: 'x.exe', children: [text('a')] })])
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
