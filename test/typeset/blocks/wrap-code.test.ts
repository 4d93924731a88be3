import { expect, test } from 'vitest'
import { wrapCode } from '../../../src/typeset/blocks/wrap-code.ts'

/** A letter is one point wide, an acute nothing, and a grave, which is shown as a number, six. */
const widthOf = (text: string) =>
  [...text].reduce((sum, sign) => sum + (sign === '\u0301' ? 0 : sign === '\u0300' ? 6 : 1), 0)
const linesOf = (text: string) =>
  wrapCode({ runs: [{ text, offset: 0 }], offset: 0 }, 10, widthOf).map(({ runs }) =>
    runs.map((run) => run.text).join(''),
  )

test('a mark takes the room that it is shown in, and stays with its letter', () => {
  expect(linesOf('e\u0301'.repeat(10))).toEqual(['e\u0301'.repeat(10)])
  expect(linesOf('e\u0300'.repeat(3))).toEqual(['e\u0300', 'e\u0300', 'e\u0300'])
})
