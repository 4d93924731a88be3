import type { Inline, Node } from '../../src/ast/nodes.ts'
import { childrenOf, textOf } from '../../src/ast/walk.ts'

const INLINE_PARENTS = new Set(['paragraph', 'heading', 'definitionTerm', 'tableCell', 'verseLine'])

/** The texts of the leaf blocks below `nodes`, in reading order. */
export function leafTexts(nodes: readonly Node[]): string[] {
  return nodes.flatMap((node) => {
    if (INLINE_PARENTS.has(node.type)) return [textOf(childrenOf(node) as readonly Inline[])]
    if (node.type === 'code' || node.type === 'math') return [node.value]
    const captions = 'caption' in node && node.caption ? [textOf(node.caption)] : []
    const title = node.type === 'aside' && node.title ? [textOf(node.title)] : []
    const below = 'children' in node ? leafTexts(node.children) : []
    return node.type === 'figure' ? [...below, ...captions] : [...title, ...captions, ...below]
  })
}
