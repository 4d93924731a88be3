import fc from 'fast-check'
import { line, words } from './words.ts'

/** What a page leaves around a text: wrapped and torn lines, running heads, numbers of pages, indents, lists, notes. */
const scrap = fc.oneof(
  { weight: 5, arbitrary: words(30) },
  { weight: 2, arbitrary: line },
  { weight: 1, arbitrary: line.map((text) => text.toUpperCase()) },
  { weight: 1, arbitrary: line.map((text) => `   ${text}`) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '\f',
      '12',
      '- 3 -',
      '* * *',
      '[1]',
      '1. First',
      '• point',
      'By A. Writer',
      '3 May 1902',
      '____',
      '=====',
    ),
  },
)

export const text: fc.Arbitrary<string> = fc
  .array(fc.tuple(scrap, fc.constantFrom('\n\n', '\n\n', '\n', '\r\n', '\n\n\n', ' ')), {
    minLength: 1,
    maxLength: 14,
  })
  .map((scraps) => scraps.flat().join(''))
