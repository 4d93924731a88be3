import type { Line } from './lines.ts'
import type { Judge, Repair, Repaired } from './repair.ts'

/** Letters a blank apart, and words two blanks or more, as typists spaced out a title: `T H E   W E L L`. */
const SPACED = /^\p{L}(?: \p{L})*(?: {2,}[\p{L}\p{N}&](?: [\p{L}\p{N}.,:!?&'’-])*)*$/u
/** Fewer letters may be abbreviations, or choices. */
const FEWEST_LETTERS = 5
/** Letters of one word. */
const LONGEST_WORD = 12

/** Closes up lines that are spaced out letter by letter; where no wider blank parts words, nobody can tell them. */
export function closeUp(lines: readonly Line[], judge: Judge): Repaired<readonly Line[]> {
  const repairs: Repair[] = []
  const value = lines.map((line) => {
    if (!isSpaced(line.text)) return line
    const text = line.text.replace(/ {2,}|(?<=\S) (?=\S)/g, (gap) => (gap.length > 1 ? ' ' : ''))
    const message = 'the letters of this line are spaced out'
    const place = { from: line.start, to: line.end, before: line.text, after: text }
    const repair = judge({ rule: 'letterspacing', confidence: 0.9, ...place, message })
    repairs.push(repair)
    return repair.applied ? { ...line, text } : line
  })
  return { value, repairs }
}

function isSpaced(text: string): boolean {
  if (!SPACED.test(text) || !/\p{L} \p{L} \p{L}/u.test(text)) return false
  const letters = text.replace(/\s/g, '').length
  return letters >= FEWEST_LETTERS && (/ {2}/.test(text) || letters <= LONGEST_WORD)
}
