/*
 * Lists of any length. A call takes its arguments on the stack: `push(...values)` and `Math.max(...values)` end with a
 * RangeError at some 120,000 values.
 */

export function append<Value>(list: Value[], more: Iterable<Value>): void {
  for (const value of more) list.push(value)
}

/** Infinity where there are none, as `Math.min` has it. */
export function least(values: Iterable<number>): number {
  let found = Number.POSITIVE_INFINITY
  for (const value of values) found = Math.min(found, value)
  return found
}

/** −Infinity where there are none, as `Math.max` has it. */
export function most(values: Iterable<number>): number {
  let found = Number.NEGATIVE_INFINITY
  for (const value of values) found = Math.max(found, value)
  return found
}

/** Those that a list begins with, as long as they are such, and the rest of it. */
export function parted<Value>(
  list: readonly Value[],
  isSuch: (value: Value) => boolean,
): [first: readonly Value[], rest: readonly Value[]] {
  const at = list.findIndex((value) => !isSuch(value))
  return at < 0 ? [list, []] : [list.slice(0, at), list.slice(at)]
}
