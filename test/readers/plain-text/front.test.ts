import { describe, expect, it } from 'vitest'
import { textOf } from '../../../src/ast/walk.ts'
import { readByline } from '../../../src/readers/plain-text/byline.ts'
import { readDate } from '../../../src/readers/plain-text/date.ts'
import { readPlainText } from '../../../src/readers/plain-text/index.ts'

const BODY = 'The tide rises and falls twice a day on most coasts of the Atlantic.'

function front(text: string, accept: string[] = []) {
  const codes: string[] = []
  const { article } = readPlainText({ file: 'tide-notes.txt', text }, ({ code }) => codes.push(code), {
    accept,
  })
  const { title, authors, date, lang, dir } = article.metadata
  const body = article.children.map((block) =>
    block.type === 'paragraph' ? textOf(block.children) : block.type,
  )
  return { title: textOf(title), authors: authors.map(({ name }) => name), date, lang, dir, body, codes }
}

describe('readDate', () => {
  it.each([
    ['20 November 2025', '2025-11-20', ['en']],
    ['November 20, 2025', '2025-11-20', ['en']],
    ['Thursday, 20 November 2025', '2025-11-20', ['en']],
    ['Published on Nov. 20, 2025', '2025-11-20', ['en']],
    ['1st of May, 2024', '2024-05-01', ['en']],
    ['2025-11-20', '2025-11-20', []],
    ['20. November 2025', '2025-11-20', ['de']],
    ['20 de noviembre de 2025', '2025-11-20', ['es']],
    ['20 novembre 2025', '2025-11-20', ['fr', 'it']],
    ['1er mars 2024', '2024-03-01', ['fr']],
    ['20 ноября 2025 г.', '2025-11-20', ['ru']],
    ['20 listopada 2025', '2025-11-20', ['pl']],
    ['20 november 2025', '2025-11-20', ['nl', 'sv']],
    ['20 نوفمبر 2025', '2025-11-20', ['ar']],
    ['29 February 2024', '2024-02-29', ['en']],
  ])('reads %s', (text, iso, languages) => {
    expect(readDate(text)).toMatchObject({ kind: 'date', iso, languages })
  })

  it.each([
    ['20/11/2025', '2025-11-20', 0.9],
    ['11/20/2025', '2025-11-20', 0.9],
    ['03/04/2025', '2025-04-03', 0.5],
    ['03.04.2025', '2025-04-03', 0.9],
  ])('reads %s, as sure as the numbers allow', (text, iso, confidence) => {
    expect(readDate(text)).toMatchObject({ iso, confidence })
  })

  it.each(['31 February 2025', '29 February 2025', '2025-13-01', 'November 31, 2025'])(
    'refuses %s',
    (text) => {
      expect(readDate(text)?.kind).toBe('impossible')
    },
  )

  it.each([
    '2025',
    'In 2025 the tide was high',
    'Chapter 20 Novel 2025',
    '20 November',
    'softly 20 November 2025',
  ])('takes %s for no date', (text) => expect(readDate(text)).toBeUndefined())
})

describe('readByline', () => {
  it.each([
    ['By Ana de Costa and Jo Smith', ['Ana de Costa', 'Jo Smith'], true],
    ['by: J. R. O’Neil', ['J. R. O’Neil'], true],
    ['von Else Meer', ['Else Meer'], true],
    ['Par Jean-Luc d’Orme', ['Jean-Luc d’Orme'], true],
    ['Ana Costa, Jo Smith and Li Wei', ['Ana Costa', 'Jo Smith', 'Li Wei'], false],
  ])('reads %s', (text, names, isSaid) => {
    expect(readByline(text)).toEqual({ names, isSaid })
  })

  it.each(['By the sea', 'The tide', 'Ana', 'Ana Costa.', 'Ana Costa writes', 'By', '12 Ana Costa'])(
    'leaves %s',
    (text) => {
      expect(readByline(text)).toBeUndefined()
    },
  )
})

describe('the front', () => {
  it('takes headline, byline and date off the top', () => {
    expect(front(`\n\nHow the tide is measured\n\nBy Ana Costa\n20 November 2025\n\n${BODY}`)).toEqual({
      title: 'How the tide is measured',
      authors: ['Ana Costa'],
      date: '2025-11-20',
      lang: 'en',
      dir: 'ltr',
      body: [BODY],
      codes: [],
    })
  })

  it.each([
    ['on lines of one block', 'How the tide\nis measured\nAna Costa\n20 November 2025'],
    ['with the date first', 'How the tide is measured\n\n20 November 2025\n\nAna Costa'],
    ['with the date above', '20 November 2025\n\nHow the tide is measured\n\nAna Costa'],
    ['with the headline torn', 'How the tide\nis measured\n\nAna Costa\n\n20 November 2025'],
  ])('finds them %s', (_, head) => {
    const found = front(`${head}\n\n${BODY}`)
    expect(found).toMatchObject({
      title: 'How the tide is measured',
      authors: ['Ana Costa'],
      date: '2025-11-20',
      body: [BODY],
    })
  })

  it('takes a bare name without a date, but not one of the text’s common words', () => {
    expect(front(`How the tide is measured\n\nAna Costa\n\n${BODY}`).authors).toEqual(['Ana Costa'])
    const heading = front(`How the tide is measured\n\nMost Coasts\n\n${BODY}`)
    expect(heading.authors).toEqual([])
    expect(heading.codes).toContain('repair-suggested')
  })

  it('names an article without a headline by its file, and says so', () => {
    const found = front(`${BODY}\n\n${BODY}`)
    expect(found).toMatchObject({ title: 'Tide notes', body: [BODY, BODY], codes: ['title-missing'] })
  })

  it('leaves a day that never was in the body, and says so', () => {
    const found = front(`How the tide is measured\n\n31 February 2025\n\n${BODY}`)
    expect(found).toMatchObject({
      date: undefined,
      body: ['31 February 2025', BODY],
      codes: ['date-unreadable'],
    })
  })

  it('leaves day and month that may be the other way round, until it is accepted', () => {
    const text = `How the tide is measured\n\n03/04/2025\n\nBy Ana Costa\n\n${BODY}`
    expect(front(text)).toMatchObject({ date: undefined, authors: ['Ana Costa'], body: ['03/04/2025', BODY] })
    expect(front(text, ['date@3'])).toMatchObject({ date: '2025-04-03', body: [BODY], codes: [] })
  })

  it('takes the language from the month', () => {
    expect(front(`Wie die Flut gemessen wird\n\n20. November 2025\n\n${BODY}`).lang).toBe('de')
    expect(front(`Om tidvatten\n\n20 november 2025\n\n${BODY}`)).toMatchObject({
      lang: 'nl',
      codes: ['lang-ambiguous'],
    })
    expect(front(`כותרת\n\n20 בנובמבר 2025\n\n${BODY}`)).toMatchObject({ lang: 'he', dir: 'rtl' })
  })
})
