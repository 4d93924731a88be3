import { append } from '../../lists.ts'
import { FORBIDDEN, FORCED } from '../text/index.ts'
import { changeFirst, changeLines, unbroken } from './change-items.ts'
import { framing, marked } from './frames.ts'
import { once } from './once.ts'
import { ORPHAN } from './page-end-costs.ts'
import { smallerSizes } from './smaller-pictures.ts'
import {
  type Anchor,
  type FloatItem,
  type Frame,
  type FrameMark,
  heightOf,
  type LineFacts,
  type LineItem,
  type PagePenalty,
  type ParagraphWay,
  type Series,
  type VerticalItem,
  type Within,
  withinOf,
} from './vertical.ts'

/** A heading at the foot of a page, the next one of its rank at the head of another: dearer than a line alone. */
const LONE_HEADING = 2 * ORPHAN

interface FloatFacts extends Pick<FloatItem, 'mayMove' | 'series'> {
  readonly mayFollow: boolean
  readonly isNear?: boolean
  readonly align?: number
}

/** The vertical list under construction: margins collapse to the larger one, as they do in CSS. */
export class VerticalList {
  readonly items: VerticalItem[] = []
  private gap = 0
  /** What grounds and rules take between what came before and what comes next: no margin is a part of it. */
  private room = 0
  private mayGrow: number | undefined
  /** Lines that what came before still wants below it. */
  private wanted = 0
  private isAnnounced = false
  private cost = 0
  private next: PagePenalty['next']
  private frames: readonly FrameMark[] = []
  private isLoose = false
  /** Lines appended so far; what no block keeps together counts as more than any does. */
  lineCount = 0
  private changes: ((line: LineItem) => LineItem)[] = []
  private sign: readonly LineItem[] = []
  /** What is open, from the outside in, and whether something of it stands already. */
  private readonly open: { readonly within: Within; hasBegun: boolean }[] = []

  /** Asks for at least this much space before what comes next. */
  space(height: number): void {
    this.gap = Math.max(this.gap, height)
  }

  /** The white that what comes next would have before it, points. */
  get spaceAtEnd(): number {
    return this.gap + this.room
  }

  /** Lets the space before a heading of this rank be a line wider, where that levels pages. */
  letGrow(rank: number): void {
    this.mayGrow = rank
  }

  /** Keeps what comes next on the page of what came before. */
  keep(): void {
    this.discourage(FORBIDDEN)
  }

  /** Charges for a page end before what comes next, where none is asked for or forbidden. */
  discourage(cost: number): void {
    if (this.cost !== FORCED) this.cost = Math.max(this.cost, cost)
  }

  /** Keeps what comes next on this page, with two lines at least: after a heading. */
  keepWithLines(): void {
    this.keep()
    this.wanted = 2
  }

  /** Another heading follows: what the one before wanted below it is all that there is. */
  endWanted(): void {
    this.wanted = 0
  }

  /** A heading follows another that has no text of its own: where there are many, a page has to end between two. */
  partHeadings(): void {
    if (this.cost === FORBIDDEN) this.cost = LONE_HEADING
  }

  /** What `fill` appends is a block, or a part of one, that figures from elsewhere do not stand in. */
  inside(within: Within, fill: () => void): void {
    this.open.push({ within, hasBegun: false })
    fill()
    this.open.pop()
  }

  /** The same after a sentence that announces what comes next, which does not go elsewhere. */
  keepAnnounced(): void {
    this.keepWithLines()
    this.isAnnounced = true
  }

  /** Ends the page before what comes next. */
  breakPage(next: 'any' | 'recto'): void {
    this.cost = FORCED
    this.next = next === 'recto' || this.next === 'recto' ? 'recto' : 'any'
  }

  /** Makes destinations of the next line. */
  leadWith(anchors: readonly Anchor[]): void {
    this.changeNext((line) => ({ ...line, anchors: [...anchors, ...line.anchors] }))
  }

  /** Changes the next line when it is set: a list's label goes onto its baseline. */
  changeNext(change: (line: LineItem) => LineItem): void {
    this.changes.push(change)
  }

  /** Puts what comes next into a frame, until it is closed. */
  openFrame(frame: Frame): void {
    this.frames = [...this.frames, { frame }]
    this.room += frame.room.above
    this.changeNext((line) => marked(line, frame, { isFirst: true }))
  }

  closeFrame(frame: Frame): void {
    this.frames = this.frames.slice(0, -1)
    this.room += frame.room.below
    const at = this.items.length - 1
    const last = this.items[at]
    if (last)
      this.items[at] = changeLines(last, (line, index, count) =>
        index === count - 1 ? marked(line, frame, { isLast: true }) : line,
      )
  }

  /**
   * What `fill` appends stands off the grid, which the text behind it meets again: half lines above and below a display
   * add up to one.
   */
  offGrid(fill: () => void): void {
    const { isLoose } = this
    this.isLoose = true
    fill()
    this.isLoose = isLoose
  }

  /** Appends what `fill` does, which no page end parts where it has at most so many lines. */
  keepTogether(most: number, fill: () => void): void {
    const [from, before] = [this.items.length, this.lineCount]
    fill()
    if (this.lineCount - before > most) return
    const stands = ({ kind }: VerticalItem) => kind !== 'penalty' && kind !== 'space'
    let at = from
    while (at < this.items.length && !stands(this.items[at]!)) at++
    for (; at < this.items.length; at++) this.items[at] = unbroken(this.items[at]!)
  }

  /** How lines stand that come next: in which frames, and whether on the grid. */
  private placing(): <Line extends LineFacts>(line: Line) => Line {
    const { isLoose } = this
    const inFrames = framing(this.frames)
    return (line) => inFrames(isLoose && line.onGrid ? { ...line, onGrid: false } : line)
  }

  /** Shows what comes next under these lines where it begins a page that nobody asked for. */
  signAtPageTop(lines: readonly LineItem[]): void {
    this.sign = lines
  }

  /** Appends the lines of a title, which no page end parts. */
  pushTitle(lines: readonly LineItem[]): void {
    const parts = { isInTitle: true } as const
    this.push(lines, Array(lines.length).fill(FORBIDDEN), parts)
  }

  /** Appends lines; `costs[n]` is the price of a page end after line n. */
  push(
    lines: readonly LineItem[],
    costs: readonly number[],
    parts: Pick<PagePenalty, 'isInTitle'> = {},
  ): void {
    const placed = this.placing()
    this.lineCount += lines.length
    lines.forEach((line, index) => {
      const cost = index === 1 && this.wanted > 1 ? FORBIDDEN : (costs[index - 1] ?? 0)
      if (index > 0) this.items.push({ kind: 'penalty', cost, within: 'part', ...parts }, placed(line))
      else {
        const signed = this.flush()
        this.items.push(this.takeChanges()(placed(signed(line))))
      }
    })
    if (lines.length > 0) this.wanted = 0
  }

  /**
   * Appends a paragraph that may be set in several ways, `lines` long in the best one. `ways` is asked once, and then
   * not before pages are made.
   */
  pushParagraph(lines: number, ways: () => readonly ParagraphWay[]): void {
    const signed = this.flush()
    const changed = this.takeChanges()
    const { wanted } = this
    const placed = this.placing()
    this.lineCount += lines
    const adapt = (way: ParagraphWay): ParagraphWay => ({
      ...way,
      lines: way.lines.map((line, index) => placed(index === 0 ? signed(line) : line)),
      ...(wanted > 1 && { costs: way.costs.map((cost, index) => (index === 0 ? FORBIDDEN : cost)) }),
      set: once(() =>
        way.set().map((line, index) => {
          const inside = placed(line)
          return index === 0 ? changed(signed(inside)) : inside
        }),
      ),
    })
    const within = withinOf(this.open)
    this.items.push({ kind: 'paragraph', ...within, ways: once(() => ways().map(adapt)) })
    // A heading wants two lines below it: one alone does not stay with it unless the next one does.
    this.wanted = Math.max(0, wanted - lines)
  }

  /**
   * Appends what may stand at the head of a later page, with `space` around it: where there is no room for it, or
   * behind another that waits. Nothing that is announced does. Its picture may be smaller where `align` tells how it
   * then stands.
   */
  pushFloat(
    lines: readonly LineItem[],
    space: number,
    { mayMove, mayFollow, isNear, series, align }: FloatFacts,
  ): void {
    if (lines.length === 0) return
    const { isAnnounced } = this
    this.flush()
    const height = heightOf(lines)
    // Its height is the sum of its lines': none is moved to the grid.
    const [lead, ...others] = lines.map(this.placing())
    const fixed = [this.takeChanges()(lead!), ...others].map((line): LineItem => ({ ...line, onGrid: false }))
    this.lineCount += HELD_BY_ITSELF
    this.items.push({
      kind: 'float',
      lines: fixed,
      height,
      space,
      mayMove: mayMove && !isAnnounced,
      ...(mayFollow && !isAnnounced && { mayFollow }),
      ...(isNear && !isAnnounced && { isNear: true as const }),
      ...(series && { series }),
      ...(align !== undefined && smallerSizes(fixed, align, isNear)),
    })
    this.wanted = 0
  }

  /**
   * Appends what no column holds: the text around it runs on as if it were not there, and its `lines` stand at a
   * page's head or on a page of their own, never before this place.
   */
  pushSpanning(
    [first, ...rest]: readonly LineItem[],
    span: NonNullable<FloatItem['span']>,
    anchors: readonly Anchor[],
    series?: Series,
  ): void {
    if (!first) return
    const lines = [{ ...first, anchors: [...anchors, ...first.anchors] }, ...rest]
    const height = heightOf(lines)
    this.items.push({
      kind: 'float',
      lines,
      height,
      space: 0,
      mayMove: true,
      span,
      ...(series && { series }),
    })
  }

  /** Counts x from elsewhere on all lines that stand in the list already. */
  placeFrom(from: NonNullable<LineItem['from']>): void {
    this.items.forEach((item, index) => {
      if (item.kind === 'line') this.items[index] = { ...item, from }
    })
  }

  /** Appends what stands in another list, with white above and below. */
  append(other: Pick<VerticalList, 'items'>, before: number, after: number): void {
    if (other.items.length === 0) return
    this.space(before)
    this.flush()
    const first = other.items.findIndex(({ kind }) => kind === 'line' || kind === 'paragraph')
    const changed = this.takeChanges()
    const placed = this.placing()
    this.lineCount += HELD_BY_ITSELF
    append(
      this.items,
      other.items.map((item, index) => {
        const inside = changeLines(item, placed)
        return index === first ? changeFirst(inside, changed) : inside
      }),
    )
    this.space(after)
    this.wanted = 0
  }

  /** Puts down what stands before the next line, and gives how that line is signed. */
  private flush(): <Line extends LineFacts>(line: Line) => Line {
    const { sign } = this
    const isTop = this.items.every((item) => item.kind === 'float' && item.span)
    const isAsked = isTop || this.cost === FORCED
    const within = withinOf(this.open.filter(({ hasBegun }) => hasBegun))
    if (this.wanted > 0) this.keep()
    if (!isTop)
      this.items.push({ kind: 'penalty', cost: this.cost, ...within, ...(this.next && { next: this.next }) })
    for (const one of this.open) one.hasBegun = true
    const collapses = this.items.findLast(({ kind }) => kind !== 'penalty')?.kind === 'float'
    const mayGrow = isAsked ? undefined : this.mayGrow
    if (this.spaceAtEnd > 0 || mayGrow !== undefined)
      this.items.push({
        kind: 'space',
        height: this.spaceAtEnd,
        isKept: isAsked,
        ...(collapses && { collapses }),
        ...(mayGrow !== undefined && { mayGrow }),
      })
    this.gap = 0
    this.room = 0
    this.mayGrow = undefined
    this.cost = 0
    this.isAnnounced = false
    this.next = undefined
    this.sign = []
    return (line) => (isAsked || sign.length === 0 || line.repeat ? line : { ...line, repeat: sign })
  }

  /** What was asked for first is put in last, and so stands first. */
  private takeChanges(): (line: LineItem) => LineItem {
    const { changes } = this
    this.changes = []
    return (line) => changes.reduceRight((changed, change) => change(changed), line)
  }
}

/** Lines of a figure or a table in a block that is kept together: more than any block keeps, they have rules of their own. */
const HELD_BY_ITSELF = 1_000
