import { describe, expect, it } from 'vitest'
import { Mosaic } from '../../src/images/mosaic.ts'

/** The cells of a picture, each the mean of its colours. */
function cellsOf(width: number, height: number, lightAt: (x: number, y: number) => number): number[] {
  const mosaic = new Mosaic(width, height)
  for (let y = 0; y < height; y++)
    mosaic.add(Uint8Array.from({ length: width * 3 }, (_, at) => lightAt(Math.floor(at / 3), y)))
  return [...Buffer.from(mosaic.toString(), 'base64')].filter((_, at) => at % 3 === 0)
}

describe('what a picture looks like from far away', () => {
  it('does not depend on its size', () => {
    const small = cellsOf(8, 8, (x, y) => 20 * x + 10 * y)
    expect(cellsOf(80, 160, (x, y) => 20 * Math.floor(x / 10) + 10 * Math.floor(y / 20))).toEqual(small)
    expect(small[9]).toBe(30)
  })

  it('shares pixels between the cells that they lie in', () => {
    expect(cellsOf(1, 1, () => 77)).toEqual(Array(64).fill(77))
    expect(cellsOf(3, 1, (x) => 120 * x).slice(0, 8)).toEqual([0, 0, 40, 120, 120, 200, 240, 240])
  })
})
