import type { StateBlock } from 'markdown-it'
import { lineText } from './block-lines.ts'

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

/** The next line below that is `closing` and nothing else, in what the block of `startLine` stands in. */
export function closingBelow(
  state: StateBlock,
  closing: string,
  startLine: number,
  endLine: number,
): number | undefined {
  return findOnce(state, `${closing} ${endLine} ${state.blkIndent}`, startLine, () => {
    let line = startLine + 1
    const isInside = () => line < endLine && (state.isEmpty(line) || state.sCount[line]! >= state.blkIndent)
    while (isInside() && lineText(state, line).trim() !== closing) line++
    return { line, isFound: isInside() && line < endLine }
  })
}
