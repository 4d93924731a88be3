/**
 * What a page is charged for what it could not have, and where the search for pages stops. Prices of all kinds are
 * added up, so they have one unit: a point of a page's price is worth 20 demerits of the line breaker. Where no source
 * is named, the amount is Octavo's own, and what counts is its rank among the others (`prices.test.ts`). Page ends
 * inside a block are priced where blocks are set, in the same unit: an orphan or a widow 30 000, a hyphen at the foot
 * 3 000 (`blocks/paragraph.ts`).
 */
export const PRICES = {
  /** A demerit by which a paragraph is set worse than in its best way (of Knuth and Plass, p. 1128). */
  demerit: 1 / 20,
  /** A spread that is full, a line short, two lines short; never more (Bringhurst, Elements, 2.4.9: one line). */
  shortSpread: [0, 500, 4_000],
  /** White at a foot, times the square of its lines: facing pages that end on different lines (Bringhurst, 2.4.9). */
  white: 10_000,
  /** The same beside a last page, which ends level with nothing: more than a short spread. */
  whiteBesideLast: 2_000,
  /** The same where the template lets pages end where they will. */
  raggedWhite: 100,
  /** White between the text and its notes, times the square of its lines: feet are level all the same. */
  whiteOverNotes: 1_500,
  /** White at the feet of the last balanced columns, times the square of its lines. */
  unbalanced: 200,
  /** Balanced columns that are a line deeper than they might be: of equal ways the shallowest. */
  deeperBalance: 1,
  /** A line by which the last page, or the last column, falls short of `LIMITS.lastLines`: a little more than an orphan. */
  shortLast: 31_000,
  /** A space that is a line wider. */
  grownSpace: 800,
  /** The same more for each rank of the heading below it under the second: of equal spaces the highest heading's grows. */
  grownBelow: 100,
  /** A picture made smaller: two of them are better than an orphan, one is worse than a line of white at a foot. */
  smallerPicture: 14_000,
  /** The same of one made smaller still, which is seen: an orphan. */
  smallestPicture: 30_000,
  /** A figure that waits for the next page. */
  movedFloat: 400,
  /** The same of one that stays near its words: eight lines of white at a ragged foot. */
  movedNear: 6_000,
  /** The same of one over all columns: it opens the page of its mention, as long as the white below the text bears it. */
  movedWide: 4_000,
  /** A figure that could wait, and stands before one that waits for a page of its own: two lines of white at a foot. */
  passedPlate: 50_000,
  /** Any other that stands before one over the columns, or of a page: three orphans, where a page would else be empty. */
  passedSpanning: 100_000,
  /** A picture over the columns that comes too many pages late: less than a line of a paragraph alone. */
  lateFloat: 25_000,
  /** A page that ends inside a block, so that a picture over the columns waits for one more: three hyphens at the foot. */
  putOffHead: 10_000,
  /** A page of nothing but figures behind the end of the text: text on it would show what they belong to. */
  strandedFloat: 20_000,
  /** A page of nothing but notes there: an orphan and a widow. */
  strandedNotes: 60_000,
  /** A section that begins before a figure of the section above it: more than a third of a column left white for it. */
  overtakenFloat: 60_000,
  /** A column that is white from head to foot where its text waits for figures; parts of it by their squares. */
  heldWhite: 240_000,
  /** A note that goes on at the next foot. */
  splitNote: 2_000,
  /** A split note of which fewer than `LIMITS.noteLines` stand on either side; the price of a split comes on top. */
  stubNote: 20_000,
  /** A note that does not begin on the page of its mark. */
  awayNote: 60_000,
  /** A page end that is forbidden, or a line that fits no page: more than all else together. */
  lastResort: 1e9,
} as const

export const LIMITS = {
  /** Fewest lines of a note on the page of its mark, and beyond it. */
  noteLines: 2,
  /** Most figures that text passes while they wait. */
  passed: 3,
  /** The same of those that stay near their words. */
  passedNear: 1,
  /** Most pages that a figure comes later than its place in the text. */
  pagesLate: 2,
  /** Most figures that wait at all: each further one would be tried, and kept, for every page before its own. */
  waiting: 100,
  /** Figures one after another that are a row of pictures: the text behind it stays behind it. */
  row: 3,
  /** Largest share of a column that notes may claim where they cannot all stand under their marks. */
  foot: 0.75,
  /** Largest share of a page's height that figures over its columns take together: text stands under them. */
  heads: 0.7,
  /** Fewest lines of a last page or column that does not look like an accident. */
  lastLines: 5,
  /** Most lines of white at a foot for which a page end is a choice, and no way out. */
  white: 5,
  /** Share of a page's height that its last column keeps at least where it gives some of its text to a scant last page. */
  giving: 0.5,
  /** Share of their height that ragged columns keep at least, where one could end lower and leave the next one white. */
  shared: 0.35,
  /** Depths that are tried for the last columns of a page, a line apart. */
  balancedDepths: 10,
  /** Page ends dearer by this than the best of the same column are given up: five orphans. */
  dearer: 150_000,
  /** Beginnings of a column that are followed up, the cheapest first: more have changed no page that was measured. */
  beam: 40,
  /** More of them where none of those is sure to lead to the end. */
  sureBeam: 8,
} as const
