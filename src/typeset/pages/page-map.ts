import type { Article, Inline, Node } from '../../ast/index.ts'
import { textOf, walk } from '../../ast/index.ts'
import type { LineItem } from '../blocks/index.ts'
import type { PageStart } from '../model/index.ts'
import type { ColumnBody } from './column-body.ts'

/** Where the printed pages begin in the tree, asked for page by page. */
export class PageMap {
  private readonly article: Article
  private order: ReadonlyMap<Node, number> | undefined
  private last: Node
  /** Labels of pages that show nothing but what stands in the tree before the page before them. */
  private readonly unplaced: string[] = []

  constructor(article: Article) {
    this.article = article
    this.last = article
  }

  /** At its first line that has a place in the tree; the first page with the article. */
  startOf(index: number, label: string, columns: readonly ColumnBody[]): PageStart[] {
    const start = index === 0 ? { node: this.article, offset: 0 } : this.placeOf(columns)
    if (!start) return []
    const { node, offset } = start
    if (this.isBefore(node, this.last)) {
      this.unplaced.push(label)
      return []
    }
    this.last = node
    const labels = [...this.unplaced.splice(0), label]
    return labels.map((each) => ({ label: each, node, offset: wholeWord(node, offset) }))
  }

  /** Text tells best. A figure that has waited does where it stands alone. */
  private placeOf(columns: readonly ColumnBody[]): LineItem['start'] {
    const lines = columns.flatMap(({ lines }) => lines)
    const inText = lines.find(({ line, isLate }) => line.start && !isLate)?.line
    const late = [
      ...(columns[0]?.over ?? []).flatMap((figure) => figure.lines),
      ...lines.map(({ line }) => line),
    ]
    return (inText ?? late.find(({ start }) => start))?.start
  }

  /** The tree is gone through only where two places are to be compared that text does not put in order. */
  private isBefore(node: Node, other: Node): boolean {
    if (node.type !== 'figure' || node === other) return false
    this.order ??= orderOf(this.article)
    return this.order.get(node)! < this.order.get(other)!
  }
}

function orderOf(article: Article): ReadonlyMap<Node, number> {
  const order = new Map<Node, number>()
  walk(article, (node) => {
    order.set(node, order.size)
  })
  return order
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
