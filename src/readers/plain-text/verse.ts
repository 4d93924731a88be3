import type { VerseStanza } from '../../ast/index.ts'
import type { Locate } from '../shared/index.ts'
import { readInlines } from './inline.ts'
import type { TextBlock } from './paragraphs.ts'
import { linesOfPassage, sourceSpan } from './passage.ts'
import { startsUpper } from './words.ts'

/** Columns of white space that set a stanza in, and that make one step of indent. */
const STEP = 2

/** Lines of verse are no wider; a wider one is prose. */
const WIDEST = 60
const FEWEST_LINES = 3
const FEWEST_EVEN = 4

/** `I. …`, `ii) …`, `a) …`: what is counted is no verse. */
const NUMBERED = /^\(?(?:[IVXLC]{1,6}|[ivxlc]{1,6}|[a-zA-Z])[.)] /

/**
 * How sure it is that a block of kept lines is verse: that it is set in from the text around it, or that another stanza
 * stands by it, of as many lines with the same indents.
 */
export function verseConfidence(
  block: TextBlock,
  margin: number,
  around: readonly (TextBlock | undefined)[],
): number {
  const { passage, indents } = block
  if (block.isStanza) return 0.85
  if (indents.length < FEWEST_LINES || /\d|@|\bwww\./.test(passage.text)) return 0
  const lines = passage.text.split('\n')
  if (lines.every((line) => NUMBERED.test(line))) return 0
  const capitals = lines.filter((line) => startsUpper(line)).length
  const isEven = new Set(indents).size === 1
  const hasTwin =
    lines.every((line) => line.length <= WIDEST) && around.some((other) => other && areAlike(block, other))
  if (hasTwin && (!isEven || (capitals === lines.length && lines.length >= FEWEST_EVEN))) return 0.85
  if (capitals * 2 < indents.length) return 0
  const isSetIn = indents.every((indent) => indent >= margin + STEP)
  return isSetIn ? 0.85 : indents.length >= 4 ? 0.6 : 0
}

function areAlike({ indents }: TextBlock, other: TextBlock): boolean {
  const shift = (other.indents[0] ?? 0) - indents[0]!
  return (
    other.indents.length === indents.length &&
    indents.every((indent, at) => other.indents[at] === indent + shift)
  )
}

/** @param least The poem's smallest indent, in columns. */
export function stanza({ passage, indents }: TextBlock, least: number, locate: Locate): VerseStanza {
  const lines = linesOfPassage(passage)
  const { from, to } = sourceSpan(passage, 0, passage.text.length)
  return {
    type: 'verseStanza',
    children: lines.map((line, index) => {
      const span = sourceSpan(line, 0, line.text.length)
      return {
        type: 'verseLine',
        indent: Math.floor((indents[index]! - least) / STEP),
        children: readInlines(line, locate),
        position: locate(span.from, span.to),
      }
    }),
    position: locate(from, to),
  }
}
