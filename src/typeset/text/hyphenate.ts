import { seamsOf, withExceptions } from './hyphen-exceptions.ts'

/** Where a word may be hyphenated: offsets in UTF-16 units, rising. Pure once loaded. */
export type Hyphenator = (word: string) => readonly number[]

/** The languages of an article, each with its hyphenator; one that has no patterns never hyphenates. */
export type Hyphenators = (lang: string) => Hyphenator

/**
 * Least letters before and after a hyphen, from hyph-utf8's table of `lefthyphenmin` and `righthyphenmin`
 * for print; TeX's 2 and 3 where a language is not named.
 */
const MINIMA: Record<string, readonly [left: number, right: number]> = {
  'en-us': [2, 3],
  'en-gb': [2, 3],
  'de-1996': [2, 2],
  fr: [2, 2],
  es: [2, 2],
  it: [2, 2],
  nl: [2, 2],
  pl: [2, 2],
  cs: [2, 3],
  sv: [2, 2],
  da: [2, 2],
  fi: [2, 2],
  ru: [2, 2],
  uk: [2, 2],
}

/** Patterns that go by another name than the language, or need a choice. */
const PATTERNS: Record<string, string> = {
  en: 'en-us',
  'en-us': 'en-us',
  de: 'de-1996',
  'de-ch': 'de-ch-1901',
  no: 'nb',
  pt: 'pt',
  sr: 'sr-cyrl',
  el: 'el',
  'en-au': 'en-gb',
  'en-nz': 'en-gb',
  'en-ie': 'en-gb',
}

const SOFT_HYPHEN = '\u00AD'

const never: Hyphenator = () => []

/** Loads TeX's patterns (npm `hyphen`) for every language of the article. */
export async function loadHyphenators(languages: Iterable<string>): Promise<Hyphenators> {
  const loaded = new Map<string, Hyphenator>()
  for (const lang of new Set(languages)) loaded.set(lang, await loadHyphenator(lang))
  return (lang) => loaded.get(lang) ?? never
}

async function loadHyphenator(lang: string): Promise<Hyphenator> {
  const tag = lang.toLowerCase()
  const candidates = [PATTERNS[tag], tag, PATTERNS[tag.split('-')[0]!], tag.split('-')[0]!].filter(
    (name) => name !== undefined,
  )
  for (const name of new Set(candidates)) {
    if (!/^[a-z0-9-]+$/.test(name)) continue
    const module = await import(`hyphen/${name}/index.js`).catch(() => undefined)
    const insert = (module?.default?.hyphenateSync ?? module?.hyphenateSync) as
      | ((text: string) => string)
      | undefined
    if (!insert) continue
    const minima = MINIMA[name] ?? [2, 3]
    const divide = withExceptions(name, (word) => seamsOf(insert(word).split(SOFT_HYPHEN)))
    return cached((word) => divide(word).filter((point) => isWithin(point, word.length, minima)))
  }
  return never
}

function isWithin(point: number, length: number, [left, right]: readonly [number, number]): boolean {
  return point >= left && length - point >= right
}

function cached(hyphenate: Hyphenator): Hyphenator {
  const known = new Map<string, readonly number[]>()
  return (word) => {
    const seen = known.get(word)
    if (seen) return seen
    const result = hyphenate(word)
    known.set(word, result)
    return result
  }
}
