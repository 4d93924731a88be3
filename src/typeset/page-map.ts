import type { Article, Inline, Node } from '../ast/nodes.ts'
import { textOf } from '../ast/walk.ts'
import type { PageBody } from './break-pages.ts'
import type { PageStart } from './page.ts'

/** Where the printed pages begin in the tree: the first line of each that has a place there. */
export function mapPages(
  article: Article,
  bodies: readonly (PageBody | undefined)[],
  labels: readonly string[],
): PageStart[] {
  return bodies.flatMap((body, index) => {
    const label = labels[index]!
    if (index === 0) return [{ label, node: article, offset: 0 }]
    const start = body?.lines.find(({ line }) => line.start)?.line.start
    return start ? [{ label, node: start.node, offset: wholeWord(start.node, start.offset) }] : []
  })
}

/** A word that the page end divides counts for the page that it began on. */
function wholeWord(node: Node, offset: number): number {
  // A figure, too, is a place: only at its start.
  if (offset === 0) return 0
  const text = sourceText(node)
  if (offset >= text.length || /\s/.test(text[offset - 1]!)) return offset
  // After a dash or an explicit hyphen a whole word begins; inside one, letters stand on both sides.
  if (!/[\p{L}\p{N}\u00AD]/u.test(text[offset - 1]!)) return offset
  const space = text.slice(offset).search(/\s/)
  return space < 0 ? text.length : offset + space + 1
}

function sourceText(node: Node): string {
  if ('value' in node) return node.value
  if (node.type === 'aside') return textOf(node.title ?? [])
  const isLeaf = 'children' in node && node.type !== 'article'
  return isLeaf ? textOf(node.children as readonly Inline[]) : ''
}
