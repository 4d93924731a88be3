import { describe, expect, it } from 'vitest'
import { repairText } from '../../../src/readers/plain-text/index.ts'
import { SURE } from '../../../src/readers/plain-text/repair.ts'
import { mend } from '../reading.ts'

const A = 'The tide gauge stands in a well beside the quay and the'
const B = 'well has a narrow inlet that keeps the waves out of it.'

describe('page furniture', () => {
  const page = (number: number) =>
    `Tides of the Coast ${number}\n\nThe water rises on page ${'abcd'[number - 1]}, and it falls.\n\n${number}`

  it('takes running heads and folios off pages that form feeds part', () => {
    const { text, of } = mend(
      ['A title', 1, 2, 3, 4].map((n) => (typeof n === 'number' ? page(n) : n)).join('\f'),
    )
    expect(text).not.toContain('Coast')
    expect(of('running-head')).toHaveLength(4)
    expect(of('folio').map(({ before }) => before)).toEqual(['1', '2', '3', '4'])
    expect(of('running-head').every(({ confidence, after }) => confidence >= SURE && after === '')).toBe(true)
  })

  it('knows them without form feeds by the sentences that they tear', () => {
    const { text } = mend(
      `A title\n\n${A}\n\n12\n\nTides\n\n${B}\n\nIt is\nread.\n\n13\n\nTides\n\n${A}\n\n14\n\nTides\n\n${B}`,
    )
    expect(text).not.toMatch(/Tides|1[234]/)
    expect(text.split(`${A} ${B}`)).toHaveLength(3)
  })

  it.each(['Page 3', '– Seite 12 –', '- ii -', '[стр. 4]', 'Page 2 of 9'])(
    'takes a folio that says what it is, wherever it stands alone: %s',
    (folio) => {
      expect(mend(`A title\n\nThe water rises.\n\n${folio}\n\nIt falls.`).text).not.toContain(folio)
      expect(mend(`${folio}\n\nA title\n\nThe water rises.`).text).not.toContain(folio)
    },
  )

  it('takes the folio beside a title that is the running head of the other pages', () => {
    const head = (number: number) => `Report on the Tides${' '.repeat(20)}Page ${number} of 3`
    const { text } = mend(`${head(1)}\n\n${A}.\f${head(2)}\n\n${B}\f${head(3)}\n\n${A}.`)
    expect(text).toBe(`Report on the Tides\n\n${A}.\n\n${B}\n\n${A}.`)
  })

  it('leaves the last row of a table right below a sentence, though a sentence goes on behind it', () => {
    const rows = ['Quay        Rise  No', 'Lower       2.40  11', 'Upper       2.10   7']
    const { text, of } = mend(
      `A title\n\nThe table shows it.\n${rows.join('\n')}\n\nwhich nobody had thought.`,
    )
    expect(text).toContain('Upper')
    expect(of('running-head')).toEqual([])
  })

  it('leaves numbers between dashes that count sections', () => {
    const text = ['A title', '– 1 –', 'The water rises.', '– 2 –', 'It falls.'].join('\n\n')
    expect(mend(text).text).toBe(text)
  })

  it('leaves refrains, section numbers and thematic breaks', () => {
    const text = ['A title', 'The water rises.', '1', 'It falls.', '2', 'It rises.', '3', 'It falls.'].join(
      '\n\n',
    )
    expect(mend(text).text).toBe(text)
    const breaks = [
      'A title',
      'The water rises.',
      '* * *',
      'It falls.',
      '* * *',
      'It rises.',
      '* * *',
      'End.',
    ].join('\n\n')
    expect(mend(breaks)).toMatchObject({ text: breaks })
    expect(mend(breaks).of('running-head')).toEqual([])
  })
})

describe('a row of a table right below text', () => {
  it('is no head of a page, though the rows of the next table go on counting', () => {
    const text =
      'The water water water\n\nwater water water.\nGauge           Rise  No\nwater water        0    0\nwater water        0    0\n\nGauge           Rise  No\nwater water        0    0\nwater water        0    1\n\nThe water water water.\n\n'
    const once = repairText(repairText(text))
    expect(repairText(once)).toBe(once)
    expect(once.match(/water water +0/g)).toHaveLength(4)
  })
})
