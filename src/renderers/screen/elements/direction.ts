import { type Article, childrenOf, directionOf, type Metadata, type Node } from '../../../ast/index.ts'

/**
 * The direction of an article that no language in it has to name: all that is not said to run otherwise does as the article.
 * `undefined` where a language that runs as the article stands in one that runs against it, as English in Arabic in English:
 * there each says its own direction.
 */
export function impliedDirection(article: Article): Metadata['dir'] | undefined {
  const { dir } = article.metadata
  const turnsBack = (node: Node, isTurned: boolean): boolean => {
    const own = node.lang && directionOf(node.lang)
    if (isTurned && own === dir) return true
    const isOther = own ? own !== dir : isTurned
    return childrenOf(node).some((child) => turnsBack(child, isOther))
  }
  return turnsBack(article, false) ? undefined : dir
}
