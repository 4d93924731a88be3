import { describe, expect, it } from 'vitest'
import { comparePages, markedPlaces, printedPlaces } from '../../../src/proof/compare/pages.ts'
import type { Comparison } from '../../../src/proof/compare/readings.ts'
import type { Leaf, LeafKind, Reading } from '../../../src/proof/model/index.ts'

const leaf = (kind: LeafKind, text: string, alternative?: string): Leaf => ({
  kind,
  text,
  marks: alternative === undefined ? [] : [{ kind: 'image', from: 0, to: 1, value: alternative }],
  lang: 'en',
  path: [],
  place: kind,
})

/** What is told where print begins page 2 with one leaf, and a screen marks it at another. */
function told(leaves: readonly Leaf[], printed: number, marked: number): string[] {
  const reading = (at: number) =>
    ({ leaves, pages: [{ label: '2', leaf: leaves[at]!, offset: 0 }] }) as unknown as Reading
  const comparison = {
    counterparts: new Map(leaves.map((one) => [one, one])),
  } as unknown as Comparison
  const expected = printedPlaces(reading(printed), reading(printed), comparison)
  const { faults } = comparePages(expected, markedPlaces(reading(marked), reading(marked), comparison))
  return faults.map(({ code }) => code)
}

describe('a page that begins with a cell', () => {
  const words = leaf('cell', 'Salt and silt')

  it('may be marked at cells before it of which nothing is heard', () => {
    expect(told([leaf('cell', '\uFFFC', ''), leaf('cell', ''), words], 2, 0)).toEqual([])
  })

  it('may be marked at nothing else', () => {
    expect(told([leaf('cell', '\uFFFC', 'A map'), words], 1, 0)).toEqual(['page-mark-moved'])
    expect(told([leaf('cell', 'Mud'), words], 1, 0)).toEqual(['page-mark-moved'])
    expect(told([leaf('paragraph', ''), words], 1, 0)).toEqual(['page-mark-moved'])
  })
})
