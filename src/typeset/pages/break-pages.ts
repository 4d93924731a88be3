import type { VerticalItem } from '../blocks/index.ts'
import { TOLERANCE } from '../blocks/index.ts'
import type { ColumnEnd, ColumnStart } from './column-ways.ts'
import { type Column, type ColumnDecision, decide, emptyColumn } from './decide-column.ts'
import { columnEnds } from './fill-column.ts'
import type { NoteStream } from './note-stream.ts'
import type { Columns } from './page-columns.ts'
import { LIMITS, PRICES } from './prices.ts'
import { heightFrom } from './rest.ts'
import { SpanningFigures } from './spanning-figures.ts'
import type { Task } from './task.ts'

/** A way through the columns so far. */
interface State {
  /** Tells the same for states that nothing which follows can tell apart. */
  readonly key: string
  /** Where the next column begins. */
  readonly start: ColumnStart
  /** What the group's columns end at; absent where the next column, the group's first, decides. */
  readonly depth: number | undefined
  /** Set on the last group of balanced columns: the text must end in it. */
  readonly isLastGroup: boolean
  readonly cost: number
  readonly previous: State | undefined
  /** The column that ends where this state begins. */
  readonly decision: ColumnDecision | undefined
}

/** The next column of a way through the columns, with all that is chosen before it is filled. */
interface OpenColumn extends Column {
  readonly after: State
  readonly isLastGroup: boolean
  readonly cost: number
}

/** The ends of a column `height` points high. */
type EndsOf = (start: ColumnStart, height: number) => readonly ColumnEnd[]

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
  const task: Task = { items, notes, columns, spanning: new SpanningFigures(items, notes, columns) }
  let states = [firstState(called)]
  let best: State | undefined
  for (let slot = 0; states.length > 0; slot++) {
    const next = new Map<string, State>()
    const endsOf = endsOnce(task)
    for (const open of openColumns(states, slot, task)) {
      for (const found of follow(open, endsOf, task)) {
        if (isFinished(found.start, task)) {
          if (!best || found.cost < best.cost) best = found
        } else offer(next, found)
      }
    }
    states = cheapest(next, best?.cost ?? Number.POSITIVE_INFINITY, task)
  }
  if (!best) throw new Error('no way to fill the pages was found')
  return trace(best)
}

function firstState(called: number): State {
  const start = { place: { item: 0, way: 0, line: 0 }, called, placed: 0, waiting: [], heads: [] }
  return {
    key: '',
    start,
    depth: undefined,
    isLastGroup: false,
    cost: 0,
    previous: undefined,
    decision: undefined,
  }
}

/** The ends of a column are the same for all states that begin it alike. */
function endsOnce(task: Task): EndsOf {
  const known = new Map<string, readonly ColumnEnd[]>()
  return (start, height) => {
    const key = `${placeKey(start)} ${start.placed} ${start.heads.join()} ${start.foot} ${height}`
    const ends = known.get(key) ?? columnEnds(task, start, height)
    known.set(key, ends)
    return ends
  }
}

function placeKey({ place, waiting }: Pick<ColumnStart, 'place' | 'waiting'>): string {
  const key = `${place.item} ${place.way} ${place.line}`
  return waiting.length > 0 ? `${key}, then ${waiting.join()}` : key
}

/** Of states of one key the cheapest is kept. */
function offer(states: Map<string, State>, state: State): void {
  const rival = states.get(state.key)
  if (!rival || state.cost < rival.cost) states.set(state.key, state)
}

/** The states that are followed up, cheaper than `limit` all. */
function cheapest(states: ReadonlyMap<string, State>, limit: number, { spanning }: Task): State[] {
  // Whether a way goes on from a state: not where it hopes for what the page has yet to hold, or for a figure that waits
  // to find room there before the one at its foot.
  const isSure = ({ isLastGroup, start }: State) => !isLastGroup && spanning.mayEnd(start, start)
  const sorted = [...states.values()].filter(({ cost }) => cost < limit).sort((a, b) => a.cost - b.cost)
  const kept = sorted.slice(0, LIMITS.beam)
  return kept.some(isSure) ? kept : [...kept, ...sorted.filter(isSure).slice(0, LIMITS.sureBeam)]
}

/** Where a page begins, its heads are chosen; where a group does, its depth. */
function openColumns(states: readonly State[], slot: number, task: Task): OpenColumn[] {
  const { columns, spanning } = task
  if (!columns.beginsPage(slot)) return states.flatMap((state) => openColumn(state, state.start, slot, task))
  return states.flatMap((state) =>
    spanning
      .waysToBegin(state.start, columns.height(slot))
      .flatMap((start) => openColumn(state, start, slot, task)),
  )
}

function openColumn(after: State, start: ColumnStart, slot: number, task: Task): OpenColumn[] {
  const { cost, depth, isLastGroup } = after
  if (depth !== undefined) return [{ slot, start, depth, after, isLastGroup, cost }]
  const { columns } = task
  const height = heightOf(slot, start, task)
  const open = PRICES.shortSpread.map((price, short): OpenColumn => {
    const depth = height - short * columns.grid
    return { slot, start, depth, after, isLastGroup, cost: cost + price }
  })
  if (!columns.isBalanced || columns.placeInGroup(slot) > 0) return open
  balancedDepths(start, height, task).forEach((depth, deeper) => {
    const price = deeper * PRICES.deeperBalance
    open.push({ slot, start, depth, after, isLastGroup: true, cost: cost + price })
  })
  return open
}

/** Height of a column below the heads of its page, points. */
function heightOf(slot: number, start: ColumnStart, { columns, spanning }: Task): number {
  return columns.height(slot) - spanning.heightOf(start)
}

/**
 * Depths at which what is left of the text would fill the columns of one group evenly, less than full ones; of little
 * text also those at which the first one holds it all.
 */
function balancedDepths(start: ColumnStart, height: number, { items, columns }: Task): number[] {
  const { grid, groupSize } = columns
  // Two lines more in each column, and no depth is less than full.
  const left = heightFrom(items, start, (height + 2 * grid) * groupSize)
  const least = Math.max(1, Math.floor(left / groupSize / grid) - 1)
  const isLittle = left < LIMITS.lastLines * grid * (groupSize + 1)
  const count = isLittle ? Math.ceil(left / grid) + 2 - least : LIMITS.balancedDepths
  const depths = Array.from(
    { length: Math.max(count, LIMITS.balancedDepths) },
    (_, more) => (least + more) * grid,
  )
  return depths.filter((depth) => depth < height - (PRICES.shortSpread.length - 0.5) * grid)
}

/** The states that follow one column. */
function follow(open: OpenColumn, endsOf: EndsOf, task: Task): State[] {
  const { columns } = task
  const { slot, start } = open
  const isGroupEnd = columns.placeInGroup(slot) === columns.groupSize - 1
  const over = columns.beginsPage(slot + 1) ? { heads: [] } : figuresOver(start)
  const depth = isGroupEnd ? undefined : open.depth
  const isLastGroup = open.isLastGroup && !isGroupEnd
  const mustFinish = open.isLastGroup && isGroupEnd
  const common = `${over.heads.join()} ${over.foot} ${depth} ${isLastGroup}`
  const states: State[] = []
  for (const decision of decisionsOf(open, endsOf, task)) {
    const { place, called, waiting } = decision.end
    const next = { place, called, placed: decision.notes[1], waiting, ...over }
    // Figures that take no room in columns may still wait.
    if (mustFinish && !isFinished({ ...next, waiting: task.spanning.inColumns(waiting) }, task)) continue
    states.push({
      key: `${placeKey(next)} ${next.placed} ${common}`,
      start: next,
      depth,
      isLastGroup,
      cost: open.cost + decision.cost - (isFinished(next, task) ? reliefOf(open, columns) : 0),
      previous: open.after,
      decision,
    })
  }
  return states
}

/** What stands over the columns of a page, for all of them. */
function figuresOver({ heads, foot }: ColumnStart): Pick<ColumnStart, 'heads' | 'foot'> {
  return { heads, ...(foot !== undefined && { foot }) }
}

/**
 * What the page before the last one was charged too much, where no other faces it: the last one ends where the text does,
 * level with nothing.
 */
function reliefOf({ slot, after }: OpenColumn, columns: Columns): number {
  const { isLevel, isBalanced, groupSize, placeInGroup } = columns
  const before = after.decision
  const facesAnother = groupSize > 1 && placeInGroup(slot) === 0
  if (!before?.isUneven || !isLevel || isBalanced || facesAnother) return 0
  return (PRICES.white - PRICES.whiteBesideLast) * before.white ** 2
}

/** The ways to fill a column that are not much dearer than the best one. */
function decisionsOf(open: OpenColumn, endsOf: EndsOf, task: Task): ColumnDecision[] {
  const { columns, spanning, notes } = task
  const { slot, start, depth } = open
  const isPageEnd = columns.beginsPage(slot + 1)
  if (spanning.takePage(start)) return isPageEnd && !spanning.mayEnd(start, start) ? [] : [emptyColumn(open)]
  const decisions: ColumnDecision[] = []
  // An end beyond the depth is none; the ends of the full column serve all the depths but those of balanced columns.
  const height = open.isLastGroup ? depth : heightOf(slot, start, task)
  let least = Number.POSITIVE_INFINITY
  for (const end of endsOf(start, height)) {
    if (isPageEnd && !spanning.mayEnd(start, end)) continue
    const foot = end.isCrowded ? 0 : notes.leastHeight(start.placed, end.called, depth)
    const isTooLow = end.bottom + foot > depth + TOLERANCE && !end.isForced
    if (isTooLow || end.cost > least + LIMITS.dearer) continue
    const decision = decide(task, open, end)
    if (decision.cost > least + LIMITS.dearer) continue
    least = Math.min(least, decision.cost)
    decisions.push(decision)
  }
  return decisions
}

function isFinished({ place, called, placed, waiting }: ColumnStart, { items, notes }: Task): boolean {
  return place.item >= items.length && waiting.length === 0 && placed >= notes.linesOf(called)
}

function trace(best: State): ColumnDecision[] {
  const decisions: ColumnDecision[] = []
  for (let state: State | undefined = best; state?.decision; state = state.previous)
    decisions.push(state.decision)
  return decisions.reverse()
}
