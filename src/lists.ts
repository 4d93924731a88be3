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
