import { describe, expect, test } from 'vitest'
import type { Space } from '../../../src/typeset/blocks/vertical.ts'
import { Cursor, snap } from '../../../src/typeset/pages/cursor.ts'
import { float, GRID, line } from '../../support/vertical.ts'

const space = (height: number, more: Partial<Space> = {}): Space => ({
  kind: 'space',
  height,
  isKept: false,
  ...more,
})
const loose = (height: number) => ({ ...line([], height), onGrid: false })
const top = Cursor.top(GRID)

/** Where the lines stand that are put. */
function tops(place: (put: (line: unknown, top: number) => void) => Cursor): number[] {
  const found: number[] = []
  place((_, top) => found.push(top))
  return found
}

describe('a cursor', () => {
  test('puts a line on the next line of the grid, and one off the grid where it is', () => {
    const after = top.line(loose(14))
    expect(after.bottom).toBe(14)
    expect(tops((put) => after.line(line(), put))).toEqual([20])
    expect(tops((put) => after.line(loose(5), put))).toEqual([14])
  })

  test('is not pushed on by rounding', () => {
    expect(snap(0.1 + 0.2, 0.3)).toBeCloseTo(0.3)
    expect(snap(0.31, 0.3)).toBeCloseTo(0.6)
  })

  test('leaves white between lines, and adds up what is asked for', () => {
    expect(top.line(line()).space(space(4)).space(space(3)).line(loose(5)).bottom).toBe(10 + 7 + 5)
  })

  test('takes the larger of two spaces that collapse', () => {
    const after = top.line(line()).space(space(4))
    expect(after.space(space(3, { collapses: true })).gap).toBe(4)
    expect(after.space(space(9, { collapses: true })).gap).toBe(9)
  })

  test('widens a space by a line of the grid', () => {
    expect(top.line(line()).space(space(4), true).gap).toBe(4 + GRID)
  })

  test('drops a space at the head of a column, but for one that is kept', () => {
    expect(top.space(space(30)).line(line()).bottom).toBe(10)
    expect(top.space(space(30, { isKept: true })).line(line()).bottom).toBe(40)
  })

  test('repeats the head of a table above a line that begins the column, and above no other', () => {
    const row = { ...line(), repeat: [loose(7), loose(6)] }
    expect(tops((put) => top.line(row, put))).toEqual([0, 7, 20])
    expect(tops((put) => top.line(line()).line(row, put))).toEqual([10])
  })

  test('surrounds a float with white, which vanishes at the head of a column', () => {
    expect(tops((put) => top.float(float(25), put))).toEqual([0])
    expect(tops((put) => top.line(line()).float(float(25), put))).toEqual([20])
    expect(top.float(float(25)).line(loose(5)).bottom).toBe(25 + 10 + 5)
  })

  test('lets the white of a float collapse with that above it, and between two floats', () => {
    const wide = top.line(line()).space(space(16))
    expect(tops((put) => wide.float(float(25), put))).toEqual([26])
    expect(tops((put) => top.float(float(20)).float(float(20, { space: 14 }), put))).toEqual([34])
  })

  test('puts the lines of a float one under the other, off the grid', () => {
    const figure = float(0, { lines: [loose(13), loose(8)] })
    expect(tops((put) => top.float(figure, put))).toEqual([0, 13])
    expect(top.float(figure).bottom).toBe(21)
  })

  test('is never changed', () => {
    const before = top.line(line())
    before.line(line())
    before.space(space(5))
    expect(before.bottom).toBe(10)
    expect(before.gap).toBe(0)
    expect(top.isEmpty).toBe(true)
  })
})

test('a heading that is deeper than a line has its baseline at the head of a column where the text has its own', () => {
  const heading = { ...loose(GRID + 5), settles: GRID + 10, lift: 5 }
  expect(tops((put) => top.line(heading, put).line(line(), put))).toEqual([-5, GRID])
  expect(tops((put) => top.line(line()).line(heading, put))).toEqual([GRID])
})
