import { type Article, type Inline, mapArticle, numberWordsOf, walk } from '../ast/index.ts'
import type { Template } from '../templates/index.ts'

/**
 * Says of each reference the page that its target is on, where the template asks for it: `figure 3 on page 12`. Nothing
 * is added in headings and captions, which stand in lists, too, to a number that the author words himself, and where he
 * names pages.
 */
export function withReferencePages(article: Article, { page }: Pick<Template, 'page'>): Article {
  if (page.references === 'plain') return article
  const apart = new Set<readonly Inline[]>([article.metadata.title, article.metadata.subtitle ?? []])
  let isReferring = false
  walk(article, (node) => {
    isReferring ||= node.type === 'crossReference'
    if (node.type === 'heading') apart.add(node.children)
    if ('caption' in node && node.caption) apart.add(node.caption)
  })
  if (!isReferring) return article
  const paged = (nodes: readonly Inline[], lang: string): readonly Inline[] =>
    nodes.some(({ type }) => type === 'pageReference')
      ? nodes
      : nodes.flatMap((node, at) => [inside(node, lang), ...pageOf(nodes, at, lang)])
  const inside = (node: Inline, lang: string): Inline =>
    'children' in node ? ({ ...node, children: paged(node.children, node.lang ?? lang) } as Inline) : node
  return mapArticle(article, { inlines: (nodes, lang) => (apart.has(nodes) ? nodes : paged(nodes, lang)) })
}

/** What follows the reference at a place; one of several in a list has none. */
function pageOf(nodes: readonly Inline[], at: number, lang: string): Inline[] {
  const node = nodes[at]!
  if (node.type !== 'crossReference' || node.form === 'number') return []
  if (nodes[at - 1]?.type === 'label' || nodes[at + 1]?.type === 'label') return []
  const words = numberWordsOf(lang).made.onPage.replace(/ (?=\{)/, '\u00A0')
  const [before = '', after = ''] = words.split('{}')
  return [
    { type: 'label', value: before.startsWith('（') ? before : ` ${before}` },
    { type: 'pageReference', identifier: node.identifier },
    ...(after === '' ? [] : [{ type: 'label', value: after } as const]),
  ]
}
