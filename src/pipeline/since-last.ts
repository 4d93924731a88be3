import type { Article } from '../ast/index.ts'
import { isKeeping, type StageCache } from './cache.ts'
import { digest } from './stages.ts'

/** Where a process goes on, the objects of the last tree of a file stand for what has not changed since. */
export async function sinceLast(
  article: Article,
  file: string,
  cache: StageCache | undefined,
): Promise<Article> {
  if (!isKeeping(cache, 'tree')) return article
  const slot = digest('tree', file)
  const last = cache.get(slot) as Article | undefined
  const { withLast } = await import('../resolve/index.ts')
  const made = last ? withLast(article, last) : article
  cache.set(slot, made)
  return made
}
