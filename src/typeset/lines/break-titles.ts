import { smallWord } from '../../ast/index.ts'
import { FORCED, type Item, type Letters } from '../text/index.ts'
import { breakLines, type LineBreak, type LineSettings } from './break-lines.ts'
import { IN_NEED, type LineSums, sumUp } from './line-sums.ts'

/**
 * What a line of a title costs that ends in the midst of the sense, beside what lines of unequal length cost: a line
 * that is longer or shorter than the mean by some share of it costs the square of that share.
 */
const SENSE = {
  /** After a colon, a dash, a full stop. */
  clause: 0,
  /** After a comma. */
  comma: 0.1,
  /** Before a conjunction. */
  conjunction: 0.2,
  /** Before a preposition. */
  preposition: 0.28,
  /** Between any two words. */
  word: 0.4,
  /** Inside a name, or between a word and its number: `Part 2`. */
  name: 0.7,
  /** Inside a date, or after a number: `12 locks`. */
  number: 0.8,
  /** After a preposition or a conjunction. */
  loose: 0.9,
  /** Inside a word: at its hyphen. */
  inside: 1.6,
  /** After an article. */
  article: 4,
} as const

/** A line that goes on behind the end of a clause, and ends short of the next: of two titles it makes one sentence. */
const RUN_ON = 0.4

/** A line end from here on is clumsy: a title rather takes a line more than it needs, for at least this gain. */
const CLUMSY = SENSE.name
const MORE_LINES = 0.5

/** A title of more places where a line may end is set as text is. */
const MOST_BREAKS = 120

/**
 * The lines of a title: as few as it needs, of even length, each ending where the sense does, as nearly as may be
 * (Tschichold, Erfreuliche Drucksachen, “Titelsatz”).
 */
export function breakTitle(
  items: readonly Item<Letters>[],
  lang: string,
  settings: LineSettings,
): LineBreak[] {
  const best = breakLines(items, settings)
  const found = linesOf(items, lang, settings, best)
  return found ? found.ends.map((index) => ({ index, ratio: 0, isOverfull: false, demerits: 0 })) : best
}

/** Whether no line of a title ends clumsily: inside a name, behind a small word, in the midst of a word. */
export function endsBySense(items: readonly Item<Letters>[], lang: string, settings: LineSettings): boolean {
  const best = breakLines(items, settings)
  if (best.some(({ isOverfull }) => isOverfull)) return false
  return (linesOf(items, lang, settings, best)?.worst ?? 0) < CLUMSY
}

/** Nothing where the lines are better broken as those of a text. */
function linesOf(
  items: readonly Item<Letters>[],
  lang: string,
  { measure }: LineSettings,
  best: readonly LineBreak[],
): Found | undefined {
  if (best.length === 1 || best.some(({ isOverfull }) => isOverfull)) return undefined
  const title = titleOf(items, lang, measure)
  if (!title) return undefined
  const few = cheapest(title, best.length)
  if (few && few.worst < CLUMSY && !few.runsOn) return few
  const more = cheapest(title, best.length + 1)
  return more && (!few || more.price + gainWanted(few, more) < few.price) ? more : few
}

/** A line that begins in one clause and ends in the midst of another is worth a line more. */
function gainWanted(few: Found, more: Found): number {
  return few.runsOn && !more.runsOn ? 0 : MORE_LINES
}

/** A title with the places where its lines may end. */
interface Title {
  readonly sums: LineSums
  readonly measure: number
  /** Indices of items; the last one ends the title. */
  readonly ends: readonly number[]
  readonly prices: readonly number[]
  /** For each end the last one before it that ends a clause, or -1. */
  readonly clauses: readonly number[]
}

/** Nothing where the author ends lines, or where there are too many places. */
function titleOf(items: readonly Item<Letters>[], lang: string, measure: number): Title | undefined {
  const sums = sumUp(items)
  const ends = [...sums.legal.keys()].filter((index) => sums.legal[index]! > IN_NEED)
  const isForced = (index: number) => sums.cost[index] === FORCED
  if (ends.length > MOST_BREAKS || ends.slice(0, -1).some(isForced)) return undefined
  const hasNames = items.some((item) => item.type === 'box' && isPlain(item.content, lang))
  const prices = ends.map((index, at) => (at === ends.length - 1 ? 0 : priceOf(items, index, lang, hasNames)))
  return { sums, measure, ends, prices, clauses: clausesOf(prices) }
}

function clausesOf(prices: readonly number[]): number[] {
  let last = -1
  return prices.map((price, at) => {
    const before = last
    if (price === SENSE.clause) last = at
    return before
  })
}

/** Whether letters begin a word that no title would write small if it wrote words other than names large. */
function isPlain({ word, from }: Letters, lang: string): boolean {
  return from === 0 && /^\p{Ll}{2}/u.test(word.text) && !smallWord(word.text, lang)
}

function priceOf(items: readonly Item<Letters>[], index: number, lang: string, hasNames: boolean): number {
  const before = wordAt(items, index, -1)
  const after = wordAt(items, index, 1)
  if (items[index]!.type === 'penalty') return DASH.test(before) ? SENSE.clause : SENSE.inside
  if (CLAUSE.test(before)) return SENSE.clause
  if (DAY.test(before) && YEAR.test(after)) return SENSE.number
  if (COMMA.test(before)) return SENSE.comma
  const leaning = smallWord(before, lang)
  if (leaning === 'articles') return SENSE.article
  if (leaning) return SENSE.loose
  if (hasNames && LARGE.test(before) && LARGE.test(after)) return SENSE.name
  if (INITIAL.test(before) || YEAR.test(after) || (LARGE.test(before) && COUNT.test(after))) return SENSE.name
  const leading = smallWord(after, lang)
  if (NUMBER.test(before) && (!leading || OF.test(after))) return SENSE.number
  return leading === 'conjunctions'
    ? SENSE.conjunction
    : leading === 'prepositions'
      ? SENSE.preposition
      : SENSE.word
}

/** A full stop behind few letters is that of an abbreviation. */
const CLAUSE = /(?:[:;!?…—–]|\p{Ll}{3}\.)[\p{Pf}\p{Pe}"']*$/u
const COMMA = /[,)\]»”"][\p{Pf}\p{Pe}"']*$/u
const LARGE = /^\p{Lu}/u
const INITIAL = /^\p{Lu}\.$/u
/** With what makes it an ordinal: `12th`, `12.`, `1er`. */
const NUMBER = /^\p{Nd}+(?:\.|\p{L}{1,2})?$/u
/** What stands between a day and its month: `the 12th of March`, `12 de marzo`. */
const OF = /^(?:of|de)$/
const COUNT = /^\p{Nd}+,?$/u
const DAY = /^\p{Nd}{1,2},$/u
const YEAR = /^\p{Nd}{4}(?!\p{Nd})/u
const DASH = /[—–]$/

/** The letters of the nearest box before or after an item. */
function wordAt(items: readonly Item<Letters>[], index: number, step: 1 | -1): string {
  for (let at = index + step; items[at]; at += step) {
    const item = items[at]!
    if (item.type === 'box' && item.width > 0)
      return item.content.word.text.slice(item.content.from, item.content.to)
  }
  return ''
}

/** Ends of lines, with what they cost together. */
interface Found {
  readonly ends: readonly number[]
  readonly price: number
  /** The price of the line end that costs most. */
  readonly worst: number
  readonly runsOn: boolean
}

const NOTHING: Found = { ends: [], price: 0, worst: 0, runsOn: false }

/** The cheapest way into some number of lines; nothing where they would be wider than the measure. */
function cheapest({ sums, measure, ends, prices, clauses }: Title, lines: number): Found | undefined {
  const widthOf = (from: number, to: number) => {
    const start = from < 0 ? 0 : ends[from]! + 1
    return sums.width[ends[to]!]! - sums.width[sums.start[start]!]! + sums.inserted[ends[to]!]!
  }
  const mean = widthOf(-1, ends.length - 1) / lines
  let ways: (Found | undefined)[] = ends.map((_, to) => lineFrom(NOTHING, -1, to))
  for (let line = 1; line < lines; line++)
    ways = ends.map((_, to) => {
      let best: Found | undefined
      for (let from = 0; from < to; from++) {
        const before = ways[from]
        const way = before && lineFrom(before, from, to)
        if (way && (!best || way.price < best.price)) best = way
      }
      return best
    })
  return ways.at(-1)

  function lineFrom(before: Found, from: number, to: number): Found | undefined {
    const width = widthOf(from, to)
    if (width > measure) return undefined
    const runsOn = clauses[to]! > from && prices[to]! > SENSE.clause
    const price = before.price + (width / mean - 1) ** 2 + prices[to]! + (runsOn ? RUN_ON : 0)
    return {
      ends: [...before.ends, ends[to]!],
      price,
      worst: Math.max(before.worst, prices[to]!),
      runsOn: runsOn || before.runsOn,
    }
  }
}
