import type { MarkdownIt, StateBlock } from 'markdown-it'
import { lineStart, lineText } from './block-lines.ts'
import type { ContainerMeta } from './boxes.ts'
import { parseOpening } from './container-opening.ts'
import type { StampedToken } from './stamp.ts'

/** A markdown-it plugin for pandoc's line blocks: lines of a poem, each behind a bar and a blank. */
export function lineBlocks(md: MarkdownIt): void {
  md.block.ruler.before('code', 'line_block', lineBlock)
}

/** Two lines at least, of which not every one ends in a bar, too: that is a table without its row of dashes. */
function lineBlock(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  if (silent || !isBarred(state, startLine)) return false
  let end = startLine + 1
  while (end < endLine && (isBarred(state, end) || isGoingOn(state, end))) end++
  const lines = Array.from({ length: end - startLine }, (_, index) => startLine + index)
  if (lines.length < 2 || lines.every((line) => isRow(lineText(state, line)))) return false
  const open = state.push('container_open', '', 1)
  open.markup = '|'
  open.map = [startLine, end]
  open.meta = { opening: parseOpening('verse'), isClosed: true, isBox: false } satisfies ContainerMeta
  for (let line = startLine; line < end; ) {
    let next = line + 1
    while (next < end && !isBarred(state, next)) next++
    verseLine(state, line, next)
    line = next
  }
  state.push('container_close', '', -1)
  state.line = end
  return true
}

function isBarred(state: StateBlock, line: number): boolean {
  return state.sCount[line]! === state.blkIndent && /^\|(?:[ \t]|$)/.test(lineText(state, line))
}

/** A line that is set in goes on with the one above it. */
function isGoingOn(state: StateBlock, line: number): boolean {
  return !state.isEmpty(line) && state.sCount[line]! > state.blkIndent
}

function isRow(text: string): boolean {
  return /^\|.*\|\s*$/.test(text)
}

function verseLine(state: StateBlock, first: number, next: number): void {
  const [, lead = ''] = /^\|([ \t]*)/.exec(lineText(state, first))!
  const rest = Array.from({ length: next - first - 1 }, (_, index) => lineText(state, first + 1 + index))
  const content = [lineText(state, first).slice(1 + lead.length), ...rest].join('\n').trimEnd()
  if (content === '') {
    state.push('verse_gap', '', 0).map = [first, next]
    return
  }
  state.push('verse_line_open', '', 1).map = [first, next]
  const inline: StampedToken = state.push('inline', '', 0)
  inline.content = content
  inline.children = []
  inline.meta = { indent: lead.length - 1 }
  const starts = Array.from({ length: next - first }, (_, index) => lineStart(state, first + index))
  const from = starts[0]! + 1 + lead.length
  // Stamped here: the content begins behind the bar.
  Object.assign(inline, { from, to: state.eMarks[next - 1]!, lineStarts: [from, ...starts.slice(1)] })
  state.push('verse_line_close', '', -1)
}
