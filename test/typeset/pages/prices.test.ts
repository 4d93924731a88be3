import { expect, test } from 'vitest'
import { LIMITS, PRICES } from '../../../src/typeset/pages/prices.ts'

/** Of an orphan or a widow, which the paragraph brings with it. */
const ORPHAN = 30_000

test('what hurts a page more is dearer', () => {
  const { white, raggedWhite, whiteOverNotes, shortSpread, grownSpace, movedFloat } = PRICES
  const ranked = [
    // A spread that ends a line short, a figure that waits or a wider space levels pages.
    movedFloat,
    shortSpread[1],
    grownSpace,
    PRICES.splitNote,
    shortSpread[2],
    PRICES.putOffHead,
    // Facing pages that differ by a line are better than an orphan, by two worse.
    white,
    PRICES.smallerPicture,
    PRICES.stubNote,
    ORPHAN,
    // A last page of four lines is worse than an orphan, and better than two lines of white.
    PRICES.shortLast,
    white * 2 ** 2,
    PRICES.passedPlate,
    PRICES.strandedNotes,
    PRICES.awayNote,
    PRICES.passedSpanning,
    LIMITS.dearer,
    PRICES.lastResort,
  ]
  expect(ranked).toEqual([...ranked].sort((a, b) => a - b))
  // Where nobody asks for level feet, and over notes, white is cheap.
  expect(raggedWhite).toBeLessThan(whiteOverNotes)
  expect(whiteOverNotes).toBeLessThan(white)
  expect(shortSpread[0]).toBe(0)
})

test('an end as a last resort is dearer than a page on which all goes wrong', () => {
  const worst = 2 * ORPHAN + PRICES.white * LIMITS.white ** 2 + 10 * PRICES.awayNote + PRICES.stubNote
  expect(worst).toBeLessThan(PRICES.lastResort / 100)
})
