import type { MarkdownIt, StateBlock, StateCore, Token } from 'markdown-it'
import { DEEPEST } from '../shared/index.ts'
import { isCode, lineStart, lineText } from './block-lines.ts'
import type { ContainerMeta } from './boxes.ts'
import { markCallouts } from './callouts.ts'
import { dropLead } from './content-place.ts'
import { pageBreak, partAtBreaks } from './page-breaks.ts'
import type { StampedToken } from './stamp.ts'
import { markTasks } from './tasks.ts'
import { takeTrailers } from './trailers.ts'

/** A markdown-it plugin for the block syntax that the tree has and no kept plugin reads. */
export function blockRules(md: MarkdownIt): void {
  const tokenize = md.block.tokenize.bind(md.block)
  md.block.tokenize = (state, startLine, endLine) => {
    const opening = state.tokens.at(-1)
    if (opening && isVerse(opening)) verseLines(state, startLine, endLine)
    else if (state.level >= DEEPEST) plainParagraph(state, startLine, endLine)
    else tokenize(state, startLine, endLine)
  }
  md.block.ruler.before('html_block', 'markdown_html', markdownHtml, {
    alt: ['paragraph', 'reference', 'blockquote'],
  })
  // The parser ends a table before what it would end a quotation before.
  md.block.ruler.before('table', 'caption_below', captionBelow, { alt: ['blockquote'] })
  md.block.ruler.before('fence', 'page_break', pageBreak, { alt: ['paragraph', 'blockquote', 'list'] })
  md.core.ruler.after('block', 'page_breaks', partAtBreaks)
  md.core.ruler.after('block', 'callouts', markCallouts)
  md.core.ruler.after('block', 'tasks', markTasks)
  md.core.ruler.after('block', 'trailers', takeTrailers)
  md.core.ruler.after('block', 'table_captions', markTableCaptions)
}

/** `<div markdown="1">` on a line of its own: what follows it is Markdown without an empty line, too (Markdown Extra). */
const MARKDOWN_TAG =
  /^<[a-z][a-z0-9-]*(?:\s[^<>]*)?\smarkdown(?:=["']?(?:1|block|span|true)["']?)?(?:\s[^<>]*)?>\s*$/i

function markdownHtml(state: StateBlock, startLine: number, _endLine: number, silent: boolean): boolean {
  const start = lineStart(state, startLine)
  if (state.src[start] !== '<' || isCode(state, startLine)) return false
  if (!MARKDOWN_TAG.test(state.src.slice(start, Math.min(state.eMarks[startLine]!, start + 1000))))
    return false
  if (silent) return true
  state.line = startLine + 1
  const token = state.push('html_block', '', 0)
  token.map = [startLine, state.line]
  token.content = state.getLines(startLine, state.line, state.blkIndent, true)
  return true
}

function isVerse({ type, meta }: Token): boolean {
  const names = type === 'container_open' ? (meta as ContainerMeta).opening.names : []
  return names[0]?.toLowerCase() === 'verse'
}

/** Lines of a poem are lines, whatever else their indentation would mean; a blank one parts two stanzas. */
function verseLines(state: StateBlock, startLine: number, endLine: number): void {
  for (let line = startLine; line < endLine; line++) {
    if (state.isEmpty(line)) {
      state.push('verse_gap', '', 0).map = [line, line + 1]
      continue
    }
    const content = state.getLines(line, line + 1, state.blkIndent, false)
    state.push('verse_line_open', '', 1).map = [line, line + 1]
    const indent = /^[ \t]*/.exec(content)![0].length
    pushInline(state, content, line, line + 1).meta = { indent }
    state.push('verse_line_close', '', -1)
  }
  state.line = endLine
}

/** markdown-it drops what is nested too deeply; this keeps it. */
function plainParagraph(state: StateBlock, startLine: number, endLine: number): void {
  const first = state.skipEmptyLines(startLine)
  let end = first
  while (end < endLine && (state.isEmpty(end) || state.sCount[end]! >= state.blkIndent)) end++
  state.line = Math.max(end, startLine)
  const content = state.getLines(first, end, state.blkIndent, false)
  if (/^\s*$/.test(content)) return
  const paragraph = state.push('paragraph_open', 'p', 1)
  paragraph.map = [first, end]
  paragraph.meta = { isTooDeep: true }
  pushInline(state, content, first, end)
  state.push('paragraph_close', 'p', -1)
}

function pushInline(state: StateBlock, content: string, startLine: number, endLine: number): Token {
  const token = state.push('inline', '', 0)
  token.content = state.md.utils.asciiTrim(content)
  token.map = [startLine, endLine]
  token.children = []
  return token
}

const TABLE_CAPTION = /^(?:Table:|:)[ \t]+(?=\S)/

/** A caption right below the rows, which has no bar (pandoc User's Guide, Extension: `table_captions`). */
function captionBelow(state: StateBlock, line: number, _endLine: number, silent: boolean): boolean {
  if (!silent || (state.parentType as string) !== 'table') return false
  const text = lineText(state, line)
  return TABLE_CAPTION.test(text) && !text.includes('|')
}

/** What a table's opening token carries. The inline token stays in the stream, where the parser finds it. */
export interface TableMeta {
  readonly caption?: StampedToken
}

/** A paragraph `Table: …` or `: …` next to a table is its caption; the one above it before the one below it. */
function markTableCaptions({ tokens }: StateCore): void {
  const isCaption = (index: number) =>
    tokens[index]?.type === 'paragraph_open' &&
    tokens[index].meta === null &&
    TABLE_CAPTION.test(tokens[index + 1]!.content)
  for (const [index, table] of tokens.entries()) {
    if (table.type !== 'table_open' && table.type !== 'ruled_table') continue
    const paragraph = [index - 3, tableEnd(tokens, index) + 1].find(isCaption)
    if (paragraph === undefined) continue
    const caption: StampedToken = tokens[paragraph + 1]!
    dropLead(caption, TABLE_CAPTION)
    tokens[paragraph]!.meta = { isCaption: true }
    table.meta = { ...table.meta, caption } satisfies TableMeta
  }
}

function tableEnd(tokens: readonly Token[], start: number): number {
  let end = start
  if (tokens[start]!.type === 'ruled_table') return end
  while (tokens[end]!.type !== 'table_close') end++
  return end
}
