import { type Article, type Position, walk } from '../../ast/index.ts'
import { Refusal } from '../../diagnostic.ts'
import { locateIn } from './line-index.ts'

/** Of a text that is written by hand, in UTF-16 units: the longest novels have four million. */
export const MOST_CHARACTERS = 8_000_000

/** What a parser may take a text apart into: its tags, tokens and lines. Each costs some 200 bytes. */
export const MOST_PIECES = 600_000

/** Of the tree. Each costs some 200 bytes in its file, and on a page some kilobytes and a tenth of a millisecond. */
export const MOST_NODES = 120_000

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
  let nodes = 0
  let characters = 0
  walk(article, (node) => {
    // Each line to write on is as much on a page.
    nodes += node.type === 'writingSpace' && 'lines' in node.room ? node.room.lines : 1
    if (nodes > MOST_NODES) throw tooLarge(MOST_NODES, 'nodes', node.position)
    if ('value' in node) characters += node.value.length
    if (characters > MOST_CHARACTERS) throw tooLarge(MOST_CHARACTERS, 'characters', node.position)
  })
}
