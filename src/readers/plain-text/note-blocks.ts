import type { FootnoteDefinition, Paragraph } from '../../ast/index.ts'
import { append } from '../../lists.ts'
import type { Locate } from '../shared/index.ts'
import { noteName, readInlines } from './inline.ts'
import { MARK, type Note } from './notes.ts'
import { type Joining, joinParagraphs, type TextBlock } from './paragraphs.ts'
import { type Passage, passageOf, sourceSpan } from './passage.ts'
import type { Repaired } from './repair.ts'

/** A note, mended like the text: its lines are joined. */
export interface NoteBlocks {
  readonly note: Note
  readonly blocks: readonly TextBlock[]
}

export function mendNotes(notes: readonly Note[], joining: Joining): Repaired<NoteBlocks[]> {
  const mended = notes.map((note) => ({
    note,
    joined: joinParagraphs([note.block], { ...joining, page: 'note' }),
  }))
  return {
    value: mended.map(({ note, joined }) => ({ note, blocks: joined.value })),
    repairs: mended.flatMap(({ joined }) => joined.repairs),
  }
}

export function hasMark({ note }: NoteBlocks): boolean {
  return note.mark !== undefined
}

/** Each note below the paragraph in which, or behind which, it stood. */
export function withNotes(blocks: readonly TextBlock[], notes: readonly NoteBlocks[]): TextBlock[] {
  const waiting = [...notes].reverse()
  let isBelowNote = false
  return blocks.flatMap((block, at) => {
    const next = blocks[at + 1]?.passage.parts[0]?.start ?? Number.POSITIVE_INFINITY
    const here: TextBlock[] = []
    while (waiting.length > 0 && waiting.at(-1)!.note.start < next) append(here, waiting.pop()!.blocks)
    const own = isBelowNote ? { ...block, gap: Math.max(block.gap, 1) } : block
    isBelowNote = here.length > 0
    return [own, ...here]
  })
}

/** The text of a passage with the marks that it has in the source. */
export function withSigns(passage: Passage, source: string): string {
  return passage.text.replaceAll(MARK, (mark, at: number) => {
    const { from, to } = sourceSpan(passage, at, at + mark.length)
    return source.slice(from, to)
  })
}

/** The note with the mark that it begins with in the source. */
export function withHead({ note, blocks }: NoteBlocks, source: string): NoteBlocks {
  const [first, ...rest] = blocks
  const { parts } = first!.passage
  const head = { text: source.slice(note.start, parts[0]!.start), start: note.start, end: parts[0]!.start }
  return { note, blocks: [{ ...first!, passage: passageOf([head, ...parts]) }, ...rest] }
}

export function footnoteOf({ note, blocks }: NoteBlocks, locate: Locate): FootnoteDefinition {
  const children = blocks.map(({ passage }): Paragraph => {
    const { from, to } = sourceSpan(passage, 0, passage.text.length)
    return { type: 'paragraph', children: readInlines(passage, locate), position: locate(from, to) }
  })
  const position = locate(note.start, blocks.at(-1)!.passage.parts.at(-1)!.end)
  return { type: 'footnoteDefinition', identifier: noteName(note.mark!), children, position }
}
