import type { Article, Node } from '../../../ast/index.ts'
import { markId, type NumberedNote, noteId, numberNotes, walk } from '../../../ast/index.ts'
import type { PageStart } from '../../../typeset/model/index.ts'

/** Where a printed page begins: in a leaf block, before the character at `offset` of its text. */
export interface PageMark {
  readonly label: string
  readonly id: string
  readonly offset: number
  readonly start: PageStart
}

export interface NamedNote extends NumberedNote {
  readonly id: string
}

/** Every place that a link can lead to, named once for the whole publication. */
export interface Anchors {
  /** The id of a node in the markup. Headings always have one. */
  readonly ids: ReadonlyMap<Node, string>
  /** From the author's id to its node. */
  readonly targets: ReadonlyMap<string, Node>
  /** Notes that the text refers to, by the author's label, in the order of their numbers. */
  readonly notes: ReadonlyMap<string, NamedNote>
  readonly pages: ReadonlyMap<Node, readonly PageMark[]>
  /** Of the long descriptions that stand beside their images. */
  readonly descriptions: ReadonlyMap<Node, string>
  /** Where the text begins, for the link that skips to it. */
  readonly text: string
}

export function nameAnchors(article: Article, pageMap: readonly PageStart[]): Anchors {
  const ids = new Map<Node, string>()
  const targets = new Map<string, Node>()
  const unique = uniqueNames()
  const nodes: Node[] = []
  walk(article, (node) => void nodes.push(node))
  for (const node of nodes) {
    const id = node.id
    if (id === undefined || targets.has(id) || node.type === 'article') continue
    targets.set(id, node)
    ids.set(node, unique(id))
  }
  for (const node of nodes) if (node.type === 'heading' && !ids.has(node)) ids.set(node, unique('section'))
  const notes = new Map<string, NamedNote>()
  for (const [label, note] of numberNotes(article))
    notes.set(label, { ...note, id: unique(noteId(note.number)) })
  for (const note of notes.values()) {
    ids.set(note.definition, note.id)
    note.references.forEach((reference, index) => {
      ids.set(reference, unique(markId(note.number, index + 1)))
    })
  }
  const descriptions = new Map<Node, string>()
  for (const node of nodes)
    if (node.type === 'image' && node.description !== undefined) descriptions.set(node, unique('description'))
  return { ids, targets, notes, descriptions, pages: groupPages(pageMap, unique), text: unique('text') }
}

function groupPages(
  pageMap: readonly PageStart[],
  unique: (wanted: string) => string,
): Map<Node, PageMark[]> {
  const pages = new Map<Node, PageMark[]>()
  for (const start of pageMap) {
    const { label, node, offset } = start
    const mark = { label, id: unique(`page-${label}`), offset, start }
    const marks = pages.get(node)
    if (marks) marks.push(mark)
    else pages.set(node, [mark])
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
