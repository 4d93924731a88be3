import type { Article, FootnoteDefinition, Node } from '../ast/index.ts'
import { walk } from '../ast/index.ts'
import type { Cluster } from './processor.ts'

/**
 * The citations in the order in which they are read, those of a note where its first mark stands. In a style of notes
 * each citation of the text counts as a note of its own.
 */
export function inReadingOrder(article: Article, isNoteStyle: boolean): Cluster[] {
  const notes = new Map(article.footnotes.map((note) => [note.identifier, note] as const))
  const clusters: Cluster[] = []
  let count = 0
  const collect = (root: Node, note: number): void => {
    // Notes in notes come after the one that they are in.
    const inside: { readonly note: FootnoteDefinition; readonly number: number }[] = []
    walk(root, (node) => {
      if (node.type === 'citation')
        clusters.push({ citation: node, items: node.items, note: noteOf(), isInNote: note > 0 })
      if (node.type !== 'footnoteReference') return
      const definition = notes.get(node.identifier)
      if (!definition) return
      notes.delete(node.identifier)
      count++
      if (note === 0) collect(definition, count)
      else inside.push({ note: definition, number: count })
    })
    for (const one of inside) collect(one.note, one.number)
    function noteOf(): number {
      if (note > 0 || !isNoteStyle) return note
      return ++count
    }
  }
  collect({ ...article, footnotes: [] }, 0)
  for (const note of notes.values()) collect(note, ++count)
  return clusters
}
