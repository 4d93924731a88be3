import { expect, it } from 'vitest'
import { align } from '../../../src/proof/compare/align.ts'
import type { Leaf } from '../../../src/proof/model/index.ts'

const leaf = (text: string) => ({ kind: 'paragraph', text, path: [], marks: [] }) as unknown as Leaf

it('knows paragraphs of private letters alone from each other by their length, as a PDF says them', () => {
  const expected = ['\uE000\uE001', '\uE000', 'Locks'].map(leaf)
  const found = ['\uFFFD\uFFFD', '\uFFFD', 'Locks'].map(leaf)
  const pairs = align(expected, found)!
  expect(pairs.map((pair) => [expected.indexOf(pair.expected!), found.indexOf(pair.found!)])).toEqual([
    [0, 0],
    [1, 1],
    [2, 2],
  ])
})
