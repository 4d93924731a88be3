/** A stretch of a text; `to` is exclusive. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** From the beginning on, and what holds others before them. */
export function inOrder<Kind extends Stretch>(stretches: readonly Kind[]): Kind[] {
  return stretches.toSorted((a, b) => a.from - b.from || b.to - a.to)
}

/** What no stretch covers, between 0 and `length`. */
export function gapsBetween(stretches: readonly Stretch[], length: number): Stretch[] {
  const gaps: Stretch[] = []
  let end = 0
  for (const { from, to } of inOrder(stretches)) {
    if (from > end) gaps.push({ from: end, to: from })
    end = Math.max(end, to)
  }
  if (length > end) gaps.push({ from: end, to: length })
  return gaps
}

/** Those that another holds, or is as long as. */
export function heldByOthers<Kind extends Stretch>(stretches: readonly Kind[]): Set<Kind> {
  const held = new Set<Kind>()
  let widest: Kind | undefined
  for (const one of inOrder(stretches)) {
    if (widest && one.to <= widest.to) {
      held.add(one)
      if (one.from === widest.from && one.to === widest.to) held.add(widest)
    } else widest = one
  }
  return held
}

/** Index of the first item that `test` holds for, in a list of which it holds from some place on; else the list's length. */
export function firstIndex<Item>(items: readonly Item[], test: (item: Item) => boolean): number {
  let [low, high] = [0, items.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (test(items[middle]!)) high = middle
    else low = middle + 1
  }
  return low
}
