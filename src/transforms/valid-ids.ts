import type { Article, Position } from '../ast/index.ts'
import { walk } from '../ast/index.ts'
import { type Finding, type Told, told } from '../diagnostic.ts'
import { IdRegister, idOfLink, isUsableId, usableId } from './ids.ts'

/**
 * Ids that XML does not allow, or that the renderers need for pages and notes, are replaced by near ones; links to
 * them follow.
 */
export function validIds(article: Article): Told<Article> {
  const renamed = unusableIds(article)
  if (renamed.length === 0) return told(article)
  const names = new Map(renamed.map(({ id, name }) => [id, name]))
  return told(rename(article, names), renamed.map(renaming))
}

interface Renamed {
  readonly id: string
  readonly name: string
  /** Of the first node that has the id. */
  readonly position: Position | undefined
}

function unusableIds(article: Article): Renamed[] {
  const unusable = new Map<string, Position | undefined>()
  const usable: string[] = []
  walk(article, ({ id, position }) => {
    if (id === undefined) return
    if (isUsableId(id)) usable.push(id)
    else if (!unusable.has(id)) unusable.set(id, position)
  })
  const register = new IdRegister(usable)
  return [...unusable].map(([id, position]) => ({ id, name: register.claim(usableId(id)), position }))
}

function renaming({ id, name, position }: Renamed): Finding {
  return {
    code: 'id-invalid',
    severity: 'warning',
    message: `id ${JSON.stringify(id)} cannot be used in every edition and becomes ${JSON.stringify(name)}`,
    ...(position && { position }),
    hint: 'start an id with a letter, use letters, figures, hyphens and full stops, and not page-, fn- or fnref-',
  }
}

/** The fields that hold nodes, in all the types of the tree. */
const FIELDS = ['children', 'caption', 'title', 'subtitle', 'footnotes'] as const

function rename<N extends object>(node: N, names: ReadonlyMap<string, string>): N {
  const copy = { ...node } as Record<string, unknown>
  if (typeof copy.id === 'string') copy.id = names.get(copy.id) ?? copy.id
  if (copy.type === 'image' && typeof copy.describedBy === 'string')
    copy.describedBy = names.get(copy.describedBy) ?? copy.describedBy
  if (copy.type === 'crossReference')
    copy.identifier = names.get(copy.identifier as string) ?? copy.identifier
  if (copy.type === 'link') {
    const target = names.get(idOfLink(copy.url as string) ?? '')
    if (target) copy.url = `#${target}`
  }
  if (copy.type === 'article') copy.metadata = rename(copy.metadata as object, names)
  for (const field of FIELDS) {
    const nodes = copy[field]
    if (Array.isArray(nodes)) copy[field] = nodes.map((child: object) => rename(child, names))
  }
  return copy as N
}
