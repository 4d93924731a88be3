import type { Article, FootnoteReference, Inline, Link } from '../ast/index.ts'
import { mapArticle, mapInlines } from '../ast/index.ts'
import { type Told, told } from '../diagnostic.ts'

/** The mark of a note is a link itself, and no link may stand in another (HTML, 4.5.1): it goes behind the one around it. */
export function marksBehindLinks(article: Article): Told<Article> {
  if (article.footnotes.length === 0) return told(article)
  const inlines = (nodes: readonly Inline[]) =>
    mapInlines(nodes, (node) => (node.type === 'link' ? marksBehind(node) : node))
  return told(mapArticle(article, { inlines }))
}

function marksBehind(link: Link): readonly Inline[] {
  const marks: FootnoteReference[] = []
  const children = mapInlines(link.children, (node) => {
    if (node.type !== 'footnoteReference') return node
    marks.push(node)
    return []
  })
  return marks.length === 0 ? [link] : [{ ...link, children }, ...marks]
}
