import type { VerticalItem } from '../blocks/index.ts'
import type { NoteStream } from './note-stream.ts'
import type { SpanningFigures } from './spanning-figures.ts'

/** What is to be broken into columns and pages: all that is the same for each of them. */
export interface Task {
  /** The text, which has no forced page end but at its own. */
  readonly items: readonly VerticalItem[]
  readonly notes: NoteStream
  readonly columns: Columns
  readonly spanning: SpanningFigures
}

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
