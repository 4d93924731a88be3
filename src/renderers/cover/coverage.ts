/** Told a stretch of a row, from one column up to another, and how much of it is covered, more than 0 and 1 at most. */
export type Paint = (row: number, from: number, to: number, share: number) => void

/** Rows from the first up to the end, without it. */
export interface Rows {
  readonly first: number
  readonly end: number
}

/**
 * How much of each pixel of some rows lies within outlines, exactly: each edge notes in the pixels that it crosses by
 * how much the cover changes there, and the sum of a row up to a pixel is the cover of that pixel. What outlines that
 * turn the same way enclose twice is covered once (the rule of SVG that is called nonzero).
 */
export class Coverage {
  private readonly width: number
  /** An edge beyond the last column still changes two cells. */
  private readonly stride: number
  private readonly changes: Float32Array
  /** A bit for each cell that an edge has changed. */
  private readonly words: number
  private readonly changed: Int32Array
  private rows: Rows = { first: 0, end: 0 }

  constructor(width: number, mostRows: number) {
    this.width = width
    this.stride = width + 2
    this.changes = new Float32Array(this.stride * mostRows)
    this.words = Math.ceil(this.stride / 32)
    this.changed = new Int32Array(this.words * mostRows)
  }

  /** The rows that are looked at from now on. */
  open(rows: Rows): void {
    this.rows = rows
  }

  /** An outline, whose last point leads back to its first. */
  add(points: readonly number[]): void {
    let [x, y] = points.slice(-2) as [number, number]
    for (let at = 0; at < points.length; at += 2) {
      const [toX, toY] = [points[at]!, points[at + 1]!]
      if (y < toY) this.edge(x, y, toX, toY, 1)
      else if (y > toY) this.edge(toX, toY, x, y, -1)
      ;[x, y] = [toX, toY]
    }
  }

  /** Tells all that is covered, row by row, and forgets it. */
  sweep(paint: Paint): void {
    for (let row = this.rows.first; row < this.rows.end; row++) this.sweepRow(row, paint)
  }

  private sweepRow(row: number, paint: Paint): void {
    const [cells, marks] = [this.cell(row), (row - this.rows.first) * this.words]
    let [sum, from] = [0, 0]
    for (let word = 0; word < this.words; word++) {
      let bits = this.changed[marks + word]!
      this.changed[marks + word] = 0
      while (bits !== 0) {
        const bit = 31 - Math.clz32(bits & -bits)
        bits &= bits - 1
        const at = word * 32 + bit
        tell(row, from, Math.min(at, this.width), sum, paint)
        sum += this.changes[cells + at]!
        this.changes[cells + at] = 0
        from = at
      }
    }
    tell(row, from, this.width, sum, paint)
  }

  /** From its upper end to its lower one; `turn` is 1 where the outline runs down. */
  private edge(x0: number, y0: number, x1: number, y1: number, turn: number): void {
    const first = Math.max(this.rows.first, Math.floor(y0))
    const end = Math.min(this.rows.end, Math.ceil(y1))
    const slope = (x1 - x0) / (y1 - y0)
    for (let row = first; row < end; row++) {
      const [from, to] = [Math.max(row, y0), Math.min(row + 1, y1)]
      const [a, b] = [x0 + (from - y0) * slope, x0 + (to - y0) * slope]
      this.cross(row, this.inside(Math.min(a, b)), this.inside(Math.max(a, b)), (to - from) * turn)
    }
  }

  private inside(x: number): number {
    return Math.max(0, Math.min(x, this.width))
  }

  /** An edge within a row, from `left` to `right`, `rise` of the row high. */
  private cross(row: number, left: number, right: number, rise: number): void {
    const first = Math.floor(left)
    const last = Math.max(first, Math.ceil(right) - 1)
    if (first === last) {
      const beyond = rise * ((left + right) / 2 - first)
      this.change(row, first, rise - beyond)
      this.change(row, first + 1, beyond)
      return
    }
    // What lies right of the edge, from one pixel to the next: half a square at both ends, a stripe for each between.
    const slope = rise / (right - left)
    const start = (slope * (first + 1 - left) ** 2) / 2
    const finish = (slope * (right - last) ** 2) / 2
    this.change(row, first, start)
    let told = start
    for (let at = first + 1; at < last; at++) {
      const covered = slope * (at + 0.5 - left)
      this.change(row, at, covered - told)
      told = covered
    }
    this.change(row, last, rise - finish - told)
    this.change(row, last + 1, finish)
  }

  private change(row: number, at: number, by: number): void {
    this.changes[this.cell(row) + at]! += by
    this.changed[(row - this.rows.first) * this.words + (at >> 5)]! |= 1 << (at & 31)
  }

  private cell(row: number): number {
    return (row - this.rows.first) * this.stride
  }
}

/** Sums of many shares end beside 0. */
const NOTHING = 1 / 1024

function tell(row: number, from: number, to: number, sum: number, paint: Paint): void {
  const share = Math.min(1, Math.abs(sum))
  if (from < to && share > NOTHING) paint(row, from, to, share)
}
