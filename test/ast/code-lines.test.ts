import { expect, test } from 'vitest'
import { codeLines } from '../../src/ast/code-lines.ts'

test('gives code line by line, cut where words have a role', () => {
  const value = 'let a = 1\n\n// end\n'
  const tokens = [
    { role: 'keyword', start: 0, end: 3 },
    { role: 'number', start: 8, end: 9 },
    { role: 'comment', start: 11, end: 17 },
  ] as const
  const lines = codeLines({ value, tokens, firstNumber: 9, marks: [{ line: 3, kind: 'insert' }] })
  expect(lines).toEqual([
    {
      offset: 0,
      number: 9,
      runs: [
        { text: 'let', offset: 0, role: 'keyword' },
        { text: ' a = ', offset: 3 },
        { text: '1', offset: 8, role: 'number' },
      ],
    },
    { offset: 10, number: 10, runs: [] },
    { offset: 11, number: 11, mark: 'insert', runs: [{ text: '// end', offset: 11, role: 'comment' }] },
  ])
})

test('loses nothing, whatever the roles are said to be', () => {
  const tokens = [
    { role: 'string', start: 1, end: 90 },
    { role: 'name', start: 2, end: 4 },
  ] as const
  const shown = codeLines({ value: 'abcdef\ngh', tokens }).map(({ runs }) =>
    runs.map(({ text }) => text).join(''),
  )
  expect(shown).toEqual(['abcdef', 'gh'])
})
