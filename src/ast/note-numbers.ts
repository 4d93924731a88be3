import type { Article, FootnoteDefinition, FootnoteReference, Node } from './nodes.ts'
import { walk } from './walk.ts'

/** A note that the edition shows. */
export interface NumberedNote {
  readonly number: number
  readonly definition: FootnoteDefinition
  /** The references to it, in reading order. */
  readonly references: readonly FootnoteReference[]
}

/**
 * Notes by the author's label. Numbers go by first reference: the text's notes first, then those that only a note
 * refers to. A definition that nothing shown refers to has no number.
 */
export function numberNotes(article: Article): Map<string, NumberedNote> {
  const definitions = new Map(article.footnotes.map((note) => [note.identifier, note]))
  const notes = new Map<string, NumberedNote & { references: FootnoteReference[] }>()
  const collect = (root: Node) =>
    walk(root, (node) => {
      if (node.type !== 'footnoteReference') return
      const definition = definitions.get(node.identifier)
      const known = notes.get(node.identifier)
      if (known) known.references.push(node)
      else if (definition) {
        notes.set(node.identifier, { number: notes.size + 1, definition, references: [node] })
      }
    })
  collect({ ...article, footnotes: [] })
  // A Map is walked in the order of insertion, with what is added on the way: notes of notes come last.
  for (const { definition } of notes.values()) collect(definition)
  return notes
}

/** The name of a note's place: `fn-3`. */
export function noteId(label: number | string): string {
  return `fn-${label}`
}

/** The name of a mark's place: `fnref-3`, and `fnref-3-2` for the second mark of the same note. */
export function markId(label: number | string, occurrence: number): string {
  return occurrence === 1 ? `fnref-${label}` : `fnref-${label}-${occurrence}`
}
