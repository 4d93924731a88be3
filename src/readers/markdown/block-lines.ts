import type { StateBlock } from 'markdown-it'

/** Whether a line is set in so far that it is one of code (CommonMark, section 4.4). */
export function isCode(state: StateBlock, line: number): boolean {
  return state.sCount[line]! - state.blkIndent >= 4
}

/** Offset in the parsed text at which a line begins behind its indentation and the marks of what it stands in. */
export function lineStart(state: StateBlock, line: number): number {
  return state.bMarks[line]! + state.tShift[line]!
}

/** The rest of a line from there. */
export function lineText(state: StateBlock, line: number): string {
  return state.src.slice(lineStart(state, line), state.eMarks[line])
}

/** Tokens of the lines of a block, as if the text ended with them. */
export function tokenizeLines(state: StateBlock, first: number, end: number): void {
  const { lineMax } = state
  state.lineMax = end
  state.md.block.tokenize(state, first, end)
  state.lineMax = lineMax
}
