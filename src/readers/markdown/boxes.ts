import type { MarkdownIt, StateBlock } from 'markdown-it'
import { boxOf } from '../shared/index.ts'
import { NO_ATTRIBUTES } from './attributes.ts'
import { isCode } from './block-lines.ts'
import { closingLine, FENCE, isBareFence, OPENING, roomEnd, textOf } from './container-ends.ts'
import { isDirective, isOption, isPicture, type Opening, parseOpening } from './container-opening.ts'
import { isGlossary, setInTerms } from './glossary.ts'
import { isListTable } from './list-tables.ts'
import { isRoom } from './writing.ts'

/** What the opening token of a container carries. */
export type ContainerMeta = {
  readonly opening: Opening
  readonly isClosed: boolean
  /** Every name means a box: an unknown one is a note of that name. */
  readonly isBox: boolean
  /** Its author wants nothing above it, not the word for its kind either. */
  readonly isUntitled?: boolean
}

/** A markdown-it plugin for containers between fences of colons, and for MkDocs' boxes and tabs by indentation. */
export function boxRules(md: MarkdownIt): void {
  const alt = { alt: ['paragraph', 'reference', 'blockquote', 'list'] }
  md.block.ruler.before('fence', 'fenced_div', fencedDiv, alt)
  md.block.ruler.before('fence', 'directive_fence', directiveFence, alt)
  md.block.ruler.before('fence', 'indented_box', indentedBox, alt)
  md.block.ruler.before('fence', 'untermed', untermed)
}

/**
 * Fences nest as pandoc's do: one that says something opens, a bare one closes the innermost, however many colons
 * either has.
 */
function fencedDiv(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  const [, markup, info] = FENCE.exec(textOf(state, startLine)) ?? []
  if (!markup || !info || !OPENING.test(info) || isCode(state, startLine)) return false
  if (/^\w+[ \t]*$/.test(info) && isOptions(state, startLine + 1, endLine)) return false
  if (silent) return true
  if (isRoom(info)) {
    const end = roomEnd(state, startLine, endLine)
    fenced(state, { startLine, close: end ?? startLine + 1, isClosed: end !== undefined, markup, info })
    return true
  }
  const close = closingLine(state, startLine, endLine)
  const isClosed = close < endLine && isBareFence(textOf(state, close))
  fenced(state, { startLine, close, isClosed, markup, info })
  return true
}

/** Whether a line is what mkdocstrings is asked for, set in below a name that needs no dot then. */
function isOptions(state: StateBlock, line: number, endLine: number): boolean {
  const isSetIn = line < endLine && state.sCount[line]! - state.blkIndent >= 4
  return (
    isSetIn &&
    /^(?:options|handler|selection|rendering|inventories):[ \t]*\w*$/.test(textOf(state, line).trim())
  )
}

const DIRECTIVE = /^(`{3,}|~{3,})[ \t]*(\{([a-z][\w-]*)\}.*)$/i

/** MyST writes boxes and figures between the fences of code, too. Those that nobody knows are code. */
function directiveFence(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  const [, markup, info, name] = DIRECTIVE.exec(textOf(state, startLine)) ?? []
  if (!markup || !info || !name || isCode(state, startLine)) return false
  if (!boxOf(name) && !isPicture(name) && !isListTable(name) && !isGlossary(name)) return false
  if (silent) return true
  let close = startLine + 1
  const isInside = () => close < endLine && (state.isEmpty(close) || state.sCount[close]! >= state.blkIndent)
  while (isInside() && !isEndOf(markup, textOf(state, close))) close++
  fenced(state, { startLine, close, isClosed: isInside(), markup, info })
  return true
}

function isEndOf(markup: string, line: string): boolean {
  return line.length >= markup.length && line === markup[0]!.repeat(line.length)
}

interface Fenced {
  readonly startLine: number
  readonly close: number
  readonly isClosed: boolean
  readonly markup: string
  readonly info: string
}

function fenced(state: StateBlock, { startLine, close, isClosed, markup, info }: Fenced): void {
  const token = openBox(state, startLine, markup, textOf(state, startLine).slice(markup.length))
  let first = startLine + 1
  const options: string[] = []
  if (isDirective(info))
    while (first < close && isOption(textOf(state, first))) options.push(textOf(state, first++))
  const opening = parseOpening(info, options)
  token.meta = { opening, isClosed, isBox: false } satisfies ContainerMeta
  const isTerms = opening.names.some(isGlossary) && setInTerms(state, [first, close], fill)
  if (!isTerms) fill(state, first, close, state.blkIndent)
  state.line = isClosed ? close + 1 : close
  token.map = [startLine, state.line]
  state.push('container_close', '', -1)
}

const BOX = /^(?:!!!|\?\?\?\+?)[ \t]+(?=\S)([a-z][\w-]*)?(?:[ \t]+[\w-]+)*(?:[ \t]*"(.*)")?$/i
const TAB = /^===[!+]?[ \t]+"(.*)"$/

/** MkDocs: `!!! note "Title"`, `???` for one that unfolds, `=== "Title"` for a tab; what is set in by 4 is in it. */
function indentedBox(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  if (isCode(state, startLine)) return false
  const line = textOf(state, startLine)
  const opening = openingOf(line)
  if (!opening) return false
  const indent = state.blkIndent + 4
  const end = indentedEnd(state, startLine + 1, endLine, indent)
  if (end === startLine + 1) return false
  if (silent) return true
  const [markup] = /^\S+/.exec(line)!
  const token = openBox(state, startLine, markup, line.slice(markup.length))
  const isUntitled = /[ \t]""$/.test(line)
  token.meta = { opening, isClosed: true, isBox: true, isUntitled } satisfies ContainerMeta
  token.map = [startLine, end]
  fill(state, startLine + 1, end, indent)
  state.line = end
  state.push('container_close', '', -1)
  return true
}

/** MkDocs: `:   text` under a comment, which a program of the site's puts a term in the place of. */
function untermed(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  if (silent || state.tokens.at(-1)?.type !== 'html_block') return false
  if (isCode(state, startLine) || !/^: {3}\S/.test(textOf(state, startLine))) return false
  const indent = state.blkIndent + 4
  const end = indentedEnd(state, startLine + 1, endLine, indent)
  const [tShift, sCount] = [state.tShift[startLine]!, state.sCount[startLine]!]
  state.tShift[startLine] = tShift + 4
  state.sCount[startLine] = sCount + 4
  fill(state, startLine, end, indent)
  state.tShift[startLine] = tShift
  state.sCount[startLine] = sCount
  state.line = end
  return true
}

function openingOf(line: string): Opening | undefined {
  const [, name, title] = BOX.exec(line) ?? []
  if (name !== undefined || title !== undefined)
    return { names: [name ?? 'note'], title: title ?? '', attributes: NO_ATTRIBUTES }
  const tab = TAB.exec(line)?.[1]
  return tab === undefined ? undefined : { names: ['tab'], title: tab, attributes: NO_ATTRIBUTES }
}

/** The line behind the last one that is set in so far. */
function indentedEnd(state: StateBlock, first: number, endLine: number, indent: number): number {
  let end = first
  for (let line = first; line < endLine; line++) {
    if (state.isEmpty(line)) continue
    if (state.sCount[line]! < indent) break
    end = line + 1
  }
  return end
}

export function openBox(state: StateBlock, line: number, markup: string, info: string) {
  const token = state.push('container_open', '', 1)
  token.markup = markup
  token.info = info
  token.map = [line, line + 1]
  return token
}

/** Tokens of the lines in a container. */
export function fill(state: StateBlock, first: number, end: number, indent: number): void {
  const { blkIndent, lineMax, parentType } = state
  state.blkIndent = indent
  state.lineMax = end
  // So that no list around the container takes its lines.
  state.parentType = 'blockquote'
  state.md.block.tokenize(state, first, end)
  state.parentType = parentType
  state.lineMax = lineMax
  state.blkIndent = blkIndent
}
