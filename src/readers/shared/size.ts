import { type Article, type Node, type Position, walk } from '../../ast/index.ts'
import { Refusal } from '../../diagnostic.ts'
import { excessOfDepth } from './deep-text.ts'
import { locateIn } from './line-index.ts'
import { excessOfWords } from './word-count.ts'

/** Of a text that is written by hand, in UTF-16 units: the Bible and the longest novels have four million. */
export const MOST_CHARACTERS = 4_500_000

/** What a parser may take a text apart into: its tags, tokens and lines. Each costs some 200 bytes. */
export const MOST_PIECES = 600_000

/** Longer than any word that a line holds. White parts words but where it is made not to, and so do the signs of Chinese and Japanese. */
const UNBROKEN = /(?:[\u00A0\u2007\u202F\uFEFF]|[^\s\u3000-\u303F\uFF01-\uFF0F\uFF1A-\uFF20]){200,}/g

/** More columns than a page has room for: their cells take as many lines as they have letters. */
const MANY_COLUMNS = 17

interface Holding {
  readonly most: number
  readonly of: string
  /** How much of it a node is by itself. */
  readonly count: (node: Node) => number
}

/** What a tree may hold, so that its editions are made in 600 MB: on a page, most of it costs some kilobytes each. */
const HOLDINGS: readonly Holding[] = [
  {
    most: 100_000,
    of: 'nodes',
    // Each line to write on is as much on a page.
    count: (node) => (node.type === 'writingSpace' && 'lines' in node.room ? node.room.lines : 1),
  },
  {
    // Each is an entry of the contents, of the outline, of the navigation, and a place where a page may end.
    most: 10_000,
    of: 'headings',
    count: (node) => (node.type === 'heading' ? 1 : 0),
  },
  {
    most: MOST_CHARACTERS,
    of: 'characters',
    count: (node) => ('value' in node ? node.value.length : 0),
  },
  {
    // Each is a piece of its own on the page.
    most: 500_000,
    of: 'characters without a space',
    count: (node) =>
      node.type === 'text'
        ? (node.value.match(UNBROKEN) ?? []).reduce((sum, { length }) => sum + length, 0)
        : 0,
  },
  {
    // Each is an element among the tags of a PDF.
    most: 60_000,
    of: 'lines of code',
    count: (node) => (node.type === 'code' ? node.value.split('\n').length : 0),
  },
  {
    // Each letter of a formula is an element, is set by itself, and is read aloud by rules.
    most: 200_000,
    of: 'characters of formulas',
    count: (node) => (node.type === 'math' || node.type === 'inlineMath' ? node.value.length : 0),
  },
  {
    most: 25_000,
    of: `cells in tables of ${MANY_COLUMNS} columns and more`,
    count: (node) =>
      node.type === 'table' && node.align.length >= MANY_COLUMNS
        ? node.align.length * node.children.length
        : 0,
  },
]

/** Ends the reading of an article that no edition could be made of in the memory of a small machine. */
export function tooLarge(most: number, of: string, position?: Position): Refusal {
  return new Refusal({
    code: 'article-too-large',
    severity: 'error',
    message: `the article has more than ${most.toLocaleString('en')} ${of}`,
    ...(position && { position }),
    hint: 'divide it into several articles',
  })
}

/** Refuses a text that is too long to be read, before anything is made of it. */
export function holdSource(text: string): void {
  const at = endOfLines(text)
  if (at !== undefined) throw tooLarge(MOST_PIECES, 'lines', locateIn(text)(at, at))
  if (text.length <= MOST_CHARACTERS) return
  throw tooLarge(MOST_CHARACTERS, 'characters', locateIn(text)(MOST_CHARACTERS, MOST_CHARACTERS))
}

/** Where the lines end that may be read; undefined where all may. */
function endOfLines(text: string): number | undefined {
  const ends = /\r\n?|[\n\f\v]/g
  let lines = 0
  while (ends.test(text)) if (++lines > MOST_PIECES) return ends.lastIndex
  return undefined
}

/** Refuses a tree that has grown too large, of whatever text. */
export function holdTree(article: Article): void {
  const sums = HOLDINGS.map(() => 0)
  walk(article, (node) => {
    HOLDINGS.forEach(({ most, of, count }, index) => {
      sums[index]! += count(node)
      if (sums[index]! > most) throw tooLarge(most, of, node.position)
    })
  })
  const excess = excessOfDepth(article) ?? excessOfWords(article)
  if (excess) throw tooLarge(excess.most, excess.of, excess.position)
}
