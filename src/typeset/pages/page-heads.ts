import type { FloatItem, LineItem, VerticalItem } from '../blocks/index.ts'
import type { ColumnStart } from './column-ways.ts'
import type { NoteStream } from './note-stream.ts'

/** Share of a page's height that figures over its columns may take together: text stands under them. */
const LARGEST_HEADS = 0.7

/**
 * Height of what stands above the columns with a line of white below it: whole lines of the grid, so that the
 * columns keep it.
 */
export function headHeight(lines: readonly LineItem[], grid: number): number {
  if (lines.length === 0) return 0
  const height = lines.reduce((sum, line) => sum + line.height, 0)
  return Math.ceil(height / grid - 1e-6) * grid + grid
}

/** Figures that the columns of a page know nothing of: those over all columns, and those that take the page. */
export class PageHeads {
  /** Whether there is any. */
  readonly isNeeded: boolean
  private readonly items: readonly VerticalItem[]
  private readonly notes: NoteStream
  private readonly grid: number

  constructor(items: readonly VerticalItem[], notes: NoteStream, grid: number) {
    this.items = items
    this.notes = notes
    this.grid = grid
    this.isNeeded = items.some((item) => item.kind === 'float' && item.span !== undefined)
  }

  /**
   * The ways to begin a page `height` points high. A figure that waits for a page of its own gets this one. Of those
   * that go over the columns, as many as fit that wait already; where none waits any more, also those that the text
   * comes to on this very page, which `isMet` is to be asked about at its end.
   */
  begin(start: ColumnStart, height: number): ColumnStart[] {
    const [first] = start.waiting
    if (first !== undefined && this.spanOf(first) === 'page')
      return [this.with(start, [first], start.waiting.slice(1))]
    const room = LARGEST_HEADS * height
    let count = 0
    while (
      this.spanOf(start.waiting[count]) === 'columns' &&
      this.fits(start.waiting.slice(0, count + 1), room)
    )
      count++
    let over = start.waiting.slice(0, count)
    const waiting = start.waiting.slice(count)
    const ways = [this.with(start, over, waiting)]
    for (const ahead of waiting.length === 0 ? this.nextFloats(start) : []) {
      if (this.spanOf(ahead) !== 'columns' || !this.fits([...over, ahead], room)) break
      over = [...over, ahead]
      ways.push(this.with(start, over, waiting))
    }
    return ways
  }

  /** Whether a figure takes the page. */
  isWhole({ over }: ColumnStart): boolean {
    return this.spanOf(over[0]) === 'page'
  }

  /** Of the figures that wait, those that take room in a column. */
  inColumns(waiting: readonly number[]): readonly number[] {
    return this.isNeeded ? waiting.filter((index) => this.spanOf(index) === undefined) : waiting
  }

  /** Whether the text of a page that ends before item `end` has come to all the figures at its head. */
  isMet({ over }: ColumnStart, end: number): boolean {
    return over.every((index) => index < end)
  }

  /** What the figures at the head take from the columns, points. */
  heightOf(start: ColumnStart): number {
    if (this.isWhole(start)) return 0
    return start.over.reduce((sum, index) => sum + headHeight(this.float(index).lines, this.grid), 0)
  }

  /** One alone is never too large. */
  private fits(over: readonly number[], room: number): boolean {
    return over.length === 1 || over.reduce((sum, index) => sum + this.float(index).height, 0) <= room
  }

  private with(start: ColumnStart, over: readonly number[], waiting: readonly number[]): ColumnStart {
    const marks = over.flatMap((index) => this.float(index).lines.flatMap(({ notes }) => notes))
    return { ...start, over, waiting, called: this.notes.after(start.called, marks) }
  }

  private *nextFloats({ place }: ColumnStart): Generator<number> {
    for (let index = place.item; index < this.items.length; index++)
      if (this.items[index]!.kind === 'float') yield index
  }

  private spanOf(index: number | undefined): FloatItem['span'] {
    return index === undefined ? undefined : this.float(index).span
  }

  private float(index: number): FloatItem {
    return this.items[index] as FloatItem
  }
}
