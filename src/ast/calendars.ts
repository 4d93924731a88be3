import type { DateForms } from './date-forms.ts'

/** A day of some calendar; 1 for a month or day that is not known. */
export interface CalendarDay {
  readonly year: number
  readonly month: number
  readonly day: number
}

const MILLISECONDS = 86_400_000
/** 1 Farvardin of the year 1, in days before 1970. */
const PERSIAN_EPOCH = -492_268
/** Eight leap years in 33 (as ICU counts them; true to the sun from 1799 to 2256). */
const CYCLE = { years: 33, leaps: 8, days: 12_053 } as const
/** Of the first half of the Persian year a month has 31 days, then 30. */
const LONG_MONTHS = 6

/** A Gregorian day in the calendar that a language counts by. */
export function inCalendar(calendar: DateForms['calendar'], date: CalendarDay): CalendarDay {
  if (calendar === 'buddhist') return { ...date, year: date.year + 543 }
  return calendar === 'persian' ? persian(date) : date
}

function persian({ year, month, day }: CalendarDay): CalendarDay {
  const time = new Date(0)
  time.setUTCFullYear(year, month - 1, day)
  const days = time.getTime() / MILLISECONDS - PERSIAN_EPOCH
  const { years, leaps, days: cycle } = CYCLE
  const persianYear = 1 + Math.floor((years * days + 3) / cycle)
  const newYear = 365 * (persianYear - 1) + Math.floor((leaps * persianYear + 21) / years)
  const dayOfYear = days - newYear
  const isLong = dayOfYear < LONG_MONTHS * 31
  const at = isLong ? Math.floor(dayOfYear / 31) : Math.floor((dayOfYear - LONG_MONTHS) / 30)
  const before = isLong ? at * 31 : at * 30 + LONG_MONTHS
  return { year: persianYear, month: at + 1, day: dayOfYear - before + 1 }
}
