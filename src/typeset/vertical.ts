import type { Node, Position } from '../ast/nodes.ts'
import { FORBIDDEN, FORCED } from './items.ts'
import type { PageItem, StructureElement } from './page.ts'

/**
 * The vertical list: what the page breaker fills pages with, top to bottom. A page may end at a penalty, or inside a
 * paragraph; the spaces that follow a page end vanish, as glue does at a line end.
 */
export type VerticalItem = LineItem | ParagraphItem | FloatItem | Space | PagePenalty

/** All that the page breaker asks of a line. */
export interface LineFacts {
  /** Points. */
  readonly height: number
  /** Whether the top must stand on the baseline grid. */
  readonly onGrid: boolean
  /** Notes whose marks stand in the line. */
  readonly notes: readonly string[]
  /** What stands again above the line where a page begins with it: a table's header rows. */
  readonly repeat?: readonly LineItem[]
}

/** A line of type, a row's slice or an image with its height in points. */
export interface LineItem extends LineFacts {
  readonly kind: 'line'
  /** x from the left of `from`, y from the line's top. */
  readonly items: readonly PageItem[]
  readonly anchors: readonly Anchor[]
  /** The column where absent; the text block with its overhang on the outer side; the page. */
  readonly from?: 'overhang' | 'page'
  /** Where the line begins in the source tree; absent on made text. */
  readonly start?: { readonly node: Node; readonly offset: number }
  /** Set on a heading's first line. */
  readonly heading?: HeadingMark
  /** How the line breaker judged it: adjustment ratio and demerits. */
  readonly fit?: LineFit
}

export interface LineFit {
  readonly ratio: number
  readonly demerits: number
}

/** A paragraph, in all the ways that it may be set: the best first, then those a line shorter and a line longer. */
export interface ParagraphItem {
  readonly kind: 'paragraph'
  readonly ways: () => readonly ParagraphWay[]
}

/** One way to set a paragraph. */
export interface ParagraphWay {
  readonly lines: readonly LineFacts[]
  /** `costs[n]` is the price of a page end after line n. */
  readonly costs: readonly number[]
  /** What is worse than in the best way, in demerits. */
  readonly demerits: number
  readonly set: () => readonly LineItem[]
}

/** A figure or a table that may stand at the head of a later page than the text around it. */
export interface FloatItem {
  readonly kind: 'float'
  readonly lines: readonly LineItem[]
  readonly height: number
  /** White above and below, points; it collapses with what is white there already, and goes where the float goes. */
  readonly space: number
  readonly mayMove: boolean
  /** Set on what no column holds: it stands over all of them, at a page's head, or takes a page. */
  readonly span?: 'columns' | 'page'
}

export interface Anchor {
  readonly id: string
  readonly x: number
  readonly element: number
}

export interface HeadingMark {
  readonly level: number
  readonly title: string
  readonly element: number
  /** Whether the heading opens a page of its own: no running head there. */
  readonly isOpening: boolean
}

export interface Space {
  readonly kind: 'space'
  readonly height: number
  /** Whether a line more of white would hardly be seen here: above a heading or a display. */
  readonly mayGrow?: boolean
  /** Whether a float stands above: of the two spaces the larger one holds. */
  readonly collapses?: boolean
  /** Stays at the top of a page: the sink of a chapter opening. */
  readonly isKept: boolean
}

export interface PagePenalty {
  readonly kind: 'penalty'
  readonly cost: number
  /** After a forced end: which page the next one must be. */
  readonly next?: 'any' | 'recto'
}

/** Share of the leading below the baseline; equal for all styles on the grid, so that their baselines meet. */
const DEPTH = 0.28

/** Distance from a line's top to its baseline, points. */
export function baselineOf(leading: number, grid: number): number {
  return leading - DEPTH * Math.min(leading, grid)
}

/** The vertical list under construction: margins collapse to the larger one, as they do in CSS. */
export class VerticalList {
  readonly items: VerticalItem[] = []
  private gap = 0
  private mayGrow = false
  /** Lines that what came before still wants below it. */
  private wanted = 0
  private cost = 0
  private next: PagePenalty['next']
  private changes: ((line: LineItem) => LineItem)[] = []
  private sign: readonly LineItem[] = []

  /** Asks for at least this much space before what comes next. */
  space(height: number): void {
    this.gap = Math.max(this.gap, height)
  }

  /** Lets the space before what comes next be a line wider, where that levels pages. */
  letGrow(): void {
    this.mayGrow = true
  }

  /** Keeps what comes next on the page of what came before. */
  keep(): void {
    if (this.cost !== FORCED) this.cost = FORBIDDEN
  }

  /** Keeps what comes next on this page, with two lines at least: after a heading. */
  keepWithLines(): void {
    this.keep()
    this.wanted = 2
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

  /** Shows what comes next under these lines where it begins a page that nobody asked for. */
  signAtPageTop(lines: readonly LineItem[]): void {
    this.sign = lines
  }

  /** Appends lines; `costs[n]` is the price of a page end after line n. */
  push(lines: readonly LineItem[], costs: readonly number[]): void {
    lines.forEach((line, index) => {
      const cost = index === 1 && this.wanted > 1 ? FORBIDDEN : (costs[index - 1] ?? 0)
      if (index > 0) this.items.push({ kind: 'penalty', cost }, line)
      else {
        const signed = this.flush()
        this.items.push(this.takeChanges()(signed(line)))
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
    const adapt = (way: ParagraphWay): ParagraphWay => ({
      ...way,
      lines: way.lines.map((line, index) => (index === 0 ? signed(line) : line)),
      ...(wanted > 1 && { costs: way.costs.map((cost, index) => (index === 0 ? FORBIDDEN : cost)) }),
      set: once(() => way.set().map((line, index) => (index === 0 ? changed(signed(line)) : line))),
    })
    this.items.push({ kind: 'paragraph', ways: once(() => ways().map(adapt)) })
    // A heading wants two lines below it: one alone does not stay with it unless the next one does.
    this.wanted = Math.max(0, wanted - lines)
    if (this.wanted > 0) this.keep()
  }

  /** Appends what may stand at the head of a later page, with `space` around it. */
  pushFloat(lines: readonly LineItem[], space: number, mayMove: boolean): void {
    const [first, ...rest] = lines
    if (!first) return
    this.flush()
    const height = lines.reduce((sum, line) => sum + line.height, 0)
    // Its height is the sum of its lines': none is moved to the grid.
    const fixed = [this.takeChanges()(first), ...rest].map((line): LineItem => ({ ...line, onGrid: false }))
    this.items.push({ kind: 'float', lines: fixed, height, space, mayMove })
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
  ): void {
    if (!first) return
    const lines = [{ ...first, anchors: [...anchors, ...first.anchors] }, ...rest]
    const height = lines.reduce((sum, line) => sum + line.height, 0)
    this.items.push({ kind: 'float', lines, height, space: 0, mayMove: true, span })
  }

  /** Counts x from elsewhere on all lines that stand in the list already. */
  placeFrom(from: NonNullable<LineItem['from']>): void {
    this.items.forEach((item, index) => {
      if (item.kind === 'line') this.items[index] = { ...item, from }
    })
  }

  /** Appends what stands in another list, with white above and below. */
  append(other: VerticalList, before: number, after: number): void {
    if (other.items.length === 0) return
    this.space(before)
    this.flush()
    const first = other.items.findIndex(({ kind }) => kind === 'line' || kind === 'paragraph')
    const changed = this.takeChanges()
    this.items.push(
      ...other.items.map((item, index) => (index === first ? changeFirst(item, changed) : item)),
    )
    this.space(after)
    this.wanted = 0
  }

  /** Puts down what stands before the next line, and gives how that line is signed. */
  private flush(): <Line extends LineFacts>(line: Line) => Line {
    const { sign } = this
    const isTop = this.items.every((item) => item.kind === 'float' && item.span)
    const isAsked = isTop || this.cost === FORCED
    if (!isTop) this.items.push({ kind: 'penalty', cost: this.cost, ...(this.next && { next: this.next }) })
    const collapses = this.items.findLast(({ kind }) => kind !== 'penalty')?.kind === 'float'
    const mayGrow = this.mayGrow && !isAsked
    if (this.gap > 0 || mayGrow)
      this.items.push({
        kind: 'space',
        height: this.gap,
        isKept: isAsked,
        ...(collapses && { collapses }),
        ...(mayGrow && { mayGrow }),
      })
    this.gap = 0
    this.mayGrow = false
    this.cost = 0
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

/** A line or a paragraph with its first line changed when it is set. */
function changeFirst(item: VerticalItem, change: (line: LineItem) => LineItem): VerticalItem {
  if (item.kind === 'line') return change(item)
  if (item.kind !== 'paragraph') return item
  const changed = (way: ParagraphWay): ParagraphWay => ({
    ...way,
    set: once(() => way.set().map((line, index) => (index === 0 ? change(line) : line))),
  })
  return { kind: 'paragraph', ways: once(() => item.ways().map(changed)) }
}

/** Makes a value when it is first asked for, and keeps it. */
function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/** Lines of which the first is the destination that a node's id names. */
export function led(
  lines: readonly LineItem[],
  { id }: { readonly id?: string },
  { key }: StructureElement,
): LineItem[] {
  if (!id) return [...lines]
  const anchor = { id, x: 0, element: key }
  return lines.map((line, index) => (index > 0 ? line : { ...line, anchors: [anchor, ...line.anchors] }))
}

/** A line item that holds nothing but drawn things. */
export function plainLine(
  height: number,
  items: readonly PageItem[],
  more: Partial<LineItem> = {},
): LineItem {
  return { kind: 'line', height, onGrid: false, items, notes: [], anchors: [], ...more }
}

/** The white with a space more. */
export function gapWith(gap: number, { height, collapses }: Space): number {
  return collapses ? Math.max(gap, height) : gap + height
}

/** A list as lines alone, for what is never broken but between them: spaces become part of the line below. */
export function asLines(items: readonly VerticalItem[]): LineItem[] {
  let gap = 0
  const lines: LineItem[] = []
  const put = (line: LineItem): void => {
    lines.push(gap > 0 ? pushDown(line, gap) : line)
    gap = 0
  }
  for (const item of items) {
    if (item.kind === 'space') gap = gapWith(gap, item)
    else if (item.kind === 'line') put(item)
    else if (item.kind === 'paragraph') item.ways()[0]!.set().forEach(put)
    else if (item.kind === 'float') {
      gap = lines.length > 0 ? Math.max(gap, item.space) : gap
      item.lines.forEach(put)
      gap = item.space
    }
  }
  return lines
}

function pushDown(line: LineItem, gap: number): LineItem {
  return { ...line, height: line.height + gap, items: moveItems(line.items, 0, gap) }
}

/** The same items moved by some points. */
export function moveItems(items: readonly PageItem[], dx: number, dy: number): PageItem[] {
  return items.map((item) => ({ ...item, x: item.x + dx, y: item.y + dy }))
}

/** For messages: where a block came from. */
export function positionOf(node: Node): { position?: Position } {
  return node.position ? { position: node.position } : {}
}
