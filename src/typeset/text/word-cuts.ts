import { addressCuts } from '../../ast/index.ts'
import type { Hyphenator } from './hyphenate.ts'

/**
 * Where a word may be divided: nowhere, as a word, as part of a compound with a hyphen of its own, or, without a
 * hyphen, as an address or as code.
 */
export type Hyphenation = 'never' | 'words' | 'compounds' | 'addresses'

/** A place inside a word where a line may end. */
export interface Cut {
  readonly at: number
  readonly isHyphen: boolean
  readonly cost: number
}

/** The places inside a word, rising; with a price each. */
export function cutsOf(text: string, hyphenator: Hyphenator, hyphenate: Hyphenation): Cut[] {
  if (hyphenate !== 'addresses') return hyphenCuts(text, hyphenator, hyphenate)
  return addressCuts(text).map((at) => ({ at, isHyphen: false, cost: ADDRESS_COST }))
}

/** TeX’s \hyphenpenalty is 50 (The TeXbook, p. 96); letters that give make a hyphen less needed. */
const HYPHEN_COST = 124

/** A compound is broken at its own hyphen first. */
const COMPOUND_COST = 200

const ADDRESS_COST = 60

/** A space is better. */
const NUMBER_COST = 60

/** The cuts of a word, and those behind letters that are shown as numbers, `‹6F6E›`, because no face has them. */
export function withNumberCuts(
  cuts: readonly Cut[],
  text: string,
  has: (codePoint: number) => boolean,
): readonly Cut[] {
  const numbers: Cut[] = []
  let at = 0
  let isBehind = false
  for (const character of text) {
    const isNumber = !UNNUMBERED.test(character) && !has(character.codePointAt(0)!)
    // What closes stays with what it follows.
    if (isBehind && (isNumber || /[\p{L}\p{N}]/u.test(character)))
      numbers.push({ at, isHyphen: false, cost: NUMBER_COST })
    isBehind = isNumber
    at += character.length
  }
  if (numbers.length === 0) return cuts
  const known = new Set(numbers.map(({ at: place }) => place))
  return [...cuts.filter((cut) => !known.has(cut.at)), ...numbers].sort((one, other) => one.at - other.at)
}

/** Nothing is drawn of them, whether a face has them or not. */
const UNNUMBERED = /[\s\p{Default_Ignorable_Code_Point}]/u

const SHORTEST_HYPHENATED = 5

/** No language has longer ones; patterns would look at every letter of what is none. */
const LONGEST_HYPHENATED = 500

/** Soft hyphens of the author are breaks of their own; words in capitals are never divided. */
function hyphenCuts(
  text: string,
  hyphenator: Hyphenator,
  hyphenate: Exclude<Hyphenation, 'addresses'>,
): Cut[] {
  if (hyphenate === 'never' || text.length < SHORTEST_HYPHENATED) return []
  const cost = hyphenate === 'compounds' ? COMPOUND_COST : HYPHEN_COST
  const cuts: Cut[] = []
  for (const match of text.matchAll(/\p{L}[\p{L}\p{M}'’]*/gu)) {
    const [letters] = match
    if (letters.length < SHORTEST_HYPHENATED || letters.length > LONGEST_HYPHENATED) continue
    if (letters === letters.toUpperCase()) continue
    for (const point of hyphenator(letters)) cuts.push({ at: match.index + point, isHyphen: true, cost })
  }
  return cuts
}
