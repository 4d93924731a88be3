import type { MarkdownIt, StateBlock, StateInline } from 'markdown-it'
import { boxOf } from '../shared/index.ts'
import { NO_ATTRIBUTES } from './attributes.ts'
import { isCode, lineStart, lineText, tokenizeLines } from './block-lines.ts'
import type { ContainerMeta } from './boxes.ts'
import { exercise } from './exercises.ts'
import { findOnce } from './failed-searches.ts'
import { isEndTag, type TemplateTag, templateAt } from './template-tags.ts'

/** A markdown-it plugin for tags of templates, in lines of their own and in running text, and for Obsidian's comments. */
export function templateRules(md: MarkdownIt): void {
  const alt = { alt: ['paragraph', 'reference', 'blockquote', 'list'] }
  md.block.ruler.before('fence', 'template_lines', templateLines, alt)
  md.block.ruler.before('fence', 'comment_lines', commentLines, alt)
  md.inline.ruler.before('link', 'template_link', templateLink)
  md.inline.ruler.before('link', 'template', template)
  md.inline.ruler.before('link', 'comment', comment)
}

/** A tag may go on for so many lines. */
const TALLEST = 20

/** Lines of nothing but tags. What a pair of tags encloses is code, a box, or what it would be without them. */
function templateLines(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  if (isCode(state, startLine)) return false
  const start = lineStart(state, startLine)
  if (state.src[start] !== '{') return false
  const read = tagsFrom(state, startLine, endLine)
  if (!read) return false
  if (silent) return true
  const [first] = read.tags
  if (read.tags.length === 1 && first && enclose(state, startLine, read.end, endLine, first)) return true
  for (const tag of read.tags) {
    const token = state.push('template', '', 0)
    token.map = [startLine, read.end]
    token.meta = { tag }
  }
  state.line = read.end
  return true
}

/** The tags from the start of a line to the end of one; `undefined` where there is text beside them, or a variable. */
function tagsFrom(state: StateBlock, startLine: number, endLine: number) {
  const tags: TemplateTag[] = []
  let at = lineStart(state, startLine)
  let line = startLine
  for (;;) {
    const tag = templateAt(state, at)
    if (!tag || /^(?:variable|include|shown)$/.test(tag.kind)) return undefined
    tags.push(tag)
    while (line < endLine && state.eMarks[line]! < tag.end) line++
    if (line >= endLine || line - startLine > TALLEST) return undefined
    at = state.skipSpaces(tag.end)
    if (at >= state.eMarks[line]!) return { tags, end: line + 1 }
  }
}

function enclose(
  state: StateBlock,
  startLine: number,
  first: number,
  endLine: number,
  tag: TemplateTag,
): boolean {
  const isCode = tag.name === 'highlight'
  const isComment = tag.name === 'comment'
  const names = boxNames(tag)
  if (!isCode && !isComment && !names) return false
  const close = closingLine(state, first, endLine, tag)
  if (close === undefined) return false
  state.line = close + 1
  if (isComment) return true
  if (tag.name === 'exercise' && tag.kind === 'liquid') {
    exercise(state, startLine, first, close)
    return true
  }
  const token = state.push(isCode ? 'fence' : 'container_open', '', isCode ? 0 : 1)
  token.map = [startLine, close + 1]
  if (isCode) {
    token.info = tag.words[0] ?? ''
    token.content = state.getLines(first, close, state.blkIndent, true)
    return true
  }
  const title = ['title', 'summary', 'name'].map((key) => tag.pairs.get(key)).find(Boolean) ?? titleIn(tag)
  const opening = { names: names!, title: boxOf(title) ? '' : title, attributes: NO_ATTRIBUTES }
  token.meta = { opening, isClosed: true, isBox: true } satisfies ContainerMeta
  tokenizeLines(state, first, close)
  state.line = close + 1
  state.push('container_close', '', -1)
  return true
}

/** The title without a name: all words where Liquid’s `details` has them (`{% details Click me %}`), else the last argument. */
const titleIn = ({ kind, name, words }: TemplateTag): string =>
  (kind === 'liquid' && name === 'details' ? words.join(' ') : words.at(-1)) ?? ''

/** Tags that say in an argument what box they are. */
const GENERIC = /^(?:admonition|alert|callout|hint|message|notice)$/

function boxNames({ name, words, pairs }: TemplateTag): readonly string[] | undefined {
  if (!GENERIC.test(name)) return boxOf(name) ? [name] : undefined
  const said = ['type', 'style', 'kind', 'color', 'class'].map((key) => pairs.get(key) ?? '')
  return [[...said, ...words].find((word) => word !== '' && boxOf(word)) ?? 'note']
}

/** The line of the end tag. */
function closingLine(
  state: StateBlock,
  first: number,
  endLine: number,
  opened: TemplateTag,
): number | undefined {
  const isInside = (line: number) =>
    line < endLine && (state.isEmpty(line) || state.sCount[line]! >= state.blkIndent)
  return findOnce(state, `${opened.kind} ${opened.name} ${endLine} ${state.blkIndent}`, first, () => {
    let depth = 1
    let line = first
    for (; isInside(line); line++) {
      const tag = templateAt(state, lineStart(state, line))
      if (tag?.kind !== opened.kind) continue
      if (tag.name === opened.name) depth++
      else if (isEndTag(tag, opened.name)) depth--
      if (depth === 0) return { line, isFound: true }
    }
    return { line, isFound: false }
  })
}

/** Obsidian's `%%` on a line of its own begins a comment, and the next one ends it. */
function commentLines(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  const isMark = (line: number) => lineText(state, line).trimEnd() === '%%'
  if (!isMark(startLine)) return false
  let close = startLine + 1
  while (close < endLine && !isMark(close)) close++
  if (close >= endLine) return false
  if (!silent) state.line = close + 1
  return true
}

function template(state: StateInline, silent: boolean): boolean {
  const tag = templateAt(state, state.pos)
  if (!tag || tag.end > state.posMax) return false
  if (!silent) {
    const token = state.push('template', '', 0)
    token.content = state.src.slice(state.pos, tag.end)
    token.meta = { tag }
  }
  state.pos = tag.end
  return true
}

/** `%%comment%%`, Obsidian's. A percentage has its sign behind a figure. */
function comment(state: StateInline, silent: boolean): boolean {
  const { src, pos } = state
  if (!src.startsWith('%%', pos) || /[\p{L}\p{N}%]/u.test(src[pos - 1] ?? '')) return false
  const end = src.slice(pos + 2, Math.min(state.posMax, pos + 5000)).indexOf('%%')
  if (end < 1) return false
  if (!silent) state.push('comment', '', 0)
  state.pos += end + 4
  return true
}

/** `[text]({{< ref "page" >}})`, `[text]({{ site.url }}/page)`: an address that begins with a tag may hold blanks. */
function templateLink(state: StateInline, silent: boolean): boolean {
  if (state.src[state.pos] !== '[') return false
  const end = state.md.helpers.parseLinkLabel(state, state.pos)
  if (end < 0 || !state.src.startsWith('({', end + 1)) return false
  const tag = templateAt(state, end + 2)
  const [rest] = /^[^\s()]*(?=\))/.exec(state.src.slice(tag?.end ?? end, (tag?.end ?? end) + 1000)) ?? []
  if (!tag || rest === undefined || tag.end + rest.length >= state.posMax) return false
  if (!silent) {
    const [first = ''] = tag.words
    // Liquid's filters make an address of a text: {{ '/page' | relative_url }}.
    const isText = /^(?:[/#]|https?:)/.test(tag.kind === 'variable' ? tag.name : '')
    const target = isText ? tag.name : tag.kind === 'variable' ? '' : first
    const { posMax } = state
    const open = state.push('link_open', 'a', 1)
    open.attrs = [['href', target + rest]]
    open.meta = { tag: tag.kind === 'variable' && !isText ? tag : undefined }
    state.pos++
    state.posMax = end
    state.md.inline.tokenize(state)
    state.push('link_close', 'a', -1)
    state.posMax = posMax
  }
  state.pos = tag.end + rest.length + 1
  return true
}
