import { describe, expect, it } from 'vitest'
import { readPlainText } from '../../../src/readers/plain-text/index.ts'
import { blockTexts } from '../reading.ts'

const SAID =
  '“The keeper counts the boats, and nobody has ever counted the keeper,” she says, and looks at the gauge.'
const OTHER = 'The gauge has stood at the lower quay since the year of the flood, and is read each morning.'

function read(...blocks: readonly string[]) {
  const { value, findings } = readPlainText({
    file: 'page.txt',
    text: `Tide and time\n\n${blocks.join('\n\n')}\n`,
  })
  const repairs = value.repairs.filter(({ rule }) => rule === 'pull-quote')
  return {
    texts: blockTexts(value.article),
    applied: repairs.filter(({ applied }) => applied).map(({ before }) => before),
    suggested: repairs.filter(({ applied }) => !applied).length,
    told: findings.some(({ code, message }) => code === 'text-mended' && message.includes('pull quote')),
  }
}

describe('a pull quote', () => {
  it.each([
    ['in quotation marks', '“Nobody has ever counted the keeper”'],
    ['in capitals, over lines', 'THE KEEPER COUNTS THE BOATS, AND NOBODY\nHAS EVER COUNTED THE KEEPER'],
  ])('that the text repeats is left out, and told: %s', (_, quote) => {
    const { texts, applied, told } = read(OTHER, quote, SAID)
    expect(texts).toEqual([OTHER, SAID])
    expect({ applied, told }).toEqual({ applied: [quote], told: true })
  })

  it('answers for its ligatures itself: they are mended in the text alone', () => {
    const said = 'The keeper says: “Nobody has found the oﬃce of the harbour,” and looks at the gauge.'
    const quote = '“Nobody has found the oﬃce of the harbour”'
    const text = `Tide and time\n\n${[said, quote, OTHER].join('\n\n')}\n`
    const { repairs } = readPlainText({ file: 'page.txt', text }).value
    expect(repairs.filter(({ rule }) => rule === 'ligature').map(({ lines }) => lines.start)).toEqual([3])
    expect(repairs.filter(({ rule }) => rule === 'pull-quote')).toHaveLength(1)
  })

  it('is one, too, where the text has “she says” between its words', () => {
    const text =
      '»Der Fluss«, sagt sie und lacht, »kommt immer wieder zu uns zurück.« Dann geht sie die Treppe hinab.'
    expect(read(text, '»Der Fluss kommt immer wieder zu uns zurück«', OTHER).texts).toEqual([text, OTHER])
  })

  it('in a torn sentence lets it go on', () => {
    const { texts } = read(
      SAID,
      'The gauge has stood at the lower quay since',
      'Nobody has ever counted the keeper',
      'the year of the flood, and is read each morning.',
    )
    expect(texts).toEqual([SAID, OTHER])
  })

  it('is only suggested without a second sign', () => {
    expect(read(SAID, OTHER, 'Nobody has ever counted the keeper', OTHER)).toMatchObject({
      applied: [],
      suggested: 1,
    })
  })

  it('in capitals of few words is suggested, and is none above the text that has them', () => {
    const said = 'The keeper of the gauge counts the boats at night, and nobody has asked for their number.'
    const quote = 'THE KEEPER OF THE GAUGE COUNTS'
    expect(read(said, OTHER, quote, OTHER)).toMatchObject({ applied: [], suggested: 1 })
    expect(read(OTHER, quote, said)).toMatchObject({ applied: [], suggested: 0 })
    expect(
      read(OTHER, 'THE KEEPER’S BOATS', 'The keeper’s boats lie at the quay until the morning.').applied,
    ).toEqual([])
  })

  it.each([
    [
      'a line of dialogue that is said again',
      '“I do not know where he is.”',
      '“I do not know where he is, and if I knew I would not tell you,” said the keeper.',
    ],
    [
      'a question that is asked again',
      '„Kommst du morgen wieder?“',
      '„Kommst du morgen wieder, wenn das Wasser höher steht?“, fragte er.',
    ],
    [
      'what is as long as its like',
      '“Nobody has ever counted the keeper”',
      '“Nobody has ever counted the keeper.”',
    ],
    ['other words', '“Nobody has ever paid the keeper of the gauge”', SAID],
    ['the half of a torn paragraph', 'nobody has ever counted the keeper', SAID],
    ['an item of a list', '- “Nobody has ever counted the keeper”', SAID],
  ])('is not %s', (_, block, text) => {
    expect(read(OTHER, block, text).applied).toEqual([])
  })
})
