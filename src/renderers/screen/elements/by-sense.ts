import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import { monthNames, smallWord } from '../../../ast/index.ts'

/** Letters of words that stay together, such as small ones and the one that they lean on, beyond which the smallest screen needs a line's end in them. */
const LONGEST_GROUP = 16

/** A word that ends a part of a sentence. */
const STOP = /[^\p{L}\p{N}]$/u

/** A word of several: `Upside-Down`, `HW/417-b`. */
const COMPOUND = /[\p{L}\p{N}][-/][\p{L}\p{N}]/u

const YEAR = /^\p{Nd}{4}(?!\p{Nd})/u

/** The space behind which a new clause of a title begins. */
const CLAUSE = /(?<=[:;!?…—][\p{Pf}\p{Pe}"']*) /u

/** What of a title has a sense of its own: `Low water: a ledger` → `Low water:`, `a ledger`. */
export function clausesOf(title: string): string[] {
  return title.split(CLAUSE)
}

/**
 * Each clause of a title as a box, which begins a line where it does not fit behind the one before it, and in which no
 * line ends behind a small word. The text stays as it is.
 */
export function inClauses(parts: readonly ElementContent[], lang: string): ElementContent[] {
  const clauses: ElementContent[][] = [[]]
  for (const part of parts) {
    const [goesOn, ...begin] = part.type === 'text' ? clausesOf(part.value) : [part]
    clauses.at(-1)!.push(asContent(goesOn!))
    for (const words of begin) clauses.push([asContent(words)])
  }
  if (clauses.length === 1) return withGroups(parts, lang)
  return clauses.flatMap((words, at) => [
    ...(at > 0 ? [asContent(' ')] : []),
    h('span.clause', withGroups(words, lang)),
  ])
}

/**
 * Words of a title, no line of which ends behind an article, a preposition or a conjunction, in a date, a short compound or
 * between the two words of an enumeration's item; its last word is not alone.
 */
export function withGroups(parts: readonly ElementContent[], lang: string): ElementContent[] {
  return parts.flatMap((part, at) => {
    if (part.type !== 'text') return [part]
    const groups = withItems(groupsIn(part.value, lang))
    return joined(at === parts.length - 1 ? withCompany(groups) : groups)
  })
}

/** The last word, where it is alone, joined to the group before it, if another one is left and no stop parts the two. */
function withCompany(groups: readonly string[]): readonly string[] {
  if (groups.length < 3 || groups.at(-1)!.includes(' ') || STOP.test(groups.at(-2)!)) return groups
  const last = groups.slice(-2).join(' ')
  return last.length <= LONGEST_GROUP ? [...groups.slice(0, -2), last] : groups
}

/** Two words between commas are one: `Two Winters,` in `Twelve Stations, Two Winters, and a Correction`. */
function withItems(groups: readonly string[]): readonly string[] {
  const items: string[] = []
  for (const group of groups) {
    const before = items.at(-1)
    const begins = items.length < 2 || items.at(-2)!.endsWith(',')
    const isItem = before !== undefined && begins && group.endsWith(',') && !/[\s,]/.test(before)
    if (isItem && !group.includes(' ') && before.length + group.length < LONGEST_GROUP)
      items[items.length - 1] = `${before} ${group}`
    else items.push(group)
  }
  return items
}

function groupsIn(text: string, lang: string): string[] {
  const groups: string[] = []
  let leaning: string[] = []
  for (const word of text.split(' ')) {
    if (/^\p{L}+$/u.test(word) && smallWord(word, lang)) {
      leaning.push(word)
      continue
    }
    const isYear = leaning.length === 0 && isYearOf(word, groups.at(-1), lang)
    let group = isYear ? `${groups.pop()} ${word}` : word
    while (group !== '' && leaning.length > 0 && `${leaning.at(-1)} ${group}`.length <= LONGEST_GROUP)
      group = `${leaning.pop()} ${group}`
    groups.push(...leaning, group)
    leaning = []
  }
  return [...groups, ...leaning]
}

/** Whether a word is the year of the month before it. */
function isYearOf(word: string, before: string | undefined, lang: string): boolean {
  if (!before || !YEAR.test(word) || before.length + word.length >= LONGEST_GROUP) return false
  return monthNames(lang.split('-', 1)[0]!).some((month) => before.endsWith(month))
}

function isWhole(word: string): boolean {
  return word.length <= LONGEST_GROUP && COMPOUND.test(word)
}

/** Words by themselves stay one text, but for compounds, in which a browser would end a line. */
function joined(groups: readonly string[]): ElementContent[] {
  const parts: ElementContent[] = []
  let plain = ''
  groups.forEach((group, at) => {
    if (at > 0) plain += ' '
    if (!group.includes(' ') && !isWhole(group)) {
      plain += group
      return
    }
    if (plain !== '') parts.push(asContent(plain))
    parts.push(h('span.unbroken', group))
    plain = ''
  })
  return plain === '' ? parts : [...parts, asContent(plain)]
}

function asContent(part: ElementContent | string): ElementContent {
  return typeof part === 'string' ? { type: 'text', value: part } : part
}
