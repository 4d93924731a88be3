import { expect, it } from 'vitest'
import { matchesGlob } from '../../../src/readers/book/glob.ts'

it.each([
  ['*.md', 'ebb.md', true],
  ['*.md', 'tides/ebb.md', false],
  ['tides/*', 'tides/ebb.md', true],
  ['tides/?bb.md', 'tides/ebb.md', true],
  ['tides?ebb.md', 'tides/ebb.md', false],
  ['**/ebb.md', 'ebb.md', true],
  ['**/ebb.md', 'north/tides/ebb.md', true],
  ['**/ebb.md', 'north/webb.md', false],
  ['north/**/e*.md', 'north/east/ebb.md', true],
  ['north/**/e*.md', 'south/ebb.md', false],
  ['[e]bb.md', '[e]bb.md', true],
  ['e+b.md', 'eeb.md', false],
  ['', '', true],
])('%s and %s: %s', (glob, path, expected) => {
  expect(matchesGlob(glob, path)).toBe(expected)
})

it('has no glob that is dear', () => {
  expect(matchesGlob(`${'*a'.repeat(100)}b`, 'a'.repeat(250))).toBe(false)
})
