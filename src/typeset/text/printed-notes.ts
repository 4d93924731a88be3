import type { Article, FootnoteDefinition, FootnoteReference, Link, Node } from '../../ast/index.ts'
import {
  decodedAddress,
  isFollowed,
  letterNumeral,
  notesOf,
  schemeOf,
  shownAddress,
  textOf,
  walk,
} from '../../ast/index.ts'
import type { Template } from '../../templates/index.ts'

/** A note that stands at the foot of a page. */
export interface PrintedNote {
  /** `3` for a note of the author's, `c` for the address of a link. */
  readonly label: string
  readonly definition: FootnoteDefinition
}

/** The notes of an article, and which of its nodes are their marks. */
export interface PrintedNotes {
  /** By their keys, in the order of their labels. */
  readonly byKey: ReadonlyMap<string, PrintedNote>
  /** The key of the note that a node is the mark of, if it is one, and which of its marks it is, from 1. */
  markOf(node: Node): { readonly key: string; readonly mark: number } | undefined
}

/**
 * Addresses are a series of their own, in letters, so that the author's notes have the same numbers in every edition;
 * an address that is linked to twice is one note.
 */
export function printedNotes(article: Article, links: Template['page']['links']): PrintedNotes {
  const byKey = new Map<string, PrintedNote>()
  for (const definition of notesOf(article))
    byKey.set(definition.identifier, { label: definition.label, definition })
  const marks = links === 'none' ? new Map<string, number>() : addAddresses(article, byKey)
  return {
    byKey,
    markOf(node) {
      if (node.type === 'footnoteReference')
        return node.mark === undefined ? undefined : { key: node.identifier, mark: node.mark }
      const mark = node.type === 'link' && node.key !== undefined ? marks.get(node.key) : undefined
      return mark === undefined ? undefined : { key: addressKey(node as Link)!, mark }
    },
  }
}

/** Adds a note for each address, and counts the links to it in the order in which they are set, by their keys. */
function addAddresses(article: Article, notes: Map<string, PrintedNote>): Map<string, number> {
  const own = notes.size
  const marks = new Map<string, number>()
  const counts = new Map<string, number>()
  // A note is set right after its first mark. Without recursion: a chain of notes may be as long as the article.
  const stack = [marksIn({ ...article, footnotes: [] }).values()]
  while (stack.length > 0) {
    const { value: node } = stack.at(-1)!.next()
    if (!node) stack.pop()
    else if (node.type === 'footnoteReference') {
      // A cover has the title with its marks, and no notes.
      const definition = node.mark === 1 ? notes.get(node.identifier)?.definition : undefined
      if (definition) stack.push(marksIn(definition).values())
    } else {
      const key = addressKey(node)!
      if (!notes.has(key))
        notes.set(key, {
          label: letterNumeral(notes.size - own + 1),
          definition: addressNote(key, node, article.metadata.lang),
        })
      counts.set(key, (counts.get(key) ?? 0) + 1)
      marks.set(node.key!, counts.get(key)!)
    }
  }
  return marks
}

/** The marks of notes, and the links whose address is one. */
function marksIn(root: Node): (FootnoteReference | Link)[] {
  const found: (FootnoteReference | Link)[] = []
  walk(root, (node) => {
    if (node.type === 'footnoteReference' || (node.type === 'link' && addressKey(node) !== undefined))
      found.push(node)
  })
  return found
}

/** What no label of an author's can begin with. */
const ADDRESS_PREFIX = '\0'

/** Nothing for a link inside the document or to another file of the author's, and for one whose words are its address. */
function addressKey({ url, children }: Link): string | undefined {
  if (!isFollowed(schemeOf(url) ?? '', 'html') || bare(textOf(children)) === bare(url)) return undefined
  return ADDRESS_PREFIX + url
}

function bare(address: string): string {
  return decodedAddress(address)
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?/, '')
    .replace(/\/$/, '')
}

/** The address, a link to itself. */
function addressNote(identifier: string, { url, position }: Link, lang: string): FootnoteDefinition {
  const at = position ? { position } : {}
  const text = { type: 'text', value: shownAddress(url, lang), ...at } as const
  const link: Link = { type: 'link', url, children: [text], ...at }
  return {
    type: 'footnoteDefinition',
    identifier,
    children: [{ type: 'paragraph', children: [link], ...at }],
    ...at,
  }
}
