import {
  type Article,
  type CrossReference,
  type Inline,
  mapArticle,
  type Node,
  numberWordsOf,
  walk,
} from '../ast/index.ts'
import type { Template } from '../templates/index.ts'

/**
 * Says of each reference the page that its target is on, where the template asks for it: `figure 3 on page 12`; and in
 * print `figure 3 overleaf`. Nothing is added in headings and captions, which stand in lists, too, to a number that the
 * author words himself, and where he names pages. Notes always name the page: where a line of theirs stands is not
 * known.
 */
export function withReferencePages(article: Article, { page }: Pick<Template, 'page'>): Article {
  if (page.references === 'plain') return article
  const { apart, ids, isReferring } = standingsIn(article)
  if (!isReferring) return article
  const noted = new Set<Node>()
  for (const note of article.footnotes) walk(note, (node) => void noted.add(node))
  const nearOf = (node: CrossReference, lang: string) =>
    page.references === 'relative' && !noted.has(node)
      ? { id: claimed(`at-${node.identifier}`, ids), near: page.sides === 'one' ? {} : nearWords(lang) }
      : {}
  const paged = (nodes: readonly Inline[], lang: string): readonly Inline[] =>
    nodes.some(({ type }) => type === 'pageReference')
      ? nodes
      : nodes.flatMap((node, at): Inline[] => {
          if ('children' in node)
            return [{ ...node, children: paged(node.children, node.lang ?? lang) } as Inline]
          if (node.type !== 'crossReference' || !isPaged(node, nodes, at)) return [node]
          const { identifier } = node
          const around = wordsAround(lang)
          return [node, { type: 'pageReference', identifier, around, ...nearOf(node, lang) }]
        })
  return mapArticle(article, { inlines: (nodes, lang) => (apart.has(nodes) ? nodes : paged(nodes, lang)) })
}

/** Where nothing is added, and all ids that are taken. */
function standingsIn(article: Article) {
  const apart = new Set<readonly Inline[]>([article.metadata.title, article.metadata.subtitle ?? []])
  const ids = new Set<string>()
  let isReferring = false
  walk(article, (node) => {
    isReferring ||= node.type === 'crossReference'
    if (node.id !== undefined) ids.add(node.id)
    if (node.type === 'heading') apart.add(node.children)
    if ('caption' in node && node.caption) apart.add(node.caption)
  })
  return { apart, ids, isReferring }
}

/** One of several in a list has no page. */
function isPaged({ form }: CrossReference, nodes: readonly Inline[], at: number): boolean {
  return form !== 'number' && nodes[at - 1]?.type !== 'label' && nodes[at + 1]?.type !== 'label'
}

/** The id, with the next number that is free where it is taken: one that is added takes none from references elsewhere. */
function claimed(id: string, ids: Set<string>): string {
  let free = id
  for (let count = 2; ids.has(free); count++) free = `${id}-${count}`
  ids.add(free)
  return free
}

function wordsAround(lang: string): readonly [string, string] {
  const words = numberWordsOf(lang).made.onPage.replace(/ (?=\{)/, '\u00A0')
  const [before = '', after = ''] = words.split('{}')
  return [spaced(before), after]
}

function nearWords(lang: string): { facing?: string; overleaf?: string } {
  const { facing, overleaf } = numberWordsOf(lang).near
  return {
    ...(facing !== undefined && { facing: spaced(facing) }),
    ...(overleaf !== undefined && { overleaf: spaced(overleaf) }),
  }
}

/** Fullwidth brackets bring their own white. */
function spaced(words: string): string {
  return words.startsWith('（') ? words : ` ${words}`
}
