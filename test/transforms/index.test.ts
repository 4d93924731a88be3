import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { article, emphasis, heading, link, paragraph } from '../../src/ast/build.ts'
import type { Article, Block, FootnoteDefinition, Inline, Metadata, TableCell } from '../../src/ast/nodes.ts'
import { walk } from '../../src/ast/walk.ts'
import { told } from '../../src/diagnostic.ts'
import { structure, transform, typography } from '../../src/transforms/index.ts'

/** Text in which every rule of typography finds work. */
const words = fc
  .array(
    fc.constantFrom(
      '"',
      "'",
      ' ',
      ' ',
      '--',
      '---',
      '...',
      '.',
      '!',
      '?',
      ':',
      ';',
      '«',
      '»',
      '“',
      '’',
      '(',
      ')',
      '-',
      '\u00A0',
      '\n',
      '5',
      '10',
      '000',
      'km',
      '%',
      'p.',
      'A.',
      'z.',
      'B.',
      'Dr.',
      'v',
      'March',
      'tide',
      'Tide',
      'em',
      'www.',
      'https://tides.example/a--b',
      '😀',
      'é',
    ),
    { maxLength: 14 },
  )
  .map((parts) => parts.join(''))
const label = fc.constantFrom('a', 'b', 'a-2', '1', 'fn-1', 'q"--"')
const lang = fc.option(
  fc.constantFrom('en', 'fr', 'fr-CH', 'de', 'de-CH', 'cs', 'ru', 'sv', 'he', 'no such tag'),
  { nil: undefined },
)

function tagged<N extends object>(node: N, tag: string | undefined): N {
  return tag === undefined ? node : { ...node, lang: tag }
}

const { inline } = fc.letrec<{ inline: Inline; run: Inline[] }>((tie) => ({
  run: fc.array(tie('inline'), { maxLength: 3 }),
  inline: fc.oneof(
    { depthSize: 'small' },
    words.map((value): Inline => ({ type: 'text', value })),
    words.map((value): Inline => ({ type: 'inlineCode', value })),
    label.map((identifier): Inline => ({ type: 'footnoteReference', identifier })),
    label.map((identifier): Inline => ({ type: 'crossReference', identifier })),
    fc.constant<Inline>({ type: 'break' }),
    fc.constant<Inline>({ type: 'image', url: 'a.png', alt: '' }),
    fc.tuple(tie('run'), lang).map(([children, tag]): Inline => tagged(emphasis(...children), tag)),
    fc.tuple(tie('run'), lang).map(([children, tag]): Inline => tagged({ type: 'span', children }, tag)),
    fc
      .tuple(fc.constantFrom('#a', '#b', '#1', '', 'https://tides.example/'), tie('run'))
      .map(([url, run]) => link(url, ...run)),
  ),
}))
const run = fc.array(inline, { maxLength: 5 })
const id = fc.option(label, { nil: undefined })

function named<N extends Block>(node: N, own: string | undefined): N {
  return own === undefined ? node : { ...node, id: own }
}

const cell = fc.tuple(run, fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined })).map(
  ([children, span]): TableCell => ({
    type: 'tableCell',
    children,
    ...(span && { columnSpan: span, rowSpan: span }),
  }),
)
const row = fc.array(cell, { maxLength: 3 }).map((children) => ({ type: 'tableRow', children }) as const)
const leaf: fc.Arbitrary<Block> = fc.oneof(
  fc.tuple(run, lang).map(([children, tag]) => tagged(paragraph(...children), tag)),
  fc
    .tuple(fc.constantFrom(1, 2, 3, 4, 5, 6), run, id)
    .map(([depth, children, own]) => named(heading(depth, ...children), own)),
  words.map((value): Block => ({ type: 'code', value })),
  fc.array(row, { maxLength: 3 }).map((children): Block => ({ type: 'table', align: [], children })),
)
const block: fc.Arbitrary<Block> = fc.oneof(
  leaf,
  fc.array(leaf, { maxLength: 3 }).map((children): Block => ({ type: 'blockquote', children })),
  fc.array(leaf, { maxLength: 2 }).map((children): Block => ({ type: 'figure', children, caption: [] })),
)
const note = fc
  .tuple(label, fc.array(leaf, { maxLength: 2 }))
  .map(([identifier, children]): FootnoteDefinition => ({ type: 'footnoteDefinition', identifier, children }))
const anyArticle: fc.Arbitrary<Article> = fc
  .record({
    children: fc.array(block, { maxLength: 6 }),
    title: run,
    tag: lang,
    notes: fc.array(note, { maxLength: 4 }),
  })
  .map(({ children, title, tag, notes }) => {
    const metadata: Partial<Metadata> = { title, lang: tag ?? 'en' }
    // Nodes that are equal must not be one object, as in no tree that a reader makes.
    return structuredClone(JSON.parse(JSON.stringify(article(children, metadata, notes)))) as Article
  })

const passes = [...structure, ...typography].map((pass) => [pass.name, pass] as const)

describe('every pass', () => {
  it.each(passes)('%s does nothing the second time, and tells nothing', (_, pass) => {
    fc.assert(
      fc.property(anyArticle, (before) => {
        const once = pass(before).value
        expect(pass(once)).toEqual(told(once))
      }),
      { numRuns: 300 },
    )
  })

  it.each(passes)('%s leaves its argument as it was', (_, pass) => {
    fc.assert(
      fc.property(anyArticle, (before) => {
        const copy = structuredClone(before)
        pass(before)
        expect(before).toEqual(copy)
      }),
      { numRuns: 50 },
    )
  })
})

describe('all passes in order', () => {
  it('tell what each of them tells, in their order', () => {
    const { findings } = transform(
      article([paragraph({ type: 'footnoteReference', identifier: 'a' }), heading(5, link('#b', 'here'))]),
    )
    expect(findings.map(({ code }) => code)).toEqual([
      'footnote-undefined',
      'heading-skipped',
      'link-target-missing',
    ])
  })

  it('do nothing the second time', () => {
    fc.assert(
      fc.property(anyArticle, (before) => {
        const once = transform(before).value
        expect(transform(once).value).toEqual(once)
      }),
      { numRuns: 1000 },
    )
  })

  it('keep all words in the order of the text, and code to the letter', () => {
    fc.assert(
      fc.property(anyArticle, (before) => {
        const after = transform(before).value
        expect(bodyWords(after)).toContain(bodyWords(before))
        expect(codeOf(after)).toEqual(codeOf(before))
      }),
      { numRuns: 500 },
    )
  })

  it('survive JSON', () => {
    fc.assert(
      fc.property(anyArticle, (before) => {
        const after = transform(before).value
        expect(JSON.parse(JSON.stringify(after))).toEqual(after)
      }),
      { numRuns: 100 },
    )
  })
})

/** Letters and figures of the body's prose, without the marks and addresses that passes make visible. */
function bodyWords(root: Article): string {
  let found = ''
  for (const block of root.children) {
    walk(block, (node) => {
      if (node.type === 'text' && !/^\[.*\]$|^#.*$|^https:\/\/tides\.example\/$/.test(node.value))
        found += node.value
    })
  }
  return found.replaceAll(/[^\p{L}\p{N}]/gu, '')
}

function codeOf(root: Article): string[] {
  const found: string[] = []
  walk({ ...root, footnotes: [] }, (node) => {
    if (node.type === 'code' || node.type === 'inlineCode') found.push(node.value)
  })
  // A heading that shows nothing is left out, and the empty code in it.
  return found.filter((value) => value.trim() !== '')
}
