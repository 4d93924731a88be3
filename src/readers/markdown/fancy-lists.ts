import type { MarkdownIt, StateBlock, Token } from 'markdown-it'
import type { List } from '../../ast/index.ts'
import { isCode, lineStart } from './block-lines.ts'
import { type Counting, countOf, goesOn, type Marker, markerAt } from './list-markers.ts'

/** What the opening token of a list carries that pandoc numbers. */
export type ListMeta = Pick<List, 'style' | 'delimiter'>

/** A markdown-it plugin for pandoc's lists: `a.` `(iv)` `B)` `#.` `(@)`. */
export function fancyLists(md: MarkdownIt): void {
  md.block.ruler.before('list', 'fancy_list', fancyList, { alt: ['paragraph', 'reference', 'blockquote'] })
}

/** The lists that are open, outermost first; pandoc's examples are numbered through the document. */
type ListEnv = {
  fancy?: Counting[]
  examples?: number
  exampleNames?: Set<string>
}

/** Whether an item of the document has the name of an example. */
export function isExample(name: string, { exampleNames }: ListEnv): boolean {
  return exampleNames?.has(name) ?? false
}

/** What the item of an example has for its id. */
export function exampleId(name: string): string {
  return `example-${name}`
}

/**
 * A list is one where a second item follows the first in number: `A. Smith` alone is a paragraph. It breaks off a
 * paragraph only inside a list.
 */
function fancyList(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  const marker = markerOn(state, startLine)
  if (!marker) return false
  const env = state.env as ListEnv
  if (silent) {
    if (state.listIndent < 0) return false
    if (env.fancy?.some((counting) => goesOn(marker, counting))) return true
  }
  const counting = countingOf(state, startLine, endLine, marker)
  if (!counting) return false
  if (!silent) listOf(state, startLine, endLine, counting)
  return true
}

function markerOn(state: StateBlock, line: number): Marker | undefined {
  if (isCode(state, line)) return undefined
  const start = lineStart(state, line)
  return markerAt(state.src.slice(start, Math.min(state.eMarks[line]!, start + 60)))
}

/** How the list counts that begins on this line; none where it is too likely that it is none. */
function countingOf(state: StateBlock, line: number, endLine: number, first: Marker): Counting | undefined {
  const indent = state.sCount[line]!
  const next = nextItem(state, line, endLine, indent)
  const second = next === undefined ? undefined : markerOn(state, next)
  const counting = first.isAutomatic ? countOf(first, first) : countOf(first, second)
  if (!counting || first.isAutomatic) return counting
  if (counting.value !== 1 && first.delimiter !== 'parentheses') return undefined
  if (counting.style !== 'upper-alpha' || first.delimiter !== undefined) return counting
  // Initials of names stand in the order of the alphabet, too: pandoc asks for two blanks, a third item does as well.
  const start = lineStart(state, line) + first.length
  if (/^(?: {2}|\t)/.test(state.src.slice(start, start + 2))) return counting
  const after = nextItem(state, next!, endLine, indent)
  const third = after === undefined ? undefined : markerOn(state, after)
  return third && goesOn(third, { ...counting, value: 2 }) ? counting : undefined
}

/** The next line at this indentation that has a marker, before the text around the list goes on. */
function nextItem(state: StateBlock, first: number, endLine: number, indent: number): number | undefined {
  for (let line = first + 1; line < endLine; line++) {
    if (state.isEmpty(line) || state.sCount[line]! > indent + 1) continue
    if (state.sCount[line]! >= state.blkIndent && markerOn(state, line)) return line
    if (state.isEmpty(line - 1) || state.sCount[line]! < state.blkIndent) return undefined
  }
  return undefined
}

/** The list rule of markdown-it for other markers (lib/rules_block/list.mjs). */
function listOf(state: StateBlock, startLine: number, endLine: number, first: Counting): void {
  const env = state.env as ListEnv
  const open = state.push('ordered_list_open', 'ol', 1)
  const { style, delimiter } = first
  open.meta = { ...(style && { style }), ...(delimiter && { delimiter }) } satisfies ListMeta
  const firstToken = state.tokens.length - 1
  const isExamples = first.isAutomatic && delimiter === 'parentheses'
  const start = isExamples ? (env.examples ?? 0) + 1 : first.value
  open.attrs = [['start', String(start)]]
  env.fancy ??= []
  const outer = env.fancy
  const { parentType } = state
  state.parentType = 'list'
  let counting = first
  let line = startLine
  let isTight = true
  let count = 0
  for (let endsEmpty = false; ; ) {
    outer.push(counting)
    const item = itemOf(state, line, endLine, markerOn(state, line)!)
    outer.pop()
    count++
    if (!item.isTight || endsEmpty) isTight = false
    endsEmpty = item.endsEmpty
    line = state.line
    const marker =
      line < endLine && state.sCount[line]! >= state.blkIndent ? markerOn(state, line) : undefined
    if (!marker || !goesOn(marker, counting)) break
    counting = { ...counting, value: counting.value + 1 }
  }
  if (isExamples) env.examples = start + count - 1
  open.map = [startLine, line]
  state.push('ordered_list_close', 'ol', -1)
  state.parentType = parentType
  state.line = line
  if (isTight) hideParagraphs(state.tokens, firstToken, state.level + 2)
}

function itemOf(state: StateBlock, line: number, endLine: number, { length, name }: Marker) {
  const max = state.eMarks[line]!
  const markerEnd = lineStart(state, line) + length
  const initial = state.sCount[line]! + length
  let offset = initial
  let pos = markerEnd
  for (; pos < max && /[ \t]/.test(state.src[pos]!); pos++)
    offset += state.src[pos] === '\t' ? 4 - ((offset + state.bsCount[line]!) % 4) : 1
  const isBlank = pos >= max
  const indentAfter = isBlank || offset - initial > 4 ? 1 : offset - initial
  const open = state.push('list_item_open', 'li', 1)
  if (name !== undefined) {
    open.meta = { example: name }
    const env = state.env as ListEnv
    env.exampleNames ??= new Set()
    env.exampleNames.add(name)
  }
  const { tight, listIndent, blkIndent } = state
  const [tShift, sCount] = [state.tShift[line]!, state.sCount[line]!]
  state.listIndent = blkIndent
  state.blkIndent = initial + indentAfter
  state.tight = true
  state.tShift[line] = pos - state.bMarks[line]!
  state.sCount[line] = offset
  if (isBlank && state.isEmpty(line + 1)) state.line = Math.min(line + 2, endLine)
  else state.md.block.tokenize(state, line, endLine)
  const item = { isTight: state.tight, endsEmpty: state.line - line > 1 && state.isEmpty(state.line - 1) }
  Object.assign(state, { tight, listIndent, blkIndent })
  state.tShift[line] = tShift
  state.sCount[line] = sCount
  open.map = [line, state.line]
  state.push('list_item_close', 'li', -1)
  return item
}

function hideParagraphs(tokens: readonly Token[], first: number, level: number): void {
  for (let index = first + 2; index < tokens.length - 2; index++) {
    if (tokens[index]!.level !== level || tokens[index]!.type !== 'paragraph_open') continue
    tokens[index]!.hidden = true
    tokens[index + 2]!.hidden = true
  }
}
