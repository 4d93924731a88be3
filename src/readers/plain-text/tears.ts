import { isPictureCredit } from './picture-credits.ts'
import { countWords, endsSentence, isThematicBreak, startsLower, startsUpper } from './words.ts'

/** A piece with fewer words may as well be a heading. */
export const FEWEST_WORDS = 5
/** As long a line of print is rarely a heading, and one that is longer never. */
const LINE_OF_PRINT = 60
const LONGEST_HEADING = 80

/** A page end between two blocks, as strong evidence as the text gives. */
export interface Tear {
  readonly confidence: number
  readonly reason: string
}

/** Words after which a sentence does not end, not even as what belongs to its verb. */
const GOES_ON =
  /\s(?:an?|the|of|and|or|nor|in|on|to|as|at|by|with|for|from|into|between|against|among|during|than|that|which|who|whose|because|while|his|their|its|is|are|was|were|has|have|had|will|would|could|should|der|die|das|dem|den|des|eine[rmns]?|vom|und|oder|für|im|am|zur|zum|gegen|ohne|dass|weil|wenn|als|le|la|les|un|une|du|des|et|ou|avec|pour|dans|que|qui|el|los|las|del|y|con|para|por|una|il|lo|gli|della|nel|di|e|het|een|van|met|voor)$/u

/** A quotation that is open at the end of a text, and one that ends in the next; some languages close with what others open by. */
const QUOTES = [
  [/“[^“”]*$/u, /^[^“”]+”/u],
  [/„[^„“]*$/u, /^[^„“]+“/u],
  [/«[^«»]*$/u, /^[^«»]+»/u],
] as const

/** Whether `after` surely goes on with the sentence that `before` leaves open. */
export function isSurelyTorn(before: string, after: string): boolean {
  if (endsSentence(before) || !startsLower(after) || isThematicBreak(before)) return false
  return countWords(before, FEWEST_WORDS) >= FEWEST_WORDS
}

/** Characters of a text in which a quotation that it leaves open may have begun. */
export const TAIL = 400

/** A block as a tear sees it. */
export interface Edge {
  /** The end of the text, `TAIL` characters of it. */
  readonly tail: string
  readonly length: number
  /** Words, counted up to `FEWEST_WORDS`. */
  readonly words: number
  /** The last line reaches the right margin of a page that ends here. */
  readonly isFull: boolean
}

/**
 * Whether a page end tore one paragraph into these two, and how sure that is.
 * @param isProse Whether the second one ends with a sentence, as running heads and headings do not.
 */
export function tearBetween(
  { tail, length, words, isFull }: Edge,
  after: string,
  isProse: boolean,
): Tear | undefined {
  if (endsSentence(tail) || isThematicBreak(after) || isPictureCredit(tail)) return undefined
  if (startsLower(after)) {
    if (words < FEWEST_WORDS)
      return { confidence: 0.6, reason: 'a short line without a stop, then a small letter' }
    return { confidence: 0.95, reason: 'a sentence without its end, then a small letter' }
  }
  if (
    isProse &&
    length >= LINE_OF_PRINT &&
    QUOTES.some(([opens, closes]) => opens.test(tail) && closes.test(after))
  )
    return { confidence: 0.9, reason: 'a quotation that is open, and closed in what comes next' }
  if (isProse && length >= LONGEST_HEADING && startsUpper(after) && GOES_ON.test(tail))
    return { confidence: 0.9, reason: 'a long line that ends with a word that others follow' }
  if (tail.endsWith(',')) return { confidence: 0.6, reason: 'a comma at the end' }
  if (isFull && startsUpper(after))
    return { confidence: 0.7, reason: 'a full line without a stop at a page end' }
  if (length >= LINE_OF_PRINT) return { confidence: 0.5, reason: 'a long line without a stop' }
  return undefined
}
