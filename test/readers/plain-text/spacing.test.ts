import { describe, expect, it } from 'vitest'
import { readPlainText } from '../../../src/readers/plain-text/index.ts'
import { blockTexts, mend } from '../reading.ts'

const texts = (text: string) => blockTexts(readPlainText({ file: 'page.txt', text }).value.article)

const PARAGRAPHS = [
  'The gauge at the lower quay stands in\nSolheim’s well, which has an inlet that\nkeeps the waves out of it, and a lid\nthat keeps out the rain.',
  'It is read each morning at nine by the\nkeeper, who writes what she reads into\na book that nobody has ever asked to\nsee, and closes the lid again.',
  'On Sundays her brother reads it, whose\nhand is worse, and who has put up lamps\non the stair of the well in Solheim for\nwhich nobody has paid him to this day.',
]
const joined = PARAGRAPHS.map((paragraph) => paragraph.replaceAll('\n', ' '))
const doubled = (text: string) => text.replaceAll('\n', '\n\n')

describe('a blank line between all lines', () => {
  it('is none, and wider gaps part paragraphs', () => {
    expect(texts(`How it is read\n\n\n${doubled(PARAGRAPHS.join('\n\n'))}\n`)).toEqual(joined)
  })

  it('leaves indents to part paragraphs', () => {
    const text = PARAGRAPHS.map((paragraph) => `  ${paragraph}`).join('\n')
    expect(texts(`How it is read\n\n\n${doubled(text)}\n`)).toEqual(joined)
  })

  it('is mended once', () => {
    const once = mend(`How it is read\n\n\n${doubled(PARAGRAPHS.join('\n\n'))}\n`).text
    expect(mend(once).text).toBe(once)
  })

  it.each([
    [
      'sentences',
      joined.flatMap((text) => text.split(/(?<=[,.]) /)).map((text) => `${text.replace(/,$/, '.')}`),
    ],
    ['names', Array.from({ length: 12 }, (_, at) => `Anders Holm the ${at + 1}th of the old quay`)],
  ])('parts %s', (_, lines) => {
    expect(texts(`How it is read\n\n\n${lines.join('\n\n')}\n`)).toEqual(lines)
  })
})
