import type { Article } from '../ast/index.ts'
import { walk } from '../ast/index.ts'
import { type Told, told } from '../diagnostic.ts'
import { IdRegister, isUsableId, usableId } from './ids.ts'

/**
 * Ids that XML does not allow, or that the renderers need for pages and notes, are replaced by near ones, and stay
 * as aliases, by which links find them.
 */
export function validIds(article: Article): Told<Article> {
  const ids = new Set<string>()
  walk(article, ({ id }) => {
    if (id !== undefined) ids.add(id)
  })
  const unusable = [...ids].filter((id) => !isUsableId(id))
  if (unusable.length === 0) return told(article)
  const register = new IdRegister([...ids].filter(isUsableId))
  return told(rename(article, new Map(unusable.map((id) => [id, register.claim(usableId(id))]))))
}

/** The fields that hold nodes, in all the types of the tree. */
const FIELDS = ['children', 'caption', 'title', 'subtitle', 'footnotes'] as const

function rename<N extends object>(node: N, names: ReadonlyMap<string, string>): N {
  const copy = { ...node } as Record<string, unknown>
  const name = names.get(copy.id as string)
  if (name !== undefined)
    Object.assign(copy, { id: name, aliases: [copy.id, ...((copy.aliases as string[] | undefined) ?? [])] })
  if (copy.type === 'article') copy.metadata = rename(copy.metadata as object, names)
  for (const field of FIELDS) {
    const nodes = copy[field]
    if (Array.isArray(nodes)) copy[field] = nodes.map((child: object) => rename(child, names))
  }
  return copy as N
}
