import { expect, it } from 'vitest'
import { bylineOf, dateLineOf } from '../../src/ast/title-lines.ts'

const written = (date: string, lang: string) =>
  dateLineOf({ title: [], authors: [], subjects: [], dir: 'ltr', date, lang })

it.each([
  ['2021-01-03', 'en', '3 January 2021'],
  ['2021-01', 'en', 'January 2021'],
  ['2021', 'en', '2021'],
  ['2021-01-03', 'de', '3. Januar 2021'],
  ['2021-01-03', 'fr', '3 janvier 2021'],
  ['2021-01-03', 'ca', '3 de gener de 2021'],
  ['2021-01-03', 'ca-ES', '3 de gener de 2021'],
  ['2021-01-03', 'ca-AD', '3 de gener de 2021'],
  ['2021-01', 'cs', 'leden 2021'],
  ['2021-11-03', 'cs-CZ', '3. listopadu 2021'],
  ['2021-11-20', 'mr', '२० नोव्हेंबर, २०२१'],
  ['2021-01-03', 'de-AT', '3. Jänner 2021'],
  ['0987-01-03', 'de', '3. Januar 987'],
  ['2025-11-20', 'fa', '۲۹ آبان ۱۴۰۴'],
  ['2025-03-20', 'fa-AF', '۳۰ حوت ۱۴۰۳'],
  ['2025-03-21', 'fa-IR', '۱ فروردین ۱۴۰۴'],
  ['2025-11-20', 'ps', '۱۴۰۴ لړم ۲۹'],
  ['2025-11-20', 'th-TH', '20 พฤศจิกายน 2568'],
  ['2025-11-20', 'en-GB', '20 November 2025'],
  ['2025-11-20', 'en-US', 'November 20, 2025'],
  ['2025-11-20', 'sr-Latn-BA', '20. novembar 2025.'],
  ['2025-11-20', 'es-PE', '20 de noviembre de 2025'],
  ['2025-11-20', 'fil', 'Nobyembre 20, 2025'],
  ['2025-11-20', 'tlh', '2025-11-20'],
])('writes %s in %s as %s, whatever the release of ICU', (date, lang, line) => {
  expect(written(date, lang)).toBe(line)
})

it('writes a date that no calendar has as its author does', () => {
  const metadata = {
    title: [],
    authors: [],
    subjects: [],
    dir: 'ltr',
    lang: 'en',
    dateText: 'c. 1850',
  } as const
  expect(dateLineOf(metadata)).toBe('c. 1850')
})

it('writes the time of day of a date that its author gives', () => {
  const day = { title: [], authors: [], subjects: [], dir: 'ltr', lang: 'en', date: '1851-07-04' } as const
  expect(dateLineOf({ ...day, dateText: '4 July 1851, 19:30' })).toBe('4 July 1851, 19:30')
})

const byline = (names: readonly string[], lang: string) =>
  bylineOf({ title: [], authors: names.map((name) => ({ name })), subjects: [], dir: 'ltr', lang })

it.each([
  ['de', 'A, B und C'],
  ['ca', 'A, B i C'],
  ['ja', 'A、B、C'],
  ['en', 'A, B, and C'],
  ['es', 'A, B y C'],
])('joins authors as %s does', (lang, line) => {
  expect(byline(['A', 'B', 'C'], lang)).toBe(line)
})

it('joins two as a language joins two, whatever they are called', () => {
  expect(byline(['A', 'B'], 'de')).toBe('A und B')
  expect(byline(['A', 'Ibn $& {m}'], 'es')).toBe('A e Ibn $& {m}')
  expect(byline(['{1}', '$1'], 'fr')).toBe('{1} et $1')
})

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz']
const PAIRS = LETTERS.flatMap((a) => LETTERS.map((b) => a + b))
const LANGS = Intl.DateTimeFormat.supportedLocalesOf([...PAIRS, 'ckb', 'fil', 'gsw', 'hsb', 'yue'])
const REGIONS = [
  'AF',
  'AT',
  'BR',
  'CA',
  'CH',
  'DZ',
  'GB',
  'IN',
  'MA',
  'MX',
  'PE',
  'PK',
  'PT',
  'SY',
  'TW',
  'US',
  'ZA',
]
const TAGS = LANGS.flatMap((lang) => [lang, ...REGIONS.map((region) => `${lang}-${region}`)])
/** Uzbek of Afghanistan counts by two calendars. */
const OTHERWISE = ['en', 'uz-AF']

// Elsewhere ICU says what another version of CLDR says, which is why its words are written down.
it.runIf(process.versions.cldr === '48.0')('says what CLDR 48 says, in every language', () => {
  for (const lang of TAGS.filter((tag) => !tag.startsWith('ca') && !OTHERWISE.includes(tag))) {
    const format = new Intl.DateTimeFormat(lang, { year: 'numeric', month: 'long', day: 'numeric' })
    if (format.resolvedOptions().locale !== lang) continue
    const alone = new Intl.DateTimeFormat(lang, { year: 'numeric', month: 'long' })
    for (let month = 1; month <= 12; month++) {
      const [date, time] = [`1987-${String(month).padStart(2, '0')}`, new Date(1987, month - 1, 9)]
      expect(written(`${date}-09`, lang), lang).toBe(format.format(time).replace('AP ', ''))
      expect(written(date, lang), lang).toBe(alone.format(time).replace('AP ', ''))
    }
    const list = new Intl.ListFormat(lang, { type: 'conjunction' })
    for (const names of [
      ['A', 'B'],
      ['A', 'B', 'C'],
      ['A', 'B', 'C', 'D', 'E'],
    ])
      expect(byline(names, lang), lang).toBe(list.format(names))
  }
})
