import type { Env, MarkdownIt, StateBlock, StateInline, Token } from 'markdown-it'
import { MOST_PIECES } from '../shared/index.ts'
import { lineStart } from './block-lines.ts'

/**
 * A token that knows where it stands: markdown-it itself gives only lines, and only for blocks.
 * A block's offsets count in the text given to the parser, an inline token's in the text that it was parsed from.
 */
export interface StampedToken extends Token {
  from?: number
  to?: number
  /** For each line of the content: offset of its first character that is no blank, in the text given to the parser. */
  lineStarts?: readonly number[]
}

/** How much the parser has made, and where it is. */
export interface Tally {
  pieces: number
  /** Offset of the block whose inline text is read. */
  block: number
  /** Ends it where that is too much. */
  readonly refuse: (offset: number) => never
}

/** A markdown-it plugin that stamps every token, and counts them. Use it last: it wraps the rules that are there. */
export function stamp(md: MarkdownIt): void {
  for (const { name, fn, alt } of md.block.ruler.__rules__)
    md.block.ruler.at(name, stampBlocks(fn), { alt: [...alt] })
  for (const { name, fn, alt } of md.inline.ruler.__rules__)
    md.inline.ruler.at(name, stampInlines(fn), { alt: [...alt] })
  md.core.ruler.at('inline', ({ tokens, env }) => {
    for (const token of tokens as StampedToken[]) {
      if (token.type !== 'inline') continue
      tallyOf(env).block = token.from ?? 0
      md.inline.parse(token.content, md, env, token.children!)
    }
  })
  const { parse } = md.inline
  md.inline.parse = (text, parser, env, tokens) => {
    parse.call(md.inline, text, parser, env, tokens)
    tallyOf(env).pieces += tokens.length
  }
  const tokenize = md.inline.tokenize.bind(md.inline)
  md.inline.tokenize = (state) => {
    tokenize(state)
    // Text that no rule claimed is flushed last, and ends where the parser stands.
    const last: StampedToken | undefined = state.tokens.at(-1)
    if (last && last.from === undefined) place(last, state.pos - last.content.length, state.pos)
  }
}

function tallyOf(env: Env): Tally {
  return (env as { readonly tally: Tally }).tally
}

function count({ env, tokens }: StateBlock | StateInline, offset: number): void {
  const tally = tallyOf(env)
  if (tally.pieces + tokens.length > MOST_PIECES) tally.refuse(offset)
}

type BlockRule = (state: StateBlock, startLine: number, endLine: number, silent: boolean) => boolean
type InlineRule = (state: StateInline, silent: boolean) => boolean

/** The rules put a line's marks back when they are done, so the stamps are set when a rule returns. */
function stampBlocks(rule: BlockRule): BlockRule {
  return (state, startLine, endLine, silent) => {
    if (silent) return rule(state, startLine, endLine, silent)
    const first = state.tokens.length
    if (!rule(state, startLine, endLine, silent)) return false
    count(state, lineStart(state, startLine))
    for (let index = first; index < state.tokens.length; index++) {
      const token: StampedToken = state.tokens[index]!
      if (token.from === undefined && token.nesting >= 0) stampBlock(token, state, startLine)
    }
    return true
  }
}

function stampBlock(token: StampedToken, state: StateBlock, startLine: number): void {
  const [start, next] = token.map ?? [startLine, state.line]
  // A term comes with the empty stretch of lines before its own.
  const end = Math.max(next, start + 1)
  let last = end - 1
  while (last > start && state.isEmpty(last)) last--
  const from = lineStart(state, start)
  place(token, from, Math.max(from, state.skipSpacesBack(state.eMarks[last]!, from)))
  if (token.type !== 'inline' && token.type !== 'html_block') return
  // A cell has no lines of its own, and would take those of its whole table.
  const lines = Math.min(end - start, linesIn(token.content))
  token.lineStarts = Array.from({ length: lines }, (_, line) => lineStart(state, start + line))
}

function linesIn(content: string): number {
  let lines = 1
  for (let at = content.indexOf('\n'); at >= 0; at = content.indexOf('\n', at + 1)) lines++
  return lines
}

function stampInlines(rule: InlineRule): InlineRule {
  return (state, silent) => {
    if (silent) return rule(state, silent)
    const start = state.pos
    const pending = state.pending.length
    let index = state.tokens.length
    if (!rule(state, silent)) return false
    count(state, tallyOf(state.env).block)
    const first: StampedToken | undefined = state.tokens[index]
    const flushed = pending > 0 && first?.type === 'text' && first.from === undefined ? first : undefined
    const kept = flushed?.content.length ?? 0
    if (flushed) {
      place(flushed, start - pending, start - pending + kept)
      index++
    }
    // A line end takes the blanks before it out of the pending text, and spans them.
    const isLineEnd = state.tokens[index]?.tag === 'br'
    stampPushed(state, index, isLineEnd ? start - pending + kept : start)
    return true
  }
}

/** The plugins for inferior and superior letters push their text whole, between two marks of one character. */
const SCRIPT = /^su[bp]_open$/

/** Delimiters come as texts that stand one after the other; all else that a rule pushes spans what it consumed. */
function stampPushed(state: StateInline, first: number, start: number): void {
  let cursor = start
  for (let index = first; index < state.tokens.length; index++) {
    const token: StampedToken = state.tokens[index]!
    if (token.markup === 'autolink' && token.nesting === 1) cursor++
    if (token.from !== undefined) continue
    if (SCRIPT.test(state.tokens[index - 1]?.type ?? '')) {
      // The rule takes the escapes out of what it holds.
      place(token, start + 1, state.pos - 1)
    } else if (token.type === 'text') {
      place(token, cursor, cursor + token.content.length)
      cursor += token.content.length
    } else {
      place(token, start, state.pos)
    }
  }
}

function place(token: StampedToken, from: number, to: number): void {
  token.from = from
  token.to = to
}
