import type { Article, Block, Figure, Heading, Inline, List, Node, Table } from '../ast/index.ts'
import { mapInlines, numberWordsOf, walk } from '../ast/index.ts'
import { least } from '../lists.ts'

/** Ids of figures and tables that have numbers by themselves. */
const CALLED = { figure: /^fig[-:_.]/i, table: /^(?:tbl|tab)[-:_.]/i } as const

/**
 * The lists of figures and of tables that an article asks for, at its beginning: of those that are called by a number,
 * each with its caption and its page. What has been made stays.
 */
export function withLists(article: Article): Article {
  const { lists = [] } = article.metadata
  const isMade = (list: 'figures' | 'tables') => article.children.some(({ id }) => id === idOf(list))
  const made = lists.flatMap((list) => (isMade(list) ? [] : blocksOf(list, article)))
  if (made.length === 0) return article
  const [first, ...others] = article.children
  const isAbstract = first?.type === 'aside' && first.kind === 'abstract'
  const children = isAbstract ? [first, ...made, ...others] : [...made, ...article.children]
  return { ...article, children }
}

function idOf(list: 'figures' | 'tables'): string {
  return `list-of-${list}`
}

function blocksOf(list: 'figures' | 'tables', article: Article): Block[] {
  const type = list === 'figures' ? 'figure' : 'table'
  const listed = calledThings(type, article)
  if (listed.length === 0) return []
  // No part holds what stands before it, nor does a list that looks like one.
  const depths = article.children.flatMap((block) =>
    block.type === 'heading' && block.role !== 'part' ? block.depth : [],
  )
  const heading: Heading = {
    type: 'heading',
    depth: (depths.length > 0 ? least(depths) : 2) as Heading['depth'],
    id: idOf(list),
    matter: 'front',
    isUnnumbered: true,
    children: [{ type: 'text', value: numberWordsOf(article.metadata.lang).made[list] }],
  }
  const items: List = {
    type: 'list',
    ordered: false,
    isUnmarked: true,
    spread: false,
    children: listed.map((node) => ({
      type: 'listItem',
      children: [{ type: 'paragraph', children: entryOf(node) }],
    })),
  }
  return [heading, items]
}

function calledThings(type: 'figure' | 'table', article: Article): (Figure | Table)[] {
  const listed: (Figure | Table)[] = []
  const parts = new Set<Node>()
  walk(article, (node) => {
    if ((node.type !== 'figure' && node.type !== 'table') || node.type !== type || parts.has(node)) return
    if (node.id === undefined || !CALLED[type].test(node.id)) return
    listed.push(node)
    // The pictures of a figure are in its line.
    walk(node, (part) => void parts.add(part))
  })
  return listed
}

/** `Figure 2. The caption, 12`, without what belongs to the caption's own place, and the stop at its end. */
function entryOf({ id, caption = [] }: Figure | Table): Inline[] {
  const words = mapInlines(caption, (node): readonly Inline[] => {
    if (node.type === 'footnoteReference' || node.type === 'indexMark' || node.type === 'image') return []
    if (node.type === 'link') return node.children
    const { id: _, ...bare } = node
    return [bare as Inline]
  })
  return [
    { type: 'crossReference', identifier: id!, isCapital: true },
    ...(words.length > 0 ? [{ type: 'text', value: '. ' } as const, ...withoutStop(words)] : []),
    { type: 'pageReference', identifier: id!, around: [', ', ''], isAtEnd: true },
  ]
}

function withoutStop(words: readonly Inline[]): readonly Inline[] {
  const last = words.at(-1)
  if (last?.type !== 'text') return words
  return [...words.slice(0, -1), { ...last, value: last.value.replace(/(?<![.…])[.。]\s*$/u, '') }]
}
