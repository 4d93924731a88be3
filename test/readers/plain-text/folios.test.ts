import { describe, expect, it } from 'vitest'
import { romanValue } from '../../../src/readers/plain-text/folios.ts'
import { mend } from '../reading.ts'

const A = 'The tide gauge stands in a well beside the quay and the'
const B = 'well has a narrow inlet that keeps the waves out of it.'
const WHOLE = `${A} ${B}`
const MIDDLE = ' '.repeat(28)

describe('folios and the heads beside them', () => {
  it.each([
    ['on both sides', '2           THE GAUGE', 'The Well          3'],
    ['in the middle, and Roman', `${MIDDLE}ii`, `${MIDDLE}iii`],
    ['Roman, at the margin', 'iv', 'v'],
    ['Roman beside a head', 'vi      PREFACE TO THE BOOK', 'PREFACE TO THE BOOK     vii'],
    ['in the middle, in figures', `${MIDDLE}12`, `${MIDDLE}13`],
    ['each in its own way', `${MIDDLE}1\n2       THE GAUGE`, `${MIDDLE}3`],
  ])('are taken out of sentences: %s', (_, first, second) => {
    const { text, repairs } = mend(
      `A title\n\n${A}\n\n${first}\n\n${B}\n\nIt is read.\n\n${A}\n\n${second}\n\n${B}`,
    )
    expect(text).toBe(`A title\n\n${WHOLE}\n\nIt is read.\n\n${WHOLE}`)
    const taken = repairs.filter(({ rule }) => rule === 'folio' || rule === 'running-head')
    expect(taken.map(({ before }) => before).join('\n')).toBe(
      `${first}\n${second}`
        .split('\n')
        .map((line) => line.trim())
        .join('\n'),
    )
  })

  it('are none where no pages lie between numbers that count up: prices, and entries of contents', () => {
    const sold = (name: string, price: number) =>
      `${name.toUpperCase()}S.\n\n  A ${name} of brass${' '.repeat(20)}${price}\n  A ${name} of tin${' '.repeat(22)}1 20`
    const prices = [sold('gauge', 48), sold('float', 55), sold('chain', 60), sold('lamp', 65)].join('\n\n')
    const entries = ['I. THE QUAY', 'II. THE WELL', 'III. THE KEEPER AND THE BOOK', 'IV. THE ICE'].map(
      (name, at) => `${name.padEnd(50)}${7 + 40 * at}`,
    )
    for (const list of [prices, entries.join('\n\n')]) {
      const { repairs } = mend(`A title\n\n${A} ${B}\n\n${list}\n\n${WHOLE}\n\n${WHOLE}`)
      expect(repairs.filter(({ rule, applied }) => rule === 'running-head' && applied)).toEqual([])
    }
  })

  it('are known by form feeds, whatever stands beside them', () => {
    const page = (head: string) => `${head}\n${A}\n${B}`
    const { text } = mend(`A title\n\n${A}\n${B}\n\f${page('2 THE GAUGE')}\n\f${page('THE WELL 3')}`)
    expect(text).not.toMatch(/GAUGE|WELL|\d/)
  })

  it.each([
    [
      'a table of contents',
      'Contents\n\nThe gauge      3\nThe well       7\nThe quay      12\n\nThe rest is text.',
    ],
    [
      'contents with blank lines',
      'Contents\n\nThe gauge      3\n\nThe well       7\n\nThe quay      12\n\nThe rest is text.',
    ],
    [
      'sections with small numbers',
      'A title\n\ni\n\nThe water rises.\n\nii\n\nIt falls.\n\niii\n\nIt rises.',
    ],
    ['a word of one letter', 'A title\n\nThe water rises, and so do\n\ni\n\nam not sure.'],
    [
      'a number in the middle',
      `A title\n\nThe water rises.\n\n${MIDDLE}1\n\nIt falls.\n\n${MIDDLE}2\n\nIt rises.`,
    ],
  ])('are not %s', (_, text) => {
    const found = mend(text).repairs.filter(({ rule, applied }) => applied && /folio|running-head/.test(rule))
    expect(found).toEqual([])
  })

  it.each([
    ['i', 1],
    ['iv', 4],
    ['xix', 19],
    ['xlii', 42],
    ['civil', undefined],
    ['iiii', undefined],
    ['', undefined],
  ])('%j is %s', (letters, value) => {
    expect(romanValue(letters)).toBe(value)
  })
})

describe('heads of two pages that differ in their folio alone', () => {
  it.each([
    [
      'Page 12        THE GAUGE        Friday, May 6, 1988',
      'Page 14        THE GAUGE        Friday, May 6, 1988',
    ],
    ['THE GAUGE  |  May 6, 1988  |  12', 'THE GAUGE  |  May 6, 1988  |  13'],
  ])('are taken away, the first line of the text with them: %s', (first, second) => {
    const { text } = mend(`${first}\n\nA title\n\nBy Ann Quay\n\n${WHOLE}\n${second}\n\n${WHOLE}`)
    expect(text).not.toMatch(/GAUGE|May/)
    expect(text).toMatch(/^A title/)
  })
})

describe('folios in other forms', () => {
  it.each(['第 12 页', '12ページ', '| 12', '12 |', 'str. 12', 'стр. 12', '12 | THE UPPER GATE'])(
    'are left out between paragraphs: %s',
    (folio) => {
      expect(mend(`A title\n\n${WHOLE}\n\n${folio}\n\n${WHOLE}`).text).toBe(`A title\n\n${WHOLE}\n\n${WHOLE}`)
    },
  )

  it('are left out below the text, but as the number of a section', () => {
    const text = `A title\n\n${WHOLE}\n\nIt is read.\n\n15`
    expect(mend(text).text).toBe(text.slice(0, -4))
    const sections = `A title\n\n1\n\n${WHOLE}\n\nIt is read.\n\n2`
    expect(mend(sections).text).toBe(sections)
    const below = `A title\n\n${WHOLE}\n\n${WHOLE}\n\nIt is read.`
    expect(mend(`${below}\n\n– Page 12 –\n\n1`).text).toBe(below)
  })

  it('stand behind a head that is the same on each page, which is the title where the text begins with it', () => {
    const head = 'Report | Friends of the Well'
    const { text } = mend(`${head} 5\n${WHOLE}\n\n${head} 6\n${WHOLE}\n\n${head} 7\nIt is read.`)
    expect(text).not.toMatch(/ [567]$/m)
    expect(text.split(head)).toHaveLength(2)
    const questions = `A title\n\nGate 1\n${WHOLE}\n\nGate 2\n${WHOLE}`
    expect(mend(questions).text).toContain('Gate 1')
    expect(mend(questions).text).toContain('Gate 2')
  })
})

describe('a first line with the number of its page', () => {
  it('is the title without the word for a page, too', () => {
    const far = ' '.repeat(30)
    const text = `How to Read the Gauge of the Well${far}Page 1\n\n${WHOLE}\n\nHow to Read the Gauge of the Well${far}Page 2\n\n${WHOLE}`
    expect(mend(text).text).toBe(`How to Read the Gauge of the Well\n\n${WHOLE}\n\n${WHOLE}`)
  })
})
