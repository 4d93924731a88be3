import { describe, expect, it } from 'vitest'
import type { VerticalItem } from '../../../src/typeset/blocks/index.ts'
import { plainLine } from '../../../src/typeset/blocks/vertical.ts'
import { piecesOf } from '../../../src/typeset/tables/pieces.ts'
import { FORBIDDEN } from '../../../src/typeset/text/index.ts'

const head = plainLine(5, [])
const row = plainLine(10, [], { repeat: [head] })
const end = (cost: number): VerticalItem => ({ kind: 'penalty', cost })
const heightsOf = (items: readonly VerticalItem[], most: number) =>
  piecesOf(items, most).map((lines) => lines.map(({ height }) => height))

describe('a table over all columns of several pages', () => {
  const rows = [head, end(FORBIDDEN), row, end(0), row, end(FORBIDDEN), row, end(0), row]

  it('is parted where a page may end in it, and each piece has the head above it', () => {
    expect(heightsOf(rows, 25)).toEqual([
      [5, 10],
      [5, 10, 10],
      [5, 10],
    ])
    expect(heightsOf(rows, 35)).toEqual([
      [5, 10, 10, 10],
      [5, 10],
    ])
    expect(heightsOf(rows, 45)).toEqual([[5, 10, 10, 10, 10]])
  })

  it('has a higher piece only where that stands together', () => {
    expect(heightsOf([row, end(FORBIDDEN), row, end(0), row], 15)).toEqual([
      [10, 10],
      [5, 10],
    ])
  })

  it('keeps the white of what stands together', () => {
    expect(heightsOf([row, end(FORBIDDEN), { kind: 'space', height: 3, isKept: false }, row], 30)).toEqual([
      [10, 13],
    ])
  })
})
