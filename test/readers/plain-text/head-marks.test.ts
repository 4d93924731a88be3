import { describe, expect, it } from 'vitest'
import { textOf } from '../../../src/ast/walk.ts'
import { readPlainText } from '../../../src/readers/plain-text/index.ts'
import { blockTexts, mend } from '../reading.ts'

const BODY = 'The tide rises and falls *twice* a day on most coasts of the Atlantic.'

describe('signs of Markdown around the lines of a head', () => {
  it.each([
    '# How the tide is measured\n\n*By Ana Costa*\n\n*14 March 1931*',
    '**How the tide is measured**\n\n_Ana Costa_\n_14 March 1931_',
    'How the tide is measured\n\n**By Ana Costa**\n14 March 1931',
  ])('say what headline, byline and date are: %s', (head) => {
    const { article } = readPlainText({ file: 'page.txt', text: `${head}\n\n${BODY}\n` }).value
    const { title, authors, date } = article.metadata
    expect([textOf(title), authors[0]?.name, date]).toEqual([
      'How the tide is measured',
      'Ana Costa',
      '1931-03-14',
    ])
    expect(blockTexts(article)).toEqual([BODY.replaceAll('*', '')])
    const once = mend(`${head}\n\n${BODY}`).text
    expect(mend(once).text).toBe(once)
  })

  it.each(['*Low Water* is read again', '**It is read.**'])('are kept in %s', (line) => {
    const { article } = readPlainText({ file: 'page.txt', text: `${line}\n\n${BODY}\n` }).value
    expect(JSON.stringify(article)).toMatch(/"(?:emphasis|strong)"/)
    expect(mend(`${line}\n\n${BODY}`).of('ornament')).toEqual([])
  })
})
