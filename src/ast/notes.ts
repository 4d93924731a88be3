import type { Article, FootnoteDefinition } from './nodes.ts'

/** The notes that the editions show, in the order of their numbers. */
export function notesOf({ footnotes }: Article): (FootnoteDefinition & { readonly label: string })[] {
  return footnotes.filter((note) => note.label !== undefined) as (FootnoteDefinition & { label: string })[]
}

/** The name of a note's place: `fn-3`. */
export function noteId(label: string): string {
  return `fn-${label}`
}

/** The name of a mark's place: `fnref-3`, and `fnref-3-2` for the second mark of the same note. */
export function markId(label: string, occurrence: number): string {
  return occurrence === 1 ? `fnref-${label}` : `fnref-${label}-${occurrence}`
}
