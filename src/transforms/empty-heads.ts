import type { Article, Block, TableRow } from '../ast/index.ts'
import { mapArticle } from '../ast/index.ts'
import { type Told, told } from '../diagnostic.ts'

/** Pipe tables cannot be written without a head: one in which nothing stands is none, and would be an empty band. */
export function dropEmptyHeads(article: Article): Told<Article> {
  return told(mapArticle(article, { block: withoutEmptyHead }))
}

function withoutEmptyHead(block: Block): Block {
  if (block.type !== 'table') return block
  const first = block.children.findIndex((row) => !isEmptyHead(row))
  return first > 0 ? { ...block, children: block.children.slice(first) } : block
}

function isEmptyHead({ children }: TableRow): boolean {
  return children.every(
    (cell) => cell.header === 'column' && cell.children.length === 0 && (cell.rowSpan ?? 1) === 1,
  )
}
