import type { Article, Inline, Node } from '../ast/nodes.ts'
import { textOf } from '../ast/walk.ts'
import type { ColumnBody } from './column-body.ts'
import type { PageStart } from './page.ts'

/** Where a printed page begins in the tree: its first line that has a place there; the first page with the article. */
export function startOfPage(
  article: Article,
  index: number,
  label: string,
  columns: readonly ColumnBody[],
): PageStart[] {
  if (index === 0) return [{ label, node: article, offset: 0 }]
  const start = columns.flatMap(({ lines }) => lines).find(({ line }) => line.start)?.line.start
  return start ? [{ label, node: start.node, offset: wholeWord(start.node, start.offset) }] : []
}

/** A word that the page end divides counts for the page that it began on. */
function wholeWord(node: Node, offset: number): number {
  // A figure, too, is a place: only at its start.
  if (offset === 0) return 0
  const text = sourceText(node)
  if (offset >= text.length || /\s/.test(text[offset - 1]!)) return offset
  // After a dash or an explicit hyphen a whole word begins; inside one, letters stand on both sides.
  if (!/[\p{L}\p{N}\u00AD]/u.test(text[offset - 1]!) || !/[\p{L}\p{N}]/u.test(text[offset]!)) return offset
  const space = text.slice(offset).search(/\s/)
  return space < 0 ? text.length : offset + space + 1
}

function sourceText(node: Node): string {
  if ('value' in node) return node.value
  if (node.type === 'aside') return textOf(node.title ?? [])
  const isLeaf = 'children' in node && node.type !== 'article'
  return isLeaf ? textOf(node.children as readonly Inline[]) : ''
}
