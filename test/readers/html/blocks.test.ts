import { describe, expect, it } from 'vitest'
import { paragraph as p, text } from '../../../src/ast/build.ts'
import { htmlBlocksOf } from '../reading.ts'

describe('blocks', () => {
  it('of code keep the lines that breaks part', () => {
    expect(htmlBlocksOf('<pre>let a<br>  b<br/></pre>')).toEqual([{ type: 'code', value: 'let a\n  b' }])
  })

  it('of text between others are paragraphs', () => {
    expect(htmlBlocksOf('a <b>b</b><div>c<p>d</p>e</div>f')).toEqual([
      p(text('a '), { type: 'strong', children: [text('b')] }),
      p(text('c')),
      p(text('d')),
      p(text('e')),
      p(text('f')),
    ])
  })

  it('inside inline elements are blocks', () => {
    expect(htmlBlocksOf('<span>a<p>b</p></span>')).toEqual([p(text('a')), p(text('b'))])
  })

  it('give their ids to the first block in them, and their language to all', () => {
    expect(htmlBlocksOf('<section id="s" lang="fr"><h2>a</h2><p lang="en">b</p></section>')).toEqual([
      { type: 'heading', depth: 2, id: 's', lang: 'fr', children: [text('a')] },
      { type: 'paragraph', lang: 'en', children: [text('b')] },
    ])
  })

  it('are lists, also nested and numbered', () => {
    expect(htmlBlocksOf('<ul><li>a<ol start="3"><li><p>b</p></li></ol></li></ul>')).toEqual([
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
    expect(htmlBlocksOf('<dl><div><dt>a</dt><dd>b</dd></div><dd><p>c</p></dd></dl>')).toEqual([
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
    expect(htmlBlocksOf('<pre class="language-js">\n<code>let a\n\n  b\n</code></pre>')).toEqual([
      { type: 'code', language: 'js', value: 'let a\n\n  b' },
    ])
  })

  it('are figures', () => {
    const image = { type: 'image', url: 'x.svg', alt: 'a' } as const
    expect(
      htmlBlocksOf(
        '<figure id="f"><img src="x.svg" alt="a"><figcaption><p>b</p><p>c</p></figcaption></figure>',
      ),
    ).toEqual([
      { type: 'figure', id: 'f', caption: [text('b'), { type: 'break' }, text('c')], children: [p(image)] },
    ])
    expect(htmlBlocksOf('<p><img src="x.svg" alt="a"></p>')).toEqual([
      { type: 'figure', children: [p(image)] },
    ])
  })

  it('are asides, also as details', () => {
    expect(htmlBlocksOf('<aside><p>a</p></aside><details><summary>b</summary>c</details>')).toEqual([
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
      htmlBlocksOf(
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

describe('stars alone in a paragraph', () => {
  it.each(['* * *', '***', '*\u00a0*\u00a0*'])('are a change of scene: %j', (stars) => {
    expect(
      htmlBlocksOf(`<p>It is read.</p><p style="text-align:center">${stars}</p><p>It is not.</p>`)[1]?.type,
    ).toBe('thematicBreak')
  })
})
