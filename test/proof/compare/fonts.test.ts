import { expect, test } from 'vitest'
import { compareFonts } from '../../../src/proof/compare/fonts.ts'
import type { Leaf, Mark } from '../../../src/proof/model/index.ts'

const TEXT = 'So a sub b is'
const mark = (kind: Mark['kind'], from: number, to: number): Mark => ({ kind, from, to, value: '' })

function codes(...marks: Mark[]): string[] {
  const leaf = { kind: 'paragraph', text: TEXT, marks, context: [] } as unknown as Leaf
  const found = { ...leaf, print: { fonts: [{ from: 0, font: 'Serif-Regular' }] } } as unknown as Leaf
  return [...compareFonts(leaf, found)].flatMap((told) => (told.type === 'fault' ? told.fault.code : []))
}

test('emphasis that no font shows is lost, but of a formula, whose fonts show none', () => {
  expect(codes(mark('strong', 3, 10))).toEqual(['emphasis-lost'])
  expect(codes(mark('strong', 3, 10), mark('formula', 3, 10))).toEqual([])
  expect(codes(mark('strong', 0, 10), mark('formula', 3, 10))).toEqual(['emphasis-lost'])
  expect(codes(mark('strong', 3, 10), mark('formula', 3, 5))).toEqual(['emphasis-lost'])
})
