import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Article, Node } from '../../src/ast/nodes.ts'
import { textOf, walk } from '../../src/ast/walk.ts'
import { readPlainText, repairText } from '../../src/readers/plain-text/index.ts'
import type { Repair, RepairRule } from '../../src/readers/plain-text/repair.ts'

const read = (text: string) => readPlainText({ file: 'input.txt', text }).value

// ── Texts made of the troubles that a printed page makes ───────────────────────────────────────────

const WORDS = 'water level harbour gauge tide moon staff well ship chart hour quay river stone wave'.split(
  ' ',
)
const word = fc.constantFrom(
  ...WORDS,
  'well-known',
  'ﬂoat',
  'ﬁrst',
  'oﬃce',
  'Été',
  'Öl',
  'ночь',
  '2025',
  '“so”',
)
const clause = fc.array(word, { minLength: 3, maxLength: 30 }).map((words) => words.join(' '))
const sentence = fc
  .tuple(clause, fc.constantFrom('.', '!', '?', ':', '…', '.”', ',', ''))
  .map(([words, stop]) => `The ${words}${stop}`)
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 4 }).map((sentences) => sentences.join(' '))

/** Hard wraps at a width; `divides` cuts the word at the line end in two where it has six letters or more. */
function wrap(text: string, width: number, divides = false): string {
  const lines: string[] = []
  let open = ''
  for (const next of text.split(' ')) {
    if (open !== '' && open.length + 1 + next.length > width) {
      const isCut = divides && /^\p{Ll}{6,}$/u.test(next)
      lines.push(isCut ? `${open} ${next.slice(0, 3)}-` : open)
      open = isCut ? next.slice(3) : next
    } else open = open === '' ? next : `${open} ${next}`
  }
  return [...lines, open].join('\n')
}

const tear = fc.tuple(clause, clause).map(([first, second]) => `The ${first}\n\n${second}.`)
const verse = fc
  .array(clause, { minLength: 2, maxLength: 6 })
  .map((lines) => lines.map((line) => `    So ${line.slice(0, 20)}`).join('\n'))
const list = fc
  .array(clause, { minLength: 1, maxLength: 4 })
  .map((items) => items.map((item) => `- ${item}`).join('\n'))
const numbered = fc
  .array(clause, { minLength: 2, maxLength: 4 })
  .map((items) => items.map((item, n) => `${n + 1}. ${item}`).join('\n'))
/** Rows whose columns stand below each other, a rule among them or not. */
const aligned = fc
  .tuple(
    fc.array(fc.tuple(clause, fc.nat(9999), fc.nat(99)), { minLength: 2, maxLength: 5 }),
    fc.boolean(),
    fc.nat(6),
  )
  .map(([rows, isRuled, indent]) => {
    const lines = rows.map(
      ([name, one, other]) => name.slice(0, 12).padEnd(14) + `${one}`.padStart(6) + `${other}`.padStart(5),
    )
    const [head, ...others] = [`${'Gauge'.padEnd(14)}  Rise  No`, ...lines]
    return [head, ...(isRuled ? ['-'.repeat(24)] : []), ...others]
      .map((line) => ' '.repeat(indent) + line)
      .join('\n')
  })
const setIn = fc
  .tuple(paragraph, fc.nat(12))
  .map(([text, indent]) => wrap(text, 50, true).replace(/^/gm, ' '.repeat(indent)))
const piece = fc.oneof(
  paragraph,
  aligned,
  setIn,
  fc
    .tuple(paragraph, fc.integer({ min: 30, max: 90 }), fc.boolean())
    .map(([text, width, cut]) => wrap(text, width, cut)),
  tear,
  verse,
  list,
  numbered,
  fc.integer({ min: 1, max: 30 }).map((folio) => `Harbour News ${folio}`),
  fc.integer({ min: 1, max: 30 }).map(String),
  fc.constantFrom(
    '* * *',
    '***',
    'By Ana Sea',
    'THE OLD GAUGE\nA story of the harbour\n\nBy Ana Sea',
    'The Harbour Gazette\n14 March 1931\n\nTide takes gauge\n\nBy Ana Sea',
    '20 November 2025',
    '31 February 2025',
    'Ana Sea',
    'Contact: gauge@example.org',
    'A short line',
    '* A note below.',
    'It ends.* Then it goes on.',
    '[1] A numbered note.',
    'It ends.[1] Then it goes on.',
    'ii',
    '4      THE GAUGE',
    'CHAPTER II.',
    'By Ana Sea | Pictures by Jo Abbot | May 2023',
    'By ANA SEA, Harbour News Agency',
    'OPINION\n\nGive the gauge its well back\n\nBy Ana Sea',
    'A gauge is lost\n\nThe keeper read it for the last time.\n\nBy Ana Sea\n20 November 2025',
    'The Harbour Gazette\n14 March 1931   Price Twopence\n\nTide takes gauge\n\nBy Ana Sea',
    'FOR IMMEDIATE RELEASE\n\nContact: Ana Sea\ngauge@example.org\n\nTIDE TAKES GAUGE\nNobody was hurt',
    'Name: ________   Date: ________',
    'Page 3',
    '– Seite 12 –',
    '(MORE)\n\nGAUGE 2-2-2',
    '-30-',
    '###',
    '(Continued on page 7)',
  ),
  fc.constantFrom('the exam-\nple', 'soft\u00AD\nly', 'a dash—\nthen more', 'The Franco-\nGerman border'),
)
const troubled = fc
  .array(fc.tuple(piece, fc.constantFrom('\n\n', '\n\n\n\n', '\n', '\n\f', '\n\n\f')), {
    minLength: 1,
    maxLength: 12,
  })
  .map((pieces) => pieces.flat().join(''))

const signs = fc.string({
  unit: fc.constantFrom(
    ...'aB1 \n\n\f\t.,:-*_`\\[]()#>“”ﬁé漢\u00AD\u2028\r'.split(''),
    '\n\n',
    'By A',
    ' and ',
  ),
  maxLength: 200,
})
const anything = fc.oneof(signs, fc.string({ unit: 'binary', maxLength: 200 }), troubled)

// ── Characters, counted ─────────────────────────────────────────────────────────────────────────────

type Count = ReadonlyMap<string, number>

/** How often each character occurs, white space apart. */
function count(text: string, sign = 1, into = new Map<string, number>()): Map<string, number> {
  for (const character of text.replace(/\s/g, '')) into.set(character, (into.get(character) ?? 0) + sign)
  return into
}

function nonZero(counts: Count): Record<string, number> {
  return Object.fromEntries([...counts].filter(([, number]) => number !== 0))
}

/** Adds what the applied repairs say they took from the text, or put into it. */
function addRepairs(
  counts: Map<string, number>,
  repairs: readonly Repair[],
  rules?: ReadonlySet<RepairRule>,
): void {
  for (const { applied, rule, before, after } of repairs) {
    if (!applied || (rules && !rules.has(rule))) continue
    count(before, 1, counts)
    count(after, -1, counts)
  }
}

/** Of what chance makes too seldom: words that a paragraph has, between the halves of a sentence; the head of an e-mail. */
const RARE: [string][] = [
  [
    'The staff is Été and well. The tide is so.\n\n    So the water\n    So the tide\n\nThe staff is Été and\n\nwater well.\n',
  ],
  [
    'From: Été Water\nTo: Moon Ship\nDate: Fri, 3 May 2024 08:12:00 +0100\nSubject: So the tide\n\nThe staff is well.\n',
  ],
]

const TEXT_RULES = new Set<RepairRule>([
  'ornament',
  'running-head',
  'desk-mark',
  'mail-head',
  'pull-quote',
  'folio',
  'unwrap-line',
  'dehyphenate',
  'join-page-tear',
  'ligature',
])

/** All that a tree says: text, what its metadata took out of the text, and the signs that its nodes stand for. */
function said(article: Article, source: string): Map<string, number> {
  const { title, subtitle = [], authors, date, publisher, subjects } = article.metadata
  const counts = count(textOf([...title, ...subtitle]))
  for (const words of [publisher ?? '', ...subjects]) count(words, 1, counts)
  for (const { name } of authors) count(name, 1, counts)
  const [{ affiliation = '' } = {}] = authors
  // The comma before it is the editions’; a line of its own has none.
  const hasComma = source.replaceAll(/\s+/g, ' ').includes(`, ${affiliation}`)
  if (affiliation !== '') count(hasComma ? `,${affiliation}` : affiliation, 1, counts)
  count(date ?? '', 1, counts)
  const visit = (node: Node) => {
    if (node.type === 'text' || node.type === 'inlineCode') count(node.value, 1, counts)
    if (node.type === 'thematicBreak')
      count(source.slice(node.position!.start.offset, node.position!.end.offset), 1, counts)
    if (node.type === 'listItem') count(/^\S+/.exec(source.slice(node.position!.start.offset))![0], 1, counts)
  }
  for (const block of [...article.children, ...article.footnotes]) walk(block, visit)
  return counts
}

describe('conservation: no character but white space is lost or made, logged repairs apart', () => {
  it('holds for the repaired text', () => {
    fc.assert(
      fc.property(troubled, (source) => {
        // A backslash and a line end are how the repaired text writes a line end that it keeps, signs how it quotes.
        const counts = count(
          repairText(source)
            .replaceAll(' \\\n', '\n')
            .replace(/^(?:> )+/gm, ''),
        )
        addRepairs(counts, read(source).repairs, new Set([...TEXT_RULES, 'quoted-line']))
        for (const [character, number] of count(source))
          counts.set(character, (counts.get(character) ?? 0) - number)
        expect(nonZero(counts)).toEqual({})
      }),
      { numRuns: 400, examples: RARE },
    )
  })

  it('holds for the tree', () => {
    fc.assert(
      fc.property(troubled, (source) => {
        const { article, repairs } = read(source)
        const counts = said(article, source)
        addRepairs(counts, repairs)
        // The name comma of two authors is the repair's, not the tree's; a title from the file's name is neither's.
        if (!repairs.some(({ rule, applied }) => rule === 'title' && applied))
          count(textOf(article.metadata.title), -1, counts)
        for (const [character, number] of count(source))
          counts.set(character, (counts.get(character) ?? 0) - number)
        expect(nonZero(counts)).toEqual({})
      }),
      { numRuns: 400, examples: RARE },
    )
  })

  it('holds for any text: nothing is made, and nothing but signs of markup is missing', () => {
    fc.assert(
      fc.property(fc.oneof(signs, fc.string({ unit: 'binary', maxLength: 100 })), (source) => {
        const { article, repairs } = read(source)
        const counts = said(article, source)
        addRepairs(counts, repairs)
        if (!repairs.some(({ rule, applied }) => rule === 'title' && applied))
          count(textOf(article.metadata.title), -1, counts)
        for (const [character, number] of count(source))
          counts.set(character, (counts.get(character) ?? 0) - number)
        const odd = Object.entries(nonZero(counts)).filter(
          ([sign, number]) => number > 0 || !'*_`\\,'.includes(sign),
        )
        expect(odd).toEqual([])
      }),
      { numRuns: 500 },
    )
  })
})

describe('idempotence: a repaired text needs no repair', () => {
  it('stays as it is, and nothing in it is changed', () => {
    fc.assert(
      fc.property(anything, (source) => {
        // Two numbers may count up only where what stood between them is gone: then a second repair finds them.
        const once = repairText(repairText(source))
        expect(repairText(once)).toBe(once)
        expect(read(once).repairs.filter(({ applied, rule }) => applied && TEXT_RULES.has(rule))).toEqual([])
      }),
      { numRuns: 500 },
    )
  })
})

describe('restraint: a text without troubles is left alone', () => {
  const SIDES = ['upper', 'lower', 'north', 'south', 'east', 'west']
  const whole = fc
    .tuple(
      clause.filter((words) => words.length < 100),
      fc.array(clause, { minLength: 1, maxLength: 6 }),
    )
    .map(([title, paragraphs]) => [
      `A ${title}`,
      // None has the words of another, which might be pulled from it.
      ...paragraphs.map((words, at) => `The ${SIDES[at]} ${words}.`),
    ])
    .map((blocks) => blocks.map((block) => block.replace(/[ﬂﬁﬃ]/g, 'fi')))

  it('gives each block as a paragraph, and no repair but the title', () => {
    fc.assert(
      fc.property(whole, (blocks) => {
        const { article, repairs } = read(blocks.join('\n\n'))
        expect(repairs.map(({ rule }) => rule)).toEqual(['title'])
        expect(textOf(article.metadata.title)).toBe(blocks[0])
        expect(
          article.children.map((block) => (block.type === 'paragraph' ? textOf(block.children) : block.type)),
        ).toEqual(blocks.slice(1))
      }),
      { numRuns: 300 },
    )
  })

  it('gives the same tree when it is wrapped, by any line end and with a byte order mark', () => {
    const bare = (article: Article) =>
      JSON.parse(JSON.stringify(article, (key, value) => (key === 'position' ? undefined : value)))
    const long = fc.array(fc.array(word, { minLength: 40, maxLength: 80 }), { minLength: 2, maxLength: 5 })
    fc.assert(
      fc.property(long, fc.integer({ min: 60, max: 90 }), (paragraphs, width) => {
        const blocks = ['A title', ...paragraphs.map((words) => `The ${words.join(' ')}.`)]
        const plain = bare(read(blocks.join('\n\n')).article)
        const wrapped = blocks.map((block) => wrap(block, width)).join('\n\n')
        for (const text of [
          wrapped,
          wrapped.replaceAll('\n', '\r\n'),
          `\uFEFF${wrapped}`,
          `${wrapped}\n\n\n`,
        ]) {
          expect(bare(read(text).article)).toEqual(plain)
        }
      }),
      { numRuns: 100 },
    )
  })
})

describe('places: positions lead back to the source', () => {
  it('gives the text of every text node that one line holds, markup apart', () => {
    fc.assert(
      fc.property(troubled, (source) => {
        walk(read(source).article, (node) => {
          if (node.type !== 'text' || !node.position) return
          const { start, end } = node.position
          const slice = source.slice(start.offset, end.offset)
          expect(end.offset).toBeGreaterThan(start.offset)
          if (start.line === end.line && !/[\\\f]/.test(slice))
            expect(slice.normalize('NFKC')).toBe(node.value.normalize('NFKC'))
        })
      }),
      { numRuns: 200 },
    )
  })
})

describe('hostile input', () => {
  it('never throws, and the tree survives JSON', () => {
    fc.assert(
      fc.property(anything, (source) => {
        const { article } = read(source)
        expect(JSON.parse(JSON.stringify(article))).toEqual(article)
      }),
      { numRuns: 500 },
    )
  })
})
