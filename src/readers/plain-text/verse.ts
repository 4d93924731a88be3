import type { VerseStanza } from '../../ast/index.ts'
import type { Locate } from '../shared/index.ts'
import { readInlines } from './inline.ts'
import type { TextBlock } from './paragraphs.ts'
import { linesOfPassage, sourceSpan } from './passage.ts'
import { startsUpper } from './words.ts'

/** Columns of white space that set a stanza in, and that make one step of indent. */
const STEP = 2

/** How sure it is that a block of kept lines is verse: only lines set in from the text around them tell. */
export function verseConfidence({ passage, indents }: TextBlock, margin: number): number {
  if (indents.length < 3) return 0
  const capitals = passage.text.split('\n').filter((line) => startsUpper(line)).length
  if (capitals * 2 < indents.length || /\d|@|\bwww\./.test(passage.text)) return 0
  const isSetIn = indents.every((indent) => indent >= margin + STEP)
  return isSetIn ? 0.85 : indents.length >= 4 ? 0.6 : 0
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
