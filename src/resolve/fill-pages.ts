import type { Article, Inline } from '../ast/index.ts'
import { mapArticle, mapInlines, walk } from '../ast/index.ts'

/** Says in each reference to a page which one it is, as the printed edition has it: by the ids of targets. */
export function fillPages(article: Article, folios: ReadonlyMap<string, string>): Article {
  let isReferring = false
  walk(article, ({ type }) => {
    isReferring ||= type === 'pageReference'
  })
  if (!isReferring) return article
  const filled = (node: Inline): Inline => {
    const text = node.type === 'pageReference' ? folios.get(node.identifier) : undefined
    return text === undefined ? node : ({ ...node, text } as Inline)
  }
  return mapArticle(article, { inlines: (nodes) => mapInlines(nodes, filled) })
}
