import { describe, expect, it } from 'vitest'
import { closest } from '../../src/ast/closest.ts'

describe('the closest word', () => {
  it.each([
    ['tde', 'tide'],
    ['Flood', 'flood'],
    ['spring-tides', 'spring-tide'],
    ['moon', undefined],
    ['', undefined],
  ])('to %s is %s', (word, meant) => expect(closest(word, ['tide', 'flood', 'spring-tide'])).toBe(meant))
})
