import { type DateForms, dateForms } from './date-forms.ts'
import { monthNames } from './month-names.ts'
import type { Metadata } from './nodes.ts'
import { labelOf } from './walk.ts'

/** The authors as one line, joined as the article's language joins a list: `A, B and C`. `''` where there is none. */
export function bylineOf({ authors, lang }: Metadata): string {
  const names = authors.map(({ name }) => name)
  if (names.length < 2) return names[0] ?? ''
  const list = dateForms(lang)?.list
  if (!list) return new Intl.ListFormat(lang, { type: 'conjunction' }).format(names)
  if (names.length === 2) return names.join(list.pair)
  return `${names.slice(0, -1).join(list.between)}${list.last}${names.at(-1)}`
}

/** Years of four figures, that all calendars of this file write alike. */
const LAST_YEAR = 9999

/**
 * The date as the article's language writes it, as precisely as it is known: `20 November 2025`, `1851`; one that is
 * none of the calendar as its author does.
 */
export function dateLineOf({ date, dateText = '', lang }: Metadata): string {
  if (!date) return dateText
  const [year, month, day] = date.split('-').map(Number) as [number, number?, number?]
  // Day before month in English, too: a reader from anywhere reads `20 November 2025` the same way.
  if (lang === 'en') return [day, month && monthNames(lang)[month - 1], year].filter(Boolean).join(' ')
  const forms = dateForms(lang)
  if (forms && year > 0 && year <= LAST_YEAR) return written(forms, year, month, day)
  const format = new Intl.DateTimeFormat(lang, {
    timeZone: 'UTC',
    year: 'numeric',
    ...(month !== undefined && { month: 'long' }),
    ...(day !== undefined && { day: 'numeric' }),
  })
  const time = new Date(0)
  time.setUTCFullYear(year, (month ?? 1) - 1, day ?? 1)
  const line = format.format(time)
  // Releases of ICU write both, so that one article would have two dates; the second is the older way.
  return lang.startsWith('ca-') ? line.replace(' del ', ' de ') : line
}

function written(forms: DateForms, year: number, month?: number, day?: number): string {
  const { patterns, months, monthsAlone, nought } = forms
  const figures = (value: number) =>
    String(value).replaceAll(/\d/g, (figure) => String.fromCodePoint(nought.codePointAt(0)! + Number(figure)))
  const pattern = day ? patterns.day : month ? patterns.month : patterns.year
  const name = month && (day ? months : monthsAlone)[month - 1]
  return pattern
    .replace('{d}', figures(day ?? 0))
    .replace('{m}', name || '')
    .replace('{y}', figures(year))
}

/** Publisher and year, as far as they are known: what stands at the foot of a title page. */
export function imprintOf(metadata: Metadata): string[] {
  const { publisher = '', date } = metadata
  const year = date ? dateLineOf({ ...metadata, date: date.slice(0, 4) }) : ''
  return [publisher, year].filter((line) => line !== '')
}

/** Characters of a title that a running head has room for. */
const SHORT_TITLE = 40

/**
 * The title as running heads show it: the author's own short one, else the title up to where its sense ends for the
 * first time, at a colon, a dash or a question mark, or at a comma where it is long even so.
 */
export function shortTitleOf({ shortTitle, title }: Metadata): string {
  return shortTitle ?? shortened(labelOf(title))
}

/** A title in few words, as far as its sense lets it be cut. */
export function shortened(whole: string): string {
  if (whole.length <= SHORT_TITLE) return whole
  const main = whole.split(/[:;：](?=\s|$)|(?<=[?!？！])\s|\s[–—-]\s|—/u)[0]!
  if (main.length <= SHORT_TITLE) return main || whole
  const first = main.split(/[,،、，](?=\s|$)/u)[0]!
  return first.includes(' ') ? first : main
}
