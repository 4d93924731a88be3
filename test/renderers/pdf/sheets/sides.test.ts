import { describe, expect, it } from 'vitest'
import { sidesOf } from '../../../../src/renderers/pdf/sheets/sides.ts'

describe('pages on sheets in their order', () => {
  const cells = (count: number, isRightToLeft = false) =>
    sidesOf(count, { kind: 'grid', rows: 2, columns: 2 }, isRightToLeft).map((side) => side.cells)

  it('stand row by row, and what is left over is blank', () => {
    expect(cells(6)).toEqual([
      [0, 1, 2, 3],
      [4, 5, undefined, undefined],
    ])
  })

  it('run from the right where the text does', () => {
    expect(cells(4, true)).toEqual([[1, 0, 3, 2]])
  })
})

describe('sheets to fold', () => {
  it('have the first page at the right of a front, behind the last one; from right to left at its left', () => {
    const booklet = (isRightToLeft: boolean) =>
      sidesOf(8, { kind: 'booklet' }, isRightToLeft).map((side) => side.cells)
    expect(booklet(false)).toEqual([
      [7, 0],
      [1, 6],
      [5, 2],
      [3, 4],
    ])
    expect(booklet(true)).toEqual(booklet(false).map((pair) => pair.toReversed()))
  })

  it('are as many signatures as there are, the last one no larger than it must be', () => {
    const sides = sidesOf(11, { kind: 'signatures', pages: 8 }, false)
    expect(sides.map((side) => side.cells)).toEqual([
      [7, 0],
      [1, 6],
      [5, 2],
      [3, 4],
      [undefined, 8],
      [9, 10],
    ])
    expect(sides.map(({ depth }) => depth)).toEqual([0, 0, 1, 1, 0, 0])
  })
})
