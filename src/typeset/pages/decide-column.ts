import { TOLERANCE } from '../blocks/index.ts'
import type { ColumnEnd, ColumnStart } from './column-ways.ts'
import type { Foot } from './note-stream.ts'
import type { Columns } from './page-columns.ts'
import { LIMITS, PRICES } from './prices.ts'
import type { Task } from './task.ts'

/** A column that is to be filled. */
export interface Column {
  /** Counted from 0 at the first page of the section. */
  readonly slot: number
  readonly start: ColumnStart
  /** Where the columns of its group end, from the top of the column, points. */
  readonly depth: number
}

/** One page or column as it was decided. */
export interface ColumnDecision {
  readonly start: ColumnStart
  readonly end: ColumnEnd
  /** Where text and notes end, from the top of the column, points. */
  readonly depth: number
  /** Lines of notes that stand at the foot. */
  readonly notes: readonly [from: number, to: number]
  readonly cost: number
  /** White lines at the foot. */
  readonly white: number
  /** Whether the column ends higher than those beside it, and should not. */
  readonly isUneven: boolean
  /** Whether it is the last one, and looks like an accident: what little was left over. */
  readonly isScant: boolean
}

/** A column that a figure over the whole page leaves empty. */
export function emptyColumn({ start, depth }: Column): ColumnDecision {
  const { place, called, waiting, placed } = start
  const end: ColumnEnd = {
    place,
    bottom: 0,
    called,
    waiting,
    cost: 0,
    isForced: false,
    isCrowded: false,
    choices: undefined,
  }
  return { start, end, depth, notes: [placed, placed], cost: 0, white: 0, isUneven: false, isScant: false }
}

/** The column with its notes and its price. */
export function decide(task: Task, column: Column, end: ColumnEnd): ColumnDecision {
  const { items, notes, spanning, columns } = task
  const { start, depth, slot } = column
  const foot = notes.foot(start.placed, end.called, depth - end.bottom)
  // Nothing but a line of a note that no foot has room for: it goes over the edge, where no other depth holds it.
  const isStuck = start.place.item >= items.length && end.bottom === 0 && foot.end === start.placed
  const to = isStuck ? Math.min(foot.end + 1, notes.linesOf(end.called)) : foot.end
  const white = Math.max(0, Math.floor((depth - end.bottom - foot.height) / columns.grid + TOLERANCE))
  const isLast = end.place.item >= items.length && spanning.inColumns(end.waiting).length === 0
  const forced = isStuck && to > foot.end ? PRICES.lastResort : 0
  const missing = isLast ? missingLines(task, column, white) : 0
  const priceOfEnd = isLast
    ? PRICES.shortLast * missing + priceOfBalance(columns, column, white)
    : end.isHeld
      ? priceOfShare(columns, slot, white)
      : priceOfWhite(columns, slot, foot, white)
  const putOff = columns.beginsPage(slot + 1) && spanning.arePutOff(end) ? PRICES.putOffHead : 0
  const cost = end.cost + forced + priceOfNotes(foot) + priceOfEnd + priceOfStranded(task, column) + putOff
  const isUneven = white > 0 && foot.height === 0 && columns.isLevel && !isLast && !end.isHeld
  return { start, end, depth, notes: [start.placed, to], cost, white, isUneven, isScant: missing > 0 }
}

/**
 * Lines by which the last page falls short, with those of columns in which nothing stands: a text that is no longer
 * than a page ends where it ends.
 */
function missingLines({ columns }: Task, { slot, start, depth }: Column, white: number): number {
  if (columns.pageOf(slot) === 0 || start.heads.length > 0 || start.foot !== undefined) return 0
  const missing = LIMITS.lastLines - linesOf(columns, depth, white)
  const empty = columns.isBalanced ? columns.groupSize - 1 - columns.placeInGroup(slot) : 0
  return missing > 0 ? missing + empty * LIMITS.lastLines : 0
}

/** Lines that stand above the white of a column. */
function linesOf({ grid }: Columns, depth: number, white: number): number {
  return Math.round((depth - white * grid) / grid)
}

/** What a page costs that begins behind the text, for the figures that wait, or the rest of the notes. */
function priceOfStranded({ items, spanning, columns, notes }: Task, { slot, start }: Column): number {
  if (start.place.item < items.length || !columns.beginsPage(slot) || slot === 0) return 0
  if (spanning.inColumns(start.waiting).length > 0) return PRICES.strandedFloat
  return notes.linesOf(start.called) > start.placed && start.waiting.length === 0 ? PRICES.strandedNotes : 0
}

function priceOfNotes({ away, isSplit, isStub }: Foot): number {
  return PRICES.awayNote * away + (isSplit ? PRICES.splitNote : 0) + (isStub ? PRICES.stubNote : 0)
}

function priceOfBalance(columns: Columns, { slot, depth }: Column, white: number): number {
  if (!columns.isBalanced) return 0
  const empty = columns.groupSize - 1 - columns.placeInGroup(slot)
  return PRICES.unbalanced * (white + empty * (white + linesOf(columns, depth, white))) ** 2
}

/** Beside another column white is seen as a hole, wherever the template lets columns end. */
function priceOfWhite(columns: Columns, slot: number, foot: Foot, white: number): number {
  if (foot.height > 0) return PRICES.whiteOverNotes * white ** 2
  if (columns.isLevel) return PRICES.white * white ** 2
  return Math.max(
    PRICES.raggedWhite * white ** 2,
    columns.perPage > 1 ? priceOfShare(columns, slot, white) : 0,
  )
}

function priceOfShare({ grid, height }: Columns, slot: number, white: number): number {
  return PRICES.heldWhite * ((white * grid) / height(slot)) ** 2
}
