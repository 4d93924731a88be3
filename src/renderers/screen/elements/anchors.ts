import type { Article, FootnoteDefinition, FootnoteReference, Node } from '../../../ast/index.ts'
import { markId, noteId, notesOf, walk } from '../../../ast/index.ts'
import type { PageStart } from '../../../typeset/model/index.ts'

/** Where a printed page begins: in a leaf block, before the character at `offset` of its text. */
export interface PageMark extends PageStart {
  readonly id: string
}

/** A note that the edition shows. */
export interface NamedNote {
  readonly label: string
  readonly definition: FootnoteDefinition
  /** The references to it, in reading order. */
  readonly references: readonly FootnoteReference[]
  readonly id: string
}

/** Every place that a link can lead to, named once for the whole publication. Nodes go by their keys. */
export interface Anchors {
  /** The id of a node in the markup. Headings always have one. */
  readonly ids: ReadonlyMap<string, string>
  /** From the author's id to the one in the markup. */
  readonly targets: ReadonlyMap<string, string>
  /** Notes that the text refers to, by the author's label, in the order of their numbers. */
  readonly notes: ReadonlyMap<string, NamedNote>
  /** Ids of the places that cite a work, by the author's id of its entry, in reading order. */
  readonly citations: ReadonlyMap<string, readonly string[]>
  /** By the key of the leaf block that they stand in. */
  readonly pages: ReadonlyMap<string, readonly PageMark[]>
  /** Of the long descriptions that stand beside their images. */
  readonly descriptions: ReadonlyMap<string, string>
  /** Where the text begins, for the link that skips to it. */
  readonly text: string
}

/** What is known of a node by its key. */
export function knownOf<T>(map: ReadonlyMap<string, T>, { key }: Node): T | undefined {
  return key === undefined ? undefined : map.get(key)
}

export function nameAnchors(article: Article, pageMap: readonly PageStart[]): Anchors {
  const ids = new Map<string, string>()
  const targets = new Map<string, string>()
  const unique = uniqueNames()
  const nodes: Node[] = []
  walk(article, (node) => void nodes.push(node))
  for (const { id, key, type } of nodes) {
    if (id === undefined || targets.has(id) || type === 'article') continue
    targets.set(id, unique(id))
    ids.set(key!, targets.get(id)!)
  }
  for (const { key, type } of nodes)
    if (type === 'heading' && !ids.has(key!)) ids.set(key!, unique('section'))
  const notes = nameNotes(article, nodes, unique)
  for (const { id, label, definition, references } of notes.values()) {
    ids.set(definition.key!, id)
    references.forEach((reference, index) => {
      ids.set(reference.key!, unique(markId(label, index + 1)))
    })
  }
  const descriptions = new Map<string, string>()
  for (const node of nodes)
    if (node.type === 'image' && node.description !== undefined)
      descriptions.set(node.key!, unique('description'))
  const citations = citedAt(nodes, ids)
  return {
    ids,
    targets,
    notes,
    citations,
    descriptions,
    pages: groupPages(pageMap, unique),
    text: unique('text'),
  }
}

function nameNotes(
  article: Article,
  nodes: readonly Node[],
  unique: (wanted: string) => string,
): Map<string, NamedNote> {
  const references = new Map<string, FootnoteReference[]>()
  for (const node of nodes) {
    if (node.type !== 'footnoteReference' || node.label === undefined) continue
    const known = references.get(node.identifier)
    if (known) known.push(node)
    else references.set(node.identifier, [node])
  }
  return new Map(
    notesOf(article).map((definition) => {
      const { identifier, label } = definition
      const id = unique(noteId(label))
      return [identifier, { label, definition, references: references.get(identifier)!, id }]
    }),
  )
}

function citedAt(nodes: readonly Node[], ids: ReadonlyMap<string, string>): Map<string, string[]> {
  const places = new Map<string, string[]>()
  for (const citation of nodes) {
    if (citation.type !== 'citation') continue
    const id = knownOf(ids, citation)
    walk(citation, (node) => {
      if (node.type !== 'link' || id === undefined) return
      const entry = node.url.slice(1)
      const known = places.get(entry)
      if (!known) places.set(entry, [id])
      else if (known.at(-1) !== id) known.push(id)
    })
  }
  return places
}

function groupPages(
  pageMap: readonly PageStart[],
  unique: (wanted: string) => string,
): Map<string, PageMark[]> {
  const pages = new Map<string, PageMark[]>()
  for (const start of pageMap) {
    const mark = { ...start, id: unique(`page-${start.label}`) }
    const marks = pages.get(start.key)
    if (marks) marks.push(mark)
    else pages.set(start.key, [mark])
  }
  return pages
}

/** Makes any text an XML name, told apart by `-2`, `-3` from those before. */
function uniqueNames(): (wanted: string) => string {
  const taken = new Set<string>()
  const next = new Map<string, number>()
  return (wanted) => {
    const name = xmlName(wanted)
    let unique = name
    let count = next.get(name) ?? 2
    while (taken.has(unique)) unique = `${name}-${count++}`
    next.set(name, count)
    taken.add(unique)
    return unique
  }
}

/** XML 1.0, productions 4 and 4a, without the colon that namespaces take. */
const START =
  'A-Z_a-z\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02FF\\u0370-\\u037D\\u037F-\\u1FFF\\u200C\\u200D\\u2070-\\u218F\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFFD\\u{10000}-\\u{EFFFF}'
const FORBIDDEN_IN_NAME = new RegExp(`[^${START}.0-9\\u00B7\\u0300-\\u036F\\u203F\\u2040-]`, 'gu')
const NAME_START = new RegExp(`^[${START}]`, 'u')

function xmlName(text: string): string {
  const name = text.replaceAll(FORBIDDEN_IN_NAME, '-')
  return NAME_START.test(name) ? name : `id-${name}`
}
