import { expect, it } from 'vitest'
import { lengthOf } from '../../../src/readers/shared/lengths.ts'

it.each([
  ['50%', { share: 0.5 }],
  ['250%', { share: 1 }],
  ['120', { points: 90 }],
  [' 120PX ', { points: 90 }],
  ['2.54cm', { points: 72 }],
  ['1in', { points: 72 }],
  ['2em', { points: 24 }],
  ['0', undefined],
  ['-3cm', undefined],
  ['auto', undefined],
  ['calc(1px + 2px)', undefined],
  ['9'.repeat(9), undefined],
  [undefined, undefined],
])('the length %j', (value, length) => {
  expect(lengthOf(value)).toEqual(length)
})
