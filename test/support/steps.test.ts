import { describe, expect, it } from 'vitest'
import { expectLinear, stepsOf } from './steps.ts'

function pairs(size: number): number {
  let count = 0
  for (let one = 0; one < size; one++) for (let other = 0; other < size; other++) if (one < other) count++
  return count
}

describe('the steps of a piece of work', () => {
  it('are the same each time', async () => {
    expect(await stepsOf(() => pairs(30))).toBe(await stepsOf(() => pairs(30)))
    expect(await stepsOf(() => pairs(60))).toBeGreaterThan(3.5 * (await stepsOf(() => pairs(30))))
  })

  it.each<[string, (size: number) => unknown]>([
    ['a loop in a loop', pairs],
    [
      'a search from each place to the end',
      (size) => Array.from({ length: size }, (_, at) => 'a'.repeat(size).indexOf('b', at)),
    ],
    [
      'a regular expression on each line',
      (size) => 'a\n'.repeat(size).replace(/a/g, (_, at: number) => `${/b/.test('a'.repeat(at))}`),
    ],
    [
      'a regular expression that is anchored in one of its alternatives alone',
      (size) => Array.from({ length: size }, (_, at) => /^(?:b|c)|\(|[)|]/.test('a'.repeat(at))),
    ],
  ])('grow too fast in %s', async (_, work) => {
    await expect(expectLinear(work, 200)).rejects.toThrow(/steps at 200/)
  })

  it.each<[string, (size: number) => unknown]>([
    ['a loop', (size) => Array.from({ length: size }, (_, at) => at + 1)],
    [
      'expressions that look at the beginning alone',
      (size) => Array.from({ length: size }, (_, at) => /^(?:b|\(|[)|])(?:c(d|e))/.test('a'.repeat(at))),
    ],
    ['one search', (size) => 'a'.repeat(size).match(/b/)],
  ])('keep to the size in %s', (_, work) => expectLinear(work, 1000))
})
