import { describe, expect, it } from 'vitest'
import { repairText } from '../../../src/readers/plain-text/index.ts'
import { plainText } from '../reading.ts'

const STANZAS = [
  'One gauge, one well, one winter in the well,\na jar of pens for books that are not here,\nand, gone quite soft, the almanac, to tell\nof tides that came and went another year.',
  'The window has a habit of the sea,\nthe radio is one that holds its breath:\na letter on the subject sent to me\nwas all about a keeper and his death.',
]
const types = (text: string) => plainText(text).blocks.map(({ type }) => type)

describe('stanzas', () => {
  it('that are alike are verse, though their lines go on in small letters', () => {
    expect(types(STANZAS.join('\n\n'))).toEqual(['verse'])
    expect(types(['The poem begins.', ...STANZAS, 'It ended there.'].join('\n\n'))).toEqual([
      'paragraph',
      'verse',
      'paragraph',
    ])
    const text = `Inventory\n\nby Ana Sea\n\n${STANZAS.join('\n\n')}\n`
    expect(repairText(repairText(text))).toBe(repairText(text))
  })

  it('of two lines are, where there are three', () => {
    const couplets = STANZAS.map((stanza) => stanza.split('\n').slice(0, 2).join('\n'))
    expect(types(couplets.join('\n\n'))).not.toContain('verse')
    expect(types([...couplets, STANZAS[1]!.split('\n').slice(2).join('\n')].join('\n\n'))).toEqual(['verse'])
  })

  it.each([
    [
      'paragraphs of a narrow column',
      'The gauge at the lower quay had stood\nthere since the winter, when it was\nfound in the sand by two boys and was\ncarried off.',
    ],
    ['addresses', 'Ana Sea\n14 Quay Street\nLeith\nScotland'],
    [
      'questions and answers',
      'Question: Where does the gauge stand?\nAnswer: At the quay, where it always was.',
    ],
    ['names', 'The keeper\nAna Sea\nof Leith\nand here'],
  ])('are none that are %s', (_, block) => {
    const other = block.replace('Ana', 'Ida').replace('gauge', 'clock')
    expect(
      types([block, other, block.replace('Ana', 'Eva').replace('gauge', 'chart')].join('\n\n')),
    ).not.toContain('verse')
  })
})
