import { dateLineOf, type Metadata } from '../../ast/index.ts'
import { calendarDate } from '../shared/index.ts'

/** A day with hours and minutes, as ISO 8601 joins them: stamps of programs also have seconds, a zone, or a blank. */
const TIMED = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)$/

/** From one day to another (ISO 8601, 4.4). */
const RANGE = /^(\d{4}-\d\d-\d\d) ?(?:\/|--|–) ?(\d{4}-\d\d-\d\d)$/

/** What the front matter says of an event in the figures of ISO 8601, in the words of the language: its time of day, and its last day. */
export function eventDateOf(value: string, lang: string): Pick<Metadata, 'date' | 'dateText'> | undefined {
  const [, day, time] = TIMED.exec(value) ?? []
  const date = day && calendarDate(day, lang)
  if (date) return { date, dateText: `${inWords(date, lang)}, ${time}` }
  const [from, to] = (RANGE.exec(value)?.slice(1) ?? []).map((end) => calendarDate(end, lang))
  if (!from || !to || from >= to) return undefined
  return { dateText: rangeInWords(inWords(from, lang), inWords(to, lang)) }
}

function inWords(date: string, lang: string): string {
  return dateLineOf({ authors: [], subjects: [], title: [], dir: 'ltr', date, lang })
}

/** `12–14 December 2026`: what both days end with is said once, where days come first. */
function rangeInWords(from: string, to: string): string {
  const [first, last] = [from.split(' '), to.split(' ')]
  let shared = 0
  if (/^\p{Nd}+\.?$/u.test(first[0]!))
    while (shared < first.length - 1 && first.at(-1 - shared) === last.at(-1 - shared)) shared++
  const begun = first.slice(0, first.length - shared)
  return begun.length === 1 ? `${begun[0]}–${to}` : `${begun.join(' ')} – ${to}`
}
