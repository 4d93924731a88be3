import { expect, it } from 'vitest'
import { letterNumeral, romanNumeral } from '../../src/ast/numerals.ts'

it.each([
  [1, 'i', 'a'],
  [4, 'iv', 'd'],
  [9, 'ix', 'i'],
  [26, 'xxvi', 'z'],
  [27, 'xxvii', 'aa'],
  [52, 'lii', 'az'],
  [53, 'liii', 'ba'],
  [702, 'dccii', 'zz'],
  [703, 'dcciii', 'aaa'],
  [1994, 'mcmxciv', 'bxr'],
])('writes %i as %s and %s', (value, roman, letter) => {
  expect([romanNumeral(value), letterNumeral(value)]).toEqual([roman, letter])
})
