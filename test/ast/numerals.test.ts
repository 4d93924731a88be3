import { describe, expect, it } from 'vitest'
import { numberIn, numeral } from '../../src/ast/numerals.ts'

describe('numeral', () => {
  it.each([
    ['decimal', 12, '12'],
    ['lower-roman', 4, 'iv'],
    ['lower-roman', 1999, 'mcmxcix'],
    ['upper-roman', 3888, 'MMMDCCCLXXXVIII'],
    ['upper-roman', 4000, '4000'],
    ['lower-roman', 0, '0'],
    ['lower-alpha', 26, 'z'],
    ['lower-alpha', 27, 'aa'],
    ['upper-alpha', 703, 'AAA'],
    ['upper-alpha', -3, '-3'],
    ['lower-alpha', Infinity, 'Infinity'],
    ['lower-alpha', 2 ** 60, String(2 ** 60)],
  ] as const)('in %s, %i is %s', (kind, value, text) => expect(numeral(value, kind)).toBe(text))
})

describe('numberIn', () => {
  it.each(['lower-roman', 'upper-roman', 'lower-alpha', 'upper-alpha', 'decimal'] as const)(
    'reads in %s what is written',
    (kind) => {
      for (let value = 1; value < 4000; value += 7) expect(numberIn(numeral(value, kind), kind)).toBe(value)
    },
  )

  it.each([
    ['iiii', 'lower-roman'],
    ['mix ed', 'lower-roman'],
    ['a1', 'lower-alpha'],
    ['', 'upper-alpha'],
    ['0', 'decimal'],
    ['x', 'decimal'],
  ] as const)('finds no number in %j as %s', (word, kind) => expect(numberIn(word, kind)).toBeUndefined())
})
