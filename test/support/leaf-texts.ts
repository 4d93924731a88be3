import type { Inline, Node } from '../../src/ast/nodes.ts'
import { childrenOf, textOf } from '../../src/ast/walk.ts'
import { textIn } from '../../src/typeset/math/context.ts'

const INLINE_PARENTS = new Set(['paragraph', 'heading', 'definitionTerm', 'tableCell', 'verseLine'])

/** The texts of the leaf blocks below `nodes`, in reading order. */
export function leafTexts(nodes: readonly Node[]): string[] {
  return nodes.flatMap((node) => {
    if (INLINE_PARENTS.has(node.type)) return [textOf((childrenOf(node) as readonly Inline[]).map(shown))]
    if (node.type === 'math') return [node.mathml ? textIn(node.mathml) : node.value]
    if (node.type === 'code') return [node.value]
    const captions = 'caption' in node && node.caption ? [textOf(node.caption)] : []
    const title = node.type === 'aside' && node.title ? [textOf(node.title)] : []
    const below = 'children' in node ? leafTexts(node.children) : []
    return node.type === 'figure' ? [...below, ...captions] : [...title, ...captions, ...below]
  })
}

/** A formula that could be read is shown by its signs, not as TeX. */
function shown(node: Inline): Inline {
  if (node.type === 'inlineMath')
    return { type: 'text', value: node.mathml ? textIn(node.mathml) : node.value }
  return 'children' in node
    ? ({ ...node, children: (node.children as readonly Inline[]).map(shown) } as Inline)
    : node
}
