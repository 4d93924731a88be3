import { describe, expect, it } from 'vitest'
import { textOf } from '../../../src/ast/walk.ts'
import { readPlainText, repairText } from '../../../src/readers/plain-text/index.ts'

const BODY = 'The tide rises and falls twice a day on most coasts of the Atlantic.'

function front(text: string, accept: string[] = []) {
  const { value, findings } = readPlainText({ file: 'tide-notes.txt', text }, { accept })
  const { article } = value
  const codes = findings.map(({ code }) => code)
  const { title, authors, date, lang, dir } = article.metadata
  const body = article.children.map((block) =>
    block.type === 'paragraph' ? textOf(block.children) : block.type,
  )
  return { title: textOf(title), authors: authors.map(({ name }) => name), date, lang, dir, body, codes }
}

describe('the front', () => {
  it.each(['By Ana Costa            20 November 2025', '20 November 2025       By Ana Costa'])(
    'parts byline and date on one line: %s',
    (line) => {
      const { title, authors, date, body } = front(`How the tide is measured\n\n${line}\n\n${BODY}`)
      expect({ title, authors, date, body }).toEqual({
        title: 'How the tide is measured',
        authors: ['Ana Costa'],
        date: '2025-11-20',
        body: [BODY],
      })
    },
  )

  it.each([
    ['By Ana Costa | Illustrations by Jo Abbot | MAY 2023', '2023-05', ['Illustrations by Jo Abbot']],
    ['Reporter: Ana Costa  |  Updated: Tuesday 7 May 2024, 16:40', '2024-05-07', []],
    ['20 November 2025 • By Ana Costa • 4 min read', '2025-11-20', ['4 min read']],
    ['Ana Costa – 20 November 2025', '2025-11-20', []],
    ['By Ana Costa, 20 November 2025', '2025-11-20', []],
  ])('parts what bars and dashes part: %s', (line, date, left) => {
    const text = `How the tide is measured\n\n${line}\n\n${BODY}`
    const found = { ...front(text) }
    expect([found.authors, found.date, found.body]).toEqual([['Ana Costa'], date, [...left, BODY]])
    expect(repairText(repairText(text))).toBe(repairText(text))
  })

  it('leaves who took the pictures below the byline', () => {
    const { authors, body } = front(`The clocks\n\nWords: Ana Costa     Photographs: Jo Abbot\n\n${BODY}`)
    expect(authors).toEqual(['Ana Costa'])
    expect(body).toEqual(['Photographs: Jo Abbot', BODY])
  })

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

  it('is no table that a text begins with', () => {
    const rows = ['Gauge          Low   High', 'Old harbour      2      9', 'Lock bridge     14     21']
    const found = front(`${rows.join('\n')}\n\n${BODY}`)
    expect(found.title).not.toContain('Gauge')
    expect(found.body).toHaveLength(2)
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
    expect(front(`Om tidvatten\n\n20 november 2025\n\n${BODY}`)).toMatchObject({ lang: 'en', codes: [] })
    const undetermined = { file: 'tide.txt', text: `潮の話\n\n2025年11月20日\n\n${BODY}`, lang: 'und' }
    expect(readPlainText(undetermined).value.article.metadata.lang).toBe('und')
    expect(front(`כותרת\n\n20 בנובמבר 2025\n\n${BODY}`)).toMatchObject({ lang: 'he', dir: 'rtl' })
  })
})

describe('the headline', () => {
  it('leaves below itself a paragraph of any number of lines', () => {
    const lines = Array.from({ length: 700 }, (_, at) => `Gauge ${at} stands by the water`)
    const text = `THE BOOK OF GAUGES\n${lines.join('\n')}\n\n${BODY}\n`
    expect(repairText(text)).toBe(`THE BOOK OF GAUGES\n\n${lines.join(' ')}\n\n${BODY}\n`)
  })

  const read = (head: string) => {
    const { metadata, children } = readPlainText({ file: 'tide-notes.txt', text: `${head}\n\n${BODY}\n` })
      .value.article
    return [textOf(metadata.title), textOf(metadata.subtitle ?? []), children.length]
  }

  it.each([
    ['THE OLD GAUGE\nA story of the harbour', 'THE OLD GAUGE', 'A story of the harbour'],
    ['“I Never Slept”\nThe keeper of the gauge speaks', '“I Never Slept”', 'The keeper of the gauge speaks'],
    [
      'Gauges and Keepers\nFrom the papers of Ana Costa',
      'Gauges and Keepers',
      'From the papers of Ana Costa',
    ],
    ['The Gauge That\nHalves into Itself', 'The Gauge That Halves into Itself', ''],
    ['How the tide\nIs measured', 'How the tide Is measured', ''],
    ['THE OLD GAUGE\nOF THE HARBOUR', 'THE OLD GAUGE OF THE HARBOUR', ''],
    [
      'Wer den Regen misst\nSeit vierzig Jahren steht Karl Brandt an jedem Morgen am Zaun',
      'Wer den Regen misst',
      'Seit vierzig Jahren steht Karl Brandt an jedem Morgen am Zaun',
    ],
    [
      'Wer den Regen misst und\nSeit vierzig Jahren steht Karl Brandt an jedem Morgen am Zaun',
      'Wer den Regen misst und Seit vierzig Jahren steht Karl Brandt an jedem Morgen am Zaun',
      '',
    ],
  ])('%j is parted where its letters do', (head, title, subtitle) => {
    expect(read(head)).toEqual([title, subtitle, 1])
    expect(read(`${head}\n\nBy Ana Costa`)).toEqual([title, subtitle, 1])
  })

  it('in capitals ends above the text that stands right below it', () => {
    const text = 'The old gauge went on Friday. It had stood there since 1894.'
    expect(read(`THE OLD GAUGE\n${text}`)).toEqual(['THE OLD GAUGE', '', 2])
  })

  it.each([
    ['The keeper read the gauge for the last time. Nobody came.', 'By Ana Costa'],
    ['The keeper read the gauge\nfor the last time', 'Ana Costa\n20 November 2025'],
    ['with Ana Costa, keeper of the gauge', 'It went on Friday.'],
  ])('has what stands between it and its byline for its subtitle: %j', (standfirst, below) => {
    const text = `The old gauge\n\n${standfirst}\n\n${below}`
    expect(read(text).slice(0, 2)).toEqual(['The old gauge', standfirst.replace('\n', ' ')])
    expect(repairText(repairText(text))).toBe(repairText(text))
  })

  it.each(['OPINION', 'Science', 'Analysis | Harbour', 'Kommentar', 'ENTREVISTA'])(
    'stands below the name of the part of the paper: %s',
    (kicker) => {
      const text = `${kicker}\n\nGive the gauge its well back\n\nAna Costa\n\n${BODY}\n`
      const { title, subjects, authors } = readPlainText({ file: 'page.txt', text }).value.article.metadata
      expect([textOf(title), subjects, authors.length]).toEqual(['Give the gauge its well back', [kicker], 1])
      expect(repairText(repairText(text))).toBe(repairText(text))
    },
  )

  it.each(['Travel\n\nThe old gauge went on Friday.', 'SCIENCE\n\nBy Ana Costa'])(
    'is such a name where no headline follows: %j',
    (head) => {
      expect(read(head)[0]).toBe(head.split('\n')[0])
    },
  )

  it('stands below what a press office prints above it, which is kept', () => {
    const head = 'FOR IMMEDIATE RELEASE\n\nContact: Ana Costa\ngauge@example.org\n\n'
    const text = `${head}TIDE TAKES THE OLD GAUGE\nNobody was hurt`
    expect(read(text)).toEqual(['TIDE TAKES THE OLD GAUGE', 'Nobody was hurt', 3])
    expect(read('Name: ______   Date: ______\n\nThe tide')).toEqual(['The tide', '', 2])
  })

  it.each([
    ['Plum cake\nServes 8 | Bake 45 min', 'Plum cake'],
    ['The harbour choir\nSunday 9 November 2025, 4 pm', 'The harbour choir'],
    ['Harbour Dues\nIssued by the Harbour Office', 'Harbour Dues'],
    ['Harbour Dues\n    The dues below are for boats', 'Harbour Dues'],
  ])('ends above when, where and for whom: %j', (head, title) => {
    expect(read(head)).toEqual([title, '', 2])
  })

  it.each(['14 Quay Street\nLeith\n\n2 June 1924\n\nDear Miss Costa,', 'Dear Miss Costa,'])(
    'is none above a greeting: %j',
    (head) => {
      expect(read(head)[0]).toBe('Tide notes')
    },
  )

  it('is none where a letter begins', () => {
    const place = ' '.repeat(40)
    const head = `${place}14 Quay Street\n${place}2 June 1924\n\nDear Miss Costa,`
    expect(read(head)).toEqual(['Tide notes', '', 3])
    expect(read(head.replace('Dear Miss Costa,', 'It rises.'))[0]).toBe('14 Quay Street')
  })

  it('is read again in the repaired text', () => {
    const once = repairText(`THE OLD GAUGE\nA story of the harbour\n\nBy Ana Costa\n\n${BODY}\n`)
    expect(repairText(once)).toBe(once)
    expect(once).toContain('THE OLD GAUGE\nA story of the harbour\n')
  })
})

describe('a headline with its first chapter right below', () => {
  it('ends above that', () => {
    const text = `La maison du puits\nChapitre premier\n\nLe puits dort sous la pluie, et personne ne le réveille avant midi.\n\nChapitre II\n\nIl se réveille.`
    const { article } = readPlainText({ file: 'a.txt', text }).value
    expect(textOf(article.metadata.title)).toBe('La maison du puits')
    expect(article.children[0]?.type).toBe('heading')
  })
})

it('keeps the hour that a line says of an event with its day', () => {
  const hours = (line: string) =>
    readPlainText({ file: 'a.txt', text: `How the tide is measured\n\n${line}\n\n${BODY}` }, {}).value.article
      .metadata
  expect(hours('Sunday 4 October 2026, 10.30 am')).toMatchObject({
    date: '2026-10-04',
    dateText: 'Sunday 4 October 2026, 10.30 am',
  })
  expect(hours('4 October 2026, 10:30')).not.toHaveProperty('dateText')
})
