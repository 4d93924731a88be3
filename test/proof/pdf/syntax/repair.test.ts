import { describe, expect, it } from 'vitest'
import { readFile } from '../../../../src/proof/pdf/syntax/read-file.ts'
import { RawPdf } from '../../../support/raw-pdf.ts'
import { expectLinear } from '../../../support/steps.ts'

const CATALOG = '<</Type /Catalog>>'
const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 2)

/** Reads what was made, or refuses it. */
function read(pdf: RawPdf): void {
  try {
    readFile(pdf.bytes())
  } catch {}
}

/** Files by how large they are. */
const HOSTILE: readonly (readonly [string, (size: number) => RawPdf])[] = [
  ['digits', (size) => new RawPdf().write('1'.repeat(size))],
  ['digits apart', (size) => new RawPdf().write('1 '.repeat(size))],
  ['heads of objects', (size) => new RawPdf().object(1, CATALOG).write('2 0 obj '.repeat(size))],
  ['objects without an end', (size) => new RawPdf().object(1, CATALOG).write('2 0 obj ( '.repeat(size))],
  ['trailers', (size) => new RawPdf().object(1, CATALOG).write('trailer <<'.repeat(size))],
  [
    'objects',
    (size) => numbers(size).reduce((pdf, num) => pdf.object(num, '[1]'), new RawPdf().object(1, CATALOG)),
  ],
  [
    'streams without an end',
    (size) => new RawPdf().object(1, CATALOG).write('2 0 obj <<>>stream\n'.repeat(size)),
  ],
]

describe('a file without cross-references is read through once', () => {
  it.each(HOSTILE)('%s', async (_, make) => {
    await expectLinear((size) => read(make(size)), 500)
  })
})

it('a file that was read through is told from one whose table is sound', () => {
  const pdf = new RawPdf().object(1, CATALOG)
  expect(readFile(pdf.bytes()).isRepaired).toBe(true)
  expect(readFile(pdf.table('/Root 1 0 R').bytes()).isRepaired).toBe(false)
})

describe('a table leads to each byte once', () => {
  it('where objects stand in the strings of others', async () => {
    const make = (size: number) => {
      const pdf = new RawPdf().object(1, CATALOG)
      for (const num of numbers(size)) pdf.object(num, '(')
      return pdf.write(') endobj '.repeat(size)).table('/Root 1 0 R')
    }
    await expectLinear((size) => read(make(size)), 200)
  })

  it('where streams say with one object how long they are', async () => {
    const make = (size: number) => {
      const pdf = new RawPdf().object(1, CATALOG).write(' '.repeat(9 * size))
      for (const num of numbers(size)) pdf.object(num, '<</Length 9999 0 R>>stream\na\nendstream')
      return pdf.object(9999, `${' '.repeat(9 * size)}1`).table('/Root 1 0 R')
    }
    await expectLinear((size) => read(make(size)), 200)
  })
})
