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

  it.each([
    [
      'with a word that others follow',
      'The gauge is read at noon. It stands in a well beside the quay, and is looked after by the',
      'Harbour Board alone.',
    ],
    [
      'in a quotation that the next paragraph closes',
      'She has kept the book of the well. “It is the only one that everybody',
      'Bakke taught has read,” she says.',
    ],
    [
      'in a quotation of another language',
      'Sie führt das Buch des Pegels. „Es ist das einzige hier am Kai, das',
      'Bakke je gelesen hat“, sagt sie.',
    ],
  ])('joins before a capital what ends %s', (_, before, after) => {
    expect(mend(`One.\n\n${before}\n\n${after}`).text).toContain(`${before} ${after}`)
  })

  it('joins an item of sentences, and none that is short', () => {
    const item =
      '2. The owners act together. They have one bank, one lawyer and one telephone, and what begins on three days can only be'
    expect(mend(`1. We call on all.\n\n${item}\n\ndefeated in turn.`).text).toContain(
      `${item} defeated in turn.`,
    )
    expect(mend('1. A staff\n\n2. A float. It has a well that is\n\nread at noon.').text).toContain(
      'is\n\nread',
    )
  })

  it.each([
    [
      'a quotation that goes on over paragraphs',
      'She has kept the book of the well. “It is the only one that everybody has read.',
      '“Bakke has,” she says.',
    ],
    [
      'a verb that ends with a small word',
      'The gauge is read at noon, and the Harbour Board alone knows who has the key; he came soon after',
      'An old book has it.',
    ],
    [
      'the name of a press',
      'The gauge is read at noon. It stands in a well beside the quay, and is looked after by the',
      'Upper Valley Press',
    ],
    [
      'the caption of a picture',
      'The gauge at the lower quay on the morning after the storm in the Harbour of Nordvik. [Photo: Liv Dahl]',
      'Bakke took it.',
    ],
  ])('does not join %s', (_, before, after) => {
    expect(mend(`One.\n\n${before}\n\n${after}`).text).toContain(`${before}\n\n${after}`)
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
