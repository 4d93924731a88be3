import LineBreaker from 'linebreak'
import { byLanguage, SIGN } from '../../ast/index.ts'
import { FORBIDDEN, LAST_RESORT, type Stretch } from '../text/index.ts'

/** Where a line may end, or must. */
export interface LineEnd {
  /** Offset of what would begin the next line. */
  readonly position: number
  readonly isRequired: boolean
  /** Whether it lies in a stretch that takes no hyphen. */
  readonly isInside: boolean
}

/**
 * The places where UAX 14 lets a line end, rising: without those inside the stretches, and with the blanks before
 * them, whatever sign they begin with.
 */
export function* lineEnds(text: string, stretches: readonly Stretch[]): Generator<LineEnd> {
  const breaker = new LineBreaker(text)
  let [at, last] = [0, 0]
  for (let found = breaker.nextBreak(); found; found = breaker.nextBreak()) {
    const { position, required: isRequired = false } = found
    for (; stretches[at] && stretches[at]!.from < position; at++) {
      const { from, to } = stretches[at]!
      if (from > last && text[from - 1] === ' ') yield { position: from, isRequired: false, isInside: false }
      if (to > position) break
      last = Math.max(last, from)
    }
    const isInside = (stretches[at]?.from ?? position) < position
    last = position
    if (!isInside || isRequired || isMarked(text, position)) yield { position, isRequired, isInside }
  }
}

/** A dash belongs to what stands before it: at a line's beginning it reads as the mark of a list or of a speech. */
const DASH_START_COST = 70
const DASH = /[–—⸺⸻]/

/**
 * Where a dash that opens belongs to what it opens, and may begin a line with it: Spanish and its neighbours write it
 * closed up (Ortografía de la lengua española, 2010, “raya”), French with a space that does not break (Lexique des
 * règles typographiques en usage à l'Imprimerie nationale, “tiret”).
 */
const OPENING_DASH: Readonly<Record<string, RegExp>> = {
  ...Object.fromEntries(['es', 'ca', 'gl', 'eu', 'ast', 'pt'].map((lang) => [lang, /[^\s\p{P}]/u])),
  fr: /[\u00A0\u202F]/u,
}

const SOFT_HYPHEN = '\u00AD'
const ZERO_WIDTH_SPACE = '\u200B'

/** The price of a line end at the blanks before `position`. */
export function spaceCost(text: string, position: number, lang: string): number {
  if (!DASH.test(text[position] ?? '')) return 0
  return opens(text, position, lang) ? 0 : LAST_RESORT
}

/** Whether the dash at an offset belongs to what comes after it. */
function opens(text: string, at: number, lang: string): boolean {
  return byLanguage(OPENING_DASH, lang)?.test(text[at + 1] ?? '') ?? false
}

/** A place where UAX 14 lets a line end, though no blank stands there: not everywhere does a reader take it well. */
export function explicitCost(text: string, position: number, lang: string): number {
  const [before, after] = [text[position - 1]!, text[position]!]
  if (DASH.test(before) && isBlank(text[position - 2]) && opens(text, position - 1, lang)) return FORBIDDEN
  if (DASH.test(after)) return IDEOGRAPH.test(before) ? DASH_START_COST : FORBIDDEN
  if (SIGN.test(before) && SIGN.test(after)) return FORBIDDEN
  return SIGN.test(before) && isStump(text, position) ? FORBIDDEN : 0
}

function isBlank(character = ' '): boolean {
  return /\s/.test(character)
}

const IDEOGRAPH = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u
const LETTERS = /[\p{L}\p{N}]/gu
const LONE_LETTER = /[\p{P}]*[\p{L}\p{N}](?![\p{L}\p{N}\p{M}])/uy

/** Whether one letter alone would end or begin a line at a hyphen, or no letter at all at a sign: `E-Mail`, `Vitamin-C`, `/a`. */
function isStump(text: string, position: number): boolean {
  const [word] = text.slice(Math.max(0, position - LONGEST_STUMP), position).match(/[^\s–—]*$/)!
  const letters = word.match(LETTERS)?.length ?? 0
  if (!isHyphen(text[position - 1])) return letters === 0
  LONE_LETTER.lastIndex = position
  if (letters > 1 && !LONE_LETTER.test(text)) return false
  // A word that is spelt out, `l-o-c-k`, has no other places.
  return !(SPELT.test(word) && isHyphen(text[position + 1]))
}

const SPELT = /[-\u2010]\p{L}[-\u2010]$/u

/** UTF-16 units of a stump with its marks. */
const LONGEST_STUMP = 8

/** Whether the author says that an address may break here. */
function isMarked(text: string, position: number): boolean {
  return text[position - 1] === SOFT_HYPHEN || text[position - 1] === ZERO_WIDTH_SPACE
}

export function isHyphen(character: string | undefined): boolean {
  return character === '-' || character === '\u2010'
}
