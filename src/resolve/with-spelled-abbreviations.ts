import { type Abbreviation, type Article, type Inline, mapArticle, textOf, walk } from '../ast/index.ts'
import type { Template } from '../templates/index.ts'

/**
 * Spells each abbreviation out where the text has it first, `HyperText Markup Language (HTML)`, where the template asks
 * for it; not in headings and captions, which stand in lists, too, and not where the author has done it.
 */
export function withSpelledAbbreviations(article: Article, { page }: Pick<Template, 'page'>): Article {
  if (page.abbreviations === 'short') return article
  const apart = new Set<readonly Inline[]>([article.metadata.title, article.metadata.subtitle ?? []])
  walk(article, (node) => {
    if (node.type === 'heading') apart.add(node.children)
    if ('caption' in node && node.caption) apart.add(node.caption)
  })
  const met = new Set<string>()
  const spelled = (nodes: readonly Inline[]): readonly Inline[] =>
    nodes.flatMap((node, at): readonly Inline[] => {
      if (node.type === 'abbreviation') {
        const key = `${textOf(node.children)}\n${node.title}`
        const isFirst = !met.has(key)
        met.add(key)
        return isFirst && !isSpelled(node, nodes[at - 1], nodes[at + 1]) ? inFull(node) : [node]
      }
      return 'children' in node ? [{ ...node, children: spelled(node.children) } as Inline] : [node]
    })
  return mapArticle(article, { inlines: (nodes) => (apart.has(nodes) ? nodes : spelled(nodes)) })
}

function inFull(node: Abbreviation): readonly Inline[] {
  return [{ type: 'label', value: `${node.title} (` }, node, { type: 'label', value: ')' }]
}

/** Whether the author says it himself, before or behind: `HyperText Markup Language (HTML)`, `HTML (HyperText …)`. */
function isSpelled({ title }: Abbreviation, before: Inline | undefined, after: Inline | undefined): boolean {
  const says = (text: string) => text.toLowerCase().includes(title.toLowerCase())
  return (
    (before?.type === 'text' && /\(\s*$/.test(before.value) && says(before.value)) ||
    (after?.type === 'text' && /^\s*\(/.test(after.value) && says(after.value))
  )
}
