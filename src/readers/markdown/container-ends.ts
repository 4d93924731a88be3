import type { StateBlock } from 'markdown-it'
import { lineText } from './block-lines.ts'
import { isRoom } from './writing.ts'

export const FENCE = /^(:{3,})[ \t]*(.*)$/
/** A dotted name alone is none: there mkdocstrings puts what it finds in code. */
export const OPENING = /^(?![\p{L}_]\w*(?:\.\w+)+[ \t]*$)[\p{L}{]/u

/** A line without its indentation and the blanks at its end. */
export function textOf(state: StateBlock, line: number): string {
  return lineText(state, line).trimEnd()
}

export function isBareFence(line: string): boolean {
  return /^:{3,}$/.test(line)
}

/** The fence of room to write in: behind its own line, or behind the lines that stand right under that. */
export function roomEnd(state: StateBlock, startLine: number, endLine: number): number | undefined {
  const first = Math.min(endLine, state.skipEmptyLines(startLine + 1))
  for (let line = first; line < endLine && !state.isEmpty(line); line++) {
    const text = textOf(state, line)
    if (state.sCount[line]! < state.blkIndent) return undefined
    if (isBareFence(text)) return line
    if (first > startLine + 1 || FENCE.test(text)) return undefined
  }
  return undefined
}

/** Marks of lists and quotations, in which a container may begin. */
const MARKS = /^(?:(?:[-*+>]|\d{1,9}[.)])[ \t]+)+/

/** Where containers end that stand in one whose end was looked for, by their indentation, then by their first lines. */
const known = new WeakMap<StateBlock, Map<number, Map<number, number>>>()

/**
 * The line of the bare fence that ends a container, else the line at which the text around it ends. The lines are gone
 * through once, however deep the containers in it are.
 */
export function closingLine(state: StateBlock, startLine: number, endLine: number): number {
  const byIndent = known.get(state) ?? new Map<number, Map<number, number>>()
  known.set(state, byIndent)
  const ends = byIndent.get(state.blkIndent) ?? new Map<number, number>()
  byIndent.set(state.blkIndent, ends)
  const end = ends.get(startLine)
  if (end === undefined) return findEnds(state, startLine, endLine, ends)
  return Math.min(end, endLine)
}

/** Where a container ends; notes where those in it do. */
function findEnds(state: StateBlock, startLine: number, endLine: number, ends: Map<number, number>): number {
  /** First lines of what is open; nothing of what begins behind a mark, which is looked for by what it stands in. */
  const open: (number | undefined)[] = [startLine]
  const close = (line: number) => {
    const first = open.pop()
    if (first !== undefined) ends.set(first, line)
  }
  let code: string | undefined
  let line = startLine + 1
  for (; line < endLine && open.length > 0; line++) {
    if (!state.isEmpty(line) && state.sCount[line]! < state.blkIndent) break
    const own = textOf(state, line)
    const text = own.replace(MARKS, '')
    const [fence] = /^(?:`{3,}|~{3,})/.exec(text) ?? []
    if (code !== undefined) {
      if (fence?.startsWith(code) && text.trimEnd() === fence) code = undefined
    } else if (fence !== undefined) code = fence
    else if (isBareFence(text)) close(line)
    else if (isRoom(FENCE.exec(text)?.[2] ?? '')) line = roomEnd(state, line, endLine) ?? line
    else if (OPENING.test(FENCE.exec(text)?.[2] ?? '')) open.push(own === text ? line : undefined)
  }
  while (open.length > 0) close(line)
  return ends.get(startLine)!
}
