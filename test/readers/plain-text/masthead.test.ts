import { describe, expect, it } from 'vitest'
import { textOf } from '../../../src/ast/walk.ts'
import { readPlainText, repairText } from '../../../src/readers/plain-text/index.ts'

const BODY = 'The tide rises and falls twice a day on most coasts of the Atlantic.'
const PAGE = `THE HARBOUR GAZETTE\nSaturday, 14 March 1931\n\nTide takes the old gauge\n\nBy Ana Costa\n\n${BODY}\n`

function read(text: string, accept: readonly string[] = []) {
  const { article, repairs } = readPlainText({ file: 'page.txt', text }, { accept }).value
  const { title, publisher, authors, date } = article.metadata
  const found = { title: textOf(title), publisher, author: authors[0]?.name, date }
  return { ...found, suggested: repairs.filter(({ applied }) => !applied).map(({ rule }) => rule) }
}

describe('the name of a newspaper', () => {
  it('is not the headline, and names the publisher', () => {
    expect(read(PAGE)).toEqual({
      title: 'Tide takes the old gauge',
      publisher: 'THE HARBOUR GAZETTE',
      author: 'Ana Costa',
      date: '1931-03-14',
      suggested: [],
    })
  })

  it.each(['www.gazette.example', 'gazette.example', 'https://gazette.example/'])(
    'stands above the address of its site: %s',
    (address) => {
      const head = `Harbour and Coast\n${address}\n\nTide takes the old gauge\n\nAna Costa\n14 March 1931`
      const found = { title: 'Tide takes the old gauge', publisher: 'Harbour and Coast', author: 'Ana Costa' }
      const text = `${head}\n\n${BODY}\n`
      expect(read(text)).toMatchObject(found)
      expect(read(repairText(text))).toMatchObject(found)
    },
  )

  it.each(['   ', '\t', ' | '])('stands beside its day: %j', (gap) => {
    expect(read(PAGE.replace('GAZETTE\n', `GAZETTE${gap}`))).toEqual(read(PAGE))
  })

  it('is read again where the text has been repaired', () => {
    expect(read(repairText(PAGE))).toEqual(read(PAGE))
    expect(repairText(repairText(PAGE))).toBe(repairText(PAGE))
  })

  it.each([
    ['Saturday, March 14, 1931.   Price Twopence', 'Price Twopence'],
    ['No. 4,812 | 14 March 1931 | Late edition', 'No. 4,812 |  | Late edition'],
  ])('may have its number and its price beside the date: %s', (line, ears) => {
    const text = PAGE.replace('Saturday, 14 March 1931', line)
    expect(read(text)).toMatchObject({ title: 'Tide takes the old gauge', date: '1931-03-14' })
    const { repairs } = readPlainText({ file: 'page.txt', text }).value
    expect(repairs.find(({ rule, after }) => rule === 'running-head' && after === '')?.before).toContain(
      ears.slice(0, 8),
    )
    expect(repairText(repairText(text))).toBe(repairText(text))
  })

  it('is only suggested where no word says so: a headline may stand above its date', () => {
    const unsure = PAGE.replace('THE HARBOUR GAZETTE', 'Harbour and sea')
    expect(read(unsure)).toMatchObject({
      title: 'Harbour and sea',
      suggested: expect.arrayContaining(['masthead']),
    })
    expect(read(unsure).publisher).toBeUndefined()
    expect(read(unsure, ['masthead'])).toMatchObject({
      title: 'Tide takes the old gauge',
      publisher: 'Harbour and sea',
    })
  })

  it.each([
    ['no byline follows', PAGE.replace('By Ana Costa\n\n', '')],
    ['the date is no date', PAGE.replace('Saturday, 14 March 1931', 'Spring')],
    [
      'the byline is below the date',
      'The Gazette moves house\n14 March 1931\nBy Ana Costa\n\nIt moved on Friday to the quay.\n',
    ],
  ])('is none where %s', (_, text) => {
    expect(read(text).publisher).toBeUndefined()
  })

  it.each([
    'Journal of Tides 12 (2019), 44–61',
    'Gezeitenkunde, 3.2 (1987): 1-12',
    'Tides, vol. 4 (May 1901), pp. 7–9.',
  ])('may be that of a journal, with volume, year and pages: %s', (line) => {
    const { title, publisher } = read(`${line}\n\nWho keeps the gauge\n\n${BODY}\n`)
    expect({ title, publisher }).toEqual({ title: 'Who keeps the gauge', publisher: line })
  })
})

it('may have the number of its issue below it, which is no headline and no part of one', () => {
  const text = `THE HARBOUR MAGAZINE\nNo. 214 - Harvest 1956\n\nON THE KEEPING OF GAUGES\n\nby the Rev. P. Quay\n\n${'The gauge stands in a well beside the quay. '.repeat(3)}`
  const { article } = readPlainText({ file: 'a.txt', text }).value
  expect(article.metadata).toMatchObject({
    title: [{ value: 'ON THE KEEPING OF GAUGES' }],
    authors: [{ name: 'Rev. P. Quay' }],
    publisher: 'THE HARBOUR MAGAZINE',
  })
})
