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
