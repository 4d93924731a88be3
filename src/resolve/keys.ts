import type { Article, Inline, Node } from '../ast/index.ts'

/** What is no part of a node's identity: its place in the source, and what is worked out from the whole. */
const DERIVED: ReadonlySet<string> = new Set([
  ...[
    'position',
    'key',
    'level',
    'label',
    'mark',
    'number',
    'hasBareNumber',
    'ordinal',
    'role',
    'rank',
    'text',
    'tokens',
  ],
])

/** Nodes that are named by a part of them, so that an edit of the rest leaves them their name. */
const NAMED_BY: Readonly<Record<string, string>> = { section: 'title', footnoteDefinition: 'identifier' }

/** Of these only what has an id or is known by more than its look has a name. */
const INLINES: ReadonlySet<string> = new Set<Inline['type']>([
  ...(['text', 'emphasis', 'strong', 'delete', 'smallCaps', 'superscript', 'subscript', 'span'] as const),
  ...(['highlight', 'insert', 'underline', 'abbreviation', 'ruby'] as const),
  ...([
    'inlineCode',
    'inlineMath',
    'break',
    'crossReference',
    'pageReference',
    'label',
    'indexMark',
    'citation',
  ] as const),
])

/**
 * Names blocks, their parts, notes, marks of notes, images, links and targets: by its id, `#levels`, what has one, the
 * others by what they hold and the section that they stand in, `paragraph-1x3k9d20`, and `paragraph-1x3k9d20-2` for
 * the second there that says the same. A name depends on nothing else in the article.
 */
export function giveKeys(article: Article): Article {
  return { ...(visit(article, '', new Map()).value as Article), key: 'article' }
}

interface Visited {
  readonly value: unknown
  /** Of all that the value holds, 53 bits. */
  readonly hash: number
}

/** Children first, so that each hash is made of theirs: the cost is linear, however deep the tree is. */
function visit(value: unknown, scope: string, taken: Map<string, number>): Visited {
  if (typeof value === 'string') return { value, hash: hashOfText(value) }
  if (typeof value !== 'object' || value === null) return { value, hash: hashOf(JSON.stringify(value) ?? '') }
  if (Array.isArray(value)) {
    const items = value.map((item) => visit(item, scope, taken))
    const hash = hashOf(items.map((item) => item.hash).join())
    const isSame = items.every((item, index) => item.value === value[index])
    return { value: isSame ? value : items.map((item) => item.value), hash }
  }
  return 'type' in value ? visitNode(value as Node, scope, taken) : visitFields(value, scope, taken)
}

function visitNode(node: Node, scope: string, taken: Map<string, number>): Visited {
  if (node.type === 'label') return { value: node, hash: 0 }
  const identity = NAMED_BY[node.type]
  if (identity === undefined) {
    const { value, hash } = visitFields(node, scope, taken)
    const key = keyOf(node, hash, scope, taken)
    // No spread: where it has met many shapes of objects, V8 makes a new one for each copy, as large as the copy.
    return { value: key === undefined ? value : Object.assign({}, value, { key }), hash }
  }
  // What it is named by comes first: what stands in a section is named in it.
  const { [identity]: named, ...rest } = node as unknown as Record<string, unknown>
  const first = visit(named, scope, taken)
  const key = keyOf(node, first.hash, scope, taken)
  const { value, hash } = visitFields(rest, key ?? scope, taken)
  return {
    value: { ...(value as object), [identity]: first.value, ...(key !== undefined && { key }) },
    hash: hashOf(`${first.hash},${hash}`),
  }
}

function visitFields(fields: object, scope: string, taken: Map<string, number>): Visited {
  const facts: string[] = []
  const copy: Record<string, unknown> = {}
  let isSame = true
  for (const [name, field] of Object.entries(fields)) {
    if (DERIVED.has(name)) {
      copy[name] = field
      continue
    }
    const { value, hash } = visit(field, scope, taken)
    copy[name] = value
    isSame &&= value === field
    facts.push(name, String(hash))
  }
  return { value: isSame ? fields : copy, hash: hashOf(facts.join()) }
}

function keyOf(node: Node, hash: number, scope: string, taken: Map<string, number>): string | undefined {
  const isNamed = node.id !== undefined && !taken.has(`#${node.id}`)
  if (!isNamed && INLINES.has(node.type)) return undefined
  const name = isNamed ? `#${node.id}` : `${node.type}-${hashOf(`${scope},${hash}`).toString(36)}`
  const count = (taken.get(name) ?? 0) + 1
  taken.set(name, count)
  return count === 1 ? name : `${name}-${count}`
}

/** Of long texts: where a process goes on, most of a book is what it was. */
const known = new Map<string, number>()
const LONG = 40
const MOST = 20_000

function hashOfText(text: string): number {
  if (text.length < LONG) return hashOf(JSON.stringify(text))
  const hash = known.get(text) ?? hashOf(JSON.stringify(text))
  if (known.size >= MOST) known.clear()
  known.set(text, hash)
  return hash
}

/** FNV-1a, and a second hash with another offset and factor beside it, as one whole number below 2^53. */
function hashOf(text: string): number {
  let low = 0x811c9dc5
  let high = 0x01000193
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    low = Math.imul(low ^ unit, 0x01000193)
    high = Math.imul(high ^ unit, 0x85ebca6b)
  }
  return (high >>> 11) * 2 ** 32 + (low >>> 0)
}
