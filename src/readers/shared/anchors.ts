import type { Block, Inline } from '../../ast/index.ts'

/**
 * Targets that show nothing, such as `<a id="x"></a>`: one in a paragraph of its own is a name of the block after it,
 * or else before it, and one in a heading is a name of the heading.
 */
export function settleAnchors(blocks: readonly Block[]): Block[] {
  const settled: Block[] = []
  let waiting: Block[] = []
  for (const block of blocks) {
    if (isAnchor(block)) {
      waiting.push(block)
      continue
    }
    settled.push(withNames(heading(block), waiting.flatMap(namesIn)))
    waiting = []
  }
  const last = settled.pop()
  if (!last) return waiting
  return [...settled, withNames(last, waiting.flatMap(namesIn))]
}

function isAnchor(block: Block): boolean {
  return block.type === 'paragraph' && block.children.every(isEmpty) && namesIn(block).length > 0
}

function isEmpty(node: Inline): boolean {
  if (node.type === 'span') return node.children.every(isEmpty)
  return node.type === 'break' || (node.type === 'text' && node.value.trim() === '')
}

function namesIn(node: Block | Inline): string[] {
  const below = node.type === 'paragraph' || node.type === 'span' ? node.children.flatMap(namesIn) : []
  return [...(node.id === undefined ? [] : [node.id]), ...(node.aliases ?? []), ...below]
}

function heading(block: Block): Block {
  if (block.type !== 'heading') return block
  const isTarget = (node: Inline) => node.type === 'span' && isEmpty(node)
  const anchors = block.children.filter(isTarget)
  if (anchors.length === 0) return block
  const children = block.children.filter((node) => !isTarget(node))
  return withNames({ ...block, children }, anchors.flatMap(namesIn))
}

function withNames(block: Block, names: readonly string[]): Block {
  if (names.length === 0) return block
  const [id = '', ...others] = block.id === undefined ? names : [block.id, ...names]
  const aliases = [...(block.aliases ?? []), ...others]
  return { ...block, id, ...(aliases.length > 0 && { aliases }) }
}
