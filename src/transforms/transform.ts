import type { Article } from '../ast/index.ts'
import type { Report } from '../diagnostic.ts'

/** One pass over the tree: pure but for what it reports, idempotent, and never throwing on any article. */
export type Transform = (article: Article, report: Report) => Article
