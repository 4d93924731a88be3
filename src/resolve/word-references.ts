import type { Article, CrossReference, Inline, Node } from '../ast/index.ts'
import { labelOf, mapArticle, mapInlines, walk } from '../ast/index.ts'

/** Words every reference: it says what its target's heading or caption says, and the target's name where it has neither. */
export function wordReferences(article: Article): Article {
  const targets = new Map<string, Node>()
  let isReferring = false
  walk(article, (node) => {
    if (node.id !== undefined && !targets.has(node.id)) targets.set(node.id, node)
    isReferring ||= node.type === 'crossReference'
  })
  if (!isReferring) return article
  const worded = (node: Inline): Inline =>
    node.type === 'crossReference' ? { ...node, text: wordsFor(node, targets) } : node
  return mapArticle(article, { inlines: (nodes) => mapInlines(nodes, worded) })
}

function wordsFor({ identifier }: CrossReference, targets: ReadonlyMap<string, Node>): string {
  const target = targets.get(identifier)
  if (target?.type === 'heading') return labelOf(target.children) || identifier
  const isCaptioned = target?.type === 'figure' || target?.type === 'table'
  return (isCaptioned && labelOf(target.caption ?? [])) || identifier
}
