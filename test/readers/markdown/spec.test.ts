import { tests as commonmark } from 'commonmark-spec'
import { describe, expect, it } from 'vitest'
import { readMarkdown } from '../../../src/readers/markdown/index.ts'
import { canonicalHtml, htmlOf } from '../../support/canonical-html.ts'

/** A title in the front matter leaves all headings of the example in their places. */
function read(markdown: string): string {
  const text = `---\ntitle: None of the words below\n---\n\n${markdown}`
  return canonicalHtml(htmlOf(readMarkdown({ file: 'example.md', text }).value.children))
}

interface Difference {
  readonly reason: string
  readonly examples: readonly number[]
}

/** Examples of CommonMark 0.31.2 that are read otherwise on purpose: raw HTML is read as HTML is, and other dialects are read, too. */
const DIFFERENT: readonly Difference[] = [
  { reason: 'of an element that is unknown the words are kept', examples: [150, 201, 491, 524, 536, 617] },
  { reason: 'elements that hold nothing leave no paragraph', examples: [613, 614, 615, 616, 623] },
  { reason: 'an id is kept for links to it, though its element holds nothing', examples: [153, 154] },
  { reason: 'scripts, styles and fields of forms are no text', examples: [170, 171, 172, 173, 176, 178] },
  { reason: 'an instruction ends at its own sign, in HTML at the first “>”', examples: [180, 629] },
  { reason: 'blanks and ends of lines are one blank in HTML', examples: [161, 162, 166] },
  { reason: '<i> is emphasis and <b> is strong', examples: [164, 494] },
  { reason: '<del> around paragraphs strikes out their words', examples: [167] },
  { reason: '<pre> says its language in a class', examples: [169] },
  { reason: 'a cell holds no block of code, and a blank line ends it', examples: [148] },
  { reason: '<Warning> is a box of MDX', examples: [163] },
  { reason: 'double brackets are a link of a wiki', examples: [548, 590] },
  { reason: 'an address whose scheme is not known to be safe is no link', examples: [598, 599, 601] },
  { reason: 'a bare address is a link in GFM', examples: [602, 608, 611, 612] },
]

const reasons = new Map(
  DIFFERENT.flatMap(({ reason, examples }) => examples.map((number) => [number, reason])),
)

describe('the comparison', () => {
  it.each([
    ['<ul><li>a</li></ul>', '<ul><li><p>a</p></li></ul>'],
    ['<ol><li>a</li></ol>', '<ol start="2"><li>a</li></ol>'],
    ['<ul><li>a</li></ul>', '<ul><li><input type="checkbox">a</li></ul>'],
    ['<ul><li><input type="checkbox">a</li></ul>', '<ul><li><input type="checkbox" checked>a</li></ul>'],
    ['<p><a href="/a">a</a></p>', '<p><a href="/a" title="b">a</a></p>'],
    ['<p><img src="a" alt="b"></p>', '<p><img src="a" alt="c"></p>'],
    ['<pre><code>a\n</code></pre>', '<pre><code>a\n\n</code></pre>'],
    ['<pre><code>a\n</code></pre>', '<pre><code class="language-b">a\n</code></pre>'],
    ['<table><tr><td>a</td></tr></table>', '<table><tr><td align="left">a</td></tr></table>'],
    ['<p>a\nb</p>', '<p>a<br>b</p>'],
    ['<p>a</p><p>b</p>', '<p>a\nb</p>'],
  ])('tells %j from %j', (one, other) => {
    expect(canonicalHtml(one)).not.toBe(canonicalHtml(other))
  })

  it.each([
    ['<blockquote>\n<p>a</p>\n</blockquote>\n', '<blockquote><p>a</p></blockquote>'],
    ['<p><a href="/ä%20b">a</a></p>', '<p><a href="/%C3%A4%20b">a</a></p>'],
  ])('does not tell %j from %j', (one, other) => {
    expect(canonicalHtml(one)).toBe(canonicalHtml(other))
  })
})

describe('CommonMark', () => {
  it.each(commonmark.map((example) => ({ ...example, reason: reasons.get(example.number) })))(
    'example $number, $section',
    ({ markdown, html, reason }) => {
      const [ours, reference] = [read(tabbed(markdown)), canonicalHtml(tabbed(html))]
      if (reason === undefined) expect(ours).toBe(reference)
      else expect(ours, `is no longer different: ${reason}`).not.toBe(reference)
    },
  )
})

/** The specification shows a tabulator as an arrow. */
function tabbed(text: string): string {
  return text.replaceAll('→', '\t')
}

const table = (head: string, body: string) =>
  `<table><thead><tr>${head}</tr></thead>${body && `<tbody>${body}</tbody>`}</table>`
const box = (isDone: boolean) => `<input type="checkbox" disabled${isDone ? ' checked' : ''}>`
const link = (href: string, text = href) => `<a href="${href}">${text}</a>`

type Example = readonly [markdown: string, html: string]

/** By the rules of GitHub Flavored Markdown 0.29, sections 4.10, 5.3, 6.5 and 6.9. */
const GFM: Readonly<Record<string, readonly Example[]>> = {
  'a table': [
    [
      '| Port | High water | Range |\n| :--- | :---: | ---: |\n| Brest | 04:12 | 5.9 |',
      table(
        '<th align="left">Port</th><th align="center">High water</th><th align="right">Range</th>',
        '<tr><td align="left">Brest</td><td align="center">04:12</td><td align="right">5.9</td></tr>',
      ),
    ],
    [
      'Port | Range\n--- | ---\nBrest | 5.9',
      table('<th>Port</th><th>Range</th>', '<tr><td>Brest</td><td>5.9</td></tr>'),
    ],
    [
      '| Sign |\n| --- |\n| `a \\| b` or **c \\| d** |',
      table('<th>Sign</th>', '<tr><td><code>a | b</code> or <strong>c | d</strong></td></tr>'),
    ],
    [
      '| Port |\n| --- |\n| Brest |\n> Seen from the pier',
      `${table('<th>Port</th>', '<tr><td>Brest</td></tr>')}<blockquote><p>Seen from the pier</p></blockquote>`,
    ],
    [
      '| Port |\n| --- |\n| Brest |\nDover\n\nA new day',
      `${table('<th>Port</th>', '<tr><td>Brest</td></tr><tr><td>Dover</td></tr>')}<p>A new day</p>`,
    ],
    ['| Port | Range |\n| --- |\n| Brest | 5.9 |', '<p>| Port | Range |\n| --- |\n| Brest | 5.9 |</p>'],
    [
      '| Port | Range |\n| --- | --- |\n| Brest |',
      table('<th>Port</th><th>Range</th>', '<tr><td>Brest</td><td></td></tr>'),
    ],
    ['| Port | Range |\n| --- | --- |', table('<th>Port</th><th>Range</th>', '')],
  ],
  'a task': [
    [
      '- [ ] buy a gauge\n- [x] find a pier',
      `<ul><li>${box(false)} buy a gauge</li><li>${box(true)} find a pier</li></ul>`,
    ],
    [
      '- [x] ports\n  - [ ] Brest\n  - [X] Dover',
      `<ul><li>${box(true)} ports<ul><li>${box(false)} Brest</li><li>${box(true)} Dover</li></ul></li></ul>`,
    ],
    ['1. [x] *first*\n2. second', `<ol><li>${box(true)} <em>first</em></li><li>second</li></ol>`],
    ['- [ ] one\n\n- [x] two', `<ul><li>${box(false)} <p>one</p></li><li>${box(true)} <p>two</p></li></ul>`],
    ['- [x]none\n- a [x] box\n- \\[ ] none', '<ul><li>[x]none</li><li>a [x] box</li><li>[ ] none</li></ul>'],
  ],
  'words that are struck out': [
    ['The ~~spring~~ neap tide', '<p>The <del>spring</del> neap tide</p>'],
    ['A ~~*spring* tide~~', '<p>A <del><em>spring</em> tide</del></p>'],
    ['A ~~spring\n\ntide~~ came', '<p>A ~~spring</p><p>tide~~ came</p>'],
    ['A ~~~spring~~~ tide', '<p>A ~~~spring~~~ tide</p>'],
  ],
  'a bare address': [
    ['www.example.org/tides', `<p>${link('http://www.example.org/tides', 'www.example.org/tides')}</p>`],
    ['See https://example.org/a_b/.', `<p>See ${link('https://example.org/a_b/')}.</p>`],
    [
      '(as https://example.org/tide_(sea) says)',
      `<p>(as ${link('https://example.org/tide_(sea)')} says)</p>`,
    ],
    ['(http://example.org/tide)', `<p>(${link('http://example.org/tide')})</p>`],
    ['https://example.org/?a=1&copy;', `<p>${link('https://example.org/?a=1')}&copy;</p>`],
    ['*www.example.org*', `<p><em>${link('http://www.example.org', 'www.example.org')}</em></p>`],
    ['www.example.org/a<b', `<p>${link('http://www.example.org/a', 'www.example.org/a')}&lt;b</p>`],
    [
      'to tide.table+a@example.org.',
      `<p>to ${link('mailto:tide.table+a@example.org', 'tide.table+a@example.org')}.</p>`,
    ],
    ['no tide@example and no tide@example.org_', '<p>no tide@example and no tide@example.org_</p>'],
    ['`https://example.org`', '<p><code>https://example.org</code></p>'],
  ],
}

describe('GFM', () => {
  describe.each(Object.entries(GFM))('%s', (_, examples) => {
    it.each(examples)('%j', (markdown, html) => {
      expect(read(markdown)).toBe(canonicalHtml(html))
    })
  })

  it.each([
    [
      'more cells than columns are kept, in columns of their own',
      '| Port |\n| --- |\n| Brest | 5.9 |',
      table('<th>Port</th>', '<tr><td>Brest</td></tr>'),
    ],
    ['single tildes are inferior letters, as in pandoc', 'H~2~O', '<p>H<del>2</del>O</p>'],
  ])('is left where %s', (_, markdown, html) => {
    expect(read(markdown)).not.toBe(canonicalHtml(html))
  })
})
