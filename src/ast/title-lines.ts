import { monthNames } from './month-names.ts'
import type { Metadata } from './nodes.ts'

/** The authors as one line, joined as the article's language joins a list: `A, B and C`. `''` where there is none. */
export function bylineOf({ authors, lang }: Metadata): string {
  if (authors.length < 2) return authors[0]?.name ?? ''
  return new Intl.ListFormat(lang, { type: 'conjunction' }).format(authors.map((author) => author.name))
}

/**
 * The date as the article's language writes it, as precisely as it is known: `20 November 2025`, `1851`; one that is
 * none of the calendar as its author does.
 */
export function dateLineOf({ date, dateText = '', lang }: Metadata): string {
  if (!date) return dateText
  const [year, month, day] = date.split('-').map(Number) as [number, number?, number?]
  // Day before month in English, too: a reader from anywhere reads `20 November 2025` the same way.
  if (lang === 'en') return [day, month && monthNames(lang)[month - 1], year].filter(Boolean).join(' ')
  const format = new Intl.DateTimeFormat(lang, {
    timeZone: 'UTC',
    year: 'numeric',
    ...(month !== undefined && { month: 'long' }),
    ...(day !== undefined && { day: 'numeric' }),
  })
  const time = new Date(0)
  time.setUTCFullYear(year, (month ?? 1) - 1, day ?? 1)
  const written = format.format(time)
  // Releases of ICU write both, so that one article would have two dates; the second is the older way.
  return /^ca(?:-|$)/.test(lang) ? written.replace(' del ', ' de ') : written
}
