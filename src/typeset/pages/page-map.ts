import type { Block, Inline, Node, Position } from '../../ast/index.ts'
import { behindDividedWord, countedText, walk } from '../../ast/index.ts'
import type { LineItem, LineStart } from '../blocks/index.ts'
import type { PageStart } from '../model/index.ts'
import type { ColumnBody } from './column-body.ts'

/** The key of the place where the first page of the text begins: the article's own. */
export const ARTICLE = 'article'

/** Where the printed pages of a section begin in the tree, asked for page by page. */
export class PageMap {
  private readonly blocks: readonly Block[]
  private known: ReadonlyMap<string, Leaf> | undefined
  /** Where the last page began, and how far the text came on it. */
  private last: string | undefined
  private reached: string | undefined
  /** The block that a page began in last, and its text: a long one is not read again for each of its pages. */
  private broken: { readonly key: string; readonly text: string } | undefined
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

  /**
   * At the first thing on it in the order of the text that nothing after it stands before; the page that `opens` the
   * text with the article. A page of nothing but figures that text has passed begins with the first of them, or with the next page.
   */
  startOf(
    opens: boolean,
    label: string,
    columns: readonly ColumnBody[],
    head: readonly LineItem[] = [],
  ): PageStart[] {
    const above = head.find((line) => line.start)?.start
    const start = opens ? { key: ARTICLE, offset: 0 } : (above ?? this.firstOf(columns))
    this.reached = lastInText(columns)?.key ?? this.reached
    if (!start) return []
    const { key, offset } = start
    if (this.isPassed(key, this.last)) {
      this.waiting.push(label)
      return []
    }
    this.last = key
    const labels = [...this.waiting.splice(0), label]
    return labels.map((each) => ({ label: each, key, offset: this.wholeWord(key, offset) }))
  }

  private firstOf(columns: readonly ColumnBody[]): LineStart | undefined {
    const inText = columns.flatMap(({ lines }) => lines).find(({ line, isLate }) => line.start && !isLate)
    const figures = figuresOf(columns)
    if (figures.length === 0) return inText?.line.start
    const starts = [...(inText ? [inText.line] : []), ...figures].flatMap(({ start }) => start ?? [])
    const orderOf = ({ key }: LineStart) => this.leaf(key)?.order ?? 0
    const ordered = starts.toSorted((a, b) => orderOf(a) - orderOf(b))
    return ordered.find(({ key }) => !this.isPassed(key, this.reached)) ?? ordered[0]
  }

  /** Whether a place is before another in the text: only figures are out of order. */
  private isPassed(key: string, other: string | undefined): boolean {
    if (other === undefined || key === other) return false
    const [own, than] = [this.leaf(key), this.leaf(other)]
    return own !== undefined && than !== undefined && own.order < than.order
  }

  /** A word that the page end divides counts for the page that it began on. */
  private wholeWord(key: string, offset: number): number {
    // A figure, too, is a place: only at its start.
    if (offset === 0) return 0
    if (this.broken?.key !== key) this.broken = { key, text: sourceText(this.leaf(key)!.node) }
    return behindDividedWord(this.broken.text, offset)
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

/** Lines of the figures over the columns, and of those that waited for their column. */
function figuresOf(columns: readonly ColumnBody[]): LineItem[] {
  const { heads = [], foot } = columns[0] ?? {}
  return [
    ...[...heads, ...(foot ? [foot] : [])].flatMap(({ lines }) => lines),
    ...columns.flatMap(({ lines }) => lines.flatMap(({ line, isLate }) => (isLate ? [line] : []))),
  ]
}

/** How far the text comes on a page. */
function lastInText(columns: readonly ColumnBody[]): LineStart | undefined {
  const lines = columns.flatMap((column) => column.lines)
  return lines.findLast(({ line, isLate }) => line.start && !isLate)?.line.start
}

function sourceText(node: Node): string {
  if ('value' in node) return node.value
  if (node.type === 'aside') return countedText(node.title ?? [])
  return 'children' in node ? countedText(node.children as readonly Inline[]) : ''
}
