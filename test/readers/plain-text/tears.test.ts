import { describe, expect, it } from 'vitest'
import { mend } from '../reading.ts'

const A = 'The tide gauge stands in a well beside the quay and the'
const B = 'well has a narrow inlet that keeps the waves out of it.'

describe('page tears', () => {
  it.each([
    ['a plain one', `${A}\n\n${B}`],
    ['with a folio in it, by form feeds', `One.\n1\n\fTwo.\n2\n\f${A}\n3\n\f${B}\n4`],
  ])('joins %s', (_, text) => {
    expect(mend(text).text).toContain(`${A} ${B}`)
  })

  it.each([
    ['after a full stop', 'It stands in a well beside the quay.', 'next to it is a staff.'],
    ['after a stop and a quotation mark', 'It stands “in a well beside the quay.”', 'next to it is a staff.'],
    ['before a capital', A, 'Well and inlet keep the waves out of it.'],
    ['before an item', A, '- well\n- inlet'],
    ['after few words', 'The tide gauge', B],
  ])('does not join %s', (_, before, after) => {
    expect(mend(`${before}\n\n${after}`).text).toBe(`${before}\n\n${after}`)
  })

  it('suggests a join after a comma, and takes it when it is accepted', () => {
    const text = 'The harbours of Brest,\n\nLe Havre and Dieppe have gauges.'
    expect(mend(text).of('join-page-tear')).toMatchObject([{ applied: false, lines: { start: 1, end: 3 } }])
    expect(mend(text, ['join-page-tear@1']).text).toBe(
      'The harbours of Brest, Le Havre and Dieppe have gauges.',
    )
    expect(mend(text, ['join-page-tear@2']).of('join-page-tear')[0]?.applied).toBe(false)
  })
})
