import { type FloatItem, heightOf, type LineItem, type VerticalItem } from '../blocks/index.ts'
import type { ColumnEnd, ColumnStart } from './column-ways.ts'
import { snap } from './cursor.ts'
import { beginsInside } from './float-places.ts'
import type { NoteStream } from './note-stream.ts'
import type { Columns } from './page-columns.ts'
import { LIMITS } from './prices.ts'
import { heightFrom } from './rest.ts'

/**
 * Height of what stands above the columns with a line of white below it: whole lines of the grid, so that the
 * columns keep it.
 */
export function headHeight(lines: readonly LineItem[], grid: number): number {
  if (lines.length === 0) return 0
  return snap(heightOf(lines), grid) + grid
}

/**
 * What no column holds (`FloatItem.span`): figures that stand over all columns at the head or the foot of a page, and
 * those that take a page. They are chosen where a page begins, and stand on no page before that of their mention.
 */
export class SpanningFigures {
  private readonly items: readonly VerticalItem[]
  private readonly notes: NoteStream
  private readonly columns: Columns
  /** Places of all floats, if any of them spans the columns. */
  private readonly floats: readonly number[]

  constructor(items: readonly VerticalItem[], notes: NoteStream, columns: Columns) {
    this.items = items
    this.notes = notes
    this.columns = columns
    const floats = [...items.keys()].filter((index) => items[index]!.kind === 'float')
    this.floats = floats.some((index) => this.spanOf(index)) ? floats : []
  }

  /** The ways to begin a page `height` points high: what stands at its head, and what at its foot. */
  waysToBegin(start: ColumnStart, height: number): ColumnStart[] {
    if (this.floats.length === 0) return [start]
    return this.waysUnder(start, height).flatMap((way) => [way, ...this.overFoot(way, height)])
  }

  /**
   * A figure that waits for a page of its own gets this one. Of those that go over the columns, as many as fit that
   * wait already; where none waits any more, also those that the text comes to on this very page: whether it does,
   * `mayEnd` tells when the page's end is known.
   */
  private waysUnder(start: ColumnStart, height: number): ColumnStart[] {
    if (beginsInside(this.items, start.place)) return [this.under([], start)]
    const { waiting } = start
    if (this.spanOf(waiting[0]) === 'page') return [this.under(waiting.slice(0, 1), start)]
    const room = LIMITS.heads * height
    let count = 0
    while (this.spanOf(waiting[count]) === 'columns' && this.fit(waiting.slice(0, count + 1), room)) count++
    let heads = waiting.slice(0, count)
    const ways = [this.under(heads, start)]
    const ahead = count < waiting.length ? [] : this.floats.filter((index) => index >= start.place.item)
    for (const index of ahead) {
      heads = [...heads, index]
      if (this.spanOf(index) !== 'columns' || !this.fit(heads, room)) break
      ways.push(this.under(heads, start))
    }
    return ways
  }

  /** The page with the next figure over all columns at its foot, where the text may come to it. */
  private overFoot(start: ColumnStart, height: number): ColumnStart[] {
    const { waiting, heads, place } = start
    const next = [...waiting, ...this.floats].find(
      (index) =>
        this.spanOf(index) && !heads.includes(index) && (index >= place.item || waiting.includes(index)),
    )
    if (next === undefined || this.takePage(start) || this.spanOf(next) === 'page') return []
    const taken = this.float(next).height + heads.reduce((sum, index) => sum + this.float(index).height, 0)
    const room = this.columns.perPage * height
    if (taken > LIMITS.heads * height || heightFrom(this.items, start, room, next) > room) return []
    return [{ ...this.without([next], start), foot: next }]
  }

  /** Whether what waits for the head of a page has to let another one pass, for the text goes on with a part of a block. */
  arePutOff({ waiting, place }: Pick<ColumnStart, 'waiting' | 'place'>): boolean {
    return waiting.some((index) => this.spanOf(index)) && beginsInside(this.items, place)
  }

  /** Whether a figure takes the page. */
  takePage({ heads }: ColumnStart): boolean {
    return this.spanOf(heads[0]) === 'page'
  }

  /** Of the figures that wait, those that take room in a column. */
  inColumns(waiting: readonly number[]): readonly number[] {
    return this.floats.length > 0 ? waiting.filter((index) => !this.spanOf(index)) : waiting
  }

  /** Whether the text of a page that ends before item `end` has come to all the figures over its columns. */
  areReached({ heads, foot = -1 }: ColumnStart, end: number): boolean {
    return foot < end && heads.every((index) => index < end)
  }

  /** Whether a page may end there: one at its foot parts no block, and passes no figure of its series. */
  mayEnd(start: ColumnStart, { place, waiting }: Pick<ColumnEnd, 'place' | 'waiting'>): boolean {
    const { foot } = start
    if (!this.areReached(start, place.item)) return false
    if (foot === undefined) return true
    const series = this.float(foot).series?.of
    const isPassed = waiting.some((index) => index < foot && this.float(index).series?.of === series)
    return !isPassed && !beginsInside(this.items, place)
  }

  /** What the figures over the columns take from them, points. */
  heightOf(start: ColumnStart): number {
    if (this.takePage(start)) return 0
    const { heads, foot } = start
    const figures = foot === undefined ? heads : [...heads, foot]
    return figures.reduce((sum, index) => sum + headHeight(this.float(index).lines, this.columns.grid), 0)
  }

  /** One alone is never too large. */
  private fit(heads: readonly number[], room: number): boolean {
    return heads.length === 1 || heads.reduce((sum, index) => sum + this.float(index).height, 0) <= room
  }

  private under(heads: readonly number[], start: ColumnStart): ColumnStart {
    return { ...this.without(heads, start), heads }
  }

  /** The page on which these figures stand: they wait no more, and their notes are called for. */
  private without(figures: readonly number[], start: ColumnStart): ColumnStart {
    const marks = figures.flatMap((index) => this.float(index).lines.flatMap(({ notes }) => notes))
    const waiting = start.waiting.filter((index) => !figures.includes(index))
    return { ...start, waiting, called: this.notes.after(start.called, marks) }
  }

  private spanOf(index: number | undefined): FloatItem['span'] {
    return index === undefined ? undefined : this.float(index).span
  }

  private float(index: number): FloatItem {
    return this.items[index] as FloatItem
  }
}
