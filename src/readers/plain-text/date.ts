import { monthNames } from '../../ast/index.ts'

/** What a line that looks like a date says. */
export type DateReading =
  | {
      readonly kind: 'date'
      readonly iso: string
      readonly confidence: number
      readonly languages: readonly string[]
    }
  | { readonly kind: 'impossible'; readonly reason: string }

/** English first, then by how many read it; a month's name that two share leaves the language open. */
const LOCALES = 'en es fr pt ru de it pl uk nl tr ro cs el sv da nb fi ar he'.split(' ')

const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})$/
const NUMERIC = /^(\d{1,2})([./])(\d{1,2})\2(\d{4})$/
/** `20 November 2025`, `20. November 2025`, `20th of November, 2025`, `20 de noviembre de 2025`. */
const DAY_FIRST =
  /^(\d{1,2})(\.|º|er|st|nd|rd|th)? (?:(of|de) )?(\p{L}[\p{L}\p{M}]*\.?),? (?:(de) )?(\d{4})(?: [гр]\.?)?$/u
/** `November 20, 2025`. */
const MONTH_FIRST = /^(\p{L}[\p{L}\p{M}]*\.?) (\d{1,2})(st|nd|rd|th)?,? (\d{4})$/u
const LEAD = /^(?:(?:published|posted|updated|date)(?: on)?:? )?/i
const FIRST_WORD = /^(\p{L}[\p{L}\p{M}-]*)\.?,? /u

/** Reads a line that is a date and nothing else, but for a weekday or a word such as “Published” before it. */
export function readDate(line: string): DateReading | undefined {
  if (line.length > 60 || !/\d{4}/.test(line)) return undefined
  const text = line.replace(/\s+/g, ' ')
  const bare = text.slice(LEAD.exec(text)![0].length)
  return readBareDate(bare) ?? readAfterWeekday(bare)
}

/** The weekday is looked up last: to ask `Intl` for all languages takes longer than all else in this file. */
function readAfterWeekday(text: string): DateReading | undefined {
  const [lead = '', word = ''] = FIRST_WORD.exec(text) ?? []
  const reading = lead === '' ? undefined : readBareDate(text.slice(lead.length))
  return reading && LOCALES.some((locale) => namesOf(locale, 'weekday').has(word)) ? reading : undefined
}

/** What the signs around a month's name say of the language. */
interface Form {
  /** Not as English writes it. */
  readonly isForeign: boolean
  readonly hasStop: boolean
  /** `1er mars`. */
  readonly isFrench: boolean
}

function readBareDate(text: string): DateReading | undefined {
  const iso = ISO.exec(text)
  if (iso) return dated(iso[1]!, Number(iso[2]), iso[3]!, 0.98, [])
  const numeric = NUMERIC.exec(text)
  if (numeric) return readNumeric(numeric)
  const dayFirst = DAY_FIRST.exec(text)
  if (dayFirst) {
    const [, day, ordinal = '', before, name, after, year] = dayFirst
    const hasStop = ordinal === '.'
    const isForeign = hasStop || ordinal === 'º' || ordinal === 'er' || before === 'de' || after === 'de'
    return readNamed(year!, name!, day!, { isForeign, hasStop, isFrench: ordinal === 'er' })
  }
  const monthFirst = MONTH_FIRST.exec(text)
  const form = { isForeign: false, hasStop: false, isFrench: false }
  return monthFirst ? readNamed(monthFirst[4]!, monthFirst[1]!, monthFirst[2]!, form) : undefined
}

/** Sure only where one of the two numbers can be no month; otherwise day-month is put forward. */
function readNumeric([, first, sign, second, year]: RegExpExecArray): DateReading | undefined {
  const isMonthFirst = Number(first) <= 12 && Number(second) > 12
  const [day, month] = isMonthFirst ? [second!, first!] : [first!, second!]
  // A full stop between the numbers is day-month wherever it is written.
  const isPlain = sign === '.' || Number(first) > 12 || isMonthFirst || first === second
  return dated(year!, Number(month), day, isPlain ? 0.9 : 0.5, [])
}

function readNamed(year: string, name: string, day: string, form: Form): DateReading | undefined {
  const bare = name.replace(/\.$/, '')
  const english = form.isForeign ? 0 : englishMonth(bare)
  if (english > 0) return dated(year, english, day, 0.97, ['en'])
  const locales = form.isFrench ? ['fr'] : form.isForeign ? LOCALES.slice(1) : LOCALES
  const found = locales.flatMap((locale) => {
    const month = namesOf(locale, 'month').get(bare)
    return month ? [{ locale, month }] : []
  })
  const month = found[0]?.month
  if (!month) return undefined
  const alike = found.filter((candidate) => candidate.month === month).map(({ locale }) => locale)
  const written = alike.filter((locale) => writesStop(locale) === form.hasStop)
  const languages = written.length > 0 ? written : alike
  return dated(year, month, day, 0.97, languages)
}

/** `November`, `Nov`, `Sept`: from 1; 0 where it is none. `Intl` would take longer to wake than all of this file. */
function englishMonth(name: string): number {
  if (name.length < 3) return 0
  const isMeant = (month: string) => month === name || (name.length <= 4 && month.startsWith(name))
  return 1 + monthNames('en').findIndex(isMeant)
}

/** Whether a language writes a full stop after the day: `20. November`. */
function writesStop(locale: string): boolean {
  const day = new Intl.DateTimeFormat(`${locale}-u-ca-gregory-nu-latn`, {
    dateStyle: 'long',
    timeZone: 'UTC',
  })
  return day.format(new Date(Date.UTC(2000, 0, 20))).includes('20.')
}

function dated(
  year: string,
  month: number,
  day: string,
  confidence: number,
  languages: readonly string[],
): DateReading {
  const time = new Date(Date.UTC(Number(year), month - 1, Number(day)))
  const isReal = time.getUTCMonth() === month - 1 && time.getUTCDate() === Number(day)
  if (!isReal)
    return { kind: 'impossible', reason: `there is no day ${Number(day)} in month ${month} of ${year}` }
  const iso = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`
  return { kind: 'date', iso, confidence, languages }
}

type Unit = 'month' | 'weekday'

const known = new Map<string, ReadonlyMap<string, number>>()

/** Names as the language writes them in a date, alone, and short, without a full stop; months from 1. */
function namesOf(locale: string, unit: Unit): ReadonlyMap<string, number> {
  const key = `${locale} ${unit}`
  const names = known.get(key) ?? new Map(FORMS.flatMap((form) => namesInForm(locale, unit, form)))
  known.set(key, names)
  return names
}

const FORMS = [
  { width: 'long', day: 'numeric' },
  { width: 'long' },
  { width: 'short', day: 'numeric' },
] as const

function namesInForm(
  locale: string,
  unit: Unit,
  { width, ...withDay }: (typeof FORMS)[number],
): [string, number][] {
  const options = { [unit]: width, ...(unit === 'month' && withDay), timeZone: 'UTC' }
  const format = new Intl.DateTimeFormat(`${locale}-u-ca-gregory-nu-latn`, options)
  // 2000 began on a Saturday, so that its twelve months' first days hold every weekday.
  return Array.from({ length: 12 }, (_, index) => {
    const day = new Date(Date.UTC(2000, index, 1))
    const name = format.formatToParts(day).find((part) => part.type === unit)?.value ?? ''
    // A language may write its word for "of" and the name together, as Hebrew does.
    const word =
      format
        .format(day)
        .split(/\s+/)
        .find((candidate) => candidate.includes(name)) ?? name
    return [word.replace(/[.,]$/, ''), index + 1] as [string, number]
  }).filter(([word]) => /\p{L}/u.test(word))
}
