/** By what is looked for: that none of it stands from one offset up to another, where the next one is. */
const known = new WeakMap<object, Map<string, { readonly from: number; readonly at: number }>>()

/**
 * Offset of the next `mark` in the text of a state, or infinity. Marks that only open something would each look for
 * their end up to the end of the text, or of what they may hold; what is between two marks is passed once.
 */
export function nextMark(state: { readonly src: string }, mark: string, from: number): number {
  const marks = known.get(state) ?? new Map<string, { from: number; at: number }>()
  known.set(state, marks)
  const passed = marks.get(mark)
  if (passed && passed.from <= from && from <= passed.at) return passed.at
  const found = state.src.indexOf(mark, from)
  const at = found < 0 ? Number.POSITIVE_INFINITY : found
  marks.set(mark, { from, at })
  return at
}
