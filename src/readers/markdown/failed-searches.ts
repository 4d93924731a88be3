import type { StateBlock } from 'markdown-it'

/** By what was looked for: the line before which it is not to be found. */
const failed = new WeakMap<StateBlock, Map<string, number>>()

/**
 * Looks for the line that ends something, up to the line at which `find` gives up. The lines that such a search has
 * passed do not make it again: to look from each of them would take the square of their number.
 */
export function findOnce(
  state: StateBlock,
  what: string,
  first: number,
  find: () => { readonly line: number; readonly isFound: boolean },
): number | undefined {
  const known = failed.get(state) ?? new Map<string, number>()
  failed.set(state, known)
  if (first < (known.get(what) ?? 0)) return undefined
  const { line, isFound } = find()
  if (!isFound) known.set(what, line)
  return isFound ? line : undefined
}
