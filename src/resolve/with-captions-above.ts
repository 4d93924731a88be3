import { type Article, type Block, mapArticle } from '../ast/index.ts'
import type { Template } from '../templates/index.ts'

/** Has the captions of code stand above it, where the template asks for it. */
export function withCaptionsAbove(article: Article, { page }: Pick<Template, 'page'>): Article {
  return page.codeCaptions === 'above' ? mapArticle(article, { block: raised }) : article
}

function raised(block: Block): Block {
  const isListing =
    block.type === 'figure' && block.caption && block.children.every(({ type }) => type === 'code')
  return isListing ? { ...block, hasCaptionAbove: true } : block
}
