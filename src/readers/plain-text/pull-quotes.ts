import type { LineBlock } from './lines.ts'
import { markerOf } from './lists.ts'
import type { Judge, Repair, Repaired } from './repair.ts'
import { isSurelyTorn } from './tears.ts'
import { isInCapitals, isThematicBreak, startsLower } from './words.ts'

/** Words of a pull quote: fewer recur by chance, and more are a paragraph. */
const FEWEST_WORDS = 4
const MOST_WORDS = 45
const MOST_LINES = 6
/** As much longer, at least, is the paragraph that it is pulled from: a refrain is as long as its like. */
const LONGER = 1.25

/** So many words in a run are the same neither by chance, nor in what somebody says again, nor in a headline and its text. */
const SURE_WORDS = 10

/** A longer text is a book, which has none. */
const MOST_BLOCKS = 1000
/** Words such as `she says` that stand in the text between those of the quote. */
const MOST_BETWEEN = 5

/**
 * Takes away what a page has set large between its paragraphs, and what one of these says in the same words: sure where
 * a sentence goes on below it, or where quotation marks or capitals set off what is neither a line of dialogue nor a
 * headline; else it is suggested. What stands in capitals above the paragraph that has its words is its headline.
 */
export function removePullQuotes(blocks: readonly LineBlock[], judge: Judge): Repaired<readonly LineBlock[]> {
  if (blocks.length > MOST_BLOCKS) return { value: blocks, repairs: [] }
  const texts = blocks.map(({ lines }) => joined(lines.map(({ text }) => text)))
  const words = texts.map(wordsOf)
  const repairs: Repair[] = []
  const value = blocks.filter((block, at) => {
    const text = texts[at]!
    const quote = words[at]!
    if (!canBe(block, text) || !words.some((other, place) => place !== at && isFrom(quote, other)))
      return true
    const isTorn = isSurelyTorn(texts[at - 1] ?? '', texts[at + 1] ?? '')
    const isSure = isTorn || isUnended(text) || (isSetOff(text) && quote.length >= SURE_WORDS)
    if (!isSure && isInCapitals(text) && isFrom(quote, words[at + 1] ?? [])) return true
    const { lines } = block
    const repair = judge({
      rule: 'pull-quote',
      confidence: isSure ? 0.9 : 0.6,
      from: lines[0]!.start,
      to: lines.at(-1)!.end,
      before: lines.map((line) => line.text).join('\n'),
      after: '',
      message: 'set large on its page, in words that the text has, too',
    })
    repairs.push(repair)
    return !repair.applied
  })
  return { value, repairs }
}

/** Whether a longer text has these words, in one run or with a few others at one place. */
function isFrom(quote: readonly string[], text: readonly string[]): boolean {
  if (quote.length < FEWEST_WORDS || quote.length > MOST_WORDS || text.length < quote.length * LONGER)
    return false
  for (let from = text.indexOf(quote[0]!); from >= 0; from = text.indexOf(quote[0]!, from + 1)) {
    let same = 1
    while (same < quote.length && text[from + same] === quote[same]) same++
    if (same === quote.length) return true
    for (let between = 1; between <= MOST_BETWEEN; between++)
      if (quote.slice(same).every((word, at) => text[from + same + between + at] === word)) return true
  }
  return false
}

function canBe({ lines, rules }: LineBlock, text: string): boolean {
  if (rules) return false
  const isText = !lines.some((line) => markerOf(line.text) || line.isBroken || /\t|\s{3}/.test(line.text))
  return (
    lines.length <= MOST_LINES && text.length <= 300 && isText && !startsLower(text) && !isThematicBreak(text)
  )
}

const isSetOff = (text: string): boolean =>
  isInCapitals(text) || (/^["“„«»‘‹]/u.test(text) && /["”“»«’›][.,!?…]?$/u.test(text))

/** In quotation marks and without a stop, as no line of dialogue is. */
const isUnended = (text: string): boolean => /^["“„«»‘‹][^.!?…]*[^.,!?…;:—–-]["”“»«’›]$/u.test(text)

/** The lines of a block as one, divided words joined. */
function joined(lines: readonly string[]): string {
  const pieces = lines.map((line, at) => {
    const next = lines[at + 1]
    if (next === undefined) return line
    return /\p{Ll}-$/u.test(line) && /^\p{Ll}/u.test(next) ? line.slice(0, -1) : `${line} `
  })
  return pieces.join('')
}

/** Words in small letters, without marks. */
const wordsOf = (text: string): readonly string[] =>
  text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}\p{N}]+)*/gu) ?? []
