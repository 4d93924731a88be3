import type { Article, FootnoteDefinition, FootnoteReference, Inline, Node } from '../ast/index.ts'
import { mapArticle, mapInlines, walk } from '../ast/index.ts'

/**
 * Numbers notes in the order in which they stand on the pages: by their first mark in the text, one that only a note
 * refers to right after that note. A definition that nothing shown refers to has no number, and stands last.
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
  const count = (mark: FootnoteReference): void => {
    counts.set(mark.identifier, (counts.get(mark.identifier) ?? 0) + 1)
    marks.set(mark, counts.get(mark.identifier)!)
  }
  const marksIn = (root: Node) => referencesIn(root).filter(({ identifier }) => definitions.has(identifier))
  const inText = marksIn({ ...article, footnotes: [] })
  inText.forEach(count)
  const isOfText = new Set(inText.map(({ identifier }) => identifier))
  // Without recursion: a chain of notes may be as long as the article.
  const stack = [inText.values()]
  while (stack.length > 0) {
    const { value: mark } = stack.at(-1)!.next()
    if (!mark) {
      stack.pop()
      continue
    }
    const { identifier } = mark
    const isInNote = stack.length > 1
    if (isInNote) count(mark)
    if (notes.has(identifier) || (isInNote && isOfText.has(identifier))) continue
    notes.set(identifier, String(notes.size + 1))
    stack.push(marksIn(definitions.get(identifier)!).values())
  }
  return { notes, marks }
}

function referencesIn(root: Node): FootnoteReference[] {
  const found: FootnoteReference[] = []
  walk(root, (node) => {
    if (node.type === 'footnoteReference') found.push(node)
  })
  return found
}
