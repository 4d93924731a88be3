import { FORBIDDEN, FORCED } from './items.ts'
import type { SetNote } from './notes.ts'
import type { LineItem, PagePenalty, VerticalItem } from './vertical.ts'

export interface PageFrame {
  /** Height of the text block, points. */
  readonly height: number
  readonly grid: number
  /** White and rule between the text and its notes, points. */
  readonly noteSpace: number
}

/** A line at its place: `y` is the line's top from the top of the text block. */
export interface PlacedLine {
  readonly line: LineItem
  readonly y: number
}

/** What one page holds. */
export interface PageBody {
  readonly lines: readonly PlacedLine[]
  /** Identifiers of the notes at the foot, in order. */
  readonly notes: readonly string[]
  readonly notesHeight: number
  /** Height of the text without the notes, points. */
  readonly used: number
  /** What the next page must be. */
  readonly next: NonNullable<PagePenalty['next']>
  /** Price of this page: white at its foot, and how it ends. */
  readonly cost: number
  /** Whether the page is too full, or ends where none should. */
  readonly isForced: boolean
}

/** One line of white at the foot of a page costs this, n lines n² of it. */
const WHITE = 100

/** A last page of fewer lines than this looks like an accident. */
const SHORTEST_LAST = 5
const SHORT_LAST = 1_000

/** The price of a page end that is forbidden, or of a line that fits no page: where nothing else is left. */
const LAST_RESORT = 1e9

/**
 * Fills pages so that the sum of their prices is least (total fit over the whole list). A page may end at
 * each penalty that is not forbidden; where none can be reached, the last one that fits is taken.
 */
export function breakPages(
  items: readonly VerticalItem[],
  notes: ReadonlyMap<string, SetNote>,
  frame: PageFrame,
): PageBody[] {
  const best = new Map<number, { cost: number; from: number }>([[0, { cost: 0, from: -1 }]])
  for (let start = 0; start < items.length; start++) {
    const here = best.get(start)
    if (!here) continue
    for (const end of pageEnds(items, start, notes, frame)) {
      const cost = here.cost + end.cost
      const rival = best.get(end.next)
      if (!rival || cost < rival.cost) best.set(end.next, { cost, from: start })
    }
  }
  const starts: number[] = []
  for (let at = items.length; at > 0; ) {
    at = best.get(at)!.from
    starts.push(at)
  }
  starts.reverse()
  return starts.map((start, index) => fillPage(items, start, starts[index + 1] ?? items.length, notes, frame))
}

/** A place where the page that begins at `start` may end, and its price. */
interface PageEnd {
  /** Where the next page begins: after the penalty. */
  readonly next: number
  readonly cost: number
}

function pageEnds(
  items: readonly VerticalItem[],
  start: number,
  notes: ReadonlyMap<string, SetNote>,
  frame: PageFrame,
): PageEnd[] {
  const ends: PageEnd[] = []
  const fill = createFill(notes, frame)
  let lastResort: PageEnd | undefined
  for (let index = start; index < items.length; index++) {
    const item = items[index]!
    if (item.kind === 'penalty') {
      const end = { next: index + 1, cost: priceOf(item.cost, fill.free(), frame) }
      if (item.cost < FORBIDDEN) ends.push(end)
      lastResort = { ...end, cost: LAST_RESORT }
      if (item.cost === FORCED) return ends
    } else if (!fill.add(item)) {
      if (ends.length > 0) return ends
      return [lastResort ?? { next: afterLine(items, index), cost: 2 * LAST_RESORT }]
    }
  }
  ends.push({ next: items.length, cost: priceOf(FORCED, fill.free(), frame) })
  return ends
}

/** Behind the penalty that follows a line too high for any page. */
function afterLine(items: readonly VerticalItem[], index: number): number {
  let next = index + 1
  while (next < items.length && items[next]!.kind !== 'line') next++
  return next
}

function priceOf(cost: number, free: number, frame: PageFrame): number {
  const lines = Math.max(0, Math.floor(free / frame.grid + 1e-6))
  if (cost === FORCED) {
    const filled = Math.round(frame.height / frame.grid) - lines
    return filled < SHORTEST_LAST ? SHORT_LAST * (SHORTEST_LAST - filled) : 0
  }
  return WHITE * lines ** 2 + cost
}

/** A page that is being filled. */
interface Fill {
  /** False where the item does not fit; nothing is added then. */
  add(item: LineItem | Extract<VerticalItem, { kind: 'space' }>): boolean
  free(): number
  readonly lines: PlacedLine[]
  readonly notes: string[]
  readonly notesHeight: () => number
  readonly used: () => number
}

function createFill(set: ReadonlyMap<string, SetNote>, frame: PageFrame): Fill {
  const lines: PlacedLine[] = []
  const notes: string[] = []
  let y = 0
  let gap = 0
  let notesHeight = 0
  const snap = (top: number) => Math.ceil(top / frame.grid - 1e-6) * frame.grid

  const add: Fill['add'] = (item) => {
    if (item.kind === 'space') {
      if (lines.length > 0 || item.isKept) gap += item.height
      return true
    }
    const repeated = lines.length === 0 ? (item.repeat ?? []) : []
    const placed: PlacedLine[] = []
    let top = y + gap
    for (const line of [...repeated, item]) {
      if (line.onGrid) top = snap(top)
      placed.push({ line, y: top })
      top += line.height
    }
    const fresh = item.notes.filter((note) => set.has(note) && !notes.includes(note))
    const more = fresh.reduce((sum, note) => sum + set.get(note)!.height, 0)
    const foot = notesHeight + more + (notesHeight === 0 && more > 0 ? frame.noteSpace : 0)
    if (top + foot > frame.height + 1e-6) return false
    lines.push(...placed)
    notes.push(...fresh)
    y = top
    gap = 0
    notesHeight = foot
    return true
  }
  return {
    add,
    free: () => frame.height - y - notesHeight,
    lines,
    notes,
    notesHeight: () => notesHeight,
    used: () => y,
  }
}

function fillPage(
  items: readonly VerticalItem[],
  start: number,
  end: number,
  notes: ReadonlyMap<string, SetNote>,
  frame: PageFrame,
): PageBody {
  const fill = createFill(notes, frame)
  let isForced = false
  for (let index = start; index < end; index++) {
    const item = items[index]!
    if (item.kind === 'penalty' || fill.add(item)) continue
    // Nothing is lost: what fits no page stands at the top of one and runs over its foot.
    isForced = true
    if (item.kind === 'line') fill.lines.push({ line: item, y: fill.used() })
  }
  const last = items[end - 1]
  const penalty = last?.kind === 'penalty' ? last : undefined
  return {
    lines: fill.lines,
    notes: fill.notes,
    notesHeight: fill.notesHeight(),
    used: fill.used(),
    next: penalty?.next ?? 'any',
    cost: priceOf(penalty?.cost ?? FORCED, fill.free(), frame),
    isForced: isForced || penalty?.cost === FORBIDDEN,
  }
}
