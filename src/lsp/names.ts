import { type Article, labelOf, type Node, type Position, walk } from '../ast/index.ts'

/** What a name is the name of: a note, anything that has an id, or a work that is cited. */
export type NameKind = 'note' | 'id' | 'work'

export interface Name {
  readonly kind: NameKind
  readonly name: string
}

export interface NamedPlace extends Name {
  readonly position: Position
}

export interface Definition extends NamedPlace {
  /** What it says, in short: the words of a heading, of a caption, of a note. */
  readonly words: string
}

export interface Names {
  readonly definitions: readonly Definition[]
  readonly uses: readonly NamedPlace[]
}

/** All names of an article that stand in its source; works are defined elsewhere. */
export function namesOf(article: Article): Names {
  const definitions: Definition[] = []
  const uses: NamedPlace[] = []
  walk(article, (node) => {
    const { position } = node
    if (!position) return
    uses.push(...usedBy(node).map((name) => ({ ...name, position })))
    const name = definedBy(node)
    if (name) definitions.push({ ...name, position, words: wordsOf(node) })
  })
  return { definitions, uses }
}

function usedBy(node: Node): readonly Name[] {
  switch (node.type) {
    case 'footnoteReference':
      return [{ kind: 'note', name: node.identifier }]
    case 'crossReference':
    case 'pageReference':
      return [{ kind: 'id', name: node.identifier }]
    case 'link':
      return node.url.startsWith('#') ? [{ kind: 'id', name: node.url.slice(1) }] : []
    case 'citation':
      return node.items.map(({ key }) => ({ kind: 'work', name: key }))
    default:
      return []
  }
}

function definedBy(node: Node): Name | undefined {
  if (node.type === 'footnoteDefinition') return { kind: 'note', name: node.identifier }
  // The id of a citation is made, for the way back to it.
  const isNamed = node.id !== undefined && node.type !== 'citation'
  return isNamed ? { kind: 'id', name: node.id! } : undefined
}

/** Characters of a note that tell what it is about. */
const LONGEST_WORDS = 300

function wordsOf(node: Node): string {
  const words = 'caption' in node && node.caption ? labelOf(node.caption) : textBelow(node)
  return words.length > LONGEST_WORDS ? `${words.slice(0, LONGEST_WORDS)}…` : words
}

function textBelow(node: Node): string {
  const texts: string[] = []
  walk(node, (inner) => {
    if (inner.type === 'text' || inner.type === 'inlineCode' || inner.type === 'label')
      texts.push(inner.value)
  })
  return texts.join('').replaceAll(/\s+/g, ' ').trim()
}
