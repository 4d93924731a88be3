import { describe, expect, it } from 'vitest'
import { readPlainText } from '../../../src/readers/plain-text/index.ts'
import { outline } from '../outline.ts'
import { mend } from '../reading.ts'

const articleOf = (text: string) => readPlainText({ file: 'a.txt', text }).value.article
const A = 'The tide gauge stands in a well beside the quay.'

describe('lines with a rule of signs below them', () => {
  it('are the title and headings, as deep as their signs come in order', () => {
    const text = `The Gauge\n=========\n\n${A}\n\nThe Well\n--------\n${A}\n\n1. The inlet\n~~~~~~~~~~~~\n\n${A}\n\nWhose is it?\n------------\n\n${A}`
    const article = articleOf(text)
    expect(article.metadata.title).toMatchObject([{ value: 'The Gauge' }])
    expect(outline(article.children)).toBe(
      `"${A}", heading depth=2 "The Well", "${A}", heading depth=3 "1. The inlet", "${A}", heading depth=2 "Whose is it?", "${A}"`,
    )
    const mended = mend(text).text
    expect(mended).toContain('The Well\n--------\n')
    expect(mend(mended).text).toBe(mended)
  })

  it('may have the same rule above them', () => {
    const article = articleOf(`**********\nThe Gauge\n**********\n\n${A}\n\n${A}`)
    expect(article.metadata.title).toMatchObject([{ value: 'The Gauge' }])
    expect(outline(article.children)).toBe(`"${A}", "${A}"`)
  })

  it.each([
    ['sentences', `Title\n\n${A}\n\nIt is read.\n-----------\n\n${A}`],
    ['rows of a table', `Title\n\n${A}\n\nYear   Rise\n-----------\n1998    1.8\n1999   11.2\n\n${A}`],
    ['under a short rule', `Title\n\n${A}\n\nIt is read at noon and at night\n---\n\n${A}`],
  ])('are none where they are %s', (_, text) => {
    expect(outline(articleOf(text).children)).not.toContain('heading')
  })
})
