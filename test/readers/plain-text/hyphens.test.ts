import { describe, expect, it } from 'vitest'
import { mend } from '../reading.ts'

describe('signs that divide a word at a line end', () => {
  it.each(['-', '\u00AD', '\u2010', '¬'])('go with it: %j', (sign) => {
    const text = `A title\n\nThe gauge stands in a well beside the quay at which the har${sign}\nbour office has it read.`
    expect(mend(text).text).toContain('at which the harbour office')
  })
})

describe('divided words', () => {
  it('joins what the text itself has joined', () => {
    const { text, of } = mend('The gauge gives a reading. Each read-\ning is kept.')
    expect(text).toBe('The gauge gives a reading. Each reading is kept.')
    expect(of('dehyphenate')).toMatchObject([
      { before: 'read-\ning', after: 'reading', applied: true, lines: { start: 1, end: 2 } },
    ])
  })

  it('keeps the hyphen that the text has elsewhere, without a word', () => {
    const { text, of } = mend('A well-known gauge is a well-\nknown place.')
    expect(text).toBe('A well-known gauge is a well-known place.')
    expect(of('dehyphenate')).toEqual([])
  })

  it('joins halves that the text does not know, and leaves them where they may be two words', () => {
    expect(mend('The gauge stands by the har-\nbour.').text).toBe('The gauge stands by the harbour.')
    expect(mend('Open the gate for an in-\nstant.').text).toBe('Open the gate for an instant.')
    const text = 'The water rose to the gate, and the water-\ngate held.'
    expect(mend(text).text).toBe('The water rose to the gate, and the water-gate held.')
    expect(mend(text).of('dehyphenate')).toMatchObject([{ applied: false, after: 'watergate' }])
    expect(mend(text, ['dehyphenate']).text).toBe('The water rose to the gate, and the watergate held.')
  })

  it('keeps the hyphen of words that are made of two', () => {
    expect(mend('It was the self-\nsame gate.').text).toBe('It was the self-same gate.')
    expect(mend('There were twenty-\none of them.').text).toBe('There were twenty-one of them.')
    expect(mend('They came in linen-\nand-lace and left.').text).toBe('They came in linen-and-lace and left.')
  })

  it('drops soft hyphens at line ends, keeps names and dashes together', () => {
    expect(mend('The gauge stands by the har\u00AD\nbour.').text).toBe('The gauge stands by the harbour.')
    expect(
      mend('The gauge of the inland port on the line of the Franco-\nGerman border is old.').text,
    ).toContain('Franco-German')
    expect(
      mend('Two kinds of gauge are used on this coast—float gauges—\nand both are read daily.').text,
    ).toContain('gauges—and')
  })

  it('mends a word that a page end divides', () => {
    expect(
      mend(
        `A reading is a number. It is kept for every sin-\n\ngle hour, and every single read-\n\ning counts.`,
      ).text,
    ).toBe('A reading is a number. It is kept for every single hour, and every single reading counts.')
  })
})
