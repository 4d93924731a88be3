import { monthNames } from '../../ast/index.ts'

/** The words that dates of a language are made of, in small letters. */
export interface CalendarNames {
  /** Names and abbreviations of the months, from 1; none where a language counts its months. */
  readonly months: ReadonlyMap<string, number>
  /** What stands around the names: `de`, `г`, `年`, and the ends of ordinal numbers. */
  readonly fillers: ReadonlySet<string>
  /** Whether the name of a month begins with a capital. */
  readonly isCapital: boolean
}

/** What people write in dates and the languages' own formats do not. */
const MORE_FILLERS: Readonly<Record<string, string>> = {
  ca: 'de del',
  cs: 'roku',
  da: 'den',
  de: 'den der am',
  en: 'of the st nd rd th',
  es: 'del el',
  fr: 'er le',
  it: 'il',
  nb: 'den',
  nl: 'e de',
  pl: 'r roku',
  pt: 'o em',
  ru: 'г го года',
  sv: 'den',
  uk: 'го р року',
  vi: 'ngày năm',
}

/** Ordinals of the Romance languages. */
const ORDINALS = ['º', 'ª']

const FORMS: readonly Intl.DateTimeFormatOptions[] = [
  { day: 'numeric', month: 'long', year: 'numeric' },
  { month: 'long' },
  { day: 'numeric', month: 'short', year: 'numeric' },
  { month: 'short' },
]

/** Words of a text with the marks that belong to them; `’` and `'` are one. */
export function calendarWords(text: string, lang: string): string[] {
  const plain = text.normalize('NFC').toLocaleLowerCase(lang).replaceAll('’', "'")
  return plain.match(/\p{L}[\p{L}\p{M}]*(?:['-]\p{L}[\p{L}\p{M}]*)*/gu) ?? []
}

const known = new Map<string, CalendarNames>()

/** Names as the language writes them in a date, alone, and short. */
export function calendarNames(lang: string): CalendarNames {
  const names = known.get(lang) ?? findNames(lang)
  known.set(lang, names)
  return names
}

function findNames(lang: string): CalendarNames {
  const fillers = new Set([...ORDINALS, ...(MORE_FILLERS[lang.split('-')[0]!]?.split(' ') ?? [])])
  // `Intl` takes longer to wake than an article in English takes to read.
  if (lang === 'en') return { months: numbered(monthNames(lang), lang), fillers, isCapital: true }
  const months = new Map<string, number>()
  for (const form of FORMS) {
    const words = datesOf(lang, form).map((date) => calendarWords(date, lang))
    const shared = words[0]!.filter((word) => words.every((others) => others.includes(word)))
    for (const word of shared) fillers.add(word)
    words.forEach((all, index) => {
      const name = all.filter((word) => !shared.includes(word)).join(' ')
      if (name !== '') months.set(name, index + 1)
    })
  }
  return { months, fillers, isCapital: /^\P{L}*\p{Lu}/u.test(monthNames(lang)[10]!) }
}

function numbered(names: readonly string[], lang: string): Map<string, number> {
  return new Map(names.map((name, index) => [calendarWords(name, lang).join(' '), index + 1]))
}

/** The twentieth of each month of a year. */
function datesOf(lang: string, form: Intl.DateTimeFormatOptions): string[] {
  const format = calendarFormat(lang, form)
  return Array.from({ length: 12 }, (_, index) => format.format(Date.UTC(2000, index, 20)))
}

const knownDays = new Map<string, ReadonlySet<string>>()

/** Words of the names of the days of the week, long and short. */
export function weekdayWords(lang: string): ReadonlySet<string> {
  const words = knownDays.get(lang) ?? new Set(weekdays(lang).flatMap((name) => calendarWords(name, lang)))
  knownDays.set(lang, words)
  return words
}

function weekdays(lang: string): string[] {
  return (['long', 'short'] as const).flatMap((weekday) => {
    const format = calendarFormat(lang, { weekday })
    return Array.from({ length: 7 }, (_, index) => format.format(Date.UTC(2000, 0, 2 + index)))
  })
}

/** Dates of the language in the calendar and the figures that all readers of this file count in. */
export function calendarFormat(lang: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const locale = new Intl.Locale(lang, { calendar: 'gregory', numberingSystem: 'latn' })
  return new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' })
}
