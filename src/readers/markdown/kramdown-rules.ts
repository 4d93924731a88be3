import type { MarkdownIt, StateBlock, StateInline } from 'markdown-it'
import { attributesEnd } from './attributes.ts'
import { isCode, lineText } from './block-lines.ts'
import { findOnce } from './failed-searches.ts'
import { nextMark } from './marks-ahead.ts'

/** A markdown-it plugin for what kramdown alone has (its manual: "Extensions", "Attribute List Definitions"). */
export function kramdownRules(md: MarkdownIt): void {
  const alt = ['paragraph', 'reference', 'blockquote', 'list']
  md.block.ruler.before('fence', 'kramdown_lines', extensionLines, { alt })
  md.block.ruler.before('fence', 'kramdown_attributes', attributeLine, { alt: ['blockquote'] })
  md.inline.ruler.before('link', 'kramdown_extension', extension)
  md.inline.ruler.before('link', 'kramdown', attributes)
}

/** `{::comment}`, `{::nomarkdown type="html"}`, `{::options toc_levels="1..3" /}`. */
const OPENING = /^\{::(comment|nomarkdown|options)(?:[ \t][^{}\n]{0,300}?)?(\/)?\}/
const CLOSING = /^\{:\/(?:comment|nomarkdown|options)?\}[ \t]*$/

/** An extension in lines of its own: options and comments are for nobody to read, and what is no Markdown is HTML. */
function extensionLines(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  if (isCode(state, startLine)) return false
  const line = lineText(state, startLine).trimEnd()
  const [opening, name, slash] = OPENING.exec(line) ?? []
  if (opening === undefined || opening !== line) return false
  const close = slash ? startLine : closingLine(state, startLine + 1, endLine)
  if (close === undefined) return false
  if (silent) return true
  state.line = close + 1
  if (name !== 'nomarkdown') return true
  const token = state.push('html_block', '', 0)
  token.map = [startLine + 1, close]
  token.content = state.getLines(startLine + 1, close, state.blkIndent, true)
  return true
}

function closingLine(state: StateBlock, first: number, endLine: number): number | undefined {
  return findOnce(state, `{:/ ${endLine} ${state.blkIndent}`, first, () => {
    let line = first
    for (; line < endLine; line++) if (CLOSING.test(lineText(state, line))) return { line, isFound: true }
    return { line, isFound: false }
  })
}

/** `{: .wide}` below a table or a quotation is none of their lines. */
function attributeLine(state: StateBlock, startLine: number, _: number, silent: boolean): boolean {
  return silent && /^\{:[^{}\n]{0,500}\}[ \t]*$/.test(lineText(state, startLine))
}

/** `{::comment}nobody reads it{:/comment}` in running text; what is no Markdown is read as the HTML that it is. */
function extension(state: StateInline, silent: boolean): boolean {
  const { src, pos, posMax } = state
  if (!src.startsWith('{:', pos)) return false
  const closing = /^\{:\/(?:nomarkdown)?\}/.exec(src.slice(pos, pos + 15))
  const [opening, name, slash] = OPENING.exec(src.slice(pos, pos + 320)) ?? []
  const end = closing ? pos + closing[0].length : endOf(state, opening, name, slash)
  if (end === undefined || end > posMax) return false
  if (!silent) state.push('comment', '', 0)
  state.pos = end
  return true
}

function endOf(state: StateInline, opening?: string, name?: string, slash?: string): number | undefined {
  if (opening === undefined) return undefined
  const inside = state.pos + opening.length
  if (slash || name === 'nomarkdown') return inside
  const close = nextMark(state, '{:/', inside)
  const end = nextMark(state, '}', close)
  return end < state.posMax ? end + 1 : undefined
}

/** `{:target="_blank"}` behind a link or a mark: kramdown's attributes, which are for a browser. */
function attributes(state: StateInline, silent: boolean): boolean {
  // An image takes its size from them.
  if (state.tokens.at(-1)?.type === 'image' && attributesEnd(state.src, state.pos) !== undefined) return false
  if (!state.src.startsWith('{:', state.pos) || !/[)*_`\]]/.test(state.src[state.pos - 1] ?? '')) return false
  const end = state.src.slice(state.pos, state.pos + 500).indexOf('}')
  if (end < 0 || state.pos + end >= state.posMax) return false
  if (!silent) state.push('comment', '', 0)
  state.pos += end + 1
  return true
}
