import type { Article, Block, Inline } from '../ast/index.ts'
import { hasFormulas, mapArticle, mapInlines, type TexMacros, texDefinitionsIn } from '../ast/index.ts'

/**
 * Takes the macros that formulas define (`\newcommand`, `\def`, `\DeclareMathOperator`) for all formulas of the text: the
 * last of one name counts. A formula that does nothing else is no formula.
 */
export function withTexDefinitions(article: Article): Article {
  if (!hasFormulas(article)) return article
  const macros = new Map<string, string>()
  const without = (value: string): string => {
    const { macros: found, rest } = texDefinitionsIn(value)
    for (const [name, body] of Object.entries(found)) macros.set(name, body)
    return rest.trim()
  }
  const left = <N extends { readonly value: string }>(node: N): readonly N[] => {
    const value = node.value.includes('\\') ? without(node.value) : node.value
    if (value === node.value) return [node]
    return value === '' ? [] : [{ ...node, value }]
  }
  const inline = (node: Inline): Inline | readonly Inline[] =>
    node.type === 'inlineMath' ? left(node) : node
  const mapped = mapArticle(article, {
    inlines: (nodes) => mapInlines(nodes, inline),
    block: (block): Block | readonly Block[] => (block.type === 'math' ? left(block) : block),
  })
  if (macros.size === 0) return article
  const { texMacros } = article.metadata
  const all: TexMacros = { ...texMacros, ...Object.fromEntries(macros) }
  return { ...mapped, metadata: { ...mapped.metadata, texMacros: all } }
}
