import type { StateBlock, StateCore, Token } from 'markdown-it'
import { isCode, lineText } from './block-lines.ts'
import { type ContentMap, mapLines, offsetAt } from './content-place.ts'
import type { StampedToken } from './stamp.ts'

/** `\\newpage` on a line of its own, whatever stands right above or below it. */
export function pageBreak(state: StateBlock, startLine: number, _endLine: number, silent: boolean): boolean {
  if (isCode(state, startLine) || !/^\\(?:newpage|pagebreak)[ \t]*$/.test(lineText(state, startLine)))
    return false
  if (silent) return true
  state.line = startLine + 1
  state.push('page_break', '', 0).map = [startLine, state.line]
  return true
}

const COMMAND = /\\(?:newpage|pagebreak)(?![\p{L}{])/gu

/** `\\newpage` between sentences parts their paragraph, as in LaTeX; within one it is a word about the command. */
export function partAtBreaks(state: StateCore): void {
  const { tokens } = state
  for (let index = tokens.length - 1; index >= 0; index--) {
    const [paragraph, inline, closing] = tokens.slice(index, index + 3)
    if (paragraph?.type !== 'paragraph_open' || paragraph.level > 0 || paragraph.meta || !inline || !closing)
      continue
    if (!/\\(?:newp|pageb)/.test(inline.content) || inline.content.includes('`')) continue
    const parts = partsOf(inline.content)
    if (parts.some(({ isBreak }) => isBreak))
      tokens.splice(index, 3, ...parts.flatMap((part) => tokensOf(part, paragraph, inline, closing)))
  }
}

/** A stretch of a content: text, or the command that parts it. */
interface Part {
  readonly from: number
  readonly to: number
  readonly isBreak: boolean
}

function partsOf(content: string): readonly Part[] {
  const parts: Part[] = []
  let from = 0
  for (const { index, 0: command } of content.matchAll(COMMAND)) {
    const to = index + command.length
    if (!endsSentence(content, index) || !beginsSentence(content, to)) continue
    parts.push({ from, to: index, isBreak: false }, { from: index, to, isBreak: true })
    from = to
  }
  return [...parts, { from, to: content.length, isBreak: false }]
}

function endsSentence(content: string, before: number): boolean {
  let end = before
  while (end > 0 && /\s/.test(content[end - 1]!)) end--
  return end === 0 || /[.!?…:;"”’»)\]}*_]/.test(content[end - 1]!)
}

function beginsSentence(content: string, from: number): boolean {
  let start = from
  while (start < content.length && /\s/.test(content[start]!)) start++
  return start === content.length || !/\p{Ll}/u.test(content[start]!)
}

function tokensOf({ from, to, isBreak }: Part, paragraph: Token, inline: Token, closing: Token): Token[] {
  const { content, lineStarts = [] } = inline as StampedToken
  const text = content.slice(from, to)
  if (text.trim() === '') return []
  const first = from + text.length - text.trimStart().length
  const last = from + text.trimEnd().length
  const map = mapLines(content, lineStarts)
  const place = { from: offsetAt(map, first), to: offsetAt(map, last - 1) + 1 }
  if (isBreak) return [Object.assign(copyOf(inline), place, { type: 'page_break', content: '' })]
  const own = Object.assign(copyOf(inline), place, {
    content: content.slice(first, last),
    lineStarts: startsWithin(map, first, last),
  })
  return [Object.assign(copyOf(paragraph), place), own, copyOf(closing)]
}

/** Where the lines of a part begin, the first of them where the part does. */
function startsWithin(map: ContentMap, first: number, last: number): number[] {
  const later = map.content.flatMap((start, line) => (start > first && start < last ? map.text[line]! : []))
  return [offsetAt(map, first), ...later]
}

function copyOf(token: Token): Token {
  return Object.assign(Object.create(Object.getPrototypeOf(token)), token, { children: [] })
}
