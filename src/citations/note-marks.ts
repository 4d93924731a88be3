import type { Citation, FootnoteDefinition, Inline } from '../ast/index.ts'
import { authorsOf } from './authors.ts'
import type { Cluster } from './processor.ts'
import type { CitationLayout } from './style.ts'
import type { Work } from './work.ts'

/** The marks that stand for the citations of the text, and their notes. */
export interface NoteMarks {
  get(citation: Citation): readonly Inline[] | undefined
  readonly definitions: readonly FootnoteDefinition[]
}

/** Makes a note of each citation of the text; one that is a part of its sentence leaves its authors there. */
export function notesOf(
  clusters: readonly Cluster[],
  worded: ReadonlyMap<Citation, Citation>,
  works: ReadonlyMap<string, Work>,
  layout: CitationLayout,
  lang: string,
): NoteMarks {
  const marks = new Map<Citation, readonly Inline[]>()
  const definitions: FootnoteDefinition[] = []
  for (const { citation, items, isInNote } of clusters) {
    if (isInNote) continue
    const said = worded.get(citation)!
    const identifier = said.id!
    const { position } = citation
    const place = position && { position }
    const mark: Inline = { type: 'footnoteReference', identifier, ...place }
    const names = citation.isInText ? authorsOf(works.get(items[0]!.key)!, layout, lang) : ''
    marks.set(citation, names === '' ? [mark] : [{ type: 'text', value: names, ...place }, mark])
    const { id: _, ...note } = said
    definitions.push({
      type: 'footnoteDefinition',
      identifier,
      ...place,
      children: [{ type: 'paragraph', ...place, children: [{ ...note, id: identifier }] }],
    })
  }
  return { get: (citation) => marks.get(citation), definitions }
}
