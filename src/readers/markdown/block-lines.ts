import type { StateBlock } from 'markdown-it'

/** Offset in the parsed text at which a line begins behind its indentation and the marks of what it stands in. */
export function lineStart(state: StateBlock, line: number): number {
  return state.bMarks[line]! + state.tShift[line]!
}

/** The rest of a line from there. */
export function lineText(state: StateBlock, line: number): string {
  return state.src.slice(lineStart(state, line), state.eMarks[line])
}
