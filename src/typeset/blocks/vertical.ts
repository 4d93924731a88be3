import type { Counted, Node, Position } from '../../ast/index.ts'
import type { FrameStyle } from '../../templates/print/index.ts'
import type { PageItem } from '../model/index.ts'

/**
 * The vertical list: what the page breaker fills pages with, top to bottom. A page may end at a penalty, or inside a
 * paragraph; the spaces that follow a page end vanish, as glue does at a line end.
 */
export type VerticalItem = LineItem | ParagraphItem | FloatItem | Space | PagePenalty

/** A ground and rules around lines that stand together, on as many pages as they take. */
export interface Frame extends FrameStyle {
  /** From the left of the column, points. */
  readonly left: number
  readonly width: number
}

/** That a line stands in a frame, and whether it is the one that opens or closes it. */
export interface FrameMark {
  readonly frame: Frame
  readonly isFirst?: true
  readonly isLast?: true
  /** White at the line's top that is none of the frame's, points. */
  readonly above?: number
}

/** All that the page breaker asks of a line. */
export interface LineFacts {
  /** Points. */
  readonly height: number
  /** Whether the top must stand on the baseline grid. */
  readonly onGrid: boolean
  /** How far below its top the grid is met again, where what stands above gives way: points. */
  readonly settles?: number
  /** How far above the head of a column its top stands there, so that its baseline is that of a line of the text: points. */
  readonly lift?: number
  /** Notes whose marks stand in the line. */
  readonly notes: readonly string[]
  /** What stands again above the line where a page begins with it: a table's header rows. */
  readonly repeat?: readonly LineItem[]
}

/** A place in the source tree. */
export interface LineStart {
  /** Of a leaf block. */
  readonly key: string
  /** UTF-16 units, counted in `countedText` of the block. */
  readonly offset: number
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
  readonly start?: LineStart
  /** Set on a heading's first line. */
  readonly heading?: HeadingMark
  /** The frames that it stands in, the outer ones first. */
  readonly frames?: readonly FrameMark[]
  /** How the line breaker judged it: adjustment ratio and demerits. */
  readonly fit?: LineFit
}

export interface LineFit {
  readonly ratio: number
  readonly demerits: number
}

/**
 * What a place is inside of, if anything: between the parts of a block, where a figure that has waited may stand only
 * as a column begins; or inside a part, such as a table, a listing, a stanza or an item of a list, which no figure parts.
 */
export type Within = 'block' | 'part'

/** Of what holds in several blocks around a place, the strictest. */
export function withinOf(open: readonly { readonly within: Within }[]): { within?: Within } {
  if (open.length === 0) return {}
  return { within: open.some(({ within }) => within === 'part') ? 'part' : 'block' }
}

/** A paragraph, in all the ways that it may be set: the best first, then those a line shorter and a line longer. */
export interface ParagraphItem {
  readonly kind: 'paragraph'
  readonly within?: Within
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

/** What of a float stands on a page. */
export interface FloatSize {
  readonly lines: readonly LineItem[]
  /** Points. */
  readonly height: number
}

/** What a float counts among: figures stand in the order of the text, and so do tables, each by themselves. */
export interface Series {
  readonly of: Counted
  /** Whether it shows its number, so that readers look for it behind the one before. */
  readonly isNumbered: boolean
}

/** A figure or a table that may stand at the head of a later page than the text around it. */
export interface FloatItem extends FloatSize {
  readonly kind: 'float'
  /** White above and below, points; it collapses with what is white there already, and goes where the float goes. */
  readonly space: number
  /** Whether it may wait for the head of a later page where there is no room for it. */
  readonly mayMove: boolean
  /** Set on what else waits behind one of its series that waits already, so that they come in order. */
  readonly mayFollow?: true
  /** Set on what text runs on past only while it waits alone: its words stand beside it. */
  readonly isNear?: true
  readonly series?: Series
  /** Set on what no column holds: it stands over all of them, at a page's head, or takes a page. */
  readonly span?: 'columns' | 'page'
  /** With its picture made smaller, where that can be had. */
  readonly smaller?: () => FloatSize | undefined
  /** The same, once more. */
  readonly smallest?: () => FloatSize | undefined
}

export interface Anchor {
  readonly id: string
  readonly x: number
}

export interface HeadingMark {
  readonly level: number
  readonly title: string
  /** Whether the heading opens a page of its own: no running head there. */
  readonly isOpening: boolean
  /** Whether the running head shows it: the title of a part or a chapter. */
  readonly isRunning: boolean
  /** Title of the part that begins; `''` where what stands in no part ends one. */
  readonly part?: string
}

export interface Space {
  readonly kind: 'space'
  readonly height: number
  /** Set where a line more of white would hardly be seen: the rank of the heading below, from 1. */
  readonly mayGrow?: number
  /** Whether a float stands above: of the two spaces the larger one holds. */
  readonly collapses?: boolean
  /** Stays at the top of a page: the sink of a chapter opening. */
  readonly isKept: boolean
}

export interface PagePenalty {
  readonly kind: 'penalty'
  readonly cost: number
  readonly within?: Within
  /** Between the lines of a title, where a page ends last of all: even where every other end is forbidden, too. */
  readonly isInTitle?: true
  /** After a forced end: which page the next one must be. */
  readonly next?: 'any' | 'recto'
}

/** Lengths that differ by no more are equal but for rounding: points, or lines of the grid. */
export const TOLERANCE = 1e-6

/** Share of the leading below the baseline; equal for all styles on the grid, so that their baselines meet. */
const DEPTH = 0.28

/** Distance from a line's top to its baseline, points. */
export function baselineOf(leading: number, grid: number): number {
  return leading - DEPTH * Math.min(leading, grid)
}

/** Lines of which the first is the destination that a node's id names. */
export function led(lines: readonly LineItem[], { id }: { readonly id?: string }): LineItem[] {
  if (!id) return [...lines]
  const anchor = { id, x: 0 }
  return lines.map((line, index) => (index > 0 ? line : { ...line, anchors: [anchor, ...line.anchors] }))
}

/** Points. */
export function heightOf(lines: readonly LineItem[]): number {
  return lines.reduce((sum, { height }) => sum + height, 0)
}

/** A line at which no page begins in the source: one of made text, or inside what is one place. */
export function withoutStart({ start: _, ...line }: LineItem): LineItem {
  return line
}

/** Whether a line ends in a hyphen that its break inserted. */
export function endsInHyphen({ items }: Pick<LineItem, 'items'>): boolean {
  const last = items.findLast((item) => item.kind === 'text')
  return last?.pieces.at(-1)?.shaped.text.endsWith('\u00AD') ?? false
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
  const frames = line.frames?.map((mark) =>
    mark.isFirst ? { ...mark, above: (mark.above ?? 0) + gap } : mark,
  )
  const moved = { ...line, height: line.height + gap, items: moveItems(line.items, 0, gap) }
  return frames ? { ...moved, frames } : moved
}

/** The same items moved by some points. */
export function moveItems(items: readonly PageItem[], dx: number, dy: number): PageItem[] {
  return items.map((item) => ({ ...item, x: item.x + dx, y: item.y + dy }))
}

/** A place in a leaf block, for the page map. */
export function startIn({ key }: Node, offset: number): LineStart {
  return { key: key!, offset }
}

/** For messages: where a block came from. */
export function positionOf(node: Node): { position?: Position } {
  return node.position ? { position: node.position } : {}
}
