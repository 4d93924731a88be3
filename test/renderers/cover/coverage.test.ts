import { describe, expect, it } from 'vitest'
import { Coverage } from '../../../src/renderers/cover/coverage.ts'

const SQUARE = [1.25, 1.5, 3, 1.5, 3, 3, 1.25, 3]

function reversed(points: readonly number[]): number[] {
  return Array.from({ length: points.length / 2 }, (_, at) => points.slice(-2 * at - 2).slice(0, 2)).flat()
}

/** Shares of a few rows and columns, as they are told. */
function sharesOf(outlines: readonly (readonly number[])[], rows = { first: 0, end: 4 }, columns = 5) {
  const coverage = new Coverage(columns, 4)
  coverage.open(rows)
  for (const outline of outlines) coverage.add(outline)
  const told = Array.from({ length: rows.end - rows.first }, () => new Array<number>(columns).fill(0))
  const sweep = () =>
    coverage.sweep((row, from, to, share) =>
      told[row - rows.first]!.fill(Math.round(share * 1000) / 1000, from, to),
    )
  sweep()
  const first = structuredClone(told)
  for (const row of told) row.fill(0)
  sweep()
  expect(told.flat().every((share) => share === 0)).toBe(true)
  return first
}

describe('what is covered of a pixel', () => {
  it('is how much of it lies within an outline, whichever way that runs', () => {
    const half = [0, 0.375, 0.5, 0, 0]
    const all = [0, 0.75, 1, 0, 0]
    const expected = [[0, 0, 0, 0, 0], half, all, [0, 0, 0, 0, 0]]
    expect(sharesOf([SQUARE])).toEqual(expected)
    expect(sharesOf([reversed(SQUARE)])).toEqual(expected)
  })

  it('is exact below a flat edge that crosses many pixels', () => {
    // A triangle of 4 × 1: its edge falls by a quarter of a row in each column.
    expect(sharesOf([[0, 0, 4, 1, 0, 1]])[0]).toEqual([0.875, 0.625, 0.375, 0.125, 0])
  })

  it('is not more where outlines lie on each other, and nothing where they run against each other', () => {
    expect(sharesOf([SQUARE, SQUARE])[2]).toEqual([0, 1, 1, 0, 0])
    expect(sharesOf([SQUARE, reversed(SQUARE)]).flat()).toEqual(new Array(20).fill(0))
  })

  it('ends at the edges of the picture', () => {
    const beyond = [-7, -7, 90, -7, 90, 90, -7, 90]
    expect(sharesOf([beyond]).flat()).toEqual(new Array(20).fill(1))
    expect(sharesOf([[-9, 0, -2, 0, -2, 4, -9, 4]]).flat()).toEqual(new Array(20).fill(0))
  })

  it('is told of the rows that are open alone', () => {
    expect(sharesOf([SQUARE], { first: 2, end: 4 })).toEqual(sharesOf([SQUARE]).slice(2))
  })
})
