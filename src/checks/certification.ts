import type { Article, Image } from '../ast/index.ts'
import { walk } from '../ast/index.ts'
import { type Finding, type Told, told } from '../diagnostic.ts'

/** Takes back a claim of conformance that the article itself contradicts, and says so. */
export function certification(article: Article): Told<Article> {
  const { certification: claim, ...metadata } = article.metadata
  const undescribed = claim && firstUndescribed(article)
  if (!undescribed) return told(article)
  const finding: Finding = {
    code: 'conformance-contradicted',
    severity: 'warning',
    message: 'an image has no text alternative, so that the conformance that is certified is not claimed',
    ...(undescribed.position && { position: undescribed.position }),
    hint: 'describe the image, or say that it is decorative',
  }
  return told({ ...article, metadata }, [finding])
}

function firstUndescribed(article: Article): Image | undefined {
  let found: Image | undefined
  walk(article, (node) => {
    if (node.type === 'image' && node.isUndescribed) found ??= node
  })
  return found
}
