import { describe, expect, it } from 'vitest'
import { textOf } from '../../../src/ast/walk.ts'
import { readPlainText, repairText } from '../../../src/readers/plain-text/index.ts'
import { blockTexts } from '../reading.ts'

const TITLE = 'How the tide is measured'
const BODY = 'The gauge at the lower quay is read each morning, and nobody has ever thanked it for that.'

function read(head: string, body = BODY) {
  const { article } = readPlainText({ file: 'page.txt', text: `${head}\n\n${body}\n` }).value
  const { metadata } = article
  return {
    title: textOf(metadata.title),
    subtitle: metadata.subtitle && textOf(metadata.subtitle),
    by: metadata.authors.map(({ name, affiliation }) => (affiliation ? `${name}, ${affiliation}` : name)),
    date: metadata.date,
    publisher: metadata.publisher,
    subjects: metadata.subjects,
    body: blockTexts(article),
  }
}

describe('the lines between headline and text', () => {
  it.each([
    [`${TITLE}\nAna Costa`, ['Ana Costa'], undefined],
    [`${TITLE}\nAna Costa and Li Wei`, ['Ana Costa', 'Li Wei'], undefined],
    [`${TITLE}\n\nAna Costa\nLeith, 4 May 2015`, ['Ana Costa, Leith'], '2015-05-04'],
    [`${TITLE}\nby Ana Costa\nLeith\n4 May 2015`, ['Ana Costa, Leith'], '2015-05-04'],
    [`${TITLE}\n\nAna Costa in Leith\n4 May 2015`, ['Ana Costa, Leith'], '2015-05-04'],
    [
      `${TITLE}\n\n4 May 2015\nAna Costa\nSenior Correspondent, Leith`,
      ['Ana Costa, Senior Correspondent, Leith'],
      '2015-05-04',
    ],
    [
      `${TITLE}\n\nVon ANA COSTA (Text) und JO ABBOT (Fotos)\n\n04.05.2015, 16:30 Uhr`,
      ['ANA COSTA, Text', 'JO ABBOT, Fotos'],
      '2015-05-04',
    ],
  ])('say who, where and when: %s', (head, by, date) => {
    expect(read(head)).toMatchObject({ title: TITLE, subtitle: undefined, by, date, body: [BODY] })
    expect(repairText(repairText(`${head}\n\n${BODY}\n`))).toBe(repairText(`${head}\n\n${BODY}\n`))
  })

  it('may say who the author is before the day', () => {
    const who = 'Ana Costa is a keeper of gauges and the author of “Low Water”.'
    expect(read(`${TITLE}\n\nBy Ana Costa\n\n${who}\n\n4 May 2015, 5:00 a.m. ET`)).toMatchObject({
      by: ['Ana Costa'],
      date: '2015-05-04',
      body: [who, BODY],
    })
  })

  it.each([
    ['a name that goes on with the headline', 'An evening with\nAna Costa', BODY],
    ['a name of whom the text tells', 'The last lamps of the quay\nAna Costa', `${BODY} So says Costa.`],
    ['a hall', 'The harbour choir sings again\nSt Brannoc’s Hall', BODY],
  ])('have no author in %s', (_, head, body) => {
    expect(read(head, body).by).toEqual([])
  })

  it('leave a heading below the byline alone', () => {
    expect(read(`${TITLE}\n\nBy Ana Costa\n\nIntroduction`)).toMatchObject({ by: ['Ana Costa'] })
    expect(read(`${TITLE}\n\nBy Ana Costa\n\nLeith`).body).toEqual(['Leith', BODY])
  })
})

describe('the lines above a headline', () => {
  const below = `${TITLE}\n\nWhat the keeper sees. And what she does not.\n\nBy Ana Costa`

  it.each(['HARBOUR', 'Q&A', 'SEA AND SHORE'])('name the section of the paper: %s', (name) => {
    expect(read(`${name}\n\n${below}`)).toMatchObject({
      title: TITLE,
      subtitle: 'What the keeper sees. And what she does not.',
      subjects: [name],
    })
  })

  it.each([
    ['Harbour Review\n\nHome › City › Harbour', 'Harbour Review', undefined],
    ['le quotidien du port\nmardi 4 mars 2014 — n° 11 208 — 1,40 €', 'le quotidien du port', '2014-03-04'],
    ['Harbour Quarterly, Issue 31, pages 4–6', 'Harbour Quarterly, Issue 31, pages 4–6', undefined],
  ])('name what it stood in: %s', (lines, publisher, date) => {
    expect(read(`${lines}\n\nHARBOUR\n\n${below}`)).toMatchObject({ title: TITLE, publisher, date })
  })

  it('name a periodical beside its number and month', () => {
    const head = `VOL. XII.  No. 9.      THE HARBOUR MONTHLY      MAY, 1908.\n\nON THE MENDING OF GAUGES.\n\nBy A. COSTA, M.Inst.C.E.`
    expect(read(head)).toMatchObject({
      title: 'ON THE MENDING OF GAUGES.',
      publisher: 'THE HARBOUR MONTHLY',
      by: ['A. COSTA, M.Inst.C.E.'],
      body: [BODY],
    })
  })

  it('leave a notice of the press a paragraph, and take the line above a dateline for the subtitle', () => {
    const head = `FOR IMMEDIATE RELEASE\n\nTIDE OFFICE OPENS ITS DOORS\n\nVisitors may touch all but three gauges\n\nLEITH, 9 May 2022 – ${BODY}`
    expect(read(head)).toMatchObject({
      title: 'TIDE OFFICE OPENS ITS DOORS',
      subtitle: 'Visitors may touch all but three gauges',
      body: ['FOR IMMEDIATE RELEASE', `LEITH, 9 May 2022 – ${BODY}`, BODY],
    })
  })
})

it('reads posts of several and a date below them, though a part of the byline is none of either', () => {
  const head =
    'The gauge by the quay\n\nBy ANN QUAY and BO SHORE | Staff Writers\n\nPublished: 4 May 2021 | Updated: 5 May 2021'
  const text = `${head}\n\nThe writers of the tide say that the gauge stands in a well.`
  const { article } = readPlainText({ file: 'a.txt', text }).value
  expect(article.metadata).toMatchObject({
    date: '2021-05-04',
    authors: [{ name: 'ANN QUAY', affiliation: 'Staff Writers' }, { name: 'BO SHORE' }],
  })
})

describe('byline and date above the headline', () => {
  it.each([
    ['a byline', `By Ana Costa\n\n${TITLE}\n\n4 May 2015`],
    ['a name and the day', `Ana Costa\n4 May 2015\n\n${TITLE}`],
    ['the day and a byline', `4 May 2015\nBy Ana Costa\n\n${TITLE}`],
    ['a name, with the day below the headline', `Ana Costa\n\n${TITLE}\n\n4 May 2015`],
    ['no blank line', `Ana Costa\n${TITLE}\n4 May 2015`],
  ])('are read: %s', (_, head) => {
    expect(read(head)).toMatchObject({ title: TITLE, by: ['Ana Costa'], date: '2015-05-04', body: [BODY] })
    expect(repairText(repairText(`${head}\n\n${BODY}\n`))).toBe(repairText(`${head}\n\n${BODY}\n`))
  })

  it.each([
    [
      'whom the text tells of',
      `Ana Costa\n\nHow she measured the tide\n\n4 May 2015`,
      `${BODY} So says Costa.`,
    ],
    ['that no day bears out', `Ana Costa\n\nHow she measured the tide`, BODY],
  ])('are not a name %s', (_, head, body) => {
    expect(read(head, body)).toMatchObject({ title: 'Ana Costa', by: [] })
  })
})

describe('who took the pictures', () => {
  it.each([
    ['Words by Ana Costa. Photographs by Jo Abbot', 'Photographs by Jo Abbot'],
    ['Tekst: Ana Costa\nZdjęcia: Jo Abbot', 'Zdjęcia: Jo Abbot'],
  ])('stands beside the author or below, and the day below that: %s', (line, other) => {
    const { by, date, body } = read(`${TITLE}\n\n${line}\n\nPublished on 4 May 2015, 06:00 BST`)
    expect([by, date, body]).toEqual([['Ana Costa'], '2015-05-04', [other, BODY]])
  })

  it('says a name behind “our correspondent”', () => {
    expect(read(`${TITLE}\n\nDoor onze verslaggever Ana Costa`).by).toEqual(['Ana Costa'])
  })
})

describe('who has written, in more words', () => {
  it.each([
    ['Ana Costa; Jo Abbot\n4 May 2015', ['Ana Costa', 'Jo Abbot'], '2015-05-04'],
    ['Das Gespräch führte Ana Costa', ['Ana Costa'], undefined],
    ['Kirjoittanut Ana Costa\nJulkaistu 4.5.2015', ['Ana Costa'], '2015-05-04'],
    ['Text a foto: Ana Costa | 4. května 2015', ['Ana Costa'], '2015-05-04'],
    ['लेखक: अनीता जोशी', ['अनीता जोशी'], undefined],
  ])('is read: %s', (head, by, date) => {
    const found = read(`${TITLE}\n\n${head}`)
    expect([found.by, found.date, found.body]).toEqual([by, date, [BODY]])
  })

  it('stands above who took the pictures and the day', () => {
    const { by, date } = read(`${TITLE}\n\nPor Ana Costa\nFotografias de Jo Abbot\n\n4 May 2015`)
    expect([by, date]).toEqual([['Ana Costa'], '2015-05-04'])
  })
})
