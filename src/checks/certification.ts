import type { Article, Image } from '../ast/index.ts'
import { walk } from '../ast/index.ts'
import type { Report } from '../diagnostic.ts'

/** Takes back a claim of conformance that the article itself contradicts, and reports it. */
export function certification(article: Article, report: Report): Article {
  const { certification: claim, ...metadata } = article.metadata
  const undescribed = claim && firstUndescribed(article)
  if (!undescribed) return article
  report({
    code: 'conformance-contradicted',
    severity: 'warning',
    message: 'an image has no text alternative, so that the conformance that is certified is not claimed',
    ...(undescribed.position && { position: undescribed.position }),
    hint: 'describe the image, or say that it is decorative',
  })
  return { ...article, metadata }
}

function firstUndescribed(article: Article): Image | undefined {
  let found: Image | undefined
  walk(article, (node) => {
    if (node.type === 'image' && node.isUndescribed) found ??= node
  })
  return found
}
