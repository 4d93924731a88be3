import { describe, expect, it } from 'vitest'
import { paragraph as p, text } from '../../../src/ast/build.ts'
import type { Inline } from '../../../src/ast/nodes.ts'
import { bare, blocksOf, inlinesOf, markdown } from '../reading.ts'

describe('attributes', () => {
  it.each<[string, Inline]>([
    ['*a*{#b lang=FR}', { type: 'emphasis', id: 'b', lang: 'fr', children: [text('a')] }],
    ['**a**{lang="de-ch"}', { type: 'strong', lang: 'de-CH', children: [text('a')] }],
    ['`a`{#b}', { type: 'inlineCode', value: 'a', id: 'b' }],
    ['[a](#c){#b}', { type: 'link', url: '#c', id: 'b', children: [text('a')] }],
    ['[a]{lang=fr}', { type: 'span', lang: 'fr', children: [text('a')] }],
    [
      '[a *b*]{.smallcaps}',
      { type: 'smallCaps', children: [text('a '), { type: 'emphasis', children: [text('b')] }] },
    ],
    ['*a*{.smallcaps #x}', { type: 'smallCaps', id: 'x', children: [text('a')] }],
  ])('%s', (source, node) => {
    expect(inlinesOf(source)).toEqual([node])
  })

  it('belong to a heading at its end', () => {
    expect(blocksOf('## Ebb *and* flow  {#water lang=fr .unnumbered}')).toEqual([
      {
        type: 'heading',
        depth: 2,
        id: 'water',
        lang: 'fr',
        isUnnumbered: true,
        children: [text('Ebb '), { type: 'emphasis', children: [text('and')] }, text(' flow')],
      },
    ])
  })

  it('stay text where they belong to nothing', () => {
    expect(inlinesOf('a {#b} c {.d}')).toEqual([text('a {#b} c {.d}')])
  })

  it('say nothing where pandoc calls a link an address', () => {
    const { article, findings } = markdown(
      '[a@b.example](mailto:a@b.example){.email} [x.example](https://x.example){.uri #x}',
    )
    expect(findings.filter(({ code }) => code === 'attribute-unknown')).toEqual([])
    expect(JSON.stringify(article.children)).toContain('"id":"x"')
  })

  it('say nothing where pandoc names the language of code in a line', () => {
    expect(markdown('# T\n\nSo `let x = 5;`{.rust} is.').codes).toEqual([])
    expect(markdown('# T\n\nSo `let x = 5;`{.rust .wide} is.').codes).toEqual(['attribute-unknown'])
  })

  it('name a place where nothing is linked', () => {
    const { article, findings } = markdown('# T\n\n[](){#wet}\n\n## Felt\n\nSee [felt](#wet).')
    expect(findings).toEqual([])
    expect(JSON.stringify(article.children)).toContain('"id":"wet"')
  })

  it('can inject nothing', () => {
    const { article, codes } = markdown('# T\n\n*a*{onclick="x()" style="y" type=code url=z .b}')
    expect(bare(article.children)).toEqual([p({ type: 'emphasis', children: [text('a')] })])
    expect(codes).toEqual(Array(5).fill('attribute-unknown'))
  })

  it('name the language of a block of code', () => {
    const js = { type: 'code', language: 'js', value: 'let a' }
    expect(blocksOf('```js\nlet a\n```')).toEqual([js])
    expect(blocksOf('``` {.js #x}\nlet a\n```')).toEqual([{ ...js, id: 'x' }])
    expect(blocksOf('~~~\nlet a\n\n  b\n~~~')).toEqual([{ type: 'code', value: 'let a\n\n  b' }])
  })

  it('have a short form for headings without a number', () => {
    expect(blocksOf('## A {-}\n\nb {-} c')).toMatchObject([
      { type: 'heading', children: [{ value: 'A' }] },
      { type: 'paragraph', children: [{ value: 'b {-} c' }] },
    ])
  })
})
