import { expect, it } from 'vitest'
import { differencesOf } from '../../src/cli/check-differences.ts'
import type { Difference } from '../../src/proof/index.ts'

it('says no more than a thousand characters of what a file says', () => {
  const told = (words: number): string => {
    const difference: Difference = {
      edition: 'epub',
      code: 'text-differs',
      message: 'a text differs',
      place: 'p',
      found: 'x'.repeat(words),
    }
    const file = { name: 'a.epub', differences: [difference] }
    return differencesOf([{ folder: 'out', files: [file as never] }])[0]!.message
  }
  expect(told(1000)).toBe(`a text differs, at p; found: ${'x'.repeat(1000)}`)
  expect(told(1001)).toBe(`a text differs, at p; found: ${'x'.repeat(1000)}…`)
})
