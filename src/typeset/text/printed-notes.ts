import type { Article, FootnoteDefinition, Link, Node } from '../../ast/index.ts'
import { numberNotes, textOf, walk } from '../../ast/index.ts'
import type { Template } from '../../templates/index.ts'

/** A note that stands at the foot of a page. */
export interface PrintedNote {
  /** `3` for a note of the author's, `c` for the address of a link. */
  readonly label: string
  readonly definition: FootnoteDefinition
}

/**
 * The notes by their keys. Addresses are a series of their own, in letters, so that the author's notes have the same
 * numbers in every edition; an address that is linked to twice is one note.
 */
export function printedNotes(article: Article, links: Template['page']['links']): Map<string, PrintedNote> {
  const notes = new Map<string, PrintedNote>()
  for (const [identifier, { number, definition }] of numberNotes(article))
    notes.set(identifier, { label: String(number), definition })
  if (links === 'none') return notes
  let addresses = 0
  const collect = (node: Node) => {
    const key = node.type === 'link' ? addressKey(node) : undefined
    if (node.type !== 'link' || key === undefined || notes.has(key)) return
    notes.set(key, { label: letters(++addresses), definition: addressNote(key, node) })
  }
  walk({ ...article, footnotes: [] }, collect)
  for (const { definition } of [...notes.values()]) walk(definition, collect)
  return notes
}

/** The key of the note that a node is the mark of, if it is one. */
export function noteKey(node: Node): string | undefined {
  if (node.type === 'footnoteReference') return node.identifier
  return node.type === 'link' ? addressKey(node) : undefined
}

/** What no label of an author's can begin with. */
const ADDRESS_PREFIX = '\0'

/** Nothing for a link inside the document and for one whose words are its address. */
function addressKey({ url, children }: Link): string | undefined {
  if (url.startsWith('#') || bare(textOf(children)) === bare(url)) return undefined
  return ADDRESS_PREFIX + url
}

function bare(address: string): string {
  return shown(address)
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?/, '')
    .replace(/\/$/, '')
}

/** As a person reads and types it: letters for their escapes, but no blank or sign that cannot be seen. */
function shown(url: string): string {
  const address = url.replace(/^(?:mailto|tel):/i, '')
  try {
    const decoded = decodeURI(address)
    return /[\s\p{C}]/u.test(decoded) ? address : decoded
  } catch {
    return address
  }
}

/** The address, a link to itself. */
function addressNote(identifier: string, { url, position }: Link): FootnoteDefinition {
  const at = position ? { position } : {}
  const text = { type: 'text', value: shown(url), ...at } as const
  const link: Link = { type: 'link', url, children: [text], ...at }
  return {
    type: 'footnoteDefinition',
    identifier,
    children: [{ type: 'paragraph', children: [link], ...at }],
    ...at,
  }
}

/** 1 → `a`, 26 → `z`, 27 → `aa`. */
export function letters(number: number): string {
  const rest = Math.floor((number - 1) / 26)
  return (rest > 0 ? letters(rest) : '') + String.fromCharCode(0x61 + ((number - 1) % 26))
}
