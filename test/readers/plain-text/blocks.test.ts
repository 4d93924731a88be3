import { describe, expect, it } from 'vitest'
import { bareInlines, plainText } from '../reading.ts'

describe('blocks', () => {
  it('reads lists of two items or more', () => {
    const [bullets, numbers] = plainText('- a staff\n- a float in a\n  well\n\n3. one\n\n4. two').blocks
    expect(bullets).toMatchObject({ type: 'list', ordered: false, spread: false, children: { length: 2 } })
    expect(numbers).toMatchObject({
      type: 'list',
      ordered: true,
      start: 3,
      spread: true,
      children: { length: 2 },
    })
    const item = bullets?.type === 'list' ? bullets.children[1]?.children[0] : undefined
    expect(item?.type === 'paragraph' && bareInlines(item.children)).toEqual(['a float in a well'])
  })

  it('takes one line with a sign before it for a paragraph', () => {
    expect(plainText('- So it was said.\n\nAnd so it was.').blocks.map(({ type }) => type)).toEqual([
      'paragraph',
      'paragraph',
    ])
    expect(
      plainText('1. The gauge\n\nIt is read.\n\n2. The staff\n\nIt is read.').blocks.map(({ type }) => type),
    ).not.toContain('list')
  })

  it.each(['* * *', '***', '---', '_ _ _'])('reads %s as a thematic break', (line) => {
    expect(plainText(`${line}\n\nThe water falls.`).blocks.map(({ type }) => type)).toEqual([
      'thematicBreak',
      'paragraph',
    ])
  })

  it('reads set-in lines as verse and joins its stanzas', () => {
    const stanza =
      '    Slow the water climbs the wall,\n      Slow it leaves the stone,\n    Answers to its own.'
    const [verse] = plainText(`${stanza}\n\n${stanza}\n\nSo it goes.`).blocks
    expect(verse).toMatchObject({
      type: 'verse',
      children: [{ children: [{ indent: 0 }, { indent: 1 }, { indent: 0 }] }, {}],
    })
  })

  it('reads stanzas that are alike as verse where nothing is set in', () => {
    const types = (text: string) => plainText(text).blocks.map(({ type }) => type)
    const climbing =
      'slow the water climbs the wall,\n  slow it leaves the stone,\nand it answers to its own.'
    expect(types(`${climbing}\n\n${climbing}\n\nSo it goes.`)).toEqual(['verse', 'paragraph'])
    expect(types(`${climbing}\n\nSo it goes.`)).not.toContain('verse')
    const even =
      'Slow the water climbs the wall,\nSlow it leaves the stone,\nAll that fell again must fall,\nNever all alone.'
    expect(types(`${even}\n\n${even}`)).toEqual(['verse'])
    expect(types(`${even}\n\nSo it goes.`)).not.toContain('verse')
    const place = 'Tide Office\nUpper Quay 3\nHarbour Town\nThe North'
    expect(types(`${place}\n\n${place}`)).not.toContain('verse')
  })

  it('leaves a short line a paragraph, and takes it for a heading when told', () => {
    const text =
      'Floats and sensors\n\nA float rides on the water in the well, and a pen that hangs from it draws a line on a drum.'
    expect(plainText(text)).toMatchObject({ blocks: [{ type: 'paragraph' }, {}], suggested: ['heading'] })
    expect(plainText(text, ['heading@5'])).toMatchObject({
      blocks: [{ type: 'heading', depth: 2 }, {}],
      suggested: [],
    })
  })
})

describe('block quotations', () => {
  const long =
    'Every harbour with a gauge shall send its readings to the office once an hour, and the office shall publish them within ten minutes so that ships may plan.'

  it('marks what an announcement with a colon leads in', () => {
    expect(
      plainText(`The office wrote in its report:\n\n${long}\n\nSo it was.`).blocks.map(({ type }) => type),
    ).toEqual(['paragraph', 'blockquote', 'paragraph'])
  })

  it.each([
    [
      'The first entry, in the hand of the smith, reads in full:',
      'We have decided that the water is ours, and that Torleif has a spade.',
    ],
    [
      'In dem Schreiben heißt es weiter:',
      'Wir bitten Sie, die Hefte und Schlüssel bis zum Ende des Jahres zurückzugeben.',
    ],
    [
      'Dans sa lettre, le président écrivait :',
      'Nous avons fait tout ce qui était en notre pouvoir, et il n’y a plus de camion.',
    ],
    [
      'О нём в летописи сказано так:',
      'Мост сей возведён иждивением купца Лаптева, и по нём прошёл сам купец Лаптев.',
    ],
    ['彼はこう書いている：', 'この川はいつも静かに流れ、誰もその音を聞くことはなかったのである。'],
  ])('marks short ones that the end of their lead-in announces: %s', (lead, text) => {
    const { blocks } = plainText(`${lead}\n\n${text}\n\nSo it was, and so it is said to have been.`)
    expect(blocks.map(({ type }) => type)).toEqual(['paragraph', 'blockquote', 'paragraph'])
  })

  it('goes on to the line that says whose words they are', () => {
    const { blocks } = plainText(
      `The office wrote in its report:\n\n${long}\n\n${long}\n\n— A. Crane, Secretary\n\nSo it was.`,
    )
    expect(blocks.map(({ type }) => type)).toEqual(['paragraph', 'blockquote', 'paragraph'])
    expect(blocks[1]).toMatchObject({ children: { length: 3 } })
  })

  it('leaves what follows as a list or a result', () => {
    const { blocks } = plainText(
      'The vote was as follows:\n\nFive were for it, two against it, and one was asleep at the time.',
    )
    expect(blocks.map(({ type }) => type)).toEqual(['paragraph', 'paragraph'])
  })

  it.each([
    ['nothing announces speech', 'There is one rule for all of them:', long],
    ['it is short', 'The office wrote in its report:', 'Every harbour shall send its readings.'],
  ])('suggests where %s', (_, lead, text) => {
    expect(plainText(`${lead}\n\n${text}`)).toMatchObject({
      suggested: ['block-quotation'],
      blocks: [{}, { type: 'paragraph' }],
    })
  })

  const setIn = '     The weir has become a danger to boats,\n     and is to be taken away before the spring.'
  const prose = 'The keeper read the letter from the office\nto all who had come to the lock that day.'

  it('marks what is set in line by line, with whose words it is', () => {
    const { blocks } = plainText(`${prose}\n\n${setIn}\n\n     (signed) A. Crane\n\n${prose}`)
    expect(blocks.map(({ type }) => type)).toEqual(['paragraph', 'blockquote', 'paragraph'])
    expect(blocks[1]).toMatchObject({ children: { length: 2 } })
  })

  it('leaves what is set in where most of the text is, or where only its first line is', () => {
    const types = (text: string) => plainText(text).blocks.map(({ type }) => type)
    expect(types(`${prose}\n\n${setIn}\n\n${setIn}\n\n${setIn}`)).not.toContain('blockquote')
    expect(
      types(`${prose}\n\n     The weir has become a danger to boats,\nand is to be taken away.`),
    ).not.toContain('blockquote')
  })

  it('leaves what quotation marks or a list already show', () => {
    expect(plainText(`The office wrote in its report:\n\n“${long}”`).suggested).toEqual([])
    expect(plainText('The office wrote in its report:\n\n- one\n- two').suggested).toEqual([])
  })
})

describe('signs before the items of a list', () => {
  const types = (text: string) => plainText(text).blocks.map(({ type }) => type)

  it.each(['▪', '■', '●', '◦', '‣', '➤', '✓', '·'])('are those of word processors: %s', (sign) => {
    expect(types(`The gauge has:\n\n${sign} a float\n${sign} a pen\n${sign} a drum`)).toEqual([
      'paragraph',
      'list',
    ])
  })

  it('are dashes below a colon, and not where somebody speaks', () => {
    expect(
      types('Ils ramassent :\n\n– le goémon noir ;\n– le lichen, pour la pharmacie ;\n– la laminaire.'),
    ).toEqual(['paragraph', 'list'])
    expect(types('Il demande :\n\n– Où est le cheval ?\n– Dans l’eau, dit-elle.')).not.toContain('list')
    expect(types('Et puis rien.\n\n– le goémon noir ;\n– le lichen.')).not.toContain('list')
  })

  it('are no lines of verse where they count', () => {
    const heads = '     I. Those of the timber;\n    II. Those of the iron;\n   III. Those of the committee.'
    expect(types(`The faults are these:\n\n${heads}`)).not.toContain('verse')
  })
})

describe('the number of a table', () => {
  const rows = 'Year\tGauges\tRise\n1929\t14\t1.8\n1930\t15\t1.9'

  it.each([`Table 1. Rise by year\n${rows}`, `TABLE I.\n\n${rows}`, `Tabelle 1: Rise by year\n${rows}`])(
    'is its caption: %j',
    (text) => {
      const { blocks } = plainText(`The gauges have been read for two years.\n\n${text}`)
      expect(blocks).toMatchObject([{ type: 'paragraph' }, { type: 'table', caption: [{ type: 'text' }] }])
      expect(blocks[1]).toMatchObject({ children: { length: 3 } })
    },
  )
})

it('takes lines that each say who speaks for paragraphs, and those of minutes for lines', () => {
  const of = (text: string) => plainText(`${text}\n\nThe water falls.`).blocks.length
  expect(of('Q: How high is it?\nA: As high as it was.')).toBe(3)
  expect(of('Present: Ann Quay, Bo Shore\nApologies: Cy Well')).toBe(2)
})
