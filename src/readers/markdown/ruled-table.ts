import type { StateBlock } from 'markdown-it'
import type { Table } from '../../ast/index.ts'
import type { ContentMap } from './content-place.ts'

/** A line of a cell: its text, and where that stands in the text given to the parser. */
export interface CellLine {
  readonly text: string
  readonly from: number
  /** Of a line whose text is not all in one piece there: where its pieces stand. */
  readonly map?: ContentMap
}

export interface RuledRow {
  readonly isHead: boolean
  /** Offsets of the row in the text given to the parser. */
  readonly from: number
  readonly to: number
  readonly cells: readonly (readonly CellLine[])[]
}

/** A table of pandoc's that is drawn: a grid, or columns under dashes. */
export interface RuledTable {
  readonly align: Table['align']
  readonly rows: readonly RuledRow[]
  /** Cells of a grid hold blocks. */
  readonly isGrid: boolean
  /** The first line behind it. */
  readonly end: number
}

/** The lines of a state as they stand behind the marks of the quotation and the indentation of the list around them. */
export class TableLines {
  readonly end: number
  readonly #state: StateBlock

  constructor(state: StateBlock, end: number) {
    this.#state = state
    this.end = end
  }

  /** Empty behind the end of the text around the table. */
  at(line: number): string {
    return this.isInside(line)
      ? this.#state.src.slice(this.from(line), this.#state.eMarks[line]).trimEnd()
      : ''
  }

  from(line: number): number {
    const { bMarks, tShift, sCount, blkIndent } = this.#state
    // A tab in the indentation counts as one character: then nothing stands in its column.
    const indent = sCount[line]! === tShift[line]! ? Math.min(blkIndent, tShift[line]!) : tShift[line]!
    return bMarks[line]! + indent
  }

  isEmpty(line: number): boolean {
    return !this.isInside(line) || this.#state.isEmpty(line)
  }

  isInside(line: number): boolean {
    return (
      line < this.end && (this.#state.isEmpty(line) || this.#state.sCount[line]! >= this.#state.blkIndent)
    )
  }
}
