import type { VerticalItem } from '../blocks/index.ts'
import type { NoteStream } from './note-stream.ts'
import type { Columns } from './page-columns.ts'
import type { SpanningFigures } from './spanning-figures.ts'

/** What is to be broken into columns and pages: all that is the same for each of them. */
export interface Task {
  /** The text, which has no forced page end but at its own. */
  readonly items: readonly VerticalItem[]
  readonly notes: NoteStream
  readonly columns: Columns
  readonly spanning: SpanningFigures
}
