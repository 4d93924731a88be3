import type { Article } from '../ast/index.ts'
import { certification, checkImages, checkStructure } from '../checks/index.ts'
import type { Report } from '../diagnostic.ts'
import { dropEmptyHeadings } from './empty-headings.ts'
import { evenTables } from './even-tables.ts'
import { frenchSpacing } from './french-spacing.ts'
import { glueWords } from './glue-words.ts'
import { headingIds } from './heading-ids.ts'
import { headingLevels } from './heading-levels.ts'
import { linkTargets } from './link-targets.ts'
import { orderFootnotes } from './order-footnotes.ts'
import { smartPunctuation } from './smart-punctuation.ts'
import type { Transform } from './transform.ts'
import { validIds } from './valid-ids.ts'

/**
 * The passes in their order. Structure comes first and typography last, so that text that a structural pass
 * makes visible is set like all other text, and so that glue finds the final marks.
 */
export const transforms: readonly Transform[] = [
  orderFootnotes,
  dropEmptyHeadings,
  headingLevels,
  validIds,
  headingIds,
  linkTargets,
  evenTables,
  checkStructure,
  checkImages,
  certification,
  smartPunctuation,
  frenchSpacing,
  glueWords,
]

/** Article as read → article as rendered. Doing it twice changes nothing. */
export function transform(article: Article, report: Report): Article {
  return transforms.reduce((current, pass) => pass(current, report), article)
}
