const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
] as const

const ISO = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ].*)?)?)?$/
const DAY_FIRST = /^(\d{1,2})(?:st|nd|rd|th)?\.?\s+([a-z]+)\.?,?\s+(\d{4})$/
const MONTH_FIRST = /^([a-z]+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/
const MONTH_ONLY = /^([a-z]+)\.?,?\s+(\d{4})$/

/**
 * An ISO 8601 date, as precise as `text` is, from ISO (a time of day is cut off) or from English words:
 * `20 November 2025`, `Nov. 20, 2025`, `November 2025`. `undefined` for all else, and for days that never were.
 */
export function calendarDate(text: string): string | undefined {
  const value = text.trim().toLowerCase()
  const iso = ISO.exec(text.trim())
  if (iso) return dateOf(Number(iso[1]), iso[2] && Number(iso[2]), iso[3] && Number(iso[3]))
  const dayFirst = DAY_FIRST.exec(value)
  if (dayFirst) return dateOf(Number(dayFirst[3]), monthOf(dayFirst[2]!), Number(dayFirst[1]))
  const monthFirst = MONTH_FIRST.exec(value)
  if (monthFirst) return dateOf(Number(monthFirst[3]), monthOf(monthFirst[1]!), Number(monthFirst[2]))
  const monthOnly = MONTH_ONLY.exec(value)
  return monthOnly ? dateOf(Number(monthOnly[2]), monthOf(monthOnly[1]!)) : undefined
}

/** 1 to 12, also from an abbreviation of three letters or more; 0 for no month. */
function monthOf(name: string): number {
  return name.length < 3 ? 0 : MONTHS.findIndex((month) => month.startsWith(name)) + 1
}

function dateOf(year: number, month?: number | '', day?: number | ''): string | undefined {
  const digits = (value: number, length: number) => String(value).padStart(length, '0')
  if (month === undefined || month === '') return digits(year, 4)
  if (month < 1 || month > 12) return undefined
  if (day === undefined || day === '') return `${digits(year, 4)}-${digits(month, 2)}`
  const lastDay = new Date(Date.UTC(year < 100 ? year + 400 : year, month, 0)).getUTCDate()
  return day >= 1 && day <= lastDay ? `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}` : undefined
}
