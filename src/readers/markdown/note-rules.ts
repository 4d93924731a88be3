import type { MarkdownIt, StateBlock } from 'markdown-it'
import { lineStart, lineText } from './block-lines.ts'

/** How far the kept plugin wants what belongs to a note set in. */
const KEPT = 4

/** How far is enough where a note’s text begins on the line below its label, as in Python-Markdown, which wants none. */
const LEAST = 2

/** A label with nothing behind it on its line. */
const BARE_LABEL = /^\[\^[^\]\s]+\]:[ \t]*$/

/** A markdown-it plugin: a note whose text begins on the line below its label is set in as far as that line is. */
export function noteRules(md: MarkdownIt): void {
  const { fn, alt } = md.block.ruler.__rules__.find(({ name }) => name === 'footnote_def')!
  const noteDefinition: typeof fn = (state, startLine, endLine, silent) => {
    const { blkIndent } = state
    const indent = silent ? undefined : indentBelow(state, startLine, endLine)
    if (indent !== undefined) state.blkIndent = indent - KEPT
    const isRead = fn(state, startLine, endLine, silent)
    state.blkIndent = blkIndent
    return isRead
  }
  md.block.ruler.at('footnote_def', noteDefinition, { alt: [...alt] })
}

/** The column of the text below a bare label, where it is set in by too little for the kept plugin but clearly. */
function indentBelow(state: StateBlock, line: number, endLine: number): number | undefined {
  if (line + 1 >= endLine || state.isEmpty(line + 1)) return
  if (state.src[lineStart(state, line)] !== '[' || !BARE_LABEL.test(lineText(state, line))) return
  const indent = state.sCount[line + 1]!
  if (indent >= state.blkIndent + KEPT || indent < state.sCount[line]! + LEAST) return
  return indent
}
