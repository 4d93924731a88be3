import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { GRID, noNotes, notesOf } from '../../support/vertical.ts'

const COLUMN = 200

describe('the notes that marks call for', () => {
  const notes = notesOf({ a: 3, b: 1, c: 4 })

  test('are counted in the order of the notes, whichever mark comes first', () => {
    expect(notes.after(0, [])).toBe(0)
    expect(notes.after(0, ['a'])).toBe(1)
    expect(notes.after(0, ['c'])).toBe(3)
    expect(notes.after(2, ['a'])).toBe(2)
    expect(notes.after(1, ['elsewhere'])).toBe(1)
  })

  test('have so many lines', () => {
    expect([0, 1, 2, 3].map((called) => notes.linesOf(called))).toEqual([0, 3, 4, 8])
  })
})

describe('the least room of a foot', () => {
  const notes = notesOf({ a: 3, b: 1, c: 4 })

  test('is none where no note is called for, or all of them stand', () => {
    expect(notes.leastHeight(0, 0, COLUMN)).toBe(0)
    expect(notes.leastHeight(3, 1, COLUMN)).toBe(0)
    expect(noNotes.leastHeight(0, 0, COLUMN)).toBe(0)
  })

  test('holds two lines of the last note, under the white above', () => {
    expect(notes.leastHeight(0, 1, COLUMN)).toBe((1 + 2) * GRID)
  })

  test('holds a note of one line whole', () => {
    expect(notesOf({ a: 1 }).leastHeight(0, 1, COLUMN)).toBe((1 + 1) * GRID)
  })

  test('holds all the notes before the last one whole', () => {
    expect(notes.leastHeight(0, 2, COLUMN)).toBe((1 + 3 + 1) * GRID)
    expect(notes.leastHeight(0, 3, COLUMN)).toBe((1 + 3 + 1 + 2) * GRID)
  })

  test('goes on with two lines of a note that has begun on the page before', () => {
    expect(notesOf({ a: 9 }).leastHeight(4, 1, COLUMN)).toBe((1 + 2) * GRID)
  })

  test('is no more than three quarters of the column', () => {
    expect(notesOf({ a: 30, b: 3 }).leastHeight(0, 2, COLUMN)).toBe(150)
  })
})

describe('a foot', () => {
  const whole = { isSplit: false, isStub: false, away: 0 }

  test('is empty where no note is called for', () => {
    expect(notesOf({ a: 3 }).foot(0, 0, 100)).toEqual({ end: 0, height: 0, ...whole })
  })

  test('takes a note that has room', () => {
    expect(notesOf({ a: 3 }).foot(0, 1, 40)).toEqual({ end: 3, height: 40, ...whole })
    // Lengths that are equal but for rounding are equal.
    expect(notesOf({ a: 3 }).foot(0, 1, 40 - 1e-9).end).toBe(3)
  })

  test('splits a note between two lines on either side', () => {
    const foot = notesOf({ a: 4 }).foot(0, 1, 30)
    expect(foot).toEqual({ end: 2, height: 30, isSplit: true, isStub: false, away: 0 })
  })

  test('tells where one line of a note would stand alone under its mark', () => {
    expect(notesOf({ a: 4 }).foot(0, 1, 20)).toMatchObject({ end: 1, isSplit: true, isStub: true })
  })

  test('tells where one line of a note would stand alone on the next page', () => {
    expect(notesOf({ a: 4 }).foot(0, 1, 40)).toMatchObject({ end: 3, isSplit: true, isStub: true })
  })

  test('counts what of a split note stands on this page alone', () => {
    expect(notesOf({ a: 9 }).foot(4, 1, 20)).toMatchObject({ end: 5, isSplit: true, isStub: true })
    expect(notesOf({ a: 9 }).foot(4, 1, 30)).toMatchObject({ end: 6, isSplit: true, isStub: false })
  })

  test('counts the notes that do not begin on the page of their marks', () => {
    const notes = notesOf({ a: 2, b: 2, c: 2 })
    expect(notes.foot(0, 3, 30)).toEqual({ end: 2, height: 30, isSplit: false, isStub: false, away: 2 })
    expect(notes.foot(0, 3, 10)).toMatchObject({ end: 0, height: 0, away: 3 })
  })

  test('holds what its least room has room for, and no more than its room', () => {
    const lengths = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(lengths, fc.nat(40), fc.nat(200), (counts, from, room) => {
        const notes = notesOf(Object.fromEntries(counts.map((count, index) => [`n${index}`, count])))
        const called = counts.length
        const placed = Math.min(from, notes.linesOf(called))
        const { end, height } = notes.foot(placed, called, room)
        expect(end).toBeGreaterThanOrEqual(placed)
        expect(end).toBeLessThanOrEqual(notes.linesOf(called))
        if (end > placed) expect(height).toBeLessThanOrEqual(room + 1e-6)
        const least = notes.leastHeight(placed, called, Number.POSITIVE_INFINITY)
        if (least > 0 && least <= room) {
          const last = notes.linesOf(called - 1)
          expect(end - Math.max(placed, last)).toBeGreaterThanOrEqual(
            Math.min(2, notes.linesOf(called) - Math.max(placed, last)),
          )
        }
      }),
    )
  })
})
