import type { PageStyle } from '../../templates/print/index.ts'
import type { Columns } from './task.ts'

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
