import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { article, emphasis, heading, link, paragraph, text } from '../../../src/ast/build.ts'
import type { Article, Block, Inline } from '../../../src/ast/nodes.ts'
import { readMarkdown } from '../../../src/readers/markdown/index.ts'
import { readPlainText } from '../../../src/readers/plain-text/index.ts'
import { toMarkdown } from '../../../src/renderers/markdown/index.ts'

const bare = (value: unknown) =>
  JSON.parse(JSON.stringify(value, (key, part) => (key === 'position' ? undefined : part)))

/** Writes the article and reads it back, with what the reader has to say. */
function roundTrip(tree: Article) {
  const markdown = toMarkdown(tree)
  const { value, findings } = readMarkdown({ file: 'input.md', text: markdown })
  return { tree: bare(value), codes: findings.map(({ code }) => code), markdown }
}

function expectRoundTrip(tree: Article): void {
  const back = roundTrip(tree)
  expect(back.tree).toEqual(bare(tree))
  expect(back.codes).toEqual([])
}

const body = (...blocks: Block[]) => toMarkdown(article(blocks)).replace(/^---\n[\s\S]*?\n---\n\n/, '')

describe('front matter', () => {
  it('has pandoc’s keys in the order of a title page', () => {
    const tree = article([paragraph('Text.')], {
      title: [text('Tides: '), emphasis('high'), text(' and low')],
      subtitle: [text('A guide')],
      authors: [
        { name: 'Ana Costa' },
        { name: 'Jo Smith', role: 'trl', fileAs: 'Smith, Jo', affiliation: 'Quay School' },
      ],
      date: '2025-11-20',
      lang: 'he',
      dir: 'rtl',
      subjects: ['tides', 'sea'],
      rights: 'CC0',
    })
    expect(toMarkdown(tree)).toBe(
      [
        '---',
        'title: "Tides: *high* and low"',
        'subtitle: A guide',
        'author:',
        '  - Ana Costa',
        '  - name: Jo Smith',
        '    role: trl',
        '    file-as: Smith, Jo',
        '    affiliation: Quay School',
        'date: 2025-11-20',
        'lang: he',
        'dir: rtl',
        'rights: CC0',
        'subject:',
        '  - tides',
        '  - sea',
        '---',
        '',
        'Text.',
        '',
      ].join('\n'),
    )
    expectRoundTrip(tree)
  })
})

const p = (...children: (string | Inline)[]) => paragraph(...children)
const item = (...children: Block[]) => ({ type: 'listItem', children }) as const
const cell = (value: string, header?: 'column' | 'row') =>
  ({ type: 'tableCell', ...(header && { header }), children: [text(value)] }) as const

/** One of each block and inline node that the dialect can say, with the Markdown that says it. */
const SAYABLE: readonly [string, Block, string][] = [
  [
    'marks',
    p('a ', emphasis('b'), ' ', { type: 'strong', children: [text('c')] }, ' ', {
      type: 'delete',
      children: [text('d')],
    }),
    'a *b* **c** ~~d~~',
  ],
  ['code and breaks', p({ type: 'inlineCode', value: 'a*b' }, { type: 'break' }, 'c'), '`a*b`\\\nc'],
  [
    'links',
    p(link('https://example.org/a_b', 'the ', emphasis('office'))),
    '[the *office*](https://example.org/a_b)',
  ],
  ['small caps', p('a ', { type: 'smallCaps', children: [text('bc')] }), 'a [bc]{.smallcaps}'],
  ['spans', p('a ', { type: 'span', lang: 'fr', children: [text('marée')] }), 'a [marée]{lang=fr}'],
  ['superscript', p('m', { type: 'superscript', children: [text('2')] }), 'm<sup>2</sup>'],
  [
    'text that looks like markup',
    p('*a* _b_ {c} [d](e) <b> &amp; ^[f] ~g~ x^2^ $HOME snake_case C:\\temp'),
    '\\*a\\* \\_b\\_ \\{c} \\[d]\\(e) \\<b> \\&amp; \\^\\[f] \\~g\\~ x\\^2\\^ \\$HOME snake_case C:\\temp',
  ],
  ['a face made of signs', p('The ^_^'), 'The \\^\\_\\^'],
  ['lines that look like blocks', p('# a'), '\\# a'],
  ['a line that looks like a container', p('::: note'), '\\::: note'],
  ['headings', { ...heading(2, 'A tide'), id: 'tide' }, '## A tide {#tide}'],
  ['quotations', { type: 'blockquote', children: [p('a'), p('b')] }, '> a\n>\n> b'],
  [
    'tight lists',
    { type: 'list', ordered: false, spread: false, children: [item(p('a')), item(p('b'))] },
    '- a\n- b',
  ],
  [
    'loose numbered lists',
    { type: 'list', ordered: true, start: 3, spread: true, children: [item(p('a')), item(p('b'))] },
    '3. a\n\n4. b',
  ],
  ['code', { type: 'code', language: 'js', value: 'a\n\n```' }, '````js\na\n\n```\n````'],
  [
    'contact lines',
    { type: 'aside', kind: 'contact', children: [p('a', { type: 'break' }, 'b')] },
    '::: contact\na\\\nb\n:::',
  ],
  [
    'a box by its own name',
    { type: 'aside', kind: 'note', word: 'Question', children: [p('a')] },
    '::: question\na\n:::',
  ],
  [
    'a callout in a callout',
    {
      type: 'aside',
      kind: 'note',
      title: [text('See '), emphasis('this')],
      children: [{ type: 'aside', kind: 'tip', children: [p('a')] }],
    },
    ':::: note See *this*\n::: tip\na\n:::\n::::',
  ],
  [
    'verse',
    {
      type: 'verse',
      children: [
        {
          type: 'verseStanza',
          children: [
            { type: 'verseLine', indent: 0, children: [text('a')] },
            { type: 'verseLine', indent: 1, children: [emphasis('b')] },
          ],
        },
        { type: 'verseStanza', children: [{ type: 'verseLine', indent: 0, children: [text('c')] }] },
      ],
    },
    '::: verse\na\n  *b*\n\nc\n:::',
  ],
  [
    'figures',
    {
      type: 'figure',
      children: [p({ type: 'image', url: 'a.png', alt: 'A gauge' })],
      caption: [text('The '), emphasis('old'), text(' gauge')],
    },
    '![A gauge](a.png "The *old* gauge")',
  ],
  [
    'figures with a placement',
    {
      type: 'figure',
      id: 'gauge',
      placement: 'bleed',
      children: [p({ type: 'image', url: 'a.png', alt: 'A gauge' })],
    },
    '![A gauge](a.png){#gauge placement=bleed}',
  ],
  [
    'loose paragraphs',
    { type: 'paragraph', id: 'a', lang: 'fr', looseness: -1, children: [text('Eau {haute=1}')] },
    'Eau \\{haute=1} {#a lang=fr looseness=-1}',
  ],
  [
    'decorative images',
    { type: 'figure', children: [p({ type: 'image', url: 'a.png', alt: '' })] },
    '![](a.png){.decorative}',
  ],
  [
    'tables',
    {
      type: 'table',
      align: [null, 'right'],
      caption: [text('Readings')],
      children: [
        { type: 'tableRow', children: [cell('Day', 'column'), cell('Level', 'column')] },
        { type: 'tableRow', children: [cell('1'), cell('a|b')] },
      ],
    },
    '| Day | Level |\n| --- | ----: |\n| 1   |  a\\|b |\n\nTable: Readings',
  ],
  [
    'tables by share',
    {
      type: 'table',
      align: [null, null],
      widths: [2, 1],
      children: [
        { type: 'tableRow', children: [cell('Day', 'column'), cell('Sea', 'column')] },
        { type: 'tableRow', children: [cell('1'), cell('b')] },
      ],
    },
    '| Day | Sea |\n| --- | --- |\n| 1   | b   |\n\nTable: {widths="2 1"}',
  ],
  [
    'definition lists',
    {
      type: 'definitionList',
      children: [
        { type: 'definitionTerm', children: [text('Ebb')] },
        { type: 'definitionDescription', children: [p('A fall.'), p('A loss.')] },
        { type: 'definitionTerm', children: [text('Flow')] },
        { type: 'definitionDescription', children: [p('A rise.')] },
        { type: 'definitionDescription', children: [p('A flood.')] },
      ],
    },
    'Ebb\n: A fall.\n\n  A loss.\n\nFlow\n: A rise.\n: A flood.',
  ],
  ['a line that looks like a meaning', p('a', { type: 'break' }, ': b'), 'a\\\n\\: b'],
  ['thematic breaks', { type: 'thematicBreak' }, '***'],
  ['lines to write on', { type: 'writingSpace', room: { lines: 4 } }, '::: lines 4\n:::'],
  ['boxes to write in', { type: 'writingSpace', room: { points: 72.5 } }, '::: box 72.5pt\n:::'],
  ['gaps', p('A ', { type: 'blank', width: 2, children: [text('____')] }, '.'), 'A [____]{.blank}.'],
  ['page breaks', { type: 'pageBreak' }, '::: pagebreak\n:::'],
]

describe('what the dialect can say', () => {
  it.each(SAYABLE)('%s: as Markdown', (_, block, markdown) => expect(body(block)).toBe(`${markdown}\n`))

  it.each(SAYABLE)('%s: and back', (_, block) => {
    const tree = article([p('Before.'), block, p('After.')])
    expectRoundTrip(tree)
  })

  it('footnotes, and back', () => {
    const note = { type: 'footnoteDefinition', identifier: 'a', children: [p('One.'), p('Two.')] } as const
    const tree = article([p('Text', { type: 'footnoteReference', identifier: 'a' }, '.')], {}, [note])
    expect(toMarkdown(tree)).toContain('Text[^a].\n\n[^a]: One.\n\n    Two.\n')
    expectRoundTrip(tree)
  })
})

describe('what it cannot say is written as what comes nearest', () => {
  it.each([
    '!!! note "a"\n    b',
    '??? a\n    b',
    '=== "a"\n    b',
    'a %%b%% c',
    '%%\na\n%%',
    '| a\n| b',
    '+---+\n| a |\n+---+',
    '(a) b\n(b) c',
    '(1) b\n(2) c',
    '(@) b',
    '#. b',
    'a. b\nb. c',
    'I. b\nII. c',
    'a) b\nb) c',
    'a  b\n-- --\n1  2',
    '(a)=',
    '{{< a >}}',
    '{% a %}',
    '{: .note}\na',
    'a ^bcd',
    '[TOC]',
    '[ ] a',
    '[!note] a',
  ])('text that looks like the syntax of a dialect stays text: %j', (value) => {
    expectRoundTrip(article([p(value)]))
    expectRoundTrip(article([{ type: 'blockquote', children: [p(value)] }]))
  })

  it.each<[string, Block, string]>([
    ['formulas as code', p({ type: 'inlineMath', value: 'a^2' }), '`a^2`'],
    ['displayed formulas as code', { type: 'math', value: 'a^2' }, '```math\na^2\n```'],
    ['cross-references as links', p({ type: 'crossReference', identifier: 'tide' }), '[](#tide)'],
    [
      'citations as pandoc writes them',
      p({
        type: 'citation',
        items: [
          { key: 'a', prefix: 'see', locator: '3', suffix: ' and passim' },
          { key: 'b c', locator: '2', unit: 'chapter', isAuthorSuppressed: true },
        ],
        children: [text('[1, 2]')],
      }),
      '[see @a, p. 3 and passim; -@{b c}, chapter 2]',
    ],
    [
      'citations in a sentence',
      p({ type: 'citation', isInText: true, items: [{ key: 'a', locator: '3' }], children: [text('A [1]')] }),
      '@a [p. 3]',
    ],
    ['a paragraph’s language as a span’s', { ...p('marée'), lang: 'fr' }, '[marée]{lang=fr}'],
  ])('%s', (_, block, markdown) => expect(body(block)).toBe(`${markdown}\n`))
})

describe('round trip of what the plain-text reader makes', () => {
  const read = (source: string) => readPlainText({ file: 'input.txt', text: source }).value.article

  const folder = fileURLToPath(new URL('../../fixtures/plain-text/', import.meta.url))
  it.each(readdirSync(folder).filter((name) => name.endsWith('.txt')))('%s', (name) => {
    const tree = read(readFileSync(folder + name, 'utf8'))
    expectRoundTrip(tree)
  })

  it('any text of signs that Markdown knows', () => {
    const unit = fc.constantFrom(
      ...'ab 1.,:-*_`\\[](){}#>+|~^$=!<&@“”/'.split(''),
      '\n',
      '\n\n',
      ' a ',
      '::: ',
      '~~',
      '\n- ',
      '\n1. ',
    )
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 60 }), (signs) => {
        const tree = read(`A title\n\nThe first paragraph.\n\nThe ${signs}`)
        expect(roundTrip(tree).tree).toEqual(bare(tree))
      }),
      { numRuns: 500 },
    )
  })
})

it('says of an image how large its author wants it', () => {
  const image = { type: 'image', url: 'a.png', alt: 'A' } as const
  const sized = { ...image, width: { share: 0.5 }, height: { points: 22.5 } }
  expect(toMarkdown(article([paragraph(sized)]))).toContain('![A](a.png){width=50% height=22.5pt}')
})

it('writes the labels of lists and the boxes of tasks', () => {
  const item = { type: 'listItem', children: [paragraph('a'), paragraph('b')] } as const
  const list = (more: object) =>
    toMarkdown(article([{ type: 'list', ordered: true, spread: false, children: [item, item], ...more }]))
  expect(list({ style: 'lower-roman', delimiter: 'parentheses' })).toContain(
    '(i) a\n\n    b\n(ii) a\n\n     b',
  )
  expect(list({ children: [item, { ...item, ordinal: 9 }] })).toContain('1. a\n\n   b\n9. a')
  expect(
    list({
      ordered: false,
      children: [
        { ...item, checked: true },
        { ...item, checked: false },
      ],
    }),
  ).toContain('- [x] a\n\n  b\n- [ ] a')
})

it('writes what CommonMark has no signs for as HTML', () => {
  const nodes: Inline[] = [
    { type: 'inlineCode', value: 'Ctrl', isKeyboard: true },
    { type: 'abbreviation', title: 'A "B"', children: [text('AB')] },
    { type: 'ruby', reading: 'kan', children: [text('words')] },
  ]
  expect(toMarkdown(article([{ type: 'paragraph', children: nodes }]))).toContain(
    '<kbd>Ctrl</kbd><abbr title="A &quot;B&quot;">AB</abbr><ruby>words<rt>kan</rt></ruby>',
  )
})
