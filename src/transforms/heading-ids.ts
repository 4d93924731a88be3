import type { Article } from '../ast/index.ts'
import { mapArticle, walk } from '../ast/index.ts'
import { type Told, told } from '../diagnostic.ts'
import { IdRegister, slug } from './ids.ts'

/** Every heading without an id gets one from its text, unique in the article and the same in every build. */
export function headingIds(article: Article): Told<Article> {
  const explicit: string[] = []
  walk(article, (node) => {
    if (node.id !== undefined) explicit.push(node.id)
  })
  const register = new IdRegister(explicit)
  return told(
    mapArticle(article, {
      block: (node) =>
        node.type === 'heading' && node.id === undefined
          ? { ...node, id: register.claim(slug(node.children)) }
          : node,
    }),
  )
}
