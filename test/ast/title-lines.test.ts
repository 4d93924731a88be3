import { expect, it } from 'vitest'
import { dateLineOf } from '../../src/ast/title-lines.ts'

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
  expect(dateLineOf({ ...metadata, date: '1851' })).toBe('1851')
})
