import { describe, expect, test } from 'vitest'
import type { ColumnEnd, ColumnStart } from '../../../src/typeset/pages/column-ways.ts'
import { decide, emptyColumn } from '../../../src/typeset/pages/decide-column.ts'
import type { NoteStream } from '../../../src/typeset/pages/note-stream.ts'
import type { Columns } from '../../../src/typeset/pages/page-columns.ts'
import { LIMITS, PRICES } from '../../../src/typeset/pages/prices.ts'
import { SpanningFigures } from '../../../src/typeset/pages/spanning-figures.ts'
import type { Task } from '../../../src/typeset/pages/task.ts'
import { columnsOf, GRID, joined, line, noNotes, notesOf, spreads } from '../../support/vertical.ts'

/** Ten lines between which a page may end, on pages of ten lines. */
const items = joined(Array.from({ length: 10 }, () => line()))
const taskOf = (notes: NoteStream = noNotes, columns: Columns = spreads(10)): Task => ({
  items,
  notes,
  columns,
  spanning: new SpanningFigures(items, notes, spreads(10)),
})

const start: ColumnStart = {
  place: { item: 0, way: 0, line: 0 },
  called: 0,
  placed: 0,
  waiting: [],
  heads: [],
}
const column = { slot: 1, start, depth: 10 * GRID }

/** A column that ends under some lines, in the middle of the text. */
const endAt = (lines: number, more: Partial<ColumnEnd> = {}): ColumnEnd => ({
  place: { item: 5, way: 0, line: 0 },
  bottom: lines * GRID,
  called: 0,
  waiting: [],
  cost: 0,
  isForced: false,
  isCrowded: false,
  choices: undefined,
  ...more,
})
const last = (lines: number) => endAt(lines, { place: { item: items.length, way: 0, line: 0 } })

describe('the price of white at the foot', () => {
  test('is none where the column is full, but for what its end costs', () => {
    expect(decide(taskOf(), column, endAt(10, { cost: 700 }))).toMatchObject({
      cost: 700,
      white: 0,
      isUneven: false,
    })
  })

  test('grows by the square of the lines', () => {
    expect(decide(taskOf(), column, endAt(9))).toMatchObject({ cost: PRICES.white, white: 1, isUneven: true })
    expect(decide(taskOf(), column, endAt(7))).toMatchObject({ cost: 9 * PRICES.white, white: 3 })
  })

  test('counts whole lines of the grid', () => {
    expect(decide(taskOf(), column, endAt(9.5)).white).toBe(0)
    expect(decide(taskOf(), column, endAt(9 + 1e-9)).white).toBe(1)
  })

  test('is small where pages need not be level', () => {
    const ragged = { ...spreads(10), isLevel: false }
    expect(decide(taskOf(noNotes, ragged), column, endAt(8))).toMatchObject({
      cost: 4 * PRICES.raggedWhite,
      isUneven: false,
    })
  })

  test('is small between the text and its notes', () => {
    const found = decide(taskOf(notesOf({ a: 2 })), column, endAt(5, { called: 1 }))
    expect(found).toMatchObject({ white: 2, cost: 4 * PRICES.whiteOverNotes, isUneven: false, notes: [0, 2] })
  })

  test('is nothing on a last page, unless that is very short', () => {
    expect(decide(taskOf(), column, last(LIMITS.lastLines)).cost).toBe(0)
    expect(decide(taskOf(), column, last(3))).toMatchObject({ cost: 2 * PRICES.shortLast, isUneven: false })
  })

  test('counts the empty columns beside the last one', () => {
    const task = taskOf(noNotes, columnsOf(2, 10))
    const of = (slot: number) => decide(task, { ...column, slot }, last(8)).cost
    expect(of(1)).toBe(PRICES.unbalanced * 2 ** 2)
    // The column beside it is all white: ten lines more.
    expect(of(0)).toBe(PRICES.unbalanced * 12 ** 2)
  })

  test('is that of a page amid the text while a figure waits for a column', () => {
    const waiting = { ...last(9), waiting: [2] }
    expect(decide(taskOf(), column, waiting).cost).toBe(PRICES.white)
  })
})

describe('the price of notes', () => {
  const priceOf = (lines: number, notes: Record<string, number>) => {
    const task = taskOf(notesOf(notes))
    return decide(task, column, endAt(lines, { called: Object.keys(notes).length })).cost
  }

  test('is none where they stand whole', () => {
    expect(priceOf(5, { a: 2, b: 2 })).toBe(0)
  })

  test('is paid for one that is split, and more for a line alone', () => {
    expect(priceOf(7, { a: 4 })).toBe(PRICES.splitNote)
    expect(priceOf(8, { a: 4 })).toBe(PRICES.splitNote + PRICES.stubNote)
    expect(priceOf(6, { a: 4 })).toBe(PRICES.splitNote + PRICES.stubNote)
  })

  test('is paid for each that does not begin on the page of its mark', () => {
    expect(priceOf(7, { a: 2, b: 2, c: 2 })).toBe(2 * PRICES.awayNote)
    expect(priceOf(10, { a: 2 })).toBe(PRICES.awayNote)
  })
})

test('a column without text takes a line of notes, however little room there is', () => {
  const after: ColumnStart = {
    ...start,
    place: { item: items.length, way: 0, line: 0 },
    called: 1,
    placed: 1,
  }
  const stuck = { slot: 1, start: after, depth: GRID }
  expect(decide(taskOf(notesOf({ a: 5 })), stuck, { ...last(0), called: 1 }).notes).toEqual([1, 2])
})

test('a column that a figure leaves empty costs nothing and goes on where it began', () => {
  const at = { ...start, place: { item: 3, way: 0, line: 0 }, placed: 2, waiting: [7] }
  const empty = emptyColumn({ slot: 2, start: at, depth: 100 })
  expect(empty).toMatchObject({ cost: 0, white: 0, notes: [2, 2] })
  expect(empty.end).toMatchObject({ place: at.place, waiting: [7], bottom: 0 })
})
