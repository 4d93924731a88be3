import { countWords, endsSentence, isThematicBreak, startsLower, startsUpper } from './words.ts'

/** A piece with fewer words may as well be a heading. */
export const FEWEST_WORDS = 5
/** As long a line of print is rarely a heading. */
const LINE_OF_PRINT = 60

/** A page end between two blocks, as strong evidence as the text gives. */
export interface Tear {
  readonly confidence: number
  readonly reason: string
}

/** Whether `after` surely goes on with the sentence that `before` leaves open. */
export function isSurelyTorn(before: string, after: string): boolean {
  if (endsSentence(before) || !startsLower(after) || isThematicBreak(before)) return false
  return countWords(before, FEWEST_WORDS) >= FEWEST_WORDS
}

/** A block as a tear sees it. */
export interface Edge {
  /** The end of the text, at least its last 40 characters. */
  readonly tail: string
  readonly length: number
  /** Words, counted up to `FEWEST_WORDS`. */
  readonly words: number
  /** The last line reaches the right margin of a page that ends here. */
  readonly isFull: boolean
}

/** Whether a page end tore one paragraph into these two, and how sure that is. */
export function tearBetween({ tail, length, words, isFull }: Edge, after: string): Tear | undefined {
  if (endsSentence(tail) || isThematicBreak(after)) return undefined
  if (startsLower(after)) {
    if (words < FEWEST_WORDS)
      return { confidence: 0.6, reason: 'a short line without a stop, then a small letter' }
    return { confidence: 0.95, reason: 'a sentence without its end, then a small letter' }
  }
  if (tail.endsWith(',')) return { confidence: 0.6, reason: 'a comma at the end' }
  if (isFull && startsUpper(after))
    return { confidence: 0.7, reason: 'a full line without a stop at a page end' }
  if (length >= LINE_OF_PRINT) return { confidence: 0.5, reason: 'a long line without a stop' }
  return undefined
}
