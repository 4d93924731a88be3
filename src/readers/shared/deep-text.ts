import { type Article, childrenOf, type Node } from '../../ast/index.ts'
import type { Excess } from './word-count.ts'

/** Nodes in nodes: twenty lists in lists, or forty boxes in boxes. */
const DEEP = 40

/** Characters so deep: each level takes some of the line, and what is left of it holds a word or two. */
const MOST_CHARACTERS = 500_000

/** Whether a tree has more text deep in other nodes than it may. */
export function excessOfDepth(article: Article): Excess | undefined {
  let characters = 0
  let level: readonly Node[] = [article]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEP)
      for (const node of level) {
        if ('value' in node) characters += node.value.length
        if (characters > MOST_CHARACTERS)
          return {
            most: MOST_CHARACTERS,
            of: `characters more than ${DEEP} levels deep`,
            ...(node.position && { position: node.position }),
          }
      }
    level = level.flatMap(childrenOf)
  }
  return undefined
}
