import type { Block, Inline, Node, Position } from '../../ast/index.ts'
import { countedText, walk } from '../../ast/index.ts'
import type { LineStart } from '../blocks/index.ts'
import type { PageStart } from '../model/index.ts'
import type { ColumnBody } from './column-body.ts'

/** The key of the place where the first page begins: the article's own. */
const ARTICLE = 'article'

/** Where the printed pages of a section begin in the tree, asked for page by page. */
export class PageMap {
  private readonly blocks: readonly Block[]
  private known: ReadonlyMap<string, Leaf> | undefined
  private last: string | undefined
  /** Labels of pages that show nothing but what stands in the tree before the page before them. */
  private readonly waiting: string[]

  /** `waiting` are the labels that the sections before could not place. */
  constructor(blocks: readonly Block[], waiting: readonly string[]) {
    this.blocks = blocks
    this.waiting = [...waiting]
  }

  /** Labels for the section that comes next. */
  get unplaced(): readonly string[] {
    return this.waiting
  }

  /** Of a block, in the source. */
  positionOf(key: string): Position | undefined {
    return this.leaf(key)?.node.position
  }

  /** At its first line that has a place in the tree; the first page with the article. */
  startOf(index: number, label: string, columns: readonly ColumnBody[]): PageStart[] {
    const start = index === 0 ? { key: ARTICLE, offset: 0 } : placeOf(columns)
    if (!start) return []
    const { key, offset } = start
    if (this.isBefore(key, this.last)) {
      this.waiting.push(label)
      return []
    }
    this.last = key
    const labels = [...this.waiting.splice(0), label]
    return labels.map((each) => ({ label: each, key, offset: this.wholeWord(key, offset) }))
  }

  /** Only of a figure: text is always in order. */
  private isBefore(key: string, other: string | undefined): boolean {
    if (other === undefined || key === other) return false
    const leaf = this.leaf(key)
    return leaf?.node.type === 'figure' && leaf.order < (this.leaf(other)?.order ?? 0)
  }

  /** A word that the page end divides counts for the page that it began on. */
  private wholeWord(key: string, offset: number): number {
    // A figure, too, is a place: only at its start.
    if (offset === 0) return 0
    return endOfWord(sourceText(this.leaf(key)!.node), offset)
  }

  /** The tree is gone through only where a place is looked at. */
  private leaf(key: string): Leaf | undefined {
    this.known ??= leavesOf(this.blocks)
    return this.known.get(key)
  }
}

interface Leaf {
  readonly node: Node
  readonly order: number
}

function leavesOf(blocks: readonly Block[]): ReadonlyMap<string, Leaf> {
  const leaves = new Map<string, Leaf>()
  for (const block of blocks)
    walk(block, (node) => {
      if (node.key !== undefined) leaves.set(node.key, { node, order: leaves.size })
    })
  return leaves
}

/** Text tells best. A figure that has waited does where it stands alone. */
function placeOf(columns: readonly ColumnBody[]): LineStart | undefined {
  const lines = columns.flatMap((column) => column.lines)
  const inText = lines.find(({ line, isLate }) => line.start && !isLate)?.line
  const late = [
    ...(columns[0]?.heads ?? []).flatMap((figure) => figure.lines),
    ...lines.map(({ line }) => line),
  ]
  return (inText ?? late.find(({ start }) => start))?.start
}

function endOfWord(text: string, offset: number): number {
  if (offset >= text.length || /\s/.test(text[offset - 1]!)) return offset
  // After a dash or an explicit hyphen a whole word begins; inside one, letters stand on both sides.
  if (!/[\p{L}\p{N}\u00AD]/u.test(text[offset - 1]!) || !/[\p{L}\p{N}]/u.test(text[offset]!)) return offset
  const space = text.slice(offset).search(/\s/)
  return space < 0 ? text.length : offset + space + 1
}

function sourceText(node: Node): string {
  if ('value' in node) return node.value
  if (node.type === 'aside') return countedText(node.title ?? [])
  return 'children' in node ? countedText(node.children as readonly Inline[]) : ''
}
