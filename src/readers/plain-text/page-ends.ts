import type { Line, LineBlock } from './lines.ts'
import { markerOf } from './lists.ts'
import { isSurelyTorn } from './tears.ts'
import { endsSentence, isInCapitals, isThematicBreak } from './words.ts'

interface Suspicion {
  readonly confidence: number
  readonly reason: string
}

const NUMBER = /^[-–—[(|]? ?(\d{1,4}) ?[-–—\])|]?$/
/** Longer lines are prose. */
const LONGEST = 80
/** A number, and the heads of the page that ends and of the one that begins. */
const MOST_LINES = 3

/** What stands between two texts, each on a line with white around it, and may be of the page's end. */
interface PageEnd {
  readonly lines: readonly Line[]
  /** A sentence goes on below it. */
  readonly isTorn: boolean
}

/**
 * Where a page's number and its running head stand on lines of their own, in a torn sentence: sure where the head recurs, is
 * the headline or stands in capitals. Then the same head is one elsewhere, and so are the numbers before and after.
 */
export function linesOfPageEnds(blocks: readonly LineBlock[]): Map<Line, Suspicion> {
  const ends = pageEnds(blocks)
  const found = new Map<Line, Suspicion>()
  const heads = new Set<string>()
  const numbers = new Set<number>()
  for (const { lines, isTorn } of ends) {
    const isSure = isTorn && lines.length > 1 && lines.some(isNumber)
    if (!isSure) continue
    for (const line of lines) {
      found.set(line, { confidence: 0.9, reason: 'stands with its page’s end inside a sentence' })
      if (isNumber(line)) numbers.add(numberOf(line))
      else heads.add(fold(line.text))
    }
  }
  for (const { lines, isTorn } of ends) {
    for (const line of lines) {
      const isNext = isNumber(line) && [-1, 1].some((step) => numbers.has(numberOf(line) + step))
      const isHead = heads.has(fold(line.text)) && (lines.length > 1 || isTorn)
      if (!found.has(line) && (isNext || isHead))
        found.set(line, { confidence: 0.85, reason: 'is like those inside sentences' })
    }
  }
  return found
}

function pageEnds(blocks: readonly LineBlock[]): PageEnd[] {
  const isHead = headsAmong(blocks)
  const ends: PageEnd[] = []
  let before: readonly Line[] = []
  let between: Line[] = []
  for (const { lines } of blocks) {
    const [first] = lines
    if (lines.length === 1 && (isNumber(first!) || isHead(first!))) {
      between.push(first!)
      continue
    }
    const isTorn = isTornBetween(before, first!)
    if (between.length > 0 && between.length <= MOST_LINES) ends.push({ lines: between, isTorn })
    between = []
    before = lines.slice(-5)
  }
  return ends
}

function isTornBetween(before: readonly Line[], after: Line): boolean {
  if (before.some((line) => markerOf(line.text))) return false
  return isSurelyTorn(before.map(({ text }) => text).join(' '), after.text)
}

/** Which lines may be running heads by what they say: those in capitals, those that recur and the headline. */
function headsAmong(blocks: readonly LineBlock[]): (line: Line) => boolean {
  const alone = blocks.flatMap(({ lines }) => (lines.length === 1 ? [lines[0]!] : []))
  const times = new Map<string, number>()
  for (const { text } of alone) times.set(fold(text), (times.get(fold(text)) ?? 0) + 1)
  const headline = fold((blocks[0]?.lines ?? []).map(({ text }) => text).join(' '))
  return ({ text }) => {
    const isShort = text.length <= LONGEST && /\p{L}/u.test(text) && !isThematicBreak(text)
    if (!isShort || endsSentence(text)) return false
    return isInCapitals(text) || times.get(fold(text))! > 1 || headline.startsWith(fold(text))
  }
}

const isNumber = ({ text }: Line): boolean => NUMBER.test(text)
const numberOf = ({ text }: Line): number => Number(NUMBER.exec(text)![1])
const fold = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ')
