import {
  type FloatItem,
  gapWith,
  type LineFacts,
  type LineItem,
  type Space,
  TOLERANCE,
} from '../blocks/index.ts'

/** Told of each line that is placed, with its top. */
type Put<Line> = (line: Line, top: number) => void

/**
 * How far down a column is filled. The search for page ends and the drawing add lines, spaces and floats with the same
 * cursor, so that what was found to fit is what is drawn. It is never changed: each addition gives another. Lengths
 * are points from the top of the column.
 */
export class Cursor {
  // Declared, not defined: cursors are made by the hundred thousand, and a field that is defined is written twice.
  /** Bottom of what stands. */
  declare readonly bottom: number
  /** Whether nothing stands yet: spaces vanish here, and a header stands again above the row that comes. */
  declare readonly isEmpty: boolean
  /** White below it that is wanted before what comes next. */
  declare readonly gap: number
  declare private readonly grid: number

  private constructor(grid: number, bottom: number, gap: number, isEmpty: boolean) {
    this.grid = grid
    this.bottom = bottom
    this.gap = gap
    this.isEmpty = isEmpty
  }

  /** The top of a column whose baselines are `grid` points apart. */
  static top(grid: number): Cursor {
    return new Cursor(grid, 0, 0, true)
  }

  /** After white, which may be a line of the grid wider than it asks for. */
  space(space: Space, isGrown = false): Cursor {
    if (this.isEmpty && !space.isKept) return this
    return this.withGap(gapWith(this.gap, space) + (isGrown ? this.grid : 0))
  }

  /** After a line, and above it at the head of a column what stands again there. */
  line<Line extends LineFacts>(line: Line, put?: Put<Line | LineItem>): Cursor {
    if (!this.isEmpty || !line.repeat) return this.alone(line, put)
    return line.repeat
      .reduce((cursor, repeated) => cursor.alone(repeated, put), this as Cursor)
      .alone(line, put)
  }

  /** After a float with its white, which collapses with that of its neighbours and vanishes at the head of a column. */
  float({ lines, space }: FloatItem, put?: Put<LineItem>): Cursor {
    const above = this.isEmpty ? this : this.withGap(Math.max(this.gap, space))
    return lines.reduce((cursor, line) => cursor.alone(line, put), above).withGap(space)
  }

  private alone<Line extends LineFacts>(line: Line, put: Put<Line> | undefined): Cursor {
    const from = this.bottom + this.gap
    const top = this.topOf(line, from)
    put?.(line, top)
    return new Cursor(this.grid, top + line.height, 0, false)
  }

  /**
   * The rest of a line that a display leaves stands above a heading, never between it and its text; at the head of a
   * column its baseline is that of the lines beside it.
   */
  private topOf({ onGrid, settles, lift = 0 }: LineFacts, from: number): number {
    if (lift > 0 && this.isEmpty && this.gap === 0) return from - lift
    if (settles !== undefined && !this.isEmpty) return snap(from + settles, this.grid) - settles
    return onGrid ? snap(from, this.grid) : from
  }

  private withGap(gap: number): Cursor {
    return new Cursor(this.grid, this.bottom, gap, this.isEmpty)
  }
}

/** The next line of the baseline grid at or below `top`. */
export function snap(top: number, grid: number): number {
  return Math.ceil(top / grid - TOLERANCE) * grid
}
