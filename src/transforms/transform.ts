import type { Article } from '../ast/index.ts'
import type { Told } from '../diagnostic.ts'

/** One pass over the tree: pure, idempotent, and never throwing on any article. */
export type Transform = (article: Article) => Told<Article>
