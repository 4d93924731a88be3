import { describe, expect, test } from 'vitest'
import { ALWAYS, NEVER, sumUp, WITH_HYPHENS } from '../../../src/typeset/lines/line-sums.ts'
import { FORBIDDEN, FORCED, type Item } from '../../../src/typeset/text/items.ts'

const box = (width: number, more = {}): Item => ({ type: 'box', width, content: '', ...more })
const glue = (width: number, stretch = 0, shrink = 0): Item => ({ type: 'glue', width, stretch, shrink })
const penalty = (cost: number, width = 0, more = {}): Item => ({
  type: 'penalty',
  cost,
  width,
  flagged: width > 0,
  ...more,
})

describe('the sums at an item', () => {
  test('are those of the items before it; letters give both ways', () => {
    const { width, stretch, shrink } = sumUp([box(10, { give: 2 }), glue(3, 1.5, 1), box(20, { give: 4 })])
    expect([...width]).toEqual([0, 10, 13, 33])
    expect([...stretch]).toEqual([0, 2, 3.5, 7.5])
    expect([...shrink]).toEqual([0, 2, 3, 7])
  })

  test('leave the hyphen out that only a break would show, and what it hangs out of the line', () => {
    const { width, inserted } = sumUp([box(10), penalty(50, 4, { hang: 1.5 }), box(10)])
    expect([...width]).toEqual([0, 10, 10, 20])
    expect(inserted[1]).toBe(2.5)
  })
})

describe('a line may end', () => {
  test('at glue behind a box, and at no other glue', () => {
    const items = [glue(1), box(1), glue(1), glue(1), penalty(FORBIDDEN), glue(1)]
    expect([...sumUp(items).legal]).toEqual([NEVER, NEVER, ALWAYS, NEVER, NEVER, NEVER])
  })

  test('at a penalty: always where nothing is inserted, else where hyphens are', () => {
    const items = [box(1), penalty(0), penalty(50, 3), penalty(FORBIDDEN), penalty(FORCED)]
    const { legal, flagged, cost } = sumUp(items)
    expect([...legal]).toEqual([NEVER, ALWAYS, WITH_HYPHENS, NEVER, ALWAYS])
    expect([...flagged]).toEqual([0, 0, 1, 0, 0])
    expect(cost[2]).toBe(50)
  })
})

describe('a line that begins behind a break', () => {
  test('begins with the next box, or is empty before a forced end', () => {
    const items = [box(1), glue(1), penalty(9), box(1), glue(1), penalty(FORCED), box(1)]
    expect([...sumUp(items).start]).toEqual([0, 3, 3, 3, 5, 5, 6, 7])
  })

  test('hangs and says what its first box does, and at its end what its last one does', () => {
    const items = [
      box(1, { hang: [0.1, 0.2], edgeWords: [7, 0] }),
      box(1, { hang: [0.3, 0.4], edgeWords: [0, 7] }),
      glue(1),
      box(1, { hang: [0.5, 0.6], edgeWords: [8, 8] }),
    ]
    const { hangStart, hangEnd, firstWord, lastWord } = sumUp(items)
    expect([...hangStart]).toEqual([0.1, 0.3, 0.5, 0.5, 0])
    expect([...hangEnd]).toEqual([0, 0.2, 0.4, 0.4, 0.6])
    expect([...firstWord]).toEqual([7, 0, 8, 8, 0])
    expect([...lastWord]).toEqual([0, 0, 7, 7, 8])
  })

  test('a mark set apart from its word ends a line with the word before it', () => {
    const { lastWord } = sumUp([
      box(1, { edgeWords: [3, 3] }),
      box(1, { edgeWords: [0, 0] }),
      glue(1),
      box(1),
    ])
    expect([...lastWord]).toEqual([0, 3, 3, 3, 0])
  })
})
