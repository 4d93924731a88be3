import { describe, expect, it } from 'vitest'
import { readPlainText } from '../../../src/readers/plain-text/index.ts'
import { blockTexts } from '../reading.ts'

const texts = (text: string) => blockTexts(readPlainText({ file: 'page.txt', text }).value.article)

const page = (folio: string, head: string) => `A water of its own

The minute books fill a shelf in the old dairy. They are not

${folio}

${head}

dull, and the first of their entries is in the hand of the smith.

The drawing was sent to the county. It showed a hill and a

${' '.repeat(60)}15

${head}

house, and a line between them.
`

describe('the number and the head of a page on lines of their own', () => {
  it.each([
    ['in capitals', `${' '.repeat(60)}14`, 'WATER OF THEIR OWN'],
    ['as the headline', '14', 'A water of its own'],
    ['that recurs', '– 14 –', 'The upper valley'],
  ])('are left out of a torn sentence: a head %s', (_, folio, head) => {
    expect(texts(page(folio, head))).toEqual([
      'The minute books fill a shelf in the old dairy. They are not dull, and the first of their entries is in the hand of the smith.',
      'The drawing was sent to the county. It showed a hill and a house, and a line between them.',
    ])
  })

  it('are left out between paragraphs, too, where they are like those', () => {
    const text = page('14', 'WATER OF THEIR OWN')
      .replace('They are not', 'They are dull.')
      .replace('\ndull, and', '\nAnd')
    expect(texts(text)).toHaveLength(3)
  })

  it('are no names of numbered sections', () => {
    expect(
      texts(
        'A water\n\nThe books are dull.\n\n14\n\nTHE HILL\n\nThey fill a shelf in the old dairy, as they should.',
      ),
    ).toContain('14')
  })
})

const FIRST = 'The minute books fill a shelf in the old dairy, and they are not as'
const SECOND = 'dull as they look, for the first entries are in the hand of the smith.'
const THIRD = 'The drawing was sent to the county in spring. It showed a hill and a'
const FOURTH = 'house, and a line between them that nobody has ever been able to see.'

/** Two paragraphs that page ends tear without a blank line. */
const tight = (one: string, other: string) =>
  `A water of its own\n\n${FIRST}\n${one}\n${SECOND}\n\n${THIRD}\n${other}\n${FOURTH}\n`

describe('the end of a page inside a paragraph', () => {
  it.each([
    ['bare numbers', '1', '2'],
    ['numbers with a blank line below', '14\n', '15\n'],
    ['numbers with a blank line above', '\n14', '\n15'],
    ['numbers with blank lines around', '\n14\n', '\n15\n'],
    ['numbers between dashes', '- 1 -', '- 2 -'],
    ['numbers that say it', 'Page 1 of 3', 'Page 2 of 3'],
    ['heads two blanks before the number', 'The Upper Valley  14', 'The Upper Valley  15'],
    ['heads one blank before numbers that count', '\nThe Upper Valley 14\n', '\nThe Upper Valley 15\n'],
    ['heads behind a bar', '14 | The Upper Valley', '15 | The Upper Valley'],
    ['heads of left and right pages', '14  The Upper Valley', 'A water of its own  15'],
    ['the headline above the number', 'A water of its own\n14', 'A water of its own\n15'],
    [
      'where the publisher is, and the head of the next page',
      'Upper Valley Press\n3 Dairy Lane, Nordvik\n14\n\nA WATER OF ITS OWN\n',
      'Upper Valley Press\n3 Dairy Lane, Nordvik\n15\n\nA WATER OF ITS OWN\n',
    ],
    ['heads of two pages', '\fThe Upper Valley', '\fThe Upper Valley'],
  ])('is left out: %s', (_, one, other) => {
    expect(texts(tight(one, other))).toEqual([`${FIRST} ${SECOND}`, `${THIRD} ${FOURTH}`])
  })

  it('is left out between sentences, too, where its number is the next one', () => {
    const text = tight('7', '8').replace('hill and a', 'hill.').replace('\nhouse', '\nHouses')
    expect(texts(text)).toEqual([
      `${FIRST} ${SECOND}`,
      THIRD.replace('and a', '').replace(' hill ', ' hill.'),
      FOURTH.replace('house', 'Houses'),
    ])
  })

  it.each([
    ['the mark of a note', tight('1', '').replace(/$/, '\n1 See the minutes of the dairy.\n'), '1'],
    [
      'cells of a table',
      'A water of its own\n\nnumber of boats that lie in the harbour\n14\nnumber of nets\n',
      '14',
    ],
    ['a date', tight('14 March 1931', ''), '14 March 1931'],
  ])('is not %s', (_, text, kept) => {
    expect(texts(text).join('\n')).toContain(kept)
  })
})

describe('a number below the notes of its page', () => {
  it('is that of the page, and all notes find their marks', () => {
    const text =
      'The salt road\n\nThe parish bought salt in the spring.1 It was kept dry in the loft.2\n\n1 Book of the parish, leaf 12.\n2 Or so the clerk has it.\n\n42\n\nThe carrier is called “that Dutchman.”3 He came twice, and\n\n3 The hand is another one.\n\n43\n\nonce with two mules, as the book says.\n'
    const { article } = readPlainText({ file: 'page.txt', text }).value
    expect(blockTexts(article)).toEqual([
      'The parish bought salt in the spring. It was kept dry in the loft.',
      'The carrier is called “that Dutchman.” He came twice, and once with two mules, as the book says.',
    ])
    expect(article.footnotes).toHaveLength(3)
  })
})
