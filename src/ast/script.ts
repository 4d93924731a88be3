import type { Metadata } from './nodes.ts'

/**
 * Scripts that are written from right to left (CLDR, `characterOrder`; UAX 24), by ISO 15924: those of living
 * languages first.
 */
const RIGHT_TO_LEFT = [
  ...['Adlm', 'Arab', 'Hebr', 'Mand', 'Mend', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa', 'Yezi'],
  ...['Armi', 'Avst', 'Chrs', 'Cprt', 'Elym', 'Hatr', 'Hung', 'Khar', 'Lydi', 'Mani', 'Merc', 'Mero', 'Narb'],
  ...['Nbat', 'Orkh', 'Ougr', 'Palm', 'Phli', 'Phlp', 'Phnx', 'Prti', 'Sarb', 'Sogd', 'Sogo'],
]

/** ISO 15924 code of the script that a BCP 47 tag names or implies; `undefined` where it is no tag. */
export function scriptOf(lang: string): string | undefined {
  try {
    return new Intl.Locale(lang).maximize().script
  } catch {
    return undefined
  }
}

/** Which way a language runs: `ks` from the right, `ks-Deva` from the left. */
export function directionOf(lang: string): Metadata['dir'] {
  return RIGHT_TO_LEFT.includes(scriptOf(lang) ?? '') ? 'rtl' : 'ltr'
}

/** The first block of such a script is Hebrew. */
const MAY_TURN = /[\u0590-\uFFFF]/

let fromTheRight: RegExp | undefined

/** Whether a character of the text stands in a script that runs from right to left. */
export function hasRightToLeft(text: string): boolean {
  if (!MAY_TURN.test(text)) return false
  // Marks are shared by scripts of both directions and run as the letter under them does. So many scripts take
  // longer to compile than a page to set.
  fromTheRight ??= new RegExp(`(?!\\p{M})[${RIGHT_TO_LEFT.map(property).join('')}]`, 'u')
  return fromTheRight.test(text)
}

/** ISO 15924 has codes for ways of writing that mix scripts. */
const MIXED: Readonly<Record<string, readonly string[]>> = {
  Hans: ['Hani'],
  Hant: ['Hani'],
  Jpan: ['Hani', 'Hira', 'Kana'],
  Kore: ['Hang', 'Hani'],
}

/** By ISO 15924 code; no more than Unicode has. */
const signsOf = new Map<string, RegExp>()

/** Whether a character of the text can stand in a script, by its ISO 15924 code. */
export function hasScript(text: string, script: string): boolean {
  const signs =
    signsOf.get(script) ?? new RegExp(`[${(MIXED[script] ?? [script]).map(property).join('')}]`, 'u')
  signsOf.set(script, signs)
  return signs.test(text)
}

/** Signs that several scripts share count for each of them (UAX 24, 5.1). */
function property(script: string): string {
  return `\\p{Script_Extensions=${script}}`
}
