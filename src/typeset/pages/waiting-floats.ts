import type { FloatItem, VerticalItem } from '../blocks/index.ts'
import type { Columns } from './page-columns.ts'
import { LIMITS, PRICES } from './prices.ts'

const NONE: readonly number[] = []

/** What may be asked of floats that wait for the head of a later page, told by their places among the items. */
export class WaitingFloats {
  private readonly items: readonly VerticalItem[]
  private readonly columns: Columns

  constructor(items: readonly VerticalItem[], columns: Columns) {
    this.items = items
    this.columns = columns
  }

  at(index: number): FloatItem {
    return this.items[index] as FloatItem
  }

  /** Those behind which a float waits too, so that figures come in order, and tables by themselves. */
  before({ series, mayMove, mayFollow }: FloatItem, waiting: readonly number[]): readonly number[] {
    if (waiting.length === 0 || !(mayMove || mayFollow)) return NONE
    return waiting.filter((index) => this.at(index).series?.of === series?.of)
  }

  /**
   * What it costs that a float stands before those; none stands before one that waits for room in a column, nor one that
   * shows its number before another that shows a lower one. One that would else come too late (`isLate`) passes plates as one that stands
   * where it comes does.
   */
  priceBefore(item: FloatItem, waiting: readonly number[], isLate = false): number | undefined {
    const ahead = this.before(item, waiting)
    if (ahead.length === 0) return 0
    if (this.inColumns(ahead).length > 0) return undefined
    const isFixed = !item.mayMove || isLate
    if (isFixed && ahead.every((index) => this.takesPage(index))) return PRICES.passedPlate
    const isNumbered = item.series?.isNumbered && ahead.some((index) => this.at(index).series?.isNumbered)
    return isNumbered ? undefined : PRICES.passedSpanning
  }

  /** Those that take room in a column. */
  inColumns(waiting: readonly number[]): readonly number[] {
    return waiting.filter((index) => !this.at(index).span)
  }

  private takesPage(index: number): boolean {
    return this.at(index).span === 'page'
  }

  /** Whether text goes no further past figures that wait. */
  holdText(waiting: readonly number[]): boolean {
    if (waiting.length === 0) return false
    const floats = this.inColumns(waiting)
    if (floats.some((index) => this.at(index).isNear) && waiting.length > LIMITS.passedNear) return true
    return floats.length > LIMITS.passed || floats.some((index) => this.placeInRow(index) >= LIMITS.row)
  }

  /** Whether a float behind those that wait would come too many pages late: a row of them has room for none between. */
  makeLate(waiting: readonly number[], index: number): boolean {
    if (this.at(index).span && this.placeInRow(index) > 1) return false
    return this.pagesOf([...waiting, index].map((each) => this.at(each))) > LIMITS.pagesLate
  }

  /** Pages on which floats stand, each of which takes as many as it has room for. */
  private pagesOf(floats: readonly FloatItem[]): number {
    const { perPage } = this.columns
    const height = this.columns.height(Number.POSITIVE_INFINITY)
    // Height of the columns of the last page, how many of them are free, and the room in the one begun.
    let [pages, depth, free, room] = [0, 0, 0, 0]
    for (const float of floats) {
      if (float.span) {
        pages++
        ;[depth, free, room] = float.span === 'page' ? [0, 0, 0] : [height - float.height, perPage, 0]
        continue
      }
      if (room < float.height) {
        if (free === 0 || depth < float.height) [pages, depth, free] = [pages + 1, height, perPage]
        ;[free, room] = [free - 1, depth]
      }
      room -= float.height + float.space
    }
    return pages
  }

  /** A float's place, from 1, among those that no text parts. */
  private placeInRow(index: number): number {
    let place = 1
    for (let at = index - 1; at >= 0 && !isText(this.items[at]!) && place < LIMITS.row; at--)
      if (this.items[at]!.kind === 'float') place++
    return place
  }
}

/** Whether an item is a line of the text, or some. */
export function isText({ kind }: VerticalItem): boolean {
  return kind === 'paragraph' || kind === 'line'
}
