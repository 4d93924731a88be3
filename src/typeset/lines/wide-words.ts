import type { Cut } from '../text/index.ts'

/** A part of a word, and the break behind it. */
export interface WidePart {
  readonly text: string
  /** Absent behind the last part. */
  readonly cut?: Cut
}

/** A break where nothing shows that the word goes on: dearer than any hyphen, cheaper than text beyond the page. */
const WIDE_BREAK_COST = 2_000

/** Less dear where a name goes on with a capital. */
const HUMP_COST = 1_000

/** A word by the places where it may be broken; what `isWide` between two of them is broken every `step` characters. */
export function wideParts(
  word: string,
  cuts: readonly Cut[],
  step: number,
  isWide: (part: string) => boolean,
): WidePart[] {
  const ends: (Cut | undefined)[] = [...cuts, undefined]
  return ends.flatMap((cut, index) => {
    const start = cuts[index - 1]?.at ?? 0
    const part = word.slice(start, cut?.at)
    const steps = isWide(part) ? stepsIn(part, step) : [part]
    return steps.map((text, at) => {
      const next = steps[at + 1]
      const behind = next === undefined ? cut : wideBreak(text, next)
      return { text, ...(behind && { cut: behind }) }
    })
  })
}

function wideBreak(before: string, after: string): Cut {
  return { at: 0, isHyphen: false, cost: isHump(before, after) ? HUMP_COST : WIDE_BREAK_COST }
}

/** `openTheGate` has two. */
function isHump(before: string, after: string): boolean {
  return /\p{Ll}$/u.test(before) && /^\p{Lu}/u.test(after)
}

/** Parts of so many characters or fewer; none begins with a mark that combines with the letter before it. */
function stepsIn(word: string, step: number): string[] {
  const parts: string[] = []
  let part = ''
  let count = 0
  for (const character of word) {
    if ((count >= step && !/\p{M}/u.test(character)) || isHump(part, character)) {
      parts.push(part)
      part = ''
      count = 0
    }
    part += character
    count++
  }
  parts.push(part)
  return parts
}
