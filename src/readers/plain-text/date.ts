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
const LOCALES = [
  'en',
  'es',
  'fr',
  'pt',
  'ru',
  'de',
  'it',
  'pl',
  'uk',
  'nl',
  'tr',
  'ro',
  'cs',
  'el',
  'hu',
  'sv',
  'da',
  'nb',
  'fi',
  'ar',
  'he',
]

const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})$/
const NUMERIC = /^(\d{1,2})([./])(\d{1,2})\2(\d{4})$/
/** `20 November 2025`, `20. November 2025`, `20th of November, 2025`, `20 de noviembre de 2025`. */
const DAY_FIRST =
  /^(\d{1,2})(\.|º|er|st|nd|rd|th)? (?:(of|de) )?(\p{L}[\p{L}\p{M}]*\.?),? (?:(de) )?(\d{4})$/u
/** `November 20, 2025`. */
const MONTH_FIRST = /^(\p{L}[\p{L}\p{M}]*\.?) (\d{1,2})(st|nd|rd|th)?,? (\d{4})$/u
const LEAD = /^(?:(?:published|posted|updated|date)(?: on)?:? )?/i
const FIRST_WORD = /^(\p{L}[\p{L}\p{M}-]*)\.?,? /u

/** Reads a line that is a date and nothing else, but for a weekday or a word such as “Published” before it. */
export function readDate(line: string): DateReading | undefined {
  if (line.length > 60 || !/\d{4}/.test(line)) return undefined
  const text = line.replace(/\s+/g, ' ')
  const bare = text.slice(LEAD.exec(text)![0].length)
  const [lead = '', word = ''] = FIRST_WORD.exec(bare) ?? []
  const isWeekday = word !== '' && LOCALES.some((locale) => namesOf(locale, 'weekday').has(word))
  return readBareDate(isWeekday ? bare.slice(lead.length) : bare)
}

function readBareDate(text: string): DateReading | undefined {
  const iso = ISO.exec(text)
  if (iso) return dated(iso[1]!, Number(iso[2]), iso[3]!, 0.98, [])
  const numeric = NUMERIC.exec(text)
  if (numeric) return readNumeric(numeric)
  const dayFirst = DAY_FIRST.exec(text)
  if (dayFirst) {
    const [, day, ordinal = '', before, name, after, year] = dayFirst
    const isForeign =
      ordinal === '.' || ordinal === 'º' || ordinal === 'er' || before === 'de' || after === 'de'
    return readNamed(year!, name!, day!, isForeign)
  }
  const monthFirst = MONTH_FIRST.exec(text)
  return monthFirst ? readNamed(monthFirst[4]!, monthFirst[1]!, monthFirst[2]!, false) : undefined
}

/** Sure only where one of the two numbers can be no month; otherwise day-month is put forward. */
function readNumeric([, first, sign, second, year]: RegExpExecArray): DateReading | undefined {
  const isMonthFirst = Number(first) <= 12 && Number(second) > 12
  const [day, month] = isMonthFirst ? [second!, first!] : [first!, second!]
  // A full stop between the numbers is day-month wherever it is written.
  const isPlain = sign === '.' || Number(first) > 12 || isMonthFirst || first === second
  return dated(year!, Number(month), day, isPlain ? 0.9 : 0.5, [])
}

function readNamed(year: string, name: string, day: string, isForeign: boolean): DateReading | undefined {
  const found = LOCALES.filter((locale) => !(isForeign && locale === 'en')).flatMap((locale) => {
    const month = namesOf(locale, 'month').get(name)
    return month ? [{ locale, month }] : []
  })
  const month = found[0]?.month
  if (!month) return undefined
  const languages = found.filter((candidate) => candidate.month === month).map(({ locale }) => locale)
  return dated(year, month, day, 0.97, languages[0] === 'en' ? ['en'] : languages)
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

/** Names as the language writes them in a date, alone, and short, with and without a full stop; months from 1. */
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
  { width, ...day }: (typeof FORMS)[number],
): [string, number][] {
  const options = { [unit]: width, ...(unit === 'month' && day), timeZone: 'UTC' }
  const format = new Intl.DateTimeFormat(`${locale}-u-ca-gregory-nu-latn`, options)
  return Array.from({ length: 12 }, (_, index) => {
    // 2000 began on a Saturday, so that twelve months' first days hold every weekday.
    const parts = format.formatToParts(new Date(Date.UTC(2000, index, 1)))
    return [parts.find((part) => part.type === unit)?.value ?? '', index + 1] as const
  })
    .filter(([name]) => /\p{L}/u.test(name))
    .flatMap(([name, number]) => [
      [name, number],
      [name.replace(/\.$/, ''), number],
    ])
}
