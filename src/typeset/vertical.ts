import type { Node, Position } from '../ast/nodes.ts'
import { FORBIDDEN, FORCED } from './items.ts'
import type { PageItem } from './page.ts'

/**
 * The vertical list: what the page breaker fills pages with, top to bottom. A page may end at a penalty only;
 * the spaces that follow a page end vanish, as glue does at a line end.
 */
export type VerticalItem = LineItem | Space | PagePenalty

/** A line of type, a row's slice or an image with its height in points. */
export interface LineItem {
  readonly kind: 'line'
  readonly height: number
  /** Whether the top must stand on the baseline grid. */
  readonly onGrid: boolean
  /** x from the left of the text block, y from the line's top. */
  readonly items: readonly PageItem[]
  /** Notes whose marks stand in the line. */
  readonly notes: readonly string[]
  readonly anchors: readonly Anchor[]
  /** Where the line begins in the source tree; absent on made text. */
  readonly start?: { readonly node: Node; readonly offset: number }
  /** Set on a heading's first line. */
  readonly heading?: HeadingMark
  /** What stands again above the line where a page begins with it: a table's header rows. */
  readonly repeat?: readonly LineItem[]
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
  private isHeaded = false
  private cost = 0
  private next: PagePenalty['next']
  private lead: PageItem[] = []
  private leadAnchors: Anchor[] = []

  /** Asks for at least this much space before what comes next. */
  space(height: number): void {
    this.gap = Math.max(this.gap, height)
  }

  /** Keeps what comes next on the page of what came before. */
  keep(): void {
    if (this.cost !== FORCED) this.cost = FORBIDDEN
  }

  /** Keeps what comes next on this page, with two lines at least: after a heading. */
  keepWithLines(): void {
    this.keep()
    this.isHeaded = true
  }

  /** Ends the page before what comes next. */
  breakPage(next: 'any' | 'recto'): void {
    this.cost = FORCED
    this.next = next === 'recto' || this.next === 'recto' ? 'recto' : 'any'
  }

  /** Puts items, such as a list's label, into the next line. */
  leadWith(items: readonly PageItem[], anchors: readonly Anchor[] = []): void {
    this.lead.push(...items)
    this.leadAnchors.push(...anchors)
  }

  /** Appends lines; `costs[n]` is the price of a page end after line n. */
  push(lines: readonly LineItem[], costs: readonly number[]): void {
    lines.forEach((line, index) => {
      const cost = index === 1 && this.isHeaded ? FORBIDDEN : (costs[index - 1] ?? 0)
      if (index === 0) this.flush()
      else this.items.push({ kind: 'penalty', cost })
      this.items.push(index === 0 ? this.withLead(line) : line)
    })
    if (lines.length > 0) this.isHeaded = false
  }

  private flush(): void {
    const isTop = this.items.length === 0
    if (!isTop) this.items.push({ kind: 'penalty', cost: this.cost, ...(this.next && { next: this.next }) })
    if (this.gap > 0)
      this.items.push({ kind: 'space', height: this.gap, isKept: isTop || this.cost === FORCED })
    this.gap = 0
    this.cost = 0
    this.next = undefined
  }

  private withLead(line: LineItem): LineItem {
    if (this.lead.length === 0 && this.leadAnchors.length === 0) return line
    const led = {
      ...line,
      items: [...this.lead, ...line.items],
      anchors: [...this.leadAnchors, ...line.anchors],
    }
    this.lead = []
    this.leadAnchors = []
    return led
  }
}

/** A line item that holds nothing but drawn things. */
export function plainLine(
  height: number,
  items: readonly PageItem[],
  more: Partial<LineItem> = {},
): LineItem {
  return { kind: 'line', height, onGrid: false, items, notes: [], anchors: [], ...more }
}

/** The same items moved by some points. */
export function moveItems(items: readonly PageItem[], dx: number, dy: number): PageItem[] {
  return items.map((item) => ({ ...item, x: item.x + dx, y: item.y + dy }))
}

/** For messages: where a block came from. */
export function positionOf(node: Node): { position?: Position } {
  return node.position ? { position: node.position } : {}
}
