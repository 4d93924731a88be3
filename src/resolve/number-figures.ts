import type { Article, Block } from '../ast/index.ts'
import { mapArticle, walk } from '../ast/index.ts'

/** Numbers figures and tables, each in a series of its own, through the whole article, notes included. */
export function numberFigures(article: Article): Article {
  const numbers = new Map<string, number>()
  const counts = { figure: 0, table: 0 }
  walk(article, (node) => {
    if (node.type === 'figure' || node.type === 'table') numbers.set(node.key!, ++counts[node.type])
  })
  const block = (node: Block): Block =>
    node.type === 'figure' || node.type === 'table' ? { ...node, number: numbers.get(node.key!)! } : node
  return numbers.size === 0 ? article : mapArticle(article, { block })
}
