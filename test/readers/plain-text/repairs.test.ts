import { describe, expect, it } from 'vitest'
import { readPlainText, repairText } from '../../../src/readers/plain-text/index.ts'
import { type RepairRule, SURE } from '../../../src/readers/plain-text/repair.ts'

function mend(text: string, accept: string[] = []) {
  const { repairs } = readPlainText({ file: 'input.txt', text }, () => {}, { accept })
  const of = (rule: RepairRule) => repairs.filter((repair) => repair.rule === rule)
  return { text: repairText(text, { accept }).trimEnd(), repairs, of }
}

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

  it('suggests where the text has neither form', () => {
    const text = 'The gauge stands by the har-\nbour.'
    expect(mend(text).text).toBe('The gauge stands by the har-bour.')
    expect(mend(text).of('dehyphenate')).toMatchObject([{ applied: false, after: 'harbour' }])
    expect(mend(text, ['dehyphenate']).text).toBe('The gauge stands by the harbour.')
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

describe('wrapped lines', () => {
  it('keeps addresses and verse', () => {
    const address = 'Harbour Office \\\n12 Quay Street \\\nBrest'
    expect(mend(`A title\n\nThe address is set below.\n\n${address.replaceAll(' \\', '')}`).text).toContain(
      address,
    )
    const verse =
      'Slow the water climbs the wall, \\\nSlow it leaves the stone, \\\nNothing that the moon can call \\\nAnswers to its own.'
    expect(mend(`A title\n\nThe verse is set below.\n\n${verse.replaceAll(' \\', '')}`).text).toContain(verse)
  })

  it('parts paragraphs that only short last lines part', () => {
    const paragraph = `The tide gauge stands in a well beside the quay, and the well has an\ninlet that keeps the waves out of it.`
    const { text } = mend(`A title\n\n${paragraph}\n${paragraph}`)
    expect(text.split('\n\n')).toEqual([
      'A title',
      paragraph.replace('\n', ' '),
      paragraph.replace('\n', ' '),
    ])
  })

  it('takes each long line for a paragraph', () => {
    const line =
      'The tide gauge stands in a well beside the quay, and the well has an inlet that keeps the waves out of it, and a lid that keeps out the rain.'
    expect(mend(`A title\n\n${line}\n${line}`).text.split('\n\n')).toEqual(['A title', line, line])
  })
})

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

it('opens ligatures and no other compatibility character', () => {
  expect(mend('The ﬁrst oﬃce ﬂoats, ½ of x² and ſ stay.').text).toBe(
    'The first office floats, ½ of x² and ſ stay.',
  )
})
