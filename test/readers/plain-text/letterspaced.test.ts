import { expect, it } from 'vitest'
import { textOf } from '../../../src/ast/index.ts'
import { readPlainText } from '../../../src/readers/plain-text/index.ts'
import { HEAD, mend } from '../reading.ts'

it.each([
  ['T H E   W E L L', 'THE WELL'],
  ['A   W E L L   A T   7', 'A WELL AT 7'],
  ['L o w  W a t e r , I I', 'Low Water,II'],
  ['G A U G E S', 'GAUGES'],
  ['T H E W E L L A T T H E Q U A Y', 'T H E W E L L A T T H E Q U A Y'],
])('closes up a title that is spaced out, where it can tell the words: %s', (line, title) => {
  const { article } = readPlainText({ file: 'a.txt', text: `   ${line}\n\n${HEAD}` }).value
  expect(textOf(article.metadata.title).replace(/ +/g, ' ')).toBe(title.replace(/ +/g, ' '))
})

it('leaves choices and abbreviations', () => {
  expect(mend(`${HEAD}a b c d\n\nU S A`).text).toContain('U S A')
})

it('tells it', () => {
  const { findings } = readPlainText({ file: 'a.txt', text: `T H E   W E L L\n\n${HEAD}` })
  expect(findings).toMatchObject([{ code: 'text-mended', message: 'a letterspaced line closed up' }])
})
