import type { Article, FootnoteDefinition, FootnoteReference, Inline, Node } from '../ast/index.ts'
import { mapArticle, mapInlines, walk } from '../ast/index.ts'

/**
 * Numbers notes by first reference: the text's notes first, then those that only a note refers to. A definition that
 * nothing shown refers to has no number, and stands last.
 */
export function numberNotes(article: Article): Article {
  if (article.footnotes.length === 0) return article
  const { notes, marks } = countNotes(article)
  const marked = (node: Inline): Inline => {
    if (node.type !== 'footnoteReference') return node
    const { label: _, mark: __, ...bare } = node
    const mark = marks.get(node)
    return mark === undefined ? bare : { ...bare, label: notes.get(node.identifier)!, mark }
  }
  const footnotes = article.footnotes.map(({ label: _, ...note }): FootnoteDefinition => {
    const label = notes.get(note.identifier)
    return label === undefined ? note : { ...note, label }
  })
  const rank = ({ label }: FootnoteDefinition) => Number(label ?? Number.POSITIVE_INFINITY)
  return mapArticle(
    { ...article, footnotes: footnotes.toSorted((a, b) => rank(a) - rank(b) || 0) },
    { inlines: (nodes) => mapInlines(nodes, marked) },
  )
}

interface Counted {
  /** What marks show, by the author's label. */
  readonly notes: ReadonlyMap<string, string>
  /** Which mark of its note each one is, from 1. */
  readonly marks: ReadonlyMap<FootnoteReference, number>
}

function countNotes(article: Article): Counted {
  const definitions = new Map(article.footnotes.map((note) => [note.identifier, note]))
  const notes = new Map<string, string>()
  const counts = new Map<string, number>()
  const marks = new Map<FootnoteReference, number>()
  const collect = (root: Node) =>
    walk(root, (node) => {
      if (node.type !== 'footnoteReference' || !definitions.has(node.identifier)) return
      const count = (counts.get(node.identifier) ?? 0) + 1
      counts.set(node.identifier, count)
      marks.set(node, count)
      if (count === 1) notes.set(node.identifier, String(notes.size + 1))
    })
  collect({ ...article, footnotes: [] })
  // A Map is walked in the order of insertion, with what is added on the way: notes of notes come last.
  for (const identifier of notes.keys()) collect(definitions.get(identifier)!)
  return { notes, marks }
}
