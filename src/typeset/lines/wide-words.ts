import { type Cut, FORBIDDEN, type Item } from '../text/index.ts'

/** A part of a word, and the break behind it. */
export interface WidePart {
  readonly text: string
  /** Absent behind the last part. */
  readonly cut?: Cut
}

/** Letters of this many em are wider than most: shorter words need no second look. */
export const LEAST_WIDTH = 5 / 6

/** A stretch of this many characters fits no line, and is not shaped whole only to find that out. */
export const LONGEST_STRETCH = 500

/** Characters between two breaks of a wide part: one in a column that hardly holds two; `measure` in em. */
export function stepOf(measure: number): number {
  return measure < 2 ? 1 : 2
}

/** A break where nothing shows that the word goes on: dearer than any hyphen, cheaper than text beyond the page. */
const WIDE_BREAK_COST = 2_000

/** Between two parts of a word that are set each for itself. */
export const TEAR: Cut = { at: 0, isHyphen: false, cost: WIDE_BREAK_COST }

/** Less dear where a name goes on with a capital. */
const HUMP: Cut = { at: 0, isHyphen: false, cost: 1_000 }

/** Whether some of these items, which no line can part, are wider than a measure in points. */
export function isWiderThan(measure: number, items: readonly Item<unknown>[], from: number): boolean {
  let width = 0
  for (let index = from; index < items.length; index++) {
    const item = items[index]!
    if (item.type !== 'penalty') width += item.width
    else if (item.cost < FORBIDDEN) width = 0
    if (width > measure) return true
  }
  return false
}

/** A word by the places where it may be broken; what `isWide` between two of them is broken every `step` characters. */
export function* wideParts(
  word: string,
  cuts: readonly Cut[],
  step: number,
  isWide: (part: string) => boolean,
): Generator<WidePart> {
  let start = 0
  for (const cut of [...cuts, undefined]) {
    const part = word.slice(start, cut?.at)
    let text: string | undefined
    for (const next of isWide(part) ? stepsIn(part, step) : [part]) {
      if (text !== undefined) yield { text, cut: isHump(text, next) ? HUMP : TEAR }
      text = next
    }
    yield { text: text!, ...(cut && { cut }) }
    start = cut?.at ?? word.length
  }
}

/** `openTheGate` has two. */
function isHump(before: string, after: string): boolean {
  return /\p{Ll}$/u.test(before) && /^\p{Lu}/u.test(after)
}

/** Parts of so many characters or fewer; none begins with a mark that combines with the letter before it. */
function* stepsIn(word: string, step: number): Generator<string> {
  let part = ''
  // Not read off the part: to look at a text that has just grown, all of it is copied.
  let last = ''
  let count = 0
  for (const character of word) {
    if ((count >= step && !/\p{M}/u.test(character)) || isHump(last, character)) {
      yield part
      part = ''
      count = 0
    }
    part += character
    last = character
    count++
  }
  yield part
}
