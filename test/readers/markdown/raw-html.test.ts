import { describe, expect, it } from 'vitest'
import { text } from '../../../src/ast/build.ts'
import type { Inline } from '../../../src/ast/nodes.ts'
import { bare, blocksOf, inlinesOf, markdown } from '../reading.ts'

const span = (id: string): Inline => ({ type: 'span', id, children: [] })

describe('raw HTML', () => {
  it.each<[string, readonly Inline[]]>([
    ['a<br>b', [text('a'), { type: 'break' }, text('b')]],
    ['<sup>a</sup>', [{ type: 'superscript', children: [text('a')] }]],
    ['<sub>a</sub>', [{ type: 'subscript', children: [text('a')] }]],
    [
      '<i>a *b*</i>',
      [{ type: 'emphasis', children: [text('a '), { type: 'emphasis', children: [text('b')] }] }],
    ],
    ['<b>a</b>', [{ type: 'strong', children: [text('a')] }]],
    ['<s>a</s>', [{ type: 'delete', children: [text('a')] }]],
    ['x <code>a_b_</code>', [text('x '), { type: 'inlineCode', value: 'a_b_' }]],
    ['<span lang="fr">a</span>', [{ type: 'span', lang: 'fr', children: [text('a')] }]],
    ['<a href="#b">a</a>', [{ type: 'link', url: '#b', children: [text('a')] }]],
    ['<u>a</u>', [{ type: 'underline', children: [text('a')] }]],
    ['<mark>a</mark>', [{ type: 'highlight', children: [text('a')] }]],
    ['<ins>a</ins>', [{ type: 'insert', children: [text('a')] }]],
    [
      '<abbr title="Mean sea level">MSL</abbr>',
      [{ type: 'abbreviation', title: 'Mean sea level', children: [text('MSL')] }],
    ],
    ['<small>a</small> <font color="red">b</font>', [text('a'), text(' '), text('b')]],
    ['<span style="font-variant: small-caps">a</span>', [{ type: 'smallCaps', children: [text('a')] }]],
    [
      '<ruby>潮<rp>(</rp><rt>shio</rt><rp>)</rp>汐<rt>seki</rt></ruby>',
      [
        { type: 'ruby', reading: 'shio', children: [text('潮')] },
        { type: 'ruby', reading: 'seki', children: [text('汐')] },
      ],
    ],
    [
      'a <video src="tide.mp4">film</video>',
      [text('a '), { type: 'link', url: 'tide.mp4', children: [text('film')] }],
    ],
    [
      'a <audio><source src="tide.mp3">Your browser does not play it.</audio>',
      [text('a '), { type: 'link', url: 'tide.mp3', children: [text('tide.mp3')] }],
    ],
    [
      'a <iframe src="https://tides.example/" title="Map"></iframe>',
      [text('a '), { type: 'link', url: 'https://tides.example/', children: [text('Map')] }],
    ],
    [
      'a <img src="a.svg" alt="A" width="120">',
      [text('a '), { type: 'image', url: 'a.svg', alt: 'A', width: { points: 90 } }],
    ],
    ["a <?php echo '>'; ?>b", [text('a '), text('b')]],
    ['x <img src="a.svg" alt="A">', [text('x '), { type: 'image', url: 'a.svg', alt: 'A' }]],
  ])('%s is a node', (source, nodes) => {
    expect(inlinesOf(source)).toEqual(nodes)
  })

  it.each<[string, readonly Inline[]]>([
    ['a <sup class="new"/> b <b />c', [text('a '), text(' b '), text('c')]],
    ['a <a name="x"/>*b*', [text('a '), span('x'), { type: 'emphasis', children: [text('b')] }]],
    ['<b>a <i/>b</b>', [{ type: 'strong', children: [text('a '), text('b')] }]],
    ['- <a id="x"/>a', [span('x'), text('a')]],
    ['<div id="x"/>\n\na', [text('a')]],
  ])('%s: an element that closes itself is empty', (source, nodes) => {
    const { article, codes } = markdown(`# T\n\n${source}`)
    expect(codes).toEqual([])
    expect(JSON.stringify(bare(article.children))).toContain(JSON.stringify(nodes))
  })

  it.each(['a <Badge text="new" />', '<Card title="Ebb" />\n\na', '<Card title="Ebb"></Card> a'])(
    '%s: what an element says in its attributes alone is told',
    (source) => {
      const { findings } = markdown(`# T\n\n${source}`)
      expect(findings).toMatchObject([
        { code: 'html-unsafe', severity: 'warning', message: expect.stringContaining('attributes') },
      ])
    },
  )

  it.each([
    'text <script>kept</script>',
    '<custom onclick="x()">\ntext kept\n</custom>',
    '<a href="javascript:x()">text kept</a>',
    '<A HREF=" java&#10;script:x()">text kept</A>',
    '[text kept](data:text/html,x)',
    '[text kept](JaVaScRiPt:x)',
  ])('%j never passes', (source) => {
    const { article, codes } = markdown(`# T\n\n${source}`)
    expect(codes).not.toEqual([])
    const json = JSON.stringify(bare(article))
    expect(json).toMatch(/kept/)
    expect(json).not.toMatch(/script:|<|onclick|iframe|data:/i)
  })

  it('in blocks is read by the rules of the HTML reader', () => {
    expect(blocksOf('<table>\n<tr><th>a</th></tr>\n<tr><td>b</td></tr>\n</table>')).toMatchObject([
      { type: 'table', children: [{ type: 'tableRow' }, { type: 'tableRow' }] },
    ])
  })

  it('leaves comments out in silence', () => {
    expect(inlinesOf('a <!-- b --> c')).toEqual([text('a '), text(' c')])
    expect(blocksOf('<!--\nb\n-->')).toEqual([])
  })
})
