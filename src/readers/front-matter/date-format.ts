import { monthNames } from '../../ast/index.ts'
import { calendarFormat } from '../shared/index.ts'

/** Names of forms, as Quarto and CLDR have them. */
const STYLES = new Set(['full', 'long', 'medium', 'short'])

/** Parts of a pattern: of Day.js, as Quarto writes it (`D MMMM YYYY`, words in brackets), and of strftime (`%e %B %Y`). */
const PATTERN = /\[([^\]]{0,60})\]|YYYY|YY|MMMM|MMM|MM|M|DD|Do|D|dddd|ddd|%-?[YymbBhdeaA%]/g

/** What of strftime is what of Day.js. */
const STRFTIME: Readonly<Record<string, string>> = {
  ...{ '%Y': 'YYYY', '%y': 'YY', '%B': 'MMMM', '%b': 'MMM', '%h': 'MMM', '%m': 'MM', '%-m': 'M' },
  ...{ '%d': 'DD', '%e': 'D', '%-d': 'D', '%A': 'dddd', '%a': 'ddd' },
}

/**
 * A calendar date (ISO 8601) as a format has it: `iso`, a form of CLDR (`full` to `short`), or a pattern. Nothing where
 * the format is none.
 */
export function formattedDate(date: string, format: string, lang: string): string | undefined {
  if (format === 'iso') return date
  const day = Date.parse(date)
  if (STYLES.has(format)) {
    const dateStyle = format as 'full' | 'long' | 'medium' | 'short'
    return calendarFormat(lang, { dateStyle }).format(day)
  }
  let isPattern = false
  const said = format.replaceAll(PATTERN, (token: string, words?: string) => {
    if (words !== undefined) return words
    isPattern = true
    return partOf(STRFTIME[token] ?? token, date, day, lang)
  })
  return isPattern ? said : undefined
}

function partOf(token: string, date: string, day: number, lang: string): string {
  const [year, month, ofMonth] = date.split('-') as [string, string, string]
  // Beside a day, as many languages decline the name of a month.
  const named = (options: Intl.DateTimeFormatOptions, type: 'month' | 'weekday') =>
    calendarFormat(lang, { day: 'numeric', year: 'numeric', ...options })
      .formatToParts(day)
      .find((part) => part.type === type)?.value ?? ''
  switch (token) {
    case 'YYYY':
      return year
    case 'YY':
      return year.slice(-2)
    case 'MMMM':
      return monthNames(lang)[Number(month) - 1]!
    case 'MMM':
      return named({ month: 'short' }, 'month')
    case 'MM':
      return month
    case 'M':
      return String(Number(month))
    case 'DD':
      return ofMonth
    case 'Do':
      return lang.startsWith('en') ? ordinal(Number(ofMonth)) : `${Number(ofMonth)}.`
    case 'D':
      return String(Number(ofMonth))
    case 'dddd':
      return named({ month: 'long', weekday: 'long' }, 'weekday')
    case 'ddd':
      return named({ month: 'long', weekday: 'short' }, 'weekday')
    default:
      return token.replace('%%', '%')
  }
}

const ENDINGS = { one: 'st', two: 'nd', few: 'rd', other: 'th' } as const

function ordinal(day: number): string {
  const rule = new Intl.PluralRules('en', { type: 'ordinal' }).select(day)
  return `${day}${ENDINGS[rule as keyof typeof ENDINGS]}`
}
