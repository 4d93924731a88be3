import type {
  FloatItem,
  LineFacts,
  LineItem,
  PagePenalty,
  ParagraphItem,
  Space,
  VerticalItem,
} from '../blocks/index.ts'
import { TOLERANCE } from '../blocks/index.ts'
import { FORBIDDEN, FORCED } from '../text/index.ts'
import { Ends, endOf, type Fill } from './column-ends.ts'
import type { ColumnEnd, ColumnStart } from './column-ways.ts'
import { Cursor } from './cursor.ts'
import { mayStandBefore } from './float-places.ts'
import { sizesOf, WAITS } from './float-sizes.ts'
import type { NoteStream } from './note-stream.ts'
import type { Columns } from './page-columns.ts'
import { LIMITS, PRICES } from './prices.ts'
import { heightFrom } from './rest.ts'
import type { Task } from './task.ts'
import { isText, WaitingFloats } from './waiting-floats.ts'

/**
 * The ends that a column `height` points high can have from some start. Fills that differ only in how they came to be
 * are told apart by nothing that follows, so the cheapest of them stands for all.
 */
export function columnEnds(task: Task, start: ColumnStart, height: number): ColumnEnd[] {
  return new ColumnFiller(task, start, height).ends()
}

class ColumnFiller {
  private readonly items: readonly VerticalItem[]
  private readonly notes: NoteStream
  private readonly columns: Columns
  private readonly start: ColumnStart
  private readonly height: number
  private readonly floats: WaitingFloats
  private readonly found: Ends

  constructor({ items, notes, columns }: Task, start: ColumnStart, height: number) {
    this.items = items
    this.notes = notes
    this.columns = columns
    this.start = start
    this.height = height
    this.floats = new WaitingFloats(items, columns)
    this.found = new Ends(this.leastDepth())
  }

  /**
   * How deep a column is at least that is well filled: where little is left of the text, the last page may have more, and
   * ragged columns share what stands above a figure that none of them holds.
   */
  private leastDepth(): number {
    const { items, start, height } = this
    const { grid, perPage, isLevel } = this.columns
    const full = height - LIMITS.white * grid
    const least = isLevel || perPage === 1 ? full : Math.min(full, LIMITS.shared * height)
    const little = height + LIMITS.lastLines * grid * perPage
    if (heightFrom(items, start, little) >= little) return least
    return Math.min(least, (LIMITS.giving / perPage) * height)
  }

  ends(): ColumnEnd[] {
    const { items, start, found } = this
    let fills = [this.top()]
    let isOwed = start.waiting.length > 0
    for (let index = start.place.item; index < items.length && fills.length > 0; index++) {
      if (isOwed && mayStandBefore(items, index, start.place)) {
        isOwed = false
        fills = fills.flatMap((fill) => this.headed(fill))
        const at = index === start.place.item ? start.place : { item: index, way: 0, line: 0 }
        for (const fill of fills) if (!fill.cursor.isEmpty) found.offer({ fill, ...at, cost: 0 })
      }
      if (!start.heads.includes(index) && start.foot !== index) fills = this.pass(index, fills)
    }
    if (isOwed) fills = fills.flatMap((fill) => this.headed(fill))
    const end = { item: items.length, way: 0, line: 0, cost: 0 }
    return [...found.all(), ...fills.map((fill) => endOf({ fill, ...end }))]
  }

  private top(): Fill {
    const { called, waiting } = this.start
    const cursor = Cursor.top(this.columns.step)
    return {
      cursor,
      called,
      waiting,
      cost: 0,
      isForced: false,
      isCrowded: false,
      isKept: false,
      choices: undefined,
    }
  }

  /** The ways to begin the column with what waited for it, as much as there is room for. */
  private headed(before: Fill): Fill[] {
    let fills: Fill[] = [{ ...before, waiting: [] }]
    for (const index of before.waiting) {
      const item = this.floats.at(index)
      const ways = fills.flatMap((fill) => {
        const { fills: standing, isFree } = item.span ? NONE : this.standing(fill, index, true)
        return isFree ? standing : [...standing, { ...fill, waiting: [...fill.waiting, index] }]
      })
      fills = ways.length > 1 ? cheapest(ways) : ways
    }
    return fills
  }

  /** One item, for every fill that has come so far. */
  private pass(index: number, fills: readonly Fill[]): Fill[] {
    const item = this.items[index]!
    const next: Fill[] = []
    for (const fill of fills) {
      if (item.kind === 'space') this.passSpace(item, index, fill, next)
      else if (isText(item) && this.floats.holdText(fill.waiting))
        this.found.offer({ fill, item: index, way: 0, line: 0, cost: FORBIDDEN })
      else if (opensSection(item) && this.floats.inColumns(fill.waiting).length > 0)
        this.hold(fill, index, next)
      else if (item.kind === 'penalty') this.passPenalty(item, index, fill, next)
      else if (item.kind === 'line') this.passLine(item, fill, next)
      else if (item.kind === 'float') this.passFloat(item, index, fill, next)
      else this.passParagraph(item, index, fill, next)
    }
    // Past a penalty, fills stay as different as they were.
    return next.length > 1 && item.kind !== 'penalty' ? cheapest(next) : next
  }

  /** A heading stays with its text past figures that do not stand between the two. */
  private passPenalty({ cost: own, isInTitle }: PagePenalty, index: number, fill: Fill, next: Fill[]): void {
    const cost = fill.isKept && own !== FORCED ? FORBIDDEN : own
    this.found.offer({ fill, item: index + 1, way: 0, line: 0, cost, ...(isInTitle && { isInTitle }) })
    if (cost === FORBIDDEN && !fill.isKept) next.push({ ...fill, isKept: true })
    else if (cost !== FORCED) next.push(fill)
  }

  private passLine(item: LineItem, fill: Fill, next: Fill[]): void {
    const added = this.add(fill, fill.cursor.line(item), item.notes)
    if (added) next.push(added)
  }

  /** A section does not begin before the figures of the one before it, unless their column would be left half empty. */
  private hold(fill: Fill, index: number, next: Fill[]): void {
    const cost = fill.isKept ? FORBIDDEN : 0
    this.found.offer({ fill, item: index, way: 0, line: 0, cost, isHeld: true })
    this.passLine(this.items[index] as LineItem, { ...fill, cost: fill.cost + PRICES.overtakenFloat }, next)
  }

  private passSpace(item: Space, index: number, fill: Fill, next: Fill[]): void {
    next.push({ ...fill, cursor: fill.cursor.space(item) })
    if (item.mayGrow === undefined || fill.cursor.isEmpty) return
    next.push(
      choose({ ...fill, cursor: fill.cursor.space(item, true) }, index, 1, priceOfGrowth(item.mayGrow)),
    )
  }

  /**
   * A float stands where it comes, if it fits and none of its series waits that it might wait behind; else it waits. A
   * picture that waits for a page of its own may be passed at a price: a page may have nothing else to be filled with.
   */
  private passFloat(item: FloatItem, index: number, fill: Fill, next: Fill[]): void {
    const { floats } = this
    const { fills, isFree } = item.span ? NONE : this.standing(fill, index, item.mayMove)
    next.push(...fills)
    if (isFree) return
    const isLate = floats.makeLate(fill.waiting, index)
    if (item.span || item.isNear) this.holdFor(fill, index)
    const isFull = fill.waiting.length >= LIMITS.waiting
    if (isFull || isLate)
      this.found.offer({
        fill,
        item: index,
        way: 0,
        line: 0,
        cost: fill.isKept ? FORBIDDEN : this.priceOfLate(item, isLate),
      })
    if (isFull || (isLate && !item.span)) return
    if (item.mayMove || floats.before(item, this.ahead(fill, index)).length > 0) {
      const price = priceOfWait(item) + (isLate ? PRICES.lateFloat : 0)
      next.push(choose({ ...fill, waiting: [...fill.waiting, index] }, index, WAITS, price))
    }
  }

  /** A picture that stays near its words is parted from them by the pages of those that wait. */
  private priceOfLate({ isNear }: FloatItem, isLate: boolean): number {
    return isNear && isLate ? 2 * PRICES.lateFloat : 0
  }

  /** A page may end before its foot for the figure that opens the next one, where it is half full. */
  private holdFor(fill: Fill, index: number): void {
    if (fill.isKept || fill.cursor.bottom < LIMITS.giving * this.height) return
    const held = choose({ ...fill, waiting: [...fill.waiting, index] }, index, WAITS, 0)
    this.found.offer({ fill: held, item: index + 1, way: 0, line: 0, cost: 0, isHeld: true })
  }

  /** What comes before a float in the text and after it on the pages. */
  private ahead({ waiting }: Fill, index: number): readonly number[] {
    const { foot = index } = this.start
    return foot < index ? [foot, ...waiting] : waiting
  }

  /** The fill with a float in each size that fits, at a price before those that it might wait behind. */
  private standing(fill: Fill, index: number, mayWait: boolean): Standing {
    const item = this.floats.at(index)
    const isLate = item.isNear === true && this.floats.makeLate(fill.waiting, index)
    const price = this.floats.priceBefore(item, this.ahead(fill, index), isLate)
    if (price === undefined) return NONE
    const fills: Fill[] = []
    let isFree = false
    for (const { size, option, cost } of sizesOf(item)) {
      const added = this.withFloat(fill, size, mayWait)
      if (!added) continue
      if (option === 0) isFree = price === 0
      const charged = { ...added, cost: added.cost + price }
      fills.push(option === 0 ? charged : choose(charged, index, option, cost))
    }
    return { fills, isFree }
  }

  /** A column that figures above it cut short takes none that may wait for a whole one, as what waits already does. */
  private withFloat(fill: Fill, item: FloatItem, mayWait: boolean): Fill | undefined {
    const added = this.add(fill, fill.cursor.float(item), marksOf(item))
    const isShort = this.height < this.columns.height(Number.POSITIVE_INFINITY) - TOLERANCE
    return added?.isForced && !fill.isForced && isShort && mayWait ? undefined : added
  }

  private passParagraph(item: ParagraphItem, index: number, before: Fill, next: Fill[]): void {
    const { place } = this.start
    const first = index === place.item ? place.line : 0
    const ways = item.ways()
    for (let option = 0; option < ways.length; option++) {
      // What has begun on the page before goes on as it began.
      if (first > 0 && option !== place.way) continue
      const way = ways[option]!
      let fill: Fill | undefined =
        first === 0 && option > 0 ? choose(before, index, option, way.demerits * PRICES.demerit) : before
      for (let line = first; fill && line < way.lines.length; line++) {
        const facts: LineFacts = way.lines[line]!
        fill = this.add(fill, fill.cursor.line(facts), facts.notes)
        if (fill && line < way.lines.length - 1)
          this.found.offer({ fill, item: index, way: option, line: line + 1, cost: way.costs[line]! })
      }
      if (fill) next.push(fill)
    }
  }

  /**
   * The fill with more that stands; nothing where that does not fit above the notes it calls for. What comes first is
   * taken all the same: its notes go on at a later foot.
   */
  private add(fill: Fill, cursor: Cursor, marks: readonly string[]): Fill | undefined {
    const called = marks.length > 0 ? this.notes.after(fill.called, marks) : fill.called
    const foot = this.notes.leastHeight(this.start.placed, called, this.height)
    const fits = cursor.bottom + foot <= this.height + TOLERANCE
    if (!fits && !fill.cursor.isEmpty) return undefined
    return {
      cursor,
      called,
      waiting: fill.waiting,
      cost: fill.cost,
      isForced: fill.isForced || cursor.bottom > this.height + TOLERANCE,
      isCrowded: fill.isCrowded || !fits,
      isKept: false,
      choices: fill.choices,
    }
  }
}

/** The fills in which a float stands where it comes, and whether one has it there for nothing: none has it wait then. */
interface Standing {
  readonly fills: readonly Fill[]
  readonly isFree: boolean
}

const NONE: Standing = { fills: [], isFree: false }

function choose(fill: Fill, item: number, option: number, cost: number): Fill {
  return { ...fill, cost: fill.cost + cost, choices: { item, option, before: fill.choices } }
}

/** Of the fills that reach equally far down, the cheapest. */
function cheapest(fills: readonly Fill[]): Fill[] {
  const best = new Map<number | string, Fill>()
  for (const fill of fills) {
    const key = keyOf(fill)
    const rival = best.get(key)
    if (!rival || fill.cost < rival.cost) best.set(key, fill)
  }
  return [...best.values()]
}

/** More than any white is high, hundredths of a point. */
const DEEPEST = 2 ** 24

/** Tells the same for fills that reach equally far down, to a hundredth of a point, and that the same floats wait in. */
function keyOf({ cursor, waiting }: Fill): number | string {
  const depth = Math.round(cursor.bottom * 100) * DEEPEST + Math.round(cursor.gap * 100)
  return waiting.length > 0 ? `${depth} ${waiting.join()}` : depth
}

/** White above a low heading that is wider than above a higher one turns their ranks round. */
function priceOfGrowth(rank: number): number {
  return PRICES.grownSpace + PRICES.grownBelow * Math.max(0, rank - 2)
}

function priceOfWait({ span, isNear }: FloatItem): number {
  if (isNear) return PRICES.movedNear
  return span === 'columns' ? PRICES.movedWide : PRICES.movedFloat
}

function opensSection(item: VerticalItem): boolean {
  return item.kind === 'line' && item.heading !== undefined
}

function marksOf({ lines }: FloatItem): string[] {
  return lines.flatMap(({ notes }) => notes)
}
