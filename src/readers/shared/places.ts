import type { Position } from '../../ast/index.ts'

/** Where a file begins: the place of what nothing in a plan names. */
export const FILE_START: Position = {
  start: { line: 1, column: 1, offset: 0 },
  end: { line: 1, column: 1, offset: 0 },
}

/** Data with each `position` in it as `place` gives it. */
export function placedBy<Value>(value: Value, place: (position: Position) => Position): Value {
  return visit(value, place) as Value
}

function visit(value: unknown, place: (position: Position) => Position): unknown {
  if (Array.isArray(value)) return value.map((item) => visit(item, place))
  if (typeof value !== 'object' || value === null) return value
  const copy: Record<string, unknown> = {}
  for (const [key, field] of Object.entries(value))
    copy[key] = key === 'position' ? place(field as Position) : visit(field, place)
  return copy
}
