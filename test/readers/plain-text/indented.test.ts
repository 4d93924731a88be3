import { describe, expect, it } from 'vitest'
import { textOf } from '../../../src/ast/walk.ts'
import { repairText } from '../../../src/readers/plain-text/index.ts'
import { plainText } from '../reading.ts'

const COLUMN = `  The gauge at the lower quay
was carried off on Friday
night, and nobody saw it go.
  “It stood there since the
winter,” said the keeper, who
has read it every day.
  The board meets on Monday
to hear what it would cost.`

const texts = (text: string) =>
  plainText(text).blocks.map((block) => (block.type === 'paragraph' ? textOf(block.children) : block.type))

describe('paragraphs that only their first lines part', () => {
  it('are paragraphs, each joined, in a column however narrow', () => {
    expect(texts(COLUMN)).toEqual([
      'The gauge at the lower quay was carried off on Friday night, and nobody saw it go.',
      '“It stood there since the winter,” said the keeper, who has read it every day.',
      'The board meets on Monday to hear what it would cost.',
    ])
    expect(repairText(repairText(COLUMN))).toBe(repairText(COLUMN))
  })

  it.each([
    ['a line that is set in goes on', COLUMN.replace('it go.', 'it go')],
    ['the lines are set in by turns', 'The water climbs.\n  It falls.\nThe water climbs.\n  It falls.'],
    ['they are set in unlike', COLUMN.replace('  The board', '     The board')],
  ])('are none where %s', (_, text) => {
    expect(texts(text).length).toBeLessThan(3)
  })
})

describe('choices', () => {
  it('under a question stand on lines of their own', () => {
    const [list] = plainText('1. What does the gauge do?\n   a) It floats.\n   b) It sinks.\n2. Why?').blocks
    expect(list).toMatchObject({
      children: [{ children: [{ children: [{}, { type: 'break' }, {}, { type: 'break' }, {}] }] }, {}],
    })
    expect(texts('Which is it?\n[ ] a float\n[ ] a stone')[0]).toContain('it?')
  })

  it('are none where one stands alone', () => {
    const text =
      'The tide gauge stands in a well beside the quay, as section\na) of the handbook on the gauges of the coast has always said.'
    expect(texts(text)[0]).toContain('section a) of')
  })
})

it('parts paragraphs by their first lines though a line within them stands a blank from the margin', () => {
  const lines = [
    'It is read at noon by those who',
    'have the key of the well, as the',
    'quay is wet below it.',
  ]
  const paragraph = `    ${lines.join('\n')}`
  const uneven = paragraph.replace('\nquay', '\n quay')
  const text = `${Array.from({ length: 8 }, () => paragraph).join('\n')}\n${uneven}\n${paragraph}\n`
  expect(plainText(text).blocks).toHaveLength(10)
})

describe('a star in the middle between paragraphs', () => {
  it('parts scenes', () => {
    const text = `${COLUMN}\n${' '.repeat(14)}*\n  In spring the gauge was\nfound below the mill, with its\nface to the mud.`
    expect(texts(text).slice(-2)).toEqual([
      'thematicBreak',
      'In spring the gauge was found below the mill, with its face to the mud.',
    ])
  })
})
