import { describe, expect, it } from 'vitest'
import { textOf } from '../../../src/ast/walk.ts'
import { plainText } from '../reading.ts'

const LONG =
  'The tide gauge stands in a well beside the quay and the well has a narrow inlet that keeps the waves out.'

const outline = (text: string) =>
  plainText(text).blocks.map((block) =>
    block.type === 'heading' ? `${'#'.repeat(block.depth)} ${textOf(block.children)}` : block.type,
  )

describe('headings of a text off a page', () => {
  it.each([
    ['CHAPTER I.', ['## CHAPTER I.', 'paragraph']],
    ['Chapter 3: The Well', ['## Chapter 3: The Well', 'paragraph']],
    ['KAPITEL IV', ['## KAPITEL IV', 'paragraph']],
    ['PREFACE', ['## PREFACE', 'paragraph']],
    ['Introduction', ['## Introduction', 'paragraph']],
    ['THE UPPER GATE', ['## THE UPPER GATE', 'paragraph']],
    ['CHAPTER I.\n\nTHE UPPER GATE', ['## CHAPTER I.\nTHE UPPER GATE', 'paragraph']],
    ['CHAPTER I.\nTHE UPPER GATE', ['## CHAPTER I.\nTHE UPPER GATE', 'paragraph']],
  ])('are %j', (heading, expected) => {
    expect(outline(`${heading}\n\n${LONG}`)).toEqual(expected)
  })

  it('may stand below an ornament', () => {
    expect(outline(`${LONG}\n\n* * *\n\nTHE UPPER GATE\n\n${LONG}`)).toContain('## THE UPPER GATE')
  })

  it('are no words that go on: a letter in capitals begins so', () => {
    expect(outline(`${LONG}\n\n“MY DEAR FRIEND,--\n\n${LONG}`)).toEqual([
      'paragraph',
      'paragraph',
      'paragraph',
    ])
  })

  it('may stand above a table', () => {
    const rows = 'Year   Gauges   Rise\n1998       14      3\n1999       15      4'
    expect(outline(`${LONG}\n\nTHE GAUGES\n\n${rows}`)).toEqual(['paragraph', '## THE GAUGES', 'table'])
  })

  it('are Roman numbers, more than one of them', () => {
    expect(outline(`I.\n\n${LONG}\n\nII.\n\n${LONG}`)).toEqual(['## I.', 'paragraph', '## II.', 'paragraph'])
    expect(outline(`I.\n\n${LONG}`)).toEqual(['paragraph', 'paragraph'])
  })

  it('are of lower level in capitals where there are chapters', () => {
    expect(outline(`CHAPTER I.\n\n${LONG}\n\nTHE UPPER GATE\n\n${LONG}`)).toEqual([
      '## CHAPTER I.',
      'paragraph',
      '### THE UPPER GATE',
      'paragraph',
    ])
  })

  it.each([
    ['the name of a speaker', `KEEPER\n\n${LONG}\n\n`.repeat(4).trim()],
    ['who made it', `INTERVIEW: A. COSTA\n\n${LONG}`],
    ['a signature', `${LONG}\n\nTHE EDITOR.\n\n${LONG}`],
    ['a line before a short one', 'THE GATE\n\nIt is high.'],
    [
      'a sentence on a chapter',
      'Chapter one of the book was never found, and nobody asked for it.\n\nIt is lost.',
    ],
    ['a line within a sentence', `${LONG.slice(0, -1)}\n\nTHE GATE\n\n${LONG}`],
  ])('are not %s', (_, text) => {
    expect(outline(text)).not.toContainEqual(expect.stringContaining('#'))
  })

  it('are short lines between paragraphs, more than one of them', () => {
    const two = `${LONG}\n\nThe price of water\n\n${LONG}\n\nWho will swim?\n\n${LONG}`
    const texts = ['paragraph', '## The price of water', 'paragraph', '## Who will swim?', 'paragraph']
    expect(outline(two)).toEqual(texts)
    expect(outline(`${LONG}\n\nThe price of water\n\n${LONG}`)).toEqual([
      'paragraph',
      'paragraph',
      'paragraph',
    ])
  })

  it.each(['Advertisement', 'Photo: Ana Costa', 'The keeper (left) at the gate', 'Mail ana@costa.example'])(
    'are not what sites and captions say: %s',
    (line) => {
      const text = `${LONG}\n\n${line}\n\n${LONG}\n\nRead more about it\n\n${LONG}`
      expect(outline(text)).not.toContain(`## ${line}`)
    },
  )

  it('are lines with numbers of sections that count up', () => {
    const text = ['1. The gauge', LONG, '1.1 Its well', LONG, '1.2 Its inlet', LONG, '2 The ledger', LONG]
    expect(outline(text.join('\n\n')).filter((line) => line !== 'paragraph')).toEqual([
      '## 1. The gauge',
      '### 1.1 Its well',
      '### 1.2 Its inlet',
      '## 2 The ledger',
    ])
  })

  it('are no lines with other numbers', () => {
    const text = ['12 Men went', LONG, '3 Came back', LONG].join('\n\n')
    expect(outline(text)).not.toContain('## 12 Men went')
  })

  it('stand above lists in capitals', () => {
    expect(outline(`${LONG}\n\nWHAT TO BRING\n\n1. A lamp.\n2. A line.`)).toEqual([
      'paragraph',
      '## WHAT TO BRING',
      'list',
    ])
  })

  it('are lines in the middle of a column, without a blank line', () => {
    const column = (first: string) =>
      `${first} in a well beside the quay\nand the well has a narrow inlet that\nkeeps the waves out of it, as far as\nanybody has seen in all the years.`
    const text = `${column('The gauge')}\n             The Inlet\n${column('The inlet')}`
    expect(outline(text)).toEqual(['paragraph', '## The Inlet', 'paragraph'])
  })
})

it('steps that are counted are headings, and those below an introduction are as high as it', () => {
  const step = (number: number) =>
    `Step ${number}: Fix the staff\n\nStand it on the bottom of the well, and see that it is upright.`
  expect(outline(`Introduction\n\n${LONG}\n\n${step(1)}\n\n${step(2)}\n\nReferences\n\n${LONG}`)).toEqual([
    '## Introduction',
    'paragraph',
    '## Step 1: Fix the staff',
    'paragraph',
    '## Step 2: Fix the staff',
    'paragraph',
    '## References',
    'paragraph',
  ])
})

describe('questions of an interview', () => {
  const asked = (...answers: readonly string[]) =>
    outline(
      [LONG, ...answers.flatMap((answer, at) => [`What did the keeper do in year ${at + 1}?`, answer])].join(
        '\n\n',
      ),
    )

  it('are headings above short answers, too, where three have long ones', () => {
    expect(
      asked(LONG, 'Nothing. He waited.', LONG, LONG).filter((line) => line.startsWith('#')),
    ).toHaveLength(4)
  })

  it('are headings above no short answer in a story that asks much of itself', () => {
    const long = Array.from({ length: 4 }, () => LONG)
    const short = Array.from({ length: 6 }, (_, at) => `He waited for hour ${at + 1}.`)
    const levels = (...answers: readonly string[]) =>
      asked(...answers).filter((line) => line.startsWith('#')).length
    expect(levels(...long, ...short)).toBe(4)
    const far = Array.from({ length: 30 }, (_, at) => `${LONG} It was hour ${at + 1} of the watch.`).join(
      '\n\n',
    )
    expect(levels(...long, `${short[0]}\n\n${far}`, short[1]!)).toBe(4)
  })

  it('are none of a story', () => {
    expect(asked('Nothing. He waited.', 'He waited.', LONG).filter((line) => line.startsWith('#'))).toEqual(
      [],
    )
  })
})

describe('heads of an order of service', () => {
  const service = (...heads: readonly string[]) =>
    outline(heads.flatMap((head, at) => [head, at % 3 === 1 ? 'All stand.' : LONG]).join('\n\n'))

  it('are heads above few words, too, where most have more below them', () => {
    expect(service('OPENING', 'GREETING', 'SERMON', 'OFFERTORY', 'RESPONSE')).toEqual(
      ['OPENING', 'GREETING', 'SERMON', 'OFFERTORY', 'RESPONSE'].flatMap((head) => [
        `## ${head}`,
        'paragraph',
      ]),
    )
  })

  it('are none where names come back', () => {
    expect(service('ANNA', 'BRUNO', 'CARLA', 'DORA', 'BRUNO')).not.toContain('## BRUNO')
  })
})
