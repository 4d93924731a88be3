import type { PageStyle } from '../../templates/print/index.ts'

/** The columns that a text fills one after the other; a page of one column is a column. */
export interface Columns {
  /** From one baseline to the next, points. */
  readonly grid: number
  /** From one place where a line may stand to the next: half a line of the grid where feet are ragged. Points. */
  readonly step: number
  /** Height of column `slot`, counted from 0 at the first page of the section, points. */
  readonly height: (slot: number) => number
  readonly perPage: number
  /** How many columns end on one line: those of a page, or the two pages of a spread. */
  readonly groupSize: number
  /** The page that column `slot` stands on, counted from 0. */
  readonly pageOf: (slot: number) => number
  /** Whether column `slot` is the first one of a page. */
  readonly beginsPage: (slot: number) => boolean
  /** Place of column `slot` in its group, from 0. */
  readonly placeInGroup: (slot: number) => number
  /** Whether the columns of the last group share what there is. */
  readonly isBalanced: boolean
  /** Whether white at a foot is a fault: the columns of a group should end on one line. */
  readonly isLevel: boolean
}

/**
 * The columns of a section that begins on page `firstPage`, counted from 0, under a head of some height: those of a
 * page end on one line, or where a page is one column, those of a spread, which is a verso and the recto after it.
 */
export function pageColumns(page: PageStyle, grid: number, firstPage: number, headHeight: number): Columns {
  const height = page.lines * grid
  const count = page.columns
  const isFacing = page.sides === 'two'
  return {
    grid,
    step: page.spread === 'ragged' ? grid / 2 : grid,
    height: (slot) => (slot < count ? height - headHeight : height),
    pageOf: (slot) => Math.floor(slot / count),
    beginsPage: (slot) => slot % count === 0,
    perPage: count,
    groupSize: count > 1 ? count : isFacing ? 2 : 1,
    placeInGroup: (slot) => (count > 1 ? slot % count : !isFacing || (firstPage + slot) % 2 === 1 ? 0 : 1),
    isBalanced: count > 1,
    isLevel: page.spread === 'level',
  }
}
