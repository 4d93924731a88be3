import { hasScript, scriptOf } from '../../ast/index.ts'
import { calendarFormat, calendarNames, calendarWords, weekdayWords } from './calendar-names.ts'

/** What a text that looks like a date says. */
export type DateReading =
  | {
      readonly kind: 'date'
      /** ISO 8601, as precise as the text: `1851`, `2025-11`, `2025-11-20`. */
      readonly iso: string
      readonly confidence: number
      /** Languages that the words may be of, the likeliest first; empty where figures say it all. */
      readonly languages: readonly string[]
    }
  | { readonly kind: 'impossible'; readonly reason: string }

/** A date can be read without doubt. */
const SURE = 0.9

/** Longer is no date, UTF-16 units. */
const LONGEST = 60

/**
 * Languages that are tried where none is said: English first, then by how many read them. A name that several share
 * leaves the language open.
 */
const LANGUAGES = (
  'en es fr pt ru de it pl uk nl tr ro cs el sv da nb fi ar he hu bg sk hr sr sl lt lv et ca gl eu ga is cy sq mk ' +
  'be az id ms vi fa ur hi bn mr ta te th ka hy zh ja ko'
).split(' ')

const ISO = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/
/** ISO 8601, basic format. */
const COMPACT = /^(1[5-9]\d\d|20\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/
/** A time and its zone behind a date: `T10:00:00Z`, ` 10:00 +0100`, `, 9:30 p.m. CET`. */
const TIME =
  /[T ,]\s?\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?: ?[ap]\.?m\.?)?(?: ?(?:Z|[A-Z]{3,4}|[+-]\d{2}:?\d{2}))?(?: ?[[(][\w/]+[)\]])?$/i
const NUMERIC = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})$/
const YEAR_FIRST = /^(\d{4})([./])(\d{1,2})\2(\d{1,2})\.?$/
/** What a date in words is written with. */
const MARKS = /^[\p{L}\p{M}\p{Nd}\s.,'’()/-]*$/u

/**
 * Reads a text that is a date and nothing else: ISO, figures, or the words of any language that `Intl` knows, with the
 * day, the month or the year first, ordinal or not, and a weekday or none.
 *
 * @param lang The language that the text is said to be in, asked first; it also says whether `3/4/2025` is in March.
 */
export function readDate(text: string, lang?: string): DateReading | undefined {
  if (text.length > LONGEST * 2) return undefined
  const value = latinFigures(text.trim().replaceAll(/\s+/g, ' ')).replace(TIME, '')
  if (value.length > LONGEST) return undefined
  const iso = ISO.exec(value)
  if (iso) return dated(iso[1]!, iso[2], iso[3], 0.98, [])
  const compact = COMPACT.exec(value)
  if (compact) return dated(compact[1]!, compact[2], compact[3], 0.9, [])
  const yearFirst = YEAR_FIRST.exec(value)
  if (yearFirst) return dated(yearFirst[1]!, yearFirst[3], yearFirst[4], 0.9, [])
  const numeric = NUMERIC.exec(value)
  if (numeric) return readNumeric(numeric, lang)
  return MARKS.test(value) ? readWritten(value, lang) : undefined
}

/** The day, month or year that a text says without doubt, as ISO 8601. */
export function calendarDate(text: string, lang?: string): string | undefined {
  const reading = readDate(text, lang)
  return reading?.kind === 'date' && reading.confidence >= SURE ? reading.iso : undefined
}

/** Sure where one of the two numbers can be no month, or where a language says it; else day-month is put forward. */
function readNumeric([, first, sign, second, year]: RegExpExecArray, lang?: string): DateReading {
  const order = lang === undefined ? undefined : orderOf(lang)
  const isMonthFirst =
    Number(first) <= 12 && (Number(second) > 12 || (order?.[0] === 'month' && sign !== '.'))
  const [day, month] = isMonthFirst ? [second!, first!] : [first!, second!]
  // A full stop between the numbers is day-month wherever it is written.
  const isSure =
    sign === '.' || Number(first) > 12 || isMonthFirst || first === second || order?.[0] === 'day'
  return dated(year!, month, day, isSure ? 0.9 : 0.5, [])
}

/** In which order a language writes figures; English from nowhere writes both. */
function orderOf(lang: string): string[] | undefined {
  const { language, region } = new Intl.Locale(lang)
  return language === 'en' && region === undefined ? undefined : partsOf(lang, 'numeric')
}

function partsOf(lang: string, month: 'numeric' | 'long'): string[] {
  const format = calendarFormat(lang, { day: 'numeric', month, year: 'numeric' })
  const parts = format.formatToParts(Date.UTC(2000, 10, 20)).map(({ type }) => type)
  return parts.filter((type) => type === 'day' || type === 'month' || type === 'year')
}

interface Spoken {
  readonly year: string
  readonly month: number
  readonly day: string | undefined
}

function readWritten(text: string, lang?: string): DateReading | undefined {
  if (!/(?<!\d)\d{4}(?!\d)/.test(text) || !/\p{L}/u.test(text)) return undefined
  if (lang !== undefined) {
    const spoken = readIn(lang, text) ?? readIn('en', text)
    if (spoken) return spokenDate(spoken, [lang])
  }
  const english = lang === undefined && isAsWritten('en', text) && !hasOrdinalStop(text) && readIn('en', text)
  if (english) return spokenDate(english, ['en'])
  const found = languagesFor(text).flatMap((language) => {
    const spoken = readIn(language, text)
    return spoken ? [{ language, spoken }] : []
  })
  const likely = likeliest(found, text)
  const [first] = likely
  if (!first) return undefined
  const alike = likely.filter(({ spoken }) => spoken.month === first.spoken.month)
  return spokenDate(
    first.spoken,
    alike.map(({ language }) => language),
    alike.length === likely.length ? 0.97 : 0.5,
  )
}

/** Found on first use: a line of most texts is no date. */
let scripts: ReadonlyMap<string, string> | undefined

/** The languages whose script the text has. */
function languagesFor(text: string): readonly string[] {
  scripts ??= new Map(LANGUAGES.map((language) => [language, scriptOf(language)!]))
  const present = new Set([...new Set(scripts.values())].filter((script) => hasScript(text, script)))
  return LANGUAGES.filter((language) => present.has(scripts!.get(language)!))
}

/** A date in the words of one language. */
function readIn(lang: string, text: string): Spoken | undefined {
  const { months, fillers } = calendarNames(lang)
  const all = calendarWords(text, lang)
  const words = all.filter((word) => !fillers.has(word))
  const numbers: string[] = text.match(/\d+/g) ?? []
  const years = numbers.filter((number) => number.length === 4)
  const others = numbers.filter((number) => number.length <= 2)
  if (years.length !== 1 || years.length + others.length < numbers.length) return undefined
  const [year, day] = [years[0]!, others[0]]
  if (words.length === 0) return all.length > 0 ? countedMonth(lang, numbers) : undefined
  const month = monthOf(words.join(' '), months) ?? monthOf(withoutWeekday(words, lang), months)
  return month === undefined || others.length > 1 ? undefined : { year, month, day }
}

/** Languages that count their months: `2025年11月20日`. */
function countedMonth(lang: string, numbers: readonly string[]): Spoken | undefined {
  const order = partsOf(lang, 'long').filter((part) => part !== 'day' || numbers.length === 3)
  const numberOf = (part: string) => numbers[order.indexOf(part)]
  const [year, month] = [numberOf('year'), numberOf('month')]
  if (year?.length !== 4 || month === undefined || order.length !== numbers.length) return undefined
  return { year, month: Number(month), day: numberOf('day') }
}

/** Letters of an abbreviation that the language itself does not write: `Sept`. */
const SHORTEST = 3
const LONGEST_SHORT = 4

function monthOf(name: string, months: ReadonlyMap<string, number>): number | undefined {
  const month = months.get(name)
  if (month !== undefined || name.length < SHORTEST || name.length > LONGEST_SHORT) return month
  const meant = new Set([...months].filter(([full]) => full.startsWith(name)).map(([, number]) => number))
  return meant.size === 1 ? [...meant][0] : undefined
}

/** The weekday is looked up last, for most dates have none. */
function withoutWeekday(words: readonly string[], lang: string): string {
  if (words.length < 2 || words.length > 4) return ''
  const days = weekdayWords(lang)
  return words.filter((word) => !days.has(word)).join(' ')
}

/** `20. November`: no English way of writing. */
function hasOrdinalStop(text: string): boolean {
  return /(?<!\d)\d{1,2}\. /.test(text)
}

/** Whether the words have capitals where the language has them. */
function isAsWritten(lang: string, text: string): boolean {
  return calendarNames(lang).isCapital === /(?<!\p{L})\p{Lu}\p{Ll}/u.test(text)
}

interface Candidate {
  readonly language: string
  readonly spoken: Spoken
}

/** Of languages that read a date, those that write it in just this way, else with these capitals, else all. */
function likeliest(found: readonly Candidate[], text: string): readonly Candidate[] {
  const bare = (written: string) => written.replaceAll(/[\s,]+/g, ' ')
  const exact = found.filter(({ language, spoken: { year, month, day } }) => {
    const date = Date.UTC(Number(year), month - 1, Number(day ?? 1))
    return (['long', 'full'] as const).some(
      (dateStyle) => bare(calendarFormat(language, { dateStyle }).format(date)) === bare(text),
    )
  })
  const alike = exact.length > 0 ? exact : found.filter(({ language }) => isAsWritten(language, text))
  return alike.length > 0 ? alike : found
}

function spokenDate(
  { year, month, day }: Spoken,
  languages: readonly string[],
  confidence = 0.97,
): DateReading {
  return dated(year, String(month), day, confidence, languages)
}

function dated(
  year: string,
  month: string | undefined,
  day: string | undefined,
  confidence: number,
  languages: readonly string[],
): DateReading {
  const reason = problemOf(Number(year), month, day)
  if (reason !== undefined) return { kind: 'impossible', reason }
  const parts = [month, day].filter((part) => part !== undefined).map((part) => part.padStart(2, '0'))
  return { kind: 'date', iso: [year, ...parts].join('-'), confidence, languages }
}

function problemOf(year: number, month: string | undefined, day: string | undefined): string | undefined {
  if (month === undefined) return undefined
  if (Number(month) < 1 || Number(month) > 12) return `there is no month ${Number(month)}`
  if (day === undefined) return undefined
  const last = new Date(0)
  last.setUTCFullYear(year, Number(month), 0)
  if (Number(day) >= 1 && Number(day) <= last.getUTCDate()) return undefined
  return `there is no day ${Number(day)} in month ${Number(month)} of ${year}`
}

/** Figures of any script as those of ours; in Unicode, ten in a row begin at a code point that ends in 0 or 6. */
function latinFigures(text: string): string {
  return text.replaceAll(/(?![0-9])\p{Nd}/gu, (figure) => {
    const code = figure.codePointAt(0)!
    const isFromZero = /\p{Nd}/u.test(String.fromCodePoint(code & ~15))
    return String((code & 15) - (isFromZero ? 0 : 6))
  })
}
