import { byLanguage, monthNames } from '../ast/index.ts'
import { type GlueHabits, glueHabits } from './glue-habits.ts'
import { OBJECT } from './rewrite-run.ts'

/** Matches exactly the space between two words that belong together, and what it becomes. */
export interface Glue {
  readonly pattern: RegExp
  readonly space: string
}

const NO_BREAK = '\u00A0'
const NARROW = '\u202F'

/** The International System of Units (BIPM, 9th ed.), 5.4.3: a space between number and unit, `%` included. */
const UNITS =
  '[kcmµμn]?m[²³]?|[kmµμ]?g|t|ha|[cmh]?[lL]|[mµμn]?s|min|h|[kMGT]?Hz|[kMG]?Wh?|[km]?V|mA|°C|°F|K|[kMGT]B|[kMGT]iB|bit|dpi|ppi|pt|px|ft|lb|oz|mi|mph|km/h|m/s|m³/s|%|‰|€|\\$|£|a\\.m\\.|p\\.m\\.|million|billion'

const cache = new Map<GlueHabits, readonly Glue[]>()

/** The rules of a language, always as the same list, of which the first that finds a space has it; `undefined` where none are known. */
export function gluesOf(lang: string): readonly Glue[] | undefined {
  const habits = byLanguage(glueHabits, lang)
  if (!habits) return undefined
  const glues = cache.get(habits) ?? compile(habits, lang.toLowerCase().split('-', 1)[0]!)
  cache.set(habits, glues)
  return glues
}

const SPACE = '[ \\n]'
const WORD_START = '(?<![\\p{L}\\p{M}\\p{N}])'
const WORD_END = '(?![\\p{L}\\p{M}\\p{N}])'

function compile(habits: GlueHabits, lang: string): readonly Glue[] {
  const { beforeNumber, beforeName, neverLast = '', spaced = [], groupsDigits = false } = habits
  const months = alternatives(monthNames(lang))
  const narrow = spaced.flatMap(aroundSpaces)
  const plain = [
    around(`${WORD_START}(?:${alternatives(beforeNumber.split(' '))}|§§?)`, '[\\p{N}IVXLC]'),
    around(`[\\p{N}${OBJECT}]`, `(?:${UNITS})${WORD_END}`),
    around('\\p{N}', '×'),
    around('×', '\\p{N}'),
    around('\\S', `·${SPACE}`),
    around(`${WORD_START}(?:${alternatives(beforeName.split(' '))})`, '\\p{Lu}'),
    around(`${WORD_START}\\p{Lu}\\.`, '\\p{Lu}(?:\\.|\\p{Ll})'),
    around(`${WORD_START}\\p{Nd}{1,2}\\.?`, `(?:${months})${WORD_END}`),
    ...(lang === 'en' ? [around(`${WORD_START}(?:${months})`, `\\p{Nd}{1,2}${WORD_END}`)] : []),
    ...(neverLast ? [around(`${WORD_START}[${neverLast}]`, '[\\p{L}\\p{N}]')] : []),
    ...(groupsDigits ? [around(`${WORD_START}\\p{Nd}{1,3}`, `\\p{Nd}{3}${WORD_END}`)] : []),
  ]
  return [glueOf(narrow, NARROW), glueOf(plain, NO_BREAK)].flat()
}

/** The sides of a space, which look around at spaces only: many times faster than at every character. */
function around(before: string, after: string): string {
  return `(?<=${before}${SPACE})(?=${after})`
}

/** One pattern for all spaces that become the same: a text is gone through once for each kind. */
function glueOf(sides: readonly string[], space: string): Glue[] {
  return sides.length === 0 ? [] : [{ pattern: new RegExp(`${SPACE}(?:${sides.join('|')})`, 'gu'), space }]
}

/** The sides of each space of `i. d. R.`, which is narrow (DIN 5008). */
function aroundSpaces(abbreviation: string): string[] {
  const parts = abbreviation.split(' ').map(literal)
  const anySpace = `[ \\n${NO_BREAK}${NARROW}]`
  return parts.slice(1).map((_, index) => {
    const before = parts.slice(0, index + 1).join(anySpace)
    return around(WORD_START + before, parts.slice(index + 1).join(anySpace))
  })
}

function alternatives(words: readonly string[]): string {
  return words.map(literal).join('|')
}

function literal(word: string): string {
  return word.replaceAll('.', '\\.').replaceAll('$', '\\$')
}
