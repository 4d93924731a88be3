import { describe, expect, it } from 'vitest'
import { strokeOf } from '../../../src/renderers/cover/strokes.ts'

/** What outlines enclose, less what those enclose that run the other way. */
function areaOf(outlines: readonly (readonly number[])[]): number {
  let area = 0
  for (const points of outlines)
    for (let at = 0; at < points.length; at += 2) {
      const next = (at + 2) % points.length
      area += (points[at]! * points[next + 1]! - points[next]! * points[at + 1]!) / 2
    }
  return area
}

const circle = (radius: number) => ({
  points: Array.from({ length: 200 }, (_, at) => (at * Math.PI) / 100).flatMap((angle) => [
    radius * Math.cos(angle),
    radius * Math.sin(angle),
  ]),
  isClosed: true,
})

describe('a line', () => {
  it('is a rectangle that ends where it ends', () => {
    const [outline] = strokeOf({ points: [0, 0, 10, 0], isClosed: false }, 2)
    expect(outline).toEqual([0, -1, 10, -1, 10, 1, 0, 1])
  })

  it('around a circle is a ring', () => {
    const edges = strokeOf(circle(10), 2)
    expect(edges).toHaveLength(2)
    expect(Math.abs(areaOf(edges))).toBeCloseTo(Math.PI * (11 ** 2 - 9 ** 2), 0)
  })

  it('runs around what it covers the same way, whichever way it is drawn', () => {
    const lines = [
      [0, 0, 10, 0],
      [10, 0, 0, 0],
      [0, 0, 0, 10],
    ]
    const open = lines.map((points) => areaOf(strokeOf({ points, isClosed: false }, 2)))
    const { points } = circle(10)
    const back = points.toReversed().map((_, at, all) => all[at % 2 === 0 ? at + 1 : at - 1]!)
    const closed = [points, back].map((one) => areaOf(strokeOf({ points: one, isClosed: true }, 2)))
    expect(new Set([...open, ...closed].map(Math.sign)).size).toBe(1)
  })

  it('has whole corners, but for those that would be longer than four times its width', () => {
    const square = strokeOf({ points: [0, 0, 10, 0, 10, 10, 0, 10], isClosed: true }, 2)
    expect(Math.abs(areaOf(square))).toBeCloseTo(12 ** 2 - 8 ** 2)
    const [needle] = strokeOf({ points: [0, 0, 100, 1, 0, 2], isClosed: false }, 2)
    expect(Math.max(...needle!)).toBeLessThan(102)
  })

  it('without a length is none', () => {
    expect(strokeOf({ points: [3, 3, 3, 3], isClosed: true }, 2)).toEqual([])
  })
})
