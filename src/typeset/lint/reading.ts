import type { Article, Node, Position, Table } from '../../ast/index.ts'
import { childrenOf } from '../../ast/index.ts'
import type { LineItem } from '../blocks/index.ts'
import type { Page } from '../model/index.ts'
import type { ColumnBody, ExplainedSection } from '../pages/index.ts'

/** Where a leaf of the tree stands in it. */
export interface Leaf {
  readonly node: Node
  /** In the order of the text. */
  readonly order: number
  readonly lang: string
  /** The outermost block around it that no figure parts: a table, a listing, a stanza, an item of a list. */
  readonly whole?: Node
  /** The outermost of its kind around it. */
  readonly figure?: Node
  readonly table?: Table
  /** The number of its row, from 0. */
  readonly row?: number
  readonly item?: ItemPlace
}

interface ItemPlace {
  readonly list: Node
  readonly index: number
  readonly count: number
}

/** A line of the text as it stands on the pages. */
export interface StandingLine {
  readonly leaf: Leaf
  readonly line: LineItem
  /** Counted over all pages, from 0. */
  readonly page: number
  readonly column: number
}

/** A page with what was decided for it, and whether the text goes on behind it. */
export interface ReadPage {
  readonly page: Page
  readonly columns: readonly ColumnBody[]
  readonly isFirst: boolean
  readonly isLast: boolean
}

/** Whether a figure takes the page. */
export function hasPlate({ columns }: ReadPage): boolean {
  return columns[0]?.heads.some(({ span }) => span === 'page') ?? false
}

/** Pages as a reader comes upon them, beside the tree that they were made from. */
export interface PageReading {
  readonly article: Article
  readonly pages: readonly ReadPage[]
  /** Lines of the text, top to bottom, page by page: what stands for nothing in the tree is left out. */
  readonly lines: readonly StandingLine[]
  /** The height of a full column, points. */
  readonly height: number
}

/** Sections may come in any order. */
export function readPages(article: Article, sections: readonly ExplainedSection[]): PageReading {
  const leaves = leavesOf(article)
  const lines: StandingLine[] = []
  const pages: ReadPage[] = []
  let height = 0
  let column = 0
  let isFirst = true
  const inOrder = sections.filter(({ pages }) => pages.length > 0)
  for (const section of inOrder.toSorted((a, b) => a.pages[0]!.index - b.pages[0]!.index)) {
    for (const page of section.pages) {
      const columns = section.columns.get(page) ?? []
      const put = (line: LineItem) => {
        const leaf = line.start && leaves.get(line.start.key)
        if (leaf) lines.push({ leaf, line, page: page.index, column })
      }
      for (const { lines } of columns[0]?.heads ?? []) lines.forEach(put)
      for (const body of columns) {
        for (const { line } of body.lines) put(line)
        height = Math.max(height, body.depth)
        column++
      }
      columns[0]?.foot?.lines.forEach(put)
      const isLast = columns.length === 0 || columns.at(-1)!.ending.place === 'end of text'
      pages.push({ page, columns, isFirst, isLast })
      isFirst = isLast
    }
  }
  return { article, pages, lines, height }
}

type Around = Omit<Leaf, 'node' | 'order'>

/** All that lines may begin in, by key. Without recursion: depth costs no stack. */
function leavesOf(article: Article): Map<string, Leaf> {
  const leaves = new Map<string, Leaf>()
  const stack: { readonly node: Node; readonly around: Around }[] = [
    { node: article, around: { lang: article.metadata.lang } },
  ]
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { node } = next
    const around = inside(node, next.around)
    if ('key' in node && node.key) leaves.set(node.key, { node, order: leaves.size, ...around })
    const children = childrenOf(node)
    for (let index = children.length - 1; index >= 0; index--)
      stack.push({ node: children[index]!, around: withPlace(node, index, children, around) })
  }
  return leaves
}

const WHOLE: ReadonlySet<Node['type']> = new Set(['table', 'code', 'math', 'verseStanza', 'listItem'])

function inside(node: Node, around: Around): Around {
  const lang = node.type === 'article' ? undefined : node.lang
  return {
    ...around,
    ...(lang && { lang }),
    ...(!around.whole && WHOLE.has(node.type) && { whole: node }),
    ...(!around.figure && node.type === 'figure' && { figure: node }),
    ...(!around.table && node.type === 'table' && { table: node }),
  }
}

function withPlace(parent: Node, index: number, children: readonly Node[], around: Around): Around {
  if (parent.type === 'table' && around.table === parent && children[index]!.type === 'tableRow')
    return { ...around, row: index - (children.length - parent.children.length) }
  if (parent.type === 'list' && !around.item)
    return { ...around, item: { list: parent, index, count: children.length } }
  return around
}

/** For messages: where a block came from. */
export function placeOf(node: Node): { position?: Position } {
  return 'position' in node && node.position ? { position: node.position } : {}
}
