import { expect, it } from 'vitest'
import { textOf } from '../../../src/ast/index.ts'
import { readPlainText } from '../../../src/readers/plain-text/index.ts'

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

it('leaves other lines with colons alone', () => {
  const { metadata } = reading('High water\n\nFrom: the north\nTo: the south\n\nThe water is high today.\n')
  expect(textOf(metadata.title)).toBe('High water')
})

it('tells that the names of the two are left out', () => {
  const { findings } = read('From: Ebb\nSent: 3 May 2024\nSubject: High water\n\nThe water is high.\n')
  expect(findings).toMatchObject([
    { code: 'text-mended', message: '2 names of fields of an e-mail left out' },
  ])
})

it('has its subject behind “Re”, too', () => {
  const head = 'Re: The gauge\nFrom: A. Quay\nTo: The Editor\nDate: 4 July 2022'
  expect(textOf(reading(`${head}\n\nSir,\n\nIt stands in a well.\n`).metadata.title)).toBe('The gauge')
})
