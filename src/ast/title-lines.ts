import { inCalendar } from './calendars.ts'
import { type DateForms, dateForms } from './date-forms.ts'
import { monthNames } from './month-names.ts'
import type { Metadata } from './nodes.ts'
import { labelOf } from './walk.ts'

/** The authors as one line, joined as the article's language joins a list: `A, B and C`. `''` where there is none. */
export function bylineOf({ authors, lang }: Metadata): string {
  return joinedIn(
    lang,
    authors.map(({ name }) => name),
  )
}

/** Names as the language joins a list. */
export function joinedIn(lang: string, names: readonly string[]): string {
  return partedIn(lang, names)
    .map((joint, index) => joint + (names[index] ?? ''))
    .join('')
}

/** What stands before each name of a list as the language joins it, and behind the last. */
export function partedIn(lang: string, names: readonly string[]): readonly string[] {
  const final = names.at(-1) ?? ''
  if (names.length < 2) return names.map(() => '')
  const joints: Joints = dateForms(lang)?.list ?? OWN_LISTS[lang.slice(0, 2)]?.(final) ?? BARE_LIST
  const { between, last, pair, after = '' } = joints
  const inner = names.slice(1, -1).map(() => between)
  return ['', ...inner, names.length === 2 ? pair : last, after]
}

/** The subjects as one line, parted as the article's language parts the names of a list. */
export function subjectsLineOf({ subjects, lang }: Pick<Metadata, 'subjects' | 'lang'>): string {
  return subjects.join(dateForms(lang)?.list?.between ?? BARE_LIST.between)
}

type Joints = NonNullable<DateForms['list']> & { readonly after?: string }

const BARE_LIST: Joints = { between: ', ', last: ', ', pair: ', ' }

/** Lists that change with their last name (CLDR 48, listPatterns, and what ICU does with them). */
const OWN_LISTS: Readonly<Record<string, (final: string) => Joints>> = {
  es: (final) => joined(', ', /^(?:i|hi(?![ae]))/i.test(final) ? ' e ' : ' y '),
  he: (final) => joined(', ', /^\p{Script=Hebrew}/u.test(final) ? ' ו' : ' ו-'),
  ti: () => ({ ...joined('፣ ', 'ን '), after: 'ን' }),
}

function joined(between: string, last: string): Joints {
  return { between, last, pair: last }
}

/**
 * The date as the article's language writes it, as precisely as it is known: `20 November 2025`, `1851`; one that is
 * none of the calendar, or has a time of day, as its author does; in a language of which nothing is known, as ISO 8601.
 */
export function dateLineOf({ date, dateText = '', lang }: Metadata): string {
  if (!date || dateText !== '') return dateText
  const [year, month, day] = date.split('-').map(Number) as [number, number?, number?]
  // Day before month in English, too: a reader from anywhere reads `20 November 2025` the same way.
  if (lang === 'en') return [day, month && monthNames(lang)[month - 1], year].filter(Boolean).join(' ')
  const forms = dateForms(lang)
  return forms ? written(forms, year, month, day) : date
}

function written(forms: DateForms, year: number, month?: number, day?: number): string {
  const { patterns, months, monthsAlone, nought } = forms
  const figures = (value: number) =>
    String(value).replaceAll(/\d/g, (figure) => String.fromCodePoint(nought.codePointAt(0)! + Number(figure)))
  const pattern = day ? patterns.day : month ? patterns.month : patterns.year
  const counted = inCalendar(forms.calendar, { year, month: month ?? 1, day: day ?? 1 })
  return pattern
    .replace('{d}', figures(counted.day))
    .replace('{m}', (day ? months : monthsAlone)[counted.month - 1]!)
    .replace('{y}', figures(counted.year))
}

/** Publisher and year, as far as they are known: what stands at the foot of a title page. */
export function imprintOf(metadata: Metadata): string[] {
  const { publisher = '', date } = metadata
  // A date that is written in a form of its own has a year as well.
  const year = date ? dateLineOf({ ...metadata, dateText: '', date: date.slice(0, 4) }) : ''
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
