import { expect, it } from 'vitest'
import { asMatrix, IDENTITY, multiply, scaleOf, transform } from '../../../src/proof/pdf/matrix.ts'

const shift = [1, 0, 0, 1, 10, 20] as const
const double = [2, 0, 0, 2, 0, 0] as const
const quarterTurn = [0, 1, -1, 0, 0, 0] as const

it('moves points', () => {
  expect(transform(shift, [1, 2])).toEqual([11, 22])
  expect(transform(quarterTurn, [3, 0])).toEqual([0, 3])
})

it('applies the inner matrix first', () => {
  expect(transform(multiply(shift, double), [1, 1])).toEqual([22, 42])
  expect(transform(multiply(double, shift), [1, 1])).toEqual([12, 22])
  expect(multiply(shift, IDENTITY)).toEqual(shift)
})

it('says how much larger lengths become', () => {
  expect([double, quarterTurn, shift].map(scaleOf)).toEqual([2, 1, 1])
  expect(scaleOf([4, 0, 0, 1, 0, 0])).toBe(2)
})

it('has six numbers', () => {
  expect(asMatrix([1, 2, 3])).toBeUndefined()
  expect(asMatrix(shift)).toBe(shift)
})
