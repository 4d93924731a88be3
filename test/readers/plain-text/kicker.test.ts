import { describe, expect, it } from 'vitest'
import { textOf } from '../../../src/ast/walk.ts'
import { readPlainText } from '../../../src/readers/plain-text/index.ts'
import { blockTexts } from '../reading.ts'

const BODY =
  'The gauge at the lower quay stands in a well that has an inlet,\nand the inlet keeps the waves out of it in all but the worst of\nthe winters that anybody here remembers.'
const MORE =
  'It is read each morning by the keeper, who writes what she reads\ninto a book that nobody has ever asked to see.'

function front(text: string) {
  const { article } = readPlainText({ file: 'page.txt', text }).value
  const { title, subtitle, publisher, authors, date, subjects } = article.metadata
  return {
    title: title && textOf(title),
    ...(subtitle && { subtitle: textOf(subtitle) }),
    ...(publisher && { publisher }),
    authors: authors.map(({ name }) => name),
    ...(date && { date }),
    subjects,
    first: blockTexts(article)[0],
  }
}

const FIRST = BODY.replaceAll('\n', ' ')

describe('the head of a printed page', () => {
  it('has its page beside the day, the name of its part, and a standfirst between rules', () => {
    const head = [
      'THE HARBOUR COURIER\nFriday, March 15, 2024                             B1',
      'LOCAL MATTERS',
      'Town keeps the old gauge\nfor another winter',
      '______________________________',
      'Who will pay for the keeper\nis put off to June',
      '______________________________',
      'By ANA COSTA\nCourier Staff Writer',
    ]
    expect(front([...head, BODY, MORE].join('\n\n'))).toEqual({
      title: 'Town keeps the old gauge for another winter',
      subtitle: 'Who will pay for the keeper is put off to June',
      publisher: 'THE HARBOUR COURIER',
      authors: ['ANA COSTA'],
      date: '2024-03-15',
      subjects: ['LOCAL MATTERS'],
      first: FIRST,
    })
  })

  it.each([
    ['Lokales                         Seite 13', 'Von Ana Costa', []],
    ['CARTAS AL DIRECTOR', 'Por Ana Costa', ['CARTAS AL DIRECTOR']],
    ['NOTES ET DOCUMENTS', 'par Ana Costa*', ['NOTES ET DOCUMENTS']],
    ['ΚΟΙΝΩΝΙΑ', 'Της Άννας Κοστή', ['ΚΟΙΝΩΝΙΑ']],
  ])('names its part above the headline: %s', (part, byline, subjects) => {
    const found = front([part, 'The gauge that nobody reads', byline, BODY, MORE].join('\n\n'))
    expect(found.title).toBe('The gauge that nobody reads')
    expect(found.authors).toEqual([byline.replace(/^\S+ |\*$/g, '')])
    expect(found.subjects).toEqual(subjects)
  })

  it('leaves a title with the number of its first page', () => {
    const text = `Reading the gauge                    Page 1\n\n${BODY}\n\n${MORE}\n\n${BODY}`
    expect(front(text).title).toContain('Reading the gauge')
  })

  it('reads the journal above a paper, whose authors have the marks of notes', () => {
    const head =
      'Journal of Tide Studies, Vol. 12, No. 3 (2019), pp. 211–213\ndoi:10.5555/jts.2019.0312\n\nOn the gauge of the lower quay'
    expect(front(`${head}\n\nAna Costa* and Jo Abbot†\n\n${BODY}\n\n${MORE}`)).toMatchObject({
      title: 'On the gauge of the lower quay',
      publisher: 'Journal of Tide Studies, Vol. 12, No. 3 (2019), pp. 211–213',
      authors: ['Ana Costa', 'Jo Abbot'],
    })
  })

  it('looks for the headline below the notices of a press office', () => {
    const notices =
      'PRESS RELEASE\nFOR IMMEDIATE RELEASE\nMay 7, 2025\n\nContact:\nJo Abbot\n(555) 010-7788\npress@quay.example'
    const text = `${notices}\n\nQuay opens the well of its gauge\n\nLEEDS, England, May 7, 2025 – ${BODY}\n\n${MORE}`
    expect(front(text)).toMatchObject({ title: 'Quay opens the well of its gauge', date: '2025-05-07' })
  })

  it('has no place for the address of the page and its title', () => {
    const address = 'https://www.quay.example/2024/06/the-gauge-that-nobody-reads'
    const title = 'The gauge that nobody reads'
    const parts = [address, `${title} | The Quay`, title, 'By Ana Costa', BODY, MORE, BODY, MORE]
    expect(front(parts.join('\n\n'))).toMatchObject({ title, authors: ['Ana Costa'], first: FIRST })
  })

  it('takes no byline beside who took the pictures for a standfirst', () => {
    const text = `The gauge that nobody reads\n\nby ANA COSTA | photographs by JO ABBOT\n\n${BODY}\n\n${MORE}`
    expect(front(text)).toMatchObject({ title: 'The gauge that nobody reads', authors: ['ANA COSTA'] })
  })

  it.each([
    'Published: Monday, 3 June 2024, 07.15\nUpdated: Tuesday, 4 June 2024, 16.40',
    'Updated: 4 June 2024 | First published 3 June 2024',
    'Publié le 3 juin 2024 à 06h30, mis à jour le 4 juin 2024 à 09h12',
    'Zamora - 3 JUN 2024 - 05:20 CET',
  ])('has the day on which the text came out, and not that of its last change: %s', (days) => {
    const text = `The gauge that nobody reads\n\nAna Costa\n${days}\n\n${BODY}\n\n${MORE}`
    expect(front(text)).toMatchObject({ authors: ['Ana Costa'], date: '2024-06-03' })
  })

  it('names who reviews a book, below what the book is', () => {
    const book = 'THE DEPTH OF WELLS\nBy Jo Abbot\n312 pp. Quay Books. $27.95.'
    const text = `BOOKS\n\nA well of one’s own\n\n${book}\n\nReviewed by Ana Costa\n\n${BODY}\n\n${MORE}`
    expect(front(text)).toMatchObject({ title: 'A well of one’s own', authors: ['Ana Costa'], first: book })
  })
})

describe('a word above a headline, a standfirst and a byline', () => {
  it('is the name of the part, in small letters too', () => {
    const head = [
      'Riverside',
      'Council shuts the reading room',
      'Nobody was asked before the vote',
      'By Ana Costa',
    ]
    expect(front([...head, BODY, MORE].join('\n\n'))).toMatchObject({
      title: 'Council shuts the reading room',
      subtitle: 'Nobody was asked before the vote',
      authors: ['Ana Costa'],
      subjects: ['Riverside'],
    })
  })

  it('is the title above one line and a byline', () => {
    const head = ['Waiting', 'How the keeper learned to be late', 'By Ana Costa']
    expect(front([...head, BODY, MORE].join('\n\n'))).toMatchObject({
      title: 'Waiting',
      subtitle: 'How the keeper learned to be late',
    })
  })
})
