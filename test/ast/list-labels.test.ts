import { expect, test } from 'vitest'
import { boxOf, numberingOf, numberLabel, ordinalsOf } from '../../src/ast/list-labels.ts'
import type { List } from '../../src/ast/nodes.ts'

const list = (ordinals: readonly (number | undefined)[], more: Partial<List> = {}): List => ({
  type: 'list',
  ordered: true,
  spread: false,
  children: ordinals.map((ordinal) => ({
    type: 'listItem',
    ...(ordinal !== undefined && { ordinal }),
    children: [],
  })),
  ...more,
})
const three = [undefined, undefined, undefined]

test.each([
  [list(three), [1, 2, 3]],
  [list(three, { start: 0 }), [0, 1, 2]],
  [list([undefined, 7, undefined]), [1, 7, 8]],
  [list(three, { reversed: true }), [3, 2, 1]],
  [list([undefined, 5, undefined], { reversed: true, start: 10 }), [10, 5, 4]],
])('items are numbered on from the last, %#', (block, numbers) => {
  expect(ordinalsOf(block)).toEqual(numbers)
})

test('a list whose author says neither style nor delimiter is numbered as the template wants it', () => {
  expect(numberingOf(list(three))).toBeUndefined()
  expect(numberingOf(list(three, { ordered: false, style: 'lower-roman' }))).toBeUndefined()
  expect(numberingOf(list(three, { delimiter: 'parenthesis' }))).toEqual({
    kind: 'decimal',
    delimiter: 'parenthesis',
  })
})

test('a number stands in what its author puts around it', () => {
  expect(numberLabel(3, { kind: 'decimal' })).toBe('3.')
  expect(numberLabel(3, { kind: 'lower-alpha', delimiter: 'parenthesis' })).toBe('c)')
  expect(numberLabel(3, { kind: 'upper-roman', delimiter: 'parentheses' })).toBe('(III)')
})

test('a task has a box', () => {
  const item = { type: 'listItem', children: [] } as const
  expect([item, { ...item, checked: false }, { ...item, checked: true }].map(boxOf)).toEqual([
    undefined,
    '☐',
    '☑',
  ])
})
