import type { FloatItem, LineItem, ParagraphItem, VerticalItem } from '../../src/typeset/blocks/vertical.ts'
import { NoteStream } from '../../src/typeset/pages/note-stream.ts'
import type { Columns } from '../../src/typeset/pages/page-columns.ts'

/** Points from one baseline to the next, in all of these. */
export const GRID = 10

export function line(notes: readonly string[] = [], height = GRID): LineItem {
  return { kind: 'line', height, onGrid: true, items: [], notes, anchors: [] }
}

export function penalty(cost = 0): VerticalItem {
  return { kind: 'penalty', cost }
}

export function float(height: number, more: Partial<FloatItem> = {}): FloatItem {
  const lines = [{ ...line([], height), onGrid: false }]
  return { kind: 'float', lines, height, space: GRID, mayMove: true, ...more }
}

/** A paragraph that can be set in each of some numbers of lines, the first the best. */
export function paragraph(...counts: readonly number[]): ParagraphItem {
  const ways = counts.map((count, index) => {
    const lines = Array.from({ length: count }, () => line())
    const costs = lines.slice(1).map((_, at) => (at === 0 ? 30_000 : 0) + (at === count - 2 ? 30_000 : 0))
    return { lines, costs, demerits: index * 20_000, set: () => lines }
  })
  return { kind: 'paragraph', ways: () => ways }
}

/** Blocks between which a page may end. */
export function joined(blocks: readonly VerticalItem[]): VerticalItem[] {
  return blocks.flatMap((block, index) => (index === 0 ? [block] : [penalty(), block]))
}

/** Notes by their names, each of some lines, a line below the text. */
export function notesOf(lines: Readonly<Record<string, number>>): NoteStream {
  const set = Object.entries(lines).map(
    ([name, count]) => [name, { lines: Array.from({ length: count }, () => line()) }] as const,
  )
  return new NoteStream(new Map(set), GRID)
}

export const noNotes = notesOf({})

/** Pages of `lines` lines that begin with a recto, facing pages level. */
export function spreads(lines: number): Columns {
  return {
    grid: GRID,
    step: GRID,
    height: () => lines * GRID,
    pageOf: (slot) => slot,
    beginsPage: () => true,
    perPage: 1,
    groupSize: 2,
    placeInGroup: (slot) => (slot % 2 === 1 ? 0 : 1),
    isBalanced: false,
    isLevel: true,
  }
}

/** Pages of some columns, which share what there is on the last one. */
export function columnsOf(count: number, lines: number): Columns {
  return {
    ...spreads(lines),
    pageOf: (slot) => Math.floor(slot / count),
    beginsPage: (slot) => slot % count === 0,
    perPage: count,
    groupSize: count,
    placeInGroup: (slot) => slot % count,
    isBalanced: true,
  }
}
