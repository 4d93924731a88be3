import type { MarkdownIt, StateBlock } from 'markdown-it'
import { lineStart, lineText } from './block-lines.ts'
import { nextMark } from './marks-ahead.ts'

/** Characters from the beginning of a formula to its end, after which it is taken for text. */
export const LONGEST_FORMULA = 5000

/**
 * A markdown-it plugin: no line of a formula that a paragraph has opened by `$$` begins a list, a quotation or another formula,
 * though no mark of the quotation that the paragraph stands in may be before it.
 */
export function openFormulas(md: MarkdownIt): void {
  for (const { name, fn, alt } of [...md.block.ruler.__rules__])
    if (alt.length > 0)
      md.block.ruler.at(
        name,
        (state, line, end, silent) =>
          !(silent && isInOpenFormula(state, line)) && fn(state, line, end, silent),
        { alt: [...alt] },
      )
}

interface Passed {
  /** The line that the block begins with which is being read. */
  readonly first: number
  /** The line before which the marks have been counted. */
  line: number
  isOpen: boolean
  /** Offsets between which no line is blank, the second that of the mark that ends a formula. */
  closed: readonly [from: number, to: number]
}

const passed = new WeakMap<StateBlock, Passed>()

/** Whether a formula that lines above have opened ends in this line or below, in the same paragraph. */
function isInOpenFormula(state: StateBlock, line: number): boolean {
  if (nextMark(state, '$$', 0) === Number.POSITIVE_INFINITY) return false
  const last = passed.get(state)
  const known =
    last && last.first === state.line && last.line <= line
      ? last
      : { first: state.line, line: state.line, isOpen: false, closed: [0, 0] as const }
  passed.set(state, known)
  for (; known.line < line; known.line++) {
    if (state.isEmpty(known.line)) known.isOpen = false
    else known.isOpen = isOpenBehind(lineText(state, known.line), known.isOpen)
  }
  return known.isOpen && isClosedBelow(state, lineStart(state, line), known)
}

/** Whether a formula goes on behind a line. One that goes on begins or ends the line that opens it: `$$` amid words may be the shell's. */
function isOpenBehind(line: string, isOpen: boolean): boolean {
  if (!line.includes('$$')) return isOpen
  const isOdd = line.replaceAll(/`[^`]*`/g, '').split('$$').length % 2 === 0
  return isOpen ? !isOdd : isOdd && /^\$\$|\$\$\s*$/.test(line)
}

function isClosedBelow(state: StateBlock, from: number, known: Passed): boolean {
  if (known.closed[0] <= from && from <= known.closed[1]) return true
  const to = state.src.indexOf('$$', from)
  if (to < 0 || to > from + LONGEST_FORMULA || /\n[ \t>]*\n/.test(state.src.slice(from, to))) return false
  known.closed = [from, to]
  return true
}
