import { FORBIDDEN, FORCED, type Item, LAST_RESORT, type Penalty } from '../text/index.ts'

/** What the line breaker asks of a paragraph's items, as running sums and tables: index n speaks of the items before n. */
export interface LineSums {
  readonly width: Float64Array
  readonly stretch: Float64Array
  readonly shrink: Float64Array
  /** Whether a line may end at an item: never, where nothing else fits, always, or in a pass that inserts hyphens. */
  readonly legal: Uint8Array
  /** Price of a break at an item; 0 at glue. */
  readonly cost: Float64Array
  /** Width of what a break at an item inserts, less what that hangs out of the line. */
  readonly inserted: Float64Array
  readonly flagged: Uint8Array
  /** Index of the first box, or forced break, at or after an item: where a line begins after a break. */
  readonly start: Int32Array
  /** What the box at `start` hangs out of a line that begins with it. */
  readonly hangStart: Float64Array
  /** What the last box before an item hangs out of a line that ends there. */
  readonly hangEnd: Float64Array
  /** The word that a line says last if it ends at an item, and first if it begins after one: see `Box.edgeWords`. */
  readonly lastWord: Int32Array
  readonly firstWord: Int32Array
}

export const NEVER = 0
export const IN_NEED = 1
export const ALWAYS = 2
export const WITH_HYPHENS = 3

export function sumUp(items: readonly Item[]): LineSums {
  const sums = emptySums(items.length)
  addForwards(items, sums)
  lookAhead(items, sums)
  return sums
}

function emptySums(length: number): LineSums {
  const floats = () => new Float64Array(length + 1)
  return {
    width: floats(),
    stretch: floats(),
    shrink: floats(),
    legal: new Uint8Array(length),
    cost: floats(),
    inserted: floats(),
    flagged: new Uint8Array(length),
    start: new Int32Array(length + 1),
    hangStart: floats(),
    hangEnd: floats(),
    lastWord: new Int32Array(length + 1),
    firstWord: new Int32Array(length + 1),
  }
}

function addForwards(items: readonly Item[], sums: LineSums): void {
  let [width, stretch, shrink, hangEnd, lastWord] = [0, 0, 0, 0, 0]
  let followsBox = false
  for (let index = 0; index < items.length; index++) {
    const item = items[index]!
    if (item.type === 'box') {
      width += item.width
      stretch += item.give ?? 0
      shrink += item.give ?? 0
      hangEnd = item.hang?.[1] ?? 0
      // A mark set apart from its word, as after italics, ends a line with the word before it.
      lastWord = item.edgeWords?.[1] || (followsBox ? lastWord : 0)
    } else if (item.type === 'glue') {
      sums.legal[index] = followsBox ? ALWAYS : NEVER
      width += item.width
      stretch += item.stretch
      shrink += item.shrink
    } else {
      sums.legal[index] = legalityOf(item)
      sums.cost[index] = item.cost
      sums.inserted[index] = item.width - (item.hang ?? 0)
      sums.flagged[index] = item.flagged ? 1 : 0
    }
    followsBox = item.type === 'box'
    sums.width[index + 1] = width
    sums.stretch[index + 1] = stretch
    sums.shrink[index + 1] = shrink
    sums.hangEnd[index + 1] = hangEnd
    sums.lastWord[index + 1] = lastWord
  }
}

function legalityOf({ cost, width }: Penalty<unknown>): number {
  if (cost === FORBIDDEN) return NEVER
  if (cost >= LAST_RESORT) return IN_NEED
  return width > 0 ? WITH_HYPHENS : ALWAYS
}

function lookAhead(items: readonly Item[], sums: LineSums): void {
  sums.start[items.length] = items.length
  for (let index = items.length - 1; index >= 0; index--) {
    const item = items[index]!
    const stays = item.type === 'box' || (item.type === 'penalty' && item.cost === FORCED)
    sums.start[index] = stays ? index : sums.start[index + 1]!
    const isBox = item.type === 'box'
    sums.hangStart[index] = isBox ? (item.hang?.[0] ?? 0) : stays ? 0 : sums.hangStart[index + 1]!
    sums.firstWord[index] = isBox ? (item.edgeWords?.[0] ?? 0) : stays ? 0 : sums.firstWord[index + 1]!
  }
}
