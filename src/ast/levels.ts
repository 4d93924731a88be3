import type { Article } from './nodes.ts'
import { walk } from './walk.ts'

/**
 * What is added to a heading's depth where title and text share one document: 1 if the body has headings of
 * depth 1, so that the title stays the only heading of level 1.
 */
export function levelOffset(article: Article): 0 | 1 {
  let offset: 0 | 1 = 0
  walk(article, (node) => {
    if (node.type === 'heading' && node.depth === 1) offset = 1
  })
  return offset
}

/** Depth of the headings that divide the body into chapters: the shallowest that is used more than once. */
export function chapterDepth(article: Article): number | undefined {
  const counts = new Map<number, number>()
  for (const block of article.children)
    if (block.type === 'heading') counts.set(block.depth, (counts.get(block.depth) ?? 0) + 1)
  const shallowest = Math.min(...counts.keys())
  return (counts.get(shallowest) ?? 0) > 1 ? shallowest : undefined
}
