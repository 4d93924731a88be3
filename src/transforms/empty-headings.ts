import type { Article, Heading } from '../ast/index.ts'
import { isDecorative, mapArticle, textOf, walk } from '../ast/index.ts'
import { type Finding, type Told, told } from '../diagnostic.ts'

/** Takes out headings that show nothing: they would stand as empty entries in every table of contents. */
export function dropEmptyHeadings(article: Article): Told<Article> {
  const findings: Finding[] = []
  const shown = mapArticle(article, {
    block: (node) => {
      if (node.type !== 'heading' || showsSomething(node)) return node
      findings.push({
        code: 'heading-empty',
        severity: 'warning',
        message: `heading of level ${node.depth} has no text and is left out`,
        ...(node.position && { position: node.position }),
        hint: 'give the heading a text, or delete its mark',
      })
      return []
    },
  })
  return told(shown, findings)
}

function showsSomething(heading: Heading): boolean {
  if (textOf(heading.children).trim() !== '') return true
  let shows = false
  walk(heading, (node) => {
    if (node.type === 'image') shows ||= !isDecorative(node)
    else
      shows ||=
        node.type === 'crossReference' || node.type === 'citation' || node.type === 'footnoteReference'
  })
  return shows
}
