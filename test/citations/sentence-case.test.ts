import { expect, it } from 'vitest'
import { inSentenceCase, withSentenceCase } from '../../src/citations/sentence-case.ts'

it.each([
  ['Paper and Its Makers', 'Paper and its makers'],
  ['The Vat: A Guide to {DNA} and {Rag}', 'The vat: A guide to {DNA} and {Rag}'],
  [
    'What I Saw (Twice) of the Self-Turning Mill? A Mill',
    'What I saw (twice) of the self-turning mill? A mill',
  ],
  ['The {K}ozo of OpenType and 3D Paper', 'The {K}ozo of OpenType and 3D paper'],
  ['Sheets in $O(N)$ Steps \\& a \\emph{Proof Sheet}', 'Sheets in $O(N)$ steps \\& a \\emph{Proof Sheet}'],
])('makes small what the title %s has in capitals', (title, made) => {
  expect(inSentenceCase(title)).toBe(made)
})

it.each([
  'A history of Fabriano and its mills',
  '{All of Its Words}',
  'Die Geschichte der Seile',
  "R\\'esum\\'e of Makers",
])('leaves %s, whose capitals are names', (title) => {
  expect(inSentenceCase(title)).toBe(title)
})

it('asks for English, and leaves the names of periodicals', () => {
  const fields = { title: 'Big Paper', booktitle: 'On Mills', journaltitle: 'The Vat Quarterly' }
  const small = { title: 'Big paper', booktitle: 'On mills', journaltitle: 'The Vat Quarterly' }
  expect(withSentenceCase('article', fields, 'en-GB')).toEqual(small)
  expect(withSentenceCase('article', { ...fields, langid: 'german' }, 'en')).toMatchObject(fields)
  expect(withSentenceCase('article', { ...fields, langid: 'british' }, 'de')).toMatchObject(small)
  expect(withSentenceCase('article', fields, 'de')).toEqual(fields)
  expect(withSentenceCase('periodical', fields, 'en')).toEqual(fields)
})
