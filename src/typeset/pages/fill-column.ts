import {
  type FloatItem,
  gapWith,
  type LineFacts,
  type ParagraphWay,
  type VerticalItem,
} from '../blocks/index.ts'
import { FORBIDDEN, FORCED } from '../text/index.ts'
import type { Choice, ColumnEnd, ColumnStart, Place } from './column-ways.ts'
import type { NoteStream } from './note-stream.ts'

/** One demerit of the line breaker is worth this much of a page's price. */
const PER_DEMERIT = 1 / 20
/** A line more of white above a heading. */
const GROWN_SPACE = 800
/** A figure that waits for the next page. */
const MOVED = 400
/** The price of a page end that is forbidden, or of a line that fits no page: where nothing else is left. */
export const LAST_RESORT = 1e9

/** A page that is being filled. */
interface Fill {
  readonly y: number
  readonly gap: number
  readonly called: number
  readonly waiting: readonly number[]
  readonly cost: number
  readonly isEmpty: boolean
  readonly isForced: boolean
  readonly choices: Choice | undefined
}

/** Finds all the ways to fill a page or column of some height from some start. */
export class ColumnFiller {
  private readonly items: readonly VerticalItem[]
  private readonly notes: NoteStream
  private readonly grid: number

  constructor(items: readonly VerticalItem[], notes: NoteStream, grid: number) {
    this.items = items
    this.notes = notes
    this.grid = grid
  }

  /**
   * The page ends that can be reached. Fills that differ only in how they came to be are told apart by nothing that
   * follows, so the cheapest of them stands for all.
   */
  ends(start: ColumnStart, height: number): ColumnEnd[] {
    const ends = new Ends(height - DEEPEST_WHITE * this.grid)
    let fills = [this.headed(start, height)]
    if (!fills[0]!.isEmpty) ends.offer(fills[0]!, start.place, 0)
    for (let index = start.place.item; index < this.items.length && fills.length > 0; index++) {
      const place = index === start.place.item ? start.place : { item: index, way: 0, line: 0 }
      if (!start.over.includes(index)) fills = this.pass(index, place, fills, start.placed, height, ends)
    }
    const end = { item: this.items.length, way: 0, line: 0 }
    return [...ends.found(), ...fills.map((fill) => endOf(fill, end, 0))]
  }

  /** The empty page with what waited for its head. */
  private headed({ called, waiting }: ColumnStart, height: number): Fill {
    let y = 0
    let count = 0
    let marks: readonly string[] = []
    for (const index of waiting) {
      const item = this.items[index] as FloatItem
      if (item.span) break
      const top = y + (count > 0 ? item.space : 0)
      if (count > 0 && top + item.height > height + 1e-6) break
      y = top + item.height
      count++
      marks = [...marks, ...item.lines.flatMap(({ notes }) => notes)]
    }
    const last = count > 0 ? (this.items[waiting[count - 1]!] as FloatItem) : undefined
    return {
      y,
      gap: last?.space ?? 0,
      called: this.notes.after(called, marks),
      waiting: waiting.slice(count),
      cost: 0,
      isEmpty: count === 0,
      isForced: y > height + 1e-6,
      choices: undefined,
    }
  }

  /** One item, for every fill that has come so far. */
  private pass(
    index: number,
    place: Place,
    fills: readonly Fill[],
    placed: number,
    height: number,
    ends: Ends,
  ): Fill[] {
    const item = this.items[index]!
    const next: Fill[] = []
    for (const fill of fills) {
      switch (item.kind) {
        case 'space':
          if (fill.isEmpty && !item.isKept) next.push(fill)
          else {
            next.push({ ...fill, gap: gapWith(fill.gap, item) })
            if (item.mayGrow && !fill.isEmpty)
              next.push(
                chosen(
                  { ...fill, gap: gapWith(fill.gap, item) + this.grid, cost: fill.cost + GROWN_SPACE },
                  index,
                  1,
                ),
              )
          }
          break
        case 'penalty':
          ends.offer(fill, { item: index + 1, way: 0, line: 0 }, item.cost)
          if (item.cost !== FORCED) next.push(fill)
          break
        case 'line': {
          const added = this.add(fill, item, placed, height, index === place.item)
          if (added) next.push(added)
          break
        }
        case 'float':
          this.passFloat(item, index, fill, placed, height, next)
          break
        case 'paragraph':
          this.passParagraph(item.ways(), place, fill, placed, height, next, ends)
          break
      }
    }
    return next.length > 1 ? cheapest(next) : next
  }

  private passParagraph(
    ways: readonly ParagraphWay[],
    place: Place,
    before: Fill,
    placed: number,
    height: number,
    next: Fill[],
    ends: Ends,
  ): void {
    ways.forEach((way, index) => {
      // What has begun on the page before goes on as it began.
      if (place.line > 0 && index !== place.way) return
      let fill: Fill | undefined = before
      if (place.line === 0 && index > 0)
        fill = chosen({ ...before, cost: before.cost + way.demerits * PER_DEMERIT }, place.item, index)
      for (let line = place.line; line < way.lines.length; line++) {
        fill = this.add(fill, way.lines[line]!, placed, height, before.isEmpty && line === place.line)
        if (!fill) return
        if (line < way.lines.length - 1)
          ends.offer(fill, { item: place.item, way: index, line: line + 1 }, way.costs[line]!)
      }
      next.push(fill)
    })
  }

  /** A float stands where it comes, if it fits and none waits before it; else it waits. */
  private passFloat(
    item: FloatItem,
    index: number,
    fill: Fill,
    placed: number,
    height: number,
    next: Fill[],
  ): void {
    const block: LineFacts = {
      height: item.height,
      onGrid: false,
      notes: item.lines.flatMap(({ notes }) => notes),
    }
    const isFree = fill.waiting.length === 0 && !item.span
    const gap = fill.isEmpty ? fill.gap : Math.max(fill.gap, item.space)
    const added = isFree ? this.add({ ...fill, gap }, block, placed, height, fill.isEmpty) : undefined
    if (added) next.push({ ...added, gap: item.space })
    else if (item.mayMove)
      next.push(chosen({ ...fill, waiting: [...fill.waiting, index], cost: fill.cost + MOVED }, index, 1))
  }

  /** The fill with a line more; nothing where it does not fit. The first line of a page is taken all the same. */
  private add(
    fill: Fill,
    line: LineFacts,
    placed: number,
    height: number,
    isFirst: boolean,
  ): Fill | undefined {
    let top = fill.y + fill.gap
    if (fill.isEmpty && line.repeat)
      for (const repeated of line.repeat) top = this.topOf(top, repeated) + repeated.height
    const y = this.topOf(top, line) + line.height
    const called = line.notes.length > 0 ? this.notes.after(fill.called, line.notes) : fill.called
    const fits = y + this.notes.leastHeight(placed, called, height) <= height + 1e-6
    if (!fits && !(isFirst && fill.isEmpty)) return undefined
    return {
      y,
      gap: 0,
      called,
      waiting: fill.waiting,
      cost: fill.cost,
      isEmpty: false,
      isForced: fill.isForced || y > height + 1e-6,
      choices: fill.choices,
    }
  }

  /** Where a line's top stands that would stand at `top`. */
  private topOf(top: number, { onGrid }: LineFacts): number {
    return onGrid ? snap(top, this.grid) : top
  }
}

/** Pages with more lines of white at the foot than these are no choice but a way out. */
const DEEPEST_WHITE = 4

/** The page ends found: all those far enough down, and the lowest of the others, lest there be none. */
class Ends {
  private readonly low: ColumnEnd[] = []
  private readonly least: number
  private highest: ColumnEnd | undefined
  /** Of those that are forbidden: a heading whose text fits no page below it. */
  private forbidden: ColumnEnd | undefined

  /** `least` is the least depth of a page that is well filled, points. */
  constructor(least: number) {
    this.least = least
  }

  offer(fill: Fill, place: Place, cost: number): void {
    // Notes below the text fill a page, too.
    if (fill.y >= this.least || fill.called > 0) this.low.push(endOf(fill, place, cost))
    else if (cost === FORBIDDEN) {
      if (!this.forbidden || fill.y >= this.forbidden.bottom) this.forbidden = endOf(fill, place, cost)
    } else if (!this.highest || fill.y >= this.highest.bottom) this.highest = endOf(fill, place, cost)
  }

  found(): ColumnEnd[] {
    if (this.low.some(({ cost }) => cost < LAST_RESORT)) return this.low
    if (this.highest) return [...this.low, this.highest]
    return this.low.length === 0 && this.forbidden ? [this.forbidden] : this.low
  }
}

/** The next line of the baseline grid at or below `top`. */
export function snap(top: number, grid: number): number {
  return Math.ceil(top / grid - 1e-6) * grid
}

function chosen(fill: Fill, item: number, option: number): Fill {
  return { ...fill, choices: { item, option, before: fill.choices } }
}

function endOf(fill: Fill, place: Place, cost: number): ColumnEnd {
  const price = cost === FORBIDDEN ? LAST_RESORT : cost === FORCED ? 0 : cost
  return {
    place,
    bottom: fill.y,
    called: fill.called,
    waiting: fill.waiting,
    cost: fill.cost + price + (fill.isForced ? LAST_RESORT : 0),
    isForced: fill.isForced || cost === FORBIDDEN,
    choices: fill.choices,
  }
}

/** Of the fills that reach equally far down, the cheapest. */
function cheapest(fills: readonly Fill[]): Fill[] {
  const best = new Map<string, Fill>()
  for (const fill of fills) {
    const key = `${Math.round(fill.y * 100)} ${Math.round(fill.gap * 100)} ${fill.waiting.length}`
    const rival = best.get(key)
    if (!rival || fill.cost < rival.cost) best.set(key, fill)
  }
  return [...best.values()]
}
