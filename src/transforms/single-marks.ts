import type { Elisions } from './elisions.ts'
import { OBJECT } from './rewrite-run.ts'

export const SPACE = /\s/
// A lone surrogate is half of a character beyond the Basic Plane, which counts as a letter.
export const WORD = new RegExp(`[\\p{L}\\p{N}\\p{M}\\uD800-\\uDFFF${OBJECT}]`, 'u')
export const OPENING = /[\s([{<¿¡/]/
const OPENING_A_WORD = /[-–—….:"'“”„«»]/

/** Letters of the longest ending that is looked for. */
const LONGEST_ENDING = 6

/** What a straight single mark before a word may be. */
export type Elision = 'always' | 'mostly' | 'never'

/** Whether the word behind the mark at `at` is one that begins with an apostrophe. */
export function elisionAt(text: string, at: number, { always, mostly, years }: Elisions): Elision {
  const [word = ''] = text.slice(at + 1, at + 20).match(/^[\p{L}\p{M}\p{N}]+/u) ?? []
  const lower = word.toLowerCase()
  const behind = at + 1 + word.length
  const isAlone = text[behind] === "'" && !WORD.test(text[behind + 1] ?? ' ')
  if (isAlone) return always.has(`${lower}'`) || (years.test(word) && /\D/.test(word)) ? 'always' : 'never'
  if (years.test(word) || always.has(lower)) return 'always'
  return mostly.has(lower) ? 'mostly' : 'never'
}

/** Whether the mark at `at` may end a word as an apostrophe where a word follows: `the boats' names`, `goin' home`. */
export function isEnding(text: string, at: number, { endings }: Elisions): boolean {
  const follows = /^'\s+\p{L}/u.test(text.slice(at, at + 4))
  return follows && endings.test(text.slice(Math.max(0, at - LONGEST_ENDING), at))
}

/**
 * The straight single marks that open a quotation, each with the one that closes it. A mark that may be an apostrophe
 * closes only what nothing else does, and a word that mostly begins with one opens nothing while another is open.
 */
export function pairSingles(text: string, elisions: Elisions): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>()
  const open: number[] = []
  const elided: number[] = []
  for (let at = text.indexOf("'"); at >= 0; at = text.indexOf("'", at + 1)) {
    const [before, after] = [text[at - 1] ?? ' ', text[at + 1] ?? ' ']
    const mayOpen = OPENING.test(before) || (OPENING_A_WORD.test(before) && WORD.test(after))
    if (mayOpen && !SPACE.test(after)) {
      const elision = WORD.test(after) ? elisionAt(text, at, elisions) : 'never'
      if (elision === 'never') open.push(at)
      else if (elision === 'mostly') elided.push(at)
    }
    if (SPACE.test(before) || OPENING.test(before) || WORD.test(after)) continue
    if (isEnding(text, at, elisions)) {
      if (open.length > 0) pairs.set(open.at(-1)!, at)
      continue
    }
    const opened = open.pop() ?? elided.pop()
    if (opened === undefined) continue
    pairs.set(opened, at)
    while (elided.length > 0 && elided.at(-1)! > opened) elided.pop()
  }
  return pairs
}
