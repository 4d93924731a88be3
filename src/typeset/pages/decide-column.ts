import type { ColumnEnd, ColumnStart } from './column-ways.ts'
import type { NoteStream } from './note-stream.ts'
import type { PageHeads } from './page-heads.ts'

/** The columns that a text fills one after the other; a page of one column is a column. */
export interface Columns {
  readonly grid: number
  /** Height of column `slot`, counted from 0 at the first page of the section, points. */
  readonly height: (slot: number) => number
  /** How many columns end on one line: those of a page, or the two pages of a spread. */
  readonly groupSize: number
  /** Whether column `slot` is the first one of a page. */
  readonly beginsPage: (slot: number) => boolean
  /** Place of column `slot` in its group, from 0. */
  readonly placeInGroup: (slot: number) => number
  /** Whether the columns of the last group share what there is. */
  readonly isBalanced: boolean
  /** Whether white at a foot is a fault: the columns of a group should end on one line. */
  readonly isLevel: boolean
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
}

/** White at the foot, by the square of the lines: columns that end on different lines. */
const WHITE = 10_000
/** The same where the template lets pages end where they will. */
const RAGGED_WHITE = 100
/** White between the text and its notes on a full page, a line of it. */
const WHITE_OVER_NOTES = 600
/** A last page of fewer lines than this looks like an accident. */
const SHORTEST_LAST = 5
const SHORT_LAST = 5_000
/** White at the foot of the last of some balanced columns, by the square of the lines. */
const UNBALANCED = 200
/** A note that is broken over two pages, and one that does not begin on the page of its mark. */
const SPLIT_NOTE = 2_000
/** The same where one line of it alone stands on either side. */
const STUB_NOTE = 20_000
const AWAY_NOTE = 60_000

/** A column that a figure over the whole page leaves empty. */
export function emptyEnd({ place, called, waiting }: ColumnStart): ColumnEnd {
  return { place, bottom: 0, called, waiting, cost: 0, isForced: false, choices: undefined }
}

export function emptyColumn(start: ColumnStart, end: ColumnEnd, depth: number): ColumnDecision {
  const notes = [start.placed, start.placed] as const
  return { start, end, depth, notes, cost: 0, white: 0, isUneven: false }
}

/** The column with its notes and its price. */
export function decide(
  start: ColumnStart,
  end: ColumnEnd,
  depth: number,
  emptyColumns: number,
  notes: NoteStream,
  length: number,
  heads: PageHeads,
  { grid, isLevel, isBalanced }: Columns,
): ColumnDecision {
  const foot = notes.foot(start.placed, end.called, depth - end.bottom)
  const isStuck = start.place.item >= length && end.bottom === 0 && foot.end === start.placed
  const to = isStuck ? Math.min(foot.end + 1, notes.linesOf(end.called)) : foot.end
  const white = Math.max(0, Math.floor((depth - end.bottom - foot.height) / grid + 1e-6))
  const isLast = end.place.item >= length && heads.inColumns(end.waiting).length === 0
  const lines = Math.round((depth - white * grid) / grid)
  let cost =
    end.cost + AWAY_NOTE * foot.away + (foot.isSplit ? SPLIT_NOTE : 0) + (foot.isStub ? STUB_NOTE : 0)
  if (isLast && isBalanced) cost += UNBALANCED * (white + emptyColumns * (white + lines)) ** 2
  else if (isLast) cost += SHORT_LAST * Math.max(0, SHORTEST_LAST - lines)
  else if (foot.height > 0) cost += WHITE_OVER_NOTES * white ** 2
  else cost += (isLevel ? WHITE : RAGGED_WHITE) * white ** 2
  const isUneven = white > 0 && foot.height === 0 && isLevel && !isLast
  return { start, end, depth, notes: [start.placed, to], cost, white, isUneven }
}
