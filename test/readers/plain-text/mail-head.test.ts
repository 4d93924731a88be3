import { expect, it } from 'vitest'
import { textOf } from '../../../src/ast/index.ts'
import { readPlainText } from '../../../src/readers/plain-text/index.ts'
import { outline } from '../outline.ts'

const read = (text: string) => readPlainText({ file: 'letter.txt', text })
const reading = (text: string) => read(text).value.article

it('has the subject of an e-mail for its title, and its date', () => {
  const head =
    'From: Ebb <ebb@tides.example>\nTo: all\nDate: Fri, 3 May 2024 08:12:00 +0100\nSubject: High water'
  const { metadata, children } = reading(
    `${head}\n\nDear all,\n\nThe water is high, and it stays so until the moon has gone.\n`,
  )
  expect(textOf(metadata.title)).toBe('High water')
  expect(metadata.date).toBe('2024-05-03')
  expect(children[0]).toMatchObject({
    children: [{ value: 'From: Ebb <ebb@tides.example>' }, { type: 'break' }, { value: 'To: all' }],
  })
})

it.each([
  ['Thu, 15 Sep 94 12:04:33 -0400 (EDT)', '1994-09-15'],
  ['1 Feb 02 9:12 GMT', '2002-02-01'],
])('has a subject that goes on in the next line, and the year of an old mail: %s', (sent, date) => {
  const head = `From: Ebb <ebb@tides.example>\nSubject: The gauge, and what\n  became of it\nDate: ${sent}`
  const { metadata, children } = reading(
    `${head}\nReferences: <1@tides.example>\n\t<2@tides.example>\n\nIt is lost.\n`,
  )
  expect(textOf(metadata.title)).toBe('The gauge, and what became of it')
  expect(metadata.date).toBe(date)
  expect(outline(children)).toContain('<1@tides.example> <2@tides.example>')
})

it('is found below the line that parts the mails of a mailbox', () => {
  const head =
    'From ebb@tides.example Tue Nov 22 07:52:38 1994\nDate: Mon, 21 Nov 94 13:29 (EST)\nFrom: Ebb\nSubject: Low water'
  const { metadata, children } = reading(`${head}\n\nThe water is low, and it stays so.\n`)
  expect([textOf(metadata.title), metadata.date]).toEqual(['Low water', '1994-11-21'])
  expect(outline(children)).not.toContain('07:52')
})

it('leaves other lines with colons alone', () => {
  const { metadata } = reading('High water\n\nFrom: the north\nTo: the south\n\nThe water is high today.\n')
  expect(textOf(metadata.title)).toBe('High water')
})

it('tells that the names of the two are left out', () => {
  const { findings } = read('From: Ebb\nSent: 3 May 2024\nSubject: High water\n\nThe water is high.\n')
  expect(findings).toMatchObject([{ code: 'text-mended', message: '2 names of fields at the head left out' }])
})

it('has its subject behind “Re”, too', () => {
  const head = 'Re: The gauge\nFrom: A. Quay\nTo: The Editor\nDate: 4 July 2022'
  expect(textOf(reading(`${head}\n\nSir,\n\nIt stands in a well.\n`).metadata.title)).toBe('The gauge')
})

it('reads the head of a file: title, who wrote it and when, and keeps what else it says', () => {
  const head =
    'Volume : Tides 1991, Article 2\nSubject: Keyword(s) : GAUGES\nTitle  : The well\nAuthor : Ana Costa\nPublication Date : Nov. 20, 1983'
  const { metadata, children } = reading(
    `${head}\n\nIt stands beside the quay, and has an inlet below the water.\n`,
  )
  expect(textOf(metadata.title)).toBe('The well')
  expect(metadata.authors).toEqual([{ name: 'Ana Costa' }])
  expect(metadata.date).toBe('1983-11-20')
  expect(outline(children)).toContain('Volume : Tides 1991')
})

it.each(['Subject: The well', 'TOPIC: The well', 'Betreff: The well'])(
  'takes %j alone for the title',
  (line) => {
    expect(textOf(reading(`${line}\n\nIt stands beside the quay.\n`).metadata.title)).toBe('The well')
  },
)

it('keeps a byline right below the title', () => {
  const text = 'From: Harbour News\nSubj:  The well\nTo: all\n\nBy ANA COSTA\n   It stands beside the quay.\n'
  const { metadata, children } = reading(text)
  expect(metadata.authors).toEqual([{ name: 'ANA COSTA' }])
  expect(outline(children)).toContain('From: Harbour News')
})
