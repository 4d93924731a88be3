import { type Article, type Image, walk } from '../ast/index.ts'
import type { Use } from './finding-at.ts'

/** The images of an article, its cover included, each where it is named first. */
export function collectUses(article: Article): readonly Use[] {
  const uses = new Map<string, Use>()
  walk(article, (node) => {
    if (node.type === 'image' && !uses.has(node.url)) uses.set(node.url, useOf(node, uses.size + 1))
  })
  const { cover } = article.metadata
  if (cover !== undefined && !uses.has(cover))
    uses.set(cover, { url: cover, alt: '', ordinal: uses.size + 1 })
  return [...uses.values()]
}

function useOf({ url, alt = '', position }: Image, ordinal: number): Use {
  return { url, alt, ordinal, ...(position && { position }) }
}
