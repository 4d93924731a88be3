import type { MarkdownIt, StateBlock } from 'markdown-it'
import { NO_ATTRIBUTES } from './attributes.ts'
import { isCode, lineText } from './block-lines.ts'
import { type ContainerMeta, fill, openBox } from './boxes.ts'
import { closingBelow } from './failed-searches.ts'

/** A markdown-it plugin: boxes, tabs and details between fences of slashes (PyMdown, “Blocks”). */
export function slashBlocks(md: MarkdownIt): void {
  md.block.ruler.before('fence', 'slash_block', slashBlock, {
    alt: ['paragraph', 'reference', 'blockquote', 'list'],
  })
}

/** `/// note | A title`; what writes HTML or captions is for a site. */
const OPENING =
  /^(\/{3,20})[ \t]*(?!(?:html|define|caption|[a-z]+-caption)\b)([a-z][\w-]{0,40})[ \t]*(?:\|[ \t]*(.{1,300}))?$/i
/** `    type: warning` right below the opening. */
const OPTION = /^(\w[\w-]*):[ \t]*(.*)$/

function slashBlock(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  if (isCode(state, startLine)) return false
  const [, fence, name, title = ''] = OPENING.exec(textAt(state, startLine)) ?? []
  if (!fence || !name) return false
  const close = closingBelow(state, fence, startLine, endLine)
  if (close === undefined) return false
  if (silent) return true
  let first = startLine + 1
  const options = new Map<string, string>()
  const isOption = () =>
    first < close && state.sCount[first]! - state.blkIndent >= 4 && OPTION.test(textAt(state, first))
  for (; isOption(); first++) {
    const [, key = '', value = ''] = OPTION.exec(textAt(state, first))!
    options.set(key, value)
  }
  const named = NEUTRAL.test(name) ? (options.get('type') ?? 'note') : name
  const token = openBox(state, startLine, fence, textAt(state, startLine).slice(fence.length))
  const opening = { names: [named.toLowerCase()], title: title.trim(), attributes: NO_ATTRIBUTES }
  token.meta = { opening, isClosed: true, isBox: true } satisfies ContainerMeta
  token.map = [startLine, close + 1]
  fill(state, first, close, state.blkIndent)
  state.line = close + 1
  state.push('container_close', '', -1)
  return true
}

/** Boxes whose kind is an option. */
const NEUTRAL = /^(?:admonition|details)$/i

function textAt(state: StateBlock, line: number): string {
  return lineText(state, line).trim()
}
