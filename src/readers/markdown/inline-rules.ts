import type { MarkdownIt, StateInline } from 'markdown-it'
import { attributesEnd, attributesRule } from './attributes.ts'

/** A markdown-it plugin for the inline syntax that the tree has and no kept plugin reads. */
export function inlineRules(md: MarkdownIt): void {
  md.inline.ruler.push('attributes', attributesRule)
  md.inline.ruler.after('footnote_ref', 'undefined_note', undefinedNoteRule)
  md.inline.ruler.after('link', 'bracketed_span', bracketedSpanRule)
}

/** `[^label]` without a definition: text, but told apart so that it can be reported. */
function undefinedNoteRule(state: StateInline, silent: boolean): boolean {
  if (!state.src.startsWith('[^', state.pos)) return false
  const [mark] = /^\[\^[^\]\s]{1,100}\]/.exec(state.src.slice(state.pos, state.pos + 110)) ?? []
  if (mark === undefined || state.pos + mark.length > state.posMax) return false
  if (!silent) state.push('undefined_note', '', 0).content = mark
  state.pos += mark.length
  return true
}

/** `[text]{.smallcaps lang=fr}`, pandoc's bracketed span. */
function bracketedSpanRule(state: StateInline, silent: boolean): boolean {
  const start = state.pos
  if (state.src[start] !== '[') return false
  const labelEnd = state.md.helpers.parseLinkLabel(state, start)
  if (labelEnd < 0) return false
  const end = attributesEnd(state.src, labelEnd + 1)
  if (end === undefined || end > state.posMax) return false
  if (!silent) {
    const { posMax } = state
    state.pos = start + 1
    state.posMax = labelEnd
    state.push('span_open', '', 1)
    state.md.inline.tokenize(state)
    state.push('span_close', '', -1)
    state.posMax = posMax
  }
  // The list itself is left to the rule that reads attributes wherever they stand.
  state.pos = labelEnd + 1
  return true
}
