import type { Article, Block, DefinitionList } from '../ast/index.ts'
import { mapArticle, textOf, walk } from '../ast/index.ts'
import { type Told, told } from '../diagnostic.ts'

type Part = DefinitionList['children'][number]

/**
 * Takes what describes no term out of its list, and terms in which nothing stands: web pages write `<dd>` for an indent, and HTML and PDF
 * alike know no description without a term.
 */
export function freeLoneDescriptions(article: Article): Told<Article> {
  return told(
    mapArticle(article, { block: (block) => (block.type === 'definitionList' ? parted(block) : block) }),
  )
}

function parted(list: DefinitionList): readonly Block[] {
  const named = list.children.filter((part) => part.type !== 'definitionTerm' || showsSomething(part))
  const first = named.findIndex(({ type }) => type === 'definitionTerm')
  const lone = first < 0 ? named : named.slice(0, first)
  if (lone.length === 0 && named.length === list.children.length) return [list]
  const free = lone.flatMap((part) => (part.type === 'definitionDescription' ? part.children : []))
  const rest = named.slice(lone.length)
  const [head, ...others] = rest.length > 0 ? [...free, { ...list, children: rest }] : free
  const isNamed = list.id !== undefined && head !== undefined && head.id === undefined && rest.length === 0
  return head ? [isNamed ? { ...head, id: list.id } : head, ...others] : []
}

const OBJECTS: ReadonlySet<string> = new Set([
  ...['image', 'crossReference', 'pageReference', 'footnoteReference', 'inlineMath'],
])

function showsSomething(term: Part): boolean {
  if (term.type !== 'definitionTerm') return true
  if (textOf(term.children).trim() !== '') return true
  let shows = false
  walk(term, ({ type }) => {
    shows ||= OBJECTS.has(type)
  })
  return shows
}
