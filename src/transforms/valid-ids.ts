import type { Article, Node } from '../ast/index.ts'
import { walk } from '../ast/index.ts'
import type { Report } from '../diagnostic.ts'
import { IdRegister, idOfLink, isUsableId, usableId } from './ids.ts'

/**
 * Ids that XML does not allow, or that the renderers need for pages and notes, are replaced by near ones; links to
 * them follow.
 */
export function validIds(article: Article, report: Report): Article {
  const names = newNames(article, report)
  return names.size === 0 ? article : rename(article, names)
}

function newNames(article: Article, report: Report): ReadonlyMap<string, string> {
  const unusable: (Node & { id: string })[] = []
  const usable: string[] = []
  walk(article, (node) => {
    if (node.id === undefined) return
    if (isUsableId(node.id)) usable.push(node.id)
    else unusable.push({ ...node, id: node.id })
  })
  const register = new IdRegister(usable)
  const names = new Map<string, string>()
  for (const { id, position } of unusable) {
    if (names.has(id)) continue
    const name = register.claim(usableId(id))
    names.set(id, name)
    report({
      code: 'id-invalid',
      severity: 'warning',
      message: `id ${JSON.stringify(id)} cannot be used in every edition and becomes ${JSON.stringify(name)}`,
      ...(position && { position }),
      hint: 'start an id with a letter, use letters, figures, hyphens and full stops, and not page-, fn- or fnref-',
    })
  }
  return names
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
