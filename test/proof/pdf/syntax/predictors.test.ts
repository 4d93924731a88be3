import { expect, it } from 'vitest'
import { undoPredictor } from '../../../../src/proof/pdf/syntax/predictors.ts'

const undo = (bytes: readonly number[], parameters: Readonly<Record<string, number>>) => [
  ...undoPredictor(Uint8Array.from(bytes), (key) => parameters[key]),
]

it('rows of PNG have each a filter of their own, by pixels of several bytes', () => {
  const parameters = { Predictor: 15, Columns: 2, Colors: 2 }
  const rows = [
    [0, 10, 20, 30, 40],
    [1, 1, 2, 3, 4],
    [2, 1, 1, 1, 1],
    [3, 1, 1, 1, 1],
    [4, 1, 1, 1, 1],
  ]
  expect(undo(rows.flat(), parameters)).toEqual([
    ...[10, 20, 30, 40],
    ...[1, 2, 4, 6],
    ...[2, 3, 5, 7],
    ...[2, 2, 4, 5],
    ...[3, 3, 5, 6],
  ])
})

it.each([
  ['of 8 bits', [10, 5, 5, 250, 1, 1], { Columns: 3 }, [10, 15, 20, 250, 251, 252]],
  ['of two colours', [10, 20, 1, 2], { Columns: 2, Colors: 2 }, [10, 20, 11, 22]],
  ['of 16 bits', [0x01, 0xff, 0x00, 0x02], { Columns: 2, BitsPerComponent: 16 }, [0x01, 0xff, 0x02, 0x01]],
  ['of 4 bits', [0x1f, 0x21], { Columns: 4, BitsPerComponent: 4 }, [0x10, 0x23]],
  ['of 1 bit', [0b10110000], { Columns: 8, BitsPerComponent: 1 }, [0b11011111]],
])('differences of samples %s', (_, bytes, parameters, expected) => {
  expect(undo(bytes, { Predictor: 2, ...parameters })).toEqual(expected)
})

it('a last row may be cut off', () => {
  expect(undo([2, 1, 2, 2, 1], { Predictor: 12, Columns: 2 })).toEqual([1, 2, 2])
  expect(undo([1, 5, 6, 7], { Predictor: 12, Columns: 1e12 })).toEqual([5, 11, 18])
  expect(undo([5, 6, 7], { Predictor: 2, Columns: 1e12 })).toEqual([5, 11, 18])
  for (const Predictor of [2, 12]) expect(undo([], { Predictor })).toEqual([])
})

it.each([
  [{ Predictor: 12, Columns: 0 }],
  [{ Predictor: 12, Columns: -4 }],
  [{ Predictor: 2, Colors: 0 }],
  [{ Predictor: 2, BitsPerComponent: 3 }],
  [{ Predictor: 7 }],
  [{ Predictor: 12, Columns: 1e300 }],
])('tells of rows that nobody can make: %j', (parameters) => {
  expect(() => undo([9, 9, 9], parameters)).toThrow('nobody')
})

it('tells of a row of no filter', () => {
  expect(() => undo([5, 1], { Predictor: 12 })).toThrow('no filter')
})
