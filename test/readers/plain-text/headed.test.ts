import { describe, expect, it } from 'vitest'
import { textOf } from '../../../src/ast/index.ts'
import { readPlainText } from '../../../src/readers/plain-text/index.ts'
import { outline } from '../outline.ts'
import { mend } from '../reading.ts'

const A =
  'The tide gauge stands in a well beside the quay, and the well has an inlet that keeps the waves out of it.'
const reading = (text: string) => readPlainText({ file: 'page.txt', text }).value.article
const heads = (text: string) => {
  const { title, authors, date, publisher } = reading(text).metadata
  return [textOf(title), authors.map(({ name }) => name).join(' & '), date, publisher]
}

describe('a headline that its byline tells', () => {
  it.each([
    [
      'notices',
      'The following text was first read on the radio, and is printed here with its leave.\n\n[Note: the numbers are those of 1998.]',
    ],
    ['an address', 'Harbour Office\n12 Quay Street\nBrest'],
    ['whose it is', 'Low Water - a column, (c) 1990-1994'],
    ['whom to write to', 'To write to the Harbour Gazette:\nwww.gazette.org'],
  ])('stands below %s', (_, above) => {
    const text = `${above}\n\nA well for the tide\nby Ana Costa\n\n${A}\n\n${A}\n`
    expect(heads(text)).toEqual(['A well for the tide', 'Ana Costa', undefined, undefined])
    expect(outline(reading(text).children)).toContain(above.split('\n')[0])
    expect(mend(mend(text).text).text).toBe(mend(text).text)
  })

  it('is none where a line of the text begins with “by” by chance', () => {
    const text = `A well for the tide\nin the old harbour\nAna Costa\n9 October 1993\n\n${A}\n\nThe first gauge was set up on the quay\nby Harbour Master Jo Smith.\n\n${A}\n`
    expect(heads(text)).toEqual([
      'A well for the tide in the old harbour',
      'Ana Costa',
      '1993-10-09',
      undefined,
    ])
  })

  it('stands below the name of a paper, its day and its page', () => {
    const paper = 'The Harbour Gazette\nOctober 9, 1993\npage A9'
    const text = `Letters may be sent to the following address, if they are short:\n\n${paper}\n\n   A well for the tide\n\nBy Ana Costa\n\n${A}\n`
    expect(heads(text)).toEqual(['A well for the tide', 'Ana Costa', '1993-10-09', 'The Harbour Gazette'])
  })

  it.each([
    ['titles', 'Stories of the sea\n\nThe well\nby Ana Costa'],
    ['text', `The sea\n\n${A}\n\nThe well\nby Ana Costa\n\n${A}\n\nThe quay\nby Jo Smith`],
  ])('is no other one below %s', (_, above) => {
    expect(heads(`${above}\n\n${A}\n`)[0]).not.toBe('The well')
  })
})

describe('a headline in capitals in the middle', () => {
  it.each([
    '***** Reformatted.  Please pass it on.',
    'The lines below were read from the plaques beside the quay, and are printed as they are.',
  ])('stands below a notice: %s', (notice) => {
    const text = `${notice}\n\n\n                   A WELL\n              FOR THE TIDE\n\n\n${A}\n\n${A}\n`
    expect(heads(text)[0]).toBe('A WELL FOR THE TIDE')
    expect(outline(reading(text).children)).toContain(notice.slice(-20))
  })

  it('is none below a headline', () => {
    expect(heads(`The well\n\n              LOW WATER\n\n${A}\n`)[0]).toBe('The well')
  })

  it('has its byline beside it', () => {
    expect(heads(`   A WELL FOR THE TIDE by Ana Costa\n        From TIDES #5\n\n${A}\n`)).toEqual([
      'A WELL FOR THE TIDE',
      'Ana Costa',
      undefined,
      undefined,
    ])
    expect(heads(`Stand by Ana Costa\n\n${A}\n`)[0]).toBe('Stand by Ana Costa')
  })
})

it('may end in a stop in capitals, as papers of old had it, with a deck below it', () => {
  const text = `LOW WATER AT LEITH.\n\nThe Gauge - A Record.\n\n(From Our Own Correspondent)\nLeith, July 17.\n\n${A}\n`
  const { title, subtitle, authors } = reading(text).metadata
  expect([textOf(title), textOf(subtitle ?? []), authors[0]?.name]).toEqual([
    'LOW WATER AT LEITH.',
    'The Gauge - A Record.',
    'Our Own Correspondent',
  ])
})

describe('a byline', () => {
  it.each([
    ['A well for the tide\n       by\n    Ana Costa\n\n', 'Ana Costa', undefined],
    ['A well for the tide\n\nby\n\nAna Costa (c) 1994\n\n', 'Ana Costa', '(c) 1994 Ana Costa'],
    ['A well for the tide\n\nAn Essay by Ana Costa\n\n', 'Ana Costa', undefined],
    ['A well for the tide\n\nby K9 & MC5\n\n', 'K9 & MC5', undefined],
  ])('is read in %j', (head, names, rights) => {
    const { metadata } = reading(`${head}${A}\n`)
    expect(textOf(metadata.title)).toBe('A well for the tide')
    expect(metadata.authors.map(({ name }) => name).join(' & ')).toBe(names)
    expect(metadata.rights).toBe(rights)
  })

  it('is found behind another “by”, and is looked for above blocks of any length', () => {
    const { metadata } = reading(`A well for the tide\nby\n12 o’clock\nby\nAna Costa\n\n${A}\n`)
    expect(metadata.authors).toEqual([{ name: 'Ana Costa' }])
    const rows = 'so it is read\n'.repeat(150_000)
    expect(reading(`The text was read.\n\n          THE WELL\n\n${rows}`).metadata.authors).toEqual([])
  })

  it('has beside it what its author is, and below it for whom', () => {
    const { authors } = reading(`A well\n\nBy ANA COSTA Harbour News Writer\n\n${A}\n`).metadata
    expect(authors).toEqual([{ name: 'ANA COSTA', affiliation: 'Harbour News Writer' }])
    const below = reading(`A well\n\nBy Ana Costa\nSpecial to The Gazette\n\n${A}\n\n${A}\n`).metadata
    expect(below.authors).toEqual([{ name: 'Ana Costa', affiliation: 'Special to The Gazette' }])
  })

  it('has its day below the paper that it wrote for', () => {
    const { metadata, children } = reading(
      `A well for the tide\n\nAn editorial by Ana Costa\nThe Low Water Voice\nLeith, UK\nMay 3, 1994\n\n${A}\n`,
    )
    expect(metadata.date).toBe('1994-05-03')
    expect(outline(children)).toMatch(/^"The Low Water Voice/)
  })
})
