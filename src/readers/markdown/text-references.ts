import type { MarkdownIt, StateBlock, StateInline } from 'markdown-it'
import type { Inline, Position } from '../../ast/index.ts'
import { isCode, lineText } from './block-lines.ts'
import { type Context, parsePhrase } from './context.ts'
import type { StampedToken } from './stamp.ts'

/** What the text references of a text stand for, in Markdown. */
type TextEnv = { textReferences?: Map<string, string> }

/**
 * A markdown-it plugin for bookdown's text references (Xie, “bookdown”, 2.2.4): a paragraph `(ref:name) Words` says what
 * `(ref:name)` is to read as, in captions above all.
 */
export function textReferences(md: MarkdownIt): void {
  md.block.ruler.before('reference', 'text_reference', definition)
  md.inline.ruler.before('escape', 'text_reference', use)
}

const DEFINITION = /^\(ref:([\w/-]{1,100})\)[ \t]+(\S.{0,2000})$/
/** More of them in one text are none. */
const MOST = 1000

/** A paragraph of one line. */
function definition(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  if (isCode(state, startLine) || (startLine + 1 < endLine && !state.isEmpty(startLine + 1))) return false
  const [, name, words] = DEFINITION.exec(lineText(state, startLine).trimEnd()) ?? []
  if (name === undefined || words === undefined) return false
  if (silent) return true
  const env = state.env as TextEnv
  env.textReferences ??= new Map()
  // What it stands for may hold others only as text.
  if (env.textReferences.size < MOST) env.textReferences.set(name, words.replaceAll('(ref:', '(ref\\:'))
  state.line = startLine + 1
  return true
}

const USE = /^:([\w/-]{1,100})\)/

function use(state: StateInline, silent: boolean): boolean {
  const { src, pos, posMax } = state
  if (src[pos] !== ':' || src.slice(Math.max(0, pos - 4), pos) !== '(ref') return false
  const [whole, name] = USE.exec(src.slice(pos, Math.min(posMax, pos + 110))) ?? []
  const words = name === undefined ? undefined : (state.env as TextEnv).textReferences?.get(name)
  if (whole === undefined || words === undefined) return false
  if (!silent) {
    // No rule is asked at a bracket, which is pending text by now.
    state.pending = state.pending.slice(0, -'(ref'.length)
    state.push('text_reference', '', 0).content = words
  }
  state.pos = pos + whole.length
  return true
}

/** What a text reference stands for, all of it at its place. */
export function textNodes(
  { content }: StampedToken,
  position: Position,
  context: Context,
  build: (tokens: readonly StampedToken[], place: () => Position, context: Context) => readonly Inline[],
): readonly Inline[] {
  return build(parsePhrase(content, context), () => position, context)
}
