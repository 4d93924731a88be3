import { type Article, type Inline, mapArticle, mapInlines, walk } from '../../ast/index.ts'

/** What begins the name of a place in a link that leads to its page. */
export const PAGE = 'page-of.'

/** Links to the page of a place as references to that page: what the word processor has counted is another edition's. */
export function withPageReferences(article: Article): Article {
  const ids = new Set<string>()
  let isAny = false
  walk(article, (node) => {
    if ('id' in node && node.id !== undefined) ids.add(node.id)
    isAny ||= node.type === 'link' && node.url.startsWith(`#${PAGE}`)
  })
  if (!isAny) return article
  const change = (node: Inline): Inline | readonly Inline[] => {
    if (node.type !== 'link' || !node.url.startsWith(`#${PAGE}`)) return node
    const identifier = node.url.slice(PAGE.length + 1)
    return ids.has(identifier) ? { type: 'pageReference', identifier } : node.children
  }
  return mapArticle(article, { inlines: (nodes) => mapInlines(nodes, change) })
}
