import { describe, expect, it } from 'vitest'
import { mend } from '../reading.ts'

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

  it('keeps short lines in a text that nobody has wrapped', () => {
    const line =
      'The tide gauge stands in a well beside the quay, and the well has an inlet that keeps the waves out of it, and a lid that keeps out the rain.'
    const verse =
      'The tide goes out and takes the day,\nthe tide comes in and brings it back,\nand all that I have ever had to say\nis written in the wrack.'
    expect(mend(`A title\n\n${line}\n\n${verse}\n\n${line}`).text).toContain(verse.replaceAll('\n', ' \\\n'))
  })

  it('joins the few lines of a paragraph in a narrow column', () => {
    const paragraph =
      'Anders laughs when he tells it. Then\nhe threads the needle again, for\nthere is a boat at eight.'
    const column = Array.from({ length: 7 }, () => paragraph).join('\n\n')
    expect(mend(`A title\n\n${column}`).text).toContain(paragraph.replaceAll('\n', ' '))
  })

  it('takes each long line for a paragraph', () => {
    const line =
      'The tide gauge stands in a well beside the quay, and the well has an inlet that keeps the waves out of it, and a lid that keeps out the rain.'
    expect(mend(`A title\n\n${line}\n${line}`).text.split('\n\n')).toEqual(['A title', line, line])
  })
})

describe('quotations that are set in from both sides', () => {
  const lead = 'The harbour office has written to those who live beside the quay, and it says:'
  const wide =
    'It is read at noon by those who have the key of the well, as the quay is wet\nbelow it, and at night by nobody, for there is no lamp on the stair that leads\ndown to it.'
  it('are paragraphs', () => {
    const lines = [
      'The well is read at noon by those who',
      'have the key of it and of the stair',
      'below, as the quay is wet; at night it',
      'is read by nobody, and never on Sundays.',
    ]
    const { text } = mend(
      `Title\n\n${wide}\n\n${lead}\n\n          ${lines.join('\n          ')}\n\n${wide}\n`,
    )
    expect(text).toContain(lines.join(' '))
  })
})

describe('prose of a measure of its own', () => {
  const lines = [
    'It is read at noon by those who have the key of the well, as',
    'the quay is wet below it, and at night by nobody, for there is',
    'no lamp on the stair that leads down to it, and the stair is',
    'steep; of the ladder nobody speaks.',
  ]
  const wide = 'The gauge was built by a mason who had no more than three fingers, and who had never before'
  const early = [
    lines[0]!,
    'the quay is wet below it, and at',
    'night by nobody, for there is no lamp on the stair, which is so',
    'steep that those who come down to it hold on to the wall or to',
    'each other; nobody speaks of the ladder, which the mason had at',
    'first set against the well, and which the tide took in a night.',
  ]
  it.each([
    ['beside wider text', lines],
    ['of which a line ends early', early],
  ])('is joined, %s', (_, block) => {
    const { text } = mend(`Title\n\n${`${wide}\n`.repeat(8)}\n${block.join('\n')}\n`)
    expect(text).toContain(block.slice(0, 3).join(' '))
  })

  it('begins below who speaks', () => {
    const { text } = mend(`Title\n\nTHE KEEPER:\n...${lines.join('\n')}\n`)
    expect(text).toContain(`THE KEEPER:\n\n...${lines.join(' ')}`)
  })
})

describe('lines of scripts that have no small letters', () => {
  it.each([
    'قال المدير إن القطار سيعود إلى المدينة القديمة بعد سنوات طويلة من\nالتوقف وإن الركاب ينتظرونه كل صباح في المحطة القريبة\nمن السوق.',
    'המנהל אמר שהרכבת תחזור אל העיר העתיקה אחרי שנים ארוכות של המתנה\nושהנוסעים מחכים לה בכל בוקר בתחנה הישנה ליד השוק\nשל העיר.',
  ])('are joined inside a sentence, as wide as they are: %s', (text) => {
    expect(mend(`A title\n\n${text}`).text).toBe(`A title\n\n${text.replaceAll('\n', ' ')}`)
  })
})
