import type { FloatItem, VerticalItem } from '../blocks/index.ts'
import type { ColumnEnd, ColumnStart } from './column-ways.ts'
import { type ColumnDecision, type Columns, decide, emptyColumn, emptyEnd } from './decide-column.ts'
import { ColumnFiller } from './fill-column.ts'
import type { NoteStream } from './note-stream.ts'
import { PageHeads } from './page-heads.ts'

/** A spread that is a line short, or two. */
const SHORT = [0, 500, 4_000]

/** Ends of a column that are so much dearer than the best one lead nowhere. */
const HOPELESS = 150_000

/** States that are followed up for each column: more change nothing that was ever measured. */
const BREADTH = 40
/** States that are followed up all the same where none of those is sure to lead on. */
const RESERVE = 8

interface State {
  readonly start: ColumnStart
  /** What the group's columns end at; absent where the group's first column decides. */
  readonly depth: number | undefined
  /** Set on the last group of balanced columns: the text must end in it. */
  readonly isLastGroup: boolean
  readonly cost: number
  readonly previous: State | undefined
  /** The column that ends where this state begins. */
  readonly decision: ColumnDecision | undefined
}

/**
 * Fills pages so that the sum of their prices is least: total fit over the whole section, over the ways to set its
 * paragraphs and over the depth of each spread (after Knuth and Plass, p. 1177, and Plass, Optimal Pagination
 * Techniques for Automatic Typesetting Systems, Stanford 1981). `items` has no forced page end but at its own end;
 * `called` notes are called for above it.
 */
export function breakPages(
  items: readonly VerticalItem[],
  notes: NoteStream,
  columns: Columns,
  called = 0,
): ColumnDecision[] {
  const filler = new ColumnFiller(items, notes, columns.grid)
  const heads = new PageHeads(items, notes, columns.grid)
  const first: ColumnStart = { place: { item: 0, way: 0, line: 0 }, called, placed: 0, waiting: [], over: [] }
  let states: State[] = [
    { start: first, depth: undefined, isLastGroup: false, cost: 0, previous: undefined, decision: undefined },
  ]
  let best: State | undefined
  for (let slot = 0; states.length > 0; slot++) {
    const next = new Map<string, State>()
    const known = new Map<string, readonly ColumnEnd[]>()
    const endsOf = (start: ColumnStart, height: number) => {
      const key = `${keyOf(start)} ${height}`
      const ends = known.get(key) ?? filler.ends(start, height)
      known.set(key, ends)
      return ends
    }
    const begun =
      heads.isNeeded && columns.beginsPage(slot) ? beginPages(states, slot, heads, columns) : states
    for (const state of expand(begun, slot, items, heads, columns)) {
      for (const found of follow(state, slot, endsOf, notes, items.length, heads, columns)) {
        if (isFinished(found.start, items.length, notes)) {
          if (!best || found.cost < best.cost) best = found
        } else offer(next, found)
      }
    }
    const limit = best?.cost ?? Number.POSITIVE_INFINITY
    const sorted = [...next.values()].filter(({ cost }) => cost < limit).sort((a, b) => a.cost - b.cost)
    states = sorted.slice(0, BREADTH)
    if (!states.some((state) => isSure(state, heads)))
      states.push(...sorted.filter((state) => isSure(state, heads)).slice(0, RESERVE))
  }
  if (!best) throw new Error('no way to fill the pages was found')
  return trace(best)
}

/** Whether a way through the pages goes on from a state: not where it hopes for what the page has yet to hold. */
function isSure({ isLastGroup, start }: State, heads: PageHeads): boolean {
  return !isLastGroup && heads.isMet(start, start.place.item)
}

function isFinished(
  { place, called, placed, waiting }: ColumnStart,
  length: number,
  notes: NoteStream,
): boolean {
  return place.item >= length && waiting.length === 0 && placed >= notes.linesOf(called)
}

function keyOf({ place, placed, waiting, over }: ColumnStart): string {
  return `${place.item} ${place.way} ${place.line} ${placed} ${waiting.join()} ${over.join()}`
}

function offer(states: Map<string, State>, state: State): void {
  const key = `${keyOf(state.start)} ${state.depth} ${state.isLastGroup}`
  const rival = states.get(key)
  if (!rival || state.cost < rival.cost) states.set(key, state)
}

/** At a page's first column, what stands over them all is chosen. */
function beginPages(states: readonly State[], slot: number, heads: PageHeads, columns: Columns): State[] {
  return states.flatMap((state) =>
    heads.begin(state.start, columns.height(slot)).map((start) => ({ ...state, start })),
  )
}

/** At a group's first column its depth is chosen: every state becomes one for each depth. */
function expand(
  states: readonly State[],
  slot: number,
  items: readonly VerticalItem[],
  heads: PageHeads,
  columns: Columns,
): State[] {
  return states.flatMap((state) => {
    if (state.depth !== undefined) return [state]
    const height = columns.height(slot) - heads.heightOf(state.start)
    const full = SHORT.map((cost, short) => ({
      ...state,
      depth: height - short * columns.grid,
      cost: state.cost + cost,
    }))
    if (!columns.isBalanced || columns.placeInGroup(slot) > 0) return full
    return [...full, ...balancedDepths(state, height, items, columns)]
  })
}

/** Depths at which what is left of the text would fill the columns of one group evenly. */
function balancedDepths(
  state: State,
  height: number,
  items: readonly VerticalItem[],
  { grid, groupSize }: Columns,
): State[] {
  const left = heightFrom(items, state.start, height * groupSize)
  const least = Math.max(1, Math.floor(left / groupSize / grid) - 1)
  const depths = Array.from({ length: 6 }, (_, more) => (least + more) * grid)
  return depths
    .filter((depth) => depth < height - 2.5 * grid)
    .map((depth, more) => ({ ...state, depth, isLastGroup: true, cost: state.cost + more }))
}

/** Height of the text from `start` on, set in its best ways, with what waits; stops counting beyond `limit`. */
function heightFrom(items: readonly VerticalItem[], { place, waiting }: ColumnStart, limit: number): number {
  let height = waiting.reduce((sum, index) => sum + heightOfFloat(items[index] as FloatItem), 0)
  for (let index = place.item; index < items.length && height <= limit; index++) {
    const item = items[index]!
    if (item.kind === 'paragraph') {
      const { lines } = item.ways()[index === place.item ? place.way : 0]!
      for (const line of lines.slice(index === place.item ? place.line : 0)) height += line.height
    } else if (item.kind === 'float') height += heightOfFloat(item)
    else if (item.kind !== 'penalty') height += item.height
  }
  return height
}

/** What a float takes of a column, points. */
function heightOfFloat({ span, height, space }: FloatItem): number {
  return span ? 0 : height + 2 * space
}

/** The states that follow one column. */
function follow(
  state: State,
  slot: number,
  endsOf: (start: ColumnStart, height: number) => readonly ColumnEnd[],
  notes: NoteStream,
  length: number,
  heads: PageHeads,
  columns: Columns,
): State[] {
  const depth = state.depth!
  const isPageEnd = columns.beginsPage(slot + 1)
  const isWhole = heads.isWhole(state.start)
  const isGroupEnd = columns.placeInGroup(slot) === columns.groupSize - 1
  const emptyColumns = columns.isBalanced ? columns.groupSize - 1 - columns.placeInGroup(slot) : 0
  // An end beyond the depth is none; the ends of the full column serve all the depths but those of balanced columns.
  const height = state.isLastGroup ? depth : columns.height(slot) - heads.heightOf(state.start)
  const states: State[] = []
  let least = Number.POSITIVE_INFINITY
  for (const end of isWhole ? [emptyEnd(state.start)] : endsOf(state.start, height)) {
    if (isPageEnd && !heads.isMet(state.start, end.place.item)) continue
    const foot = notes.leastHeight(state.start.placed, end.called, depth)
    const isTooLow = end.bottom + foot > depth + 1e-6 && !end.isForced && !isWhole
    if (isTooLow || end.cost > least + HOPELESS) continue
    const decision = isWhole
      ? emptyColumn(state.start, end, depth)
      : decide(state.start, end, depth, emptyColumns, notes, length, heads, columns)
    if (decision.cost > least + HOPELESS) continue
    least = Math.min(least, decision.cost)
    const { place, called, waiting } = end
    const over = isPageEnd ? [] : state.start.over
    const start = { place, called, placed: decision.notes[1], waiting, over }
    // Figures that take no room in columns may still wait.
    const text = { ...start, waiting: heads.inColumns(waiting) }
    if (state.isLastGroup && isGroupEnd && !isFinished(text, length, notes)) continue
    states.push({
      start,
      depth: isGroupEnd ? undefined : depth,
      isLastGroup: state.isLastGroup && !isGroupEnd,
      cost: state.cost + decision.cost,
      previous: state,
      decision,
    })
  }
  return states
}

function trace(best: State): ColumnDecision[] {
  const decisions: ColumnDecision[] = []
  for (let state: State | undefined = best; state?.decision; state = state.previous)
    decisions.push(state.decision)
  return decisions.reverse()
}
