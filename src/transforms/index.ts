/** In: an article as it was read. Out: the article as it is rendered, one pass a file. */
import type { Article, Audience } from '../ast/index.ts'
import { certification, checks } from '../checks/index.ts'
import { andThen, type Told, told } from '../diagnostic.ts'
import { dropEmptyHeadings } from './empty-headings.ts'
import { dropEmptyHeads } from './empty-heads.ts'
import { evenTables } from './even-tables.ts'
import { frenchSpacing } from './french-spacing.ts'
import { glueWords } from './glue-words.ts'
import { handwriting } from './handwriting.ts'
import { headingIds } from './heading-ids.ts'
import { headingLevels } from './heading-levels.ts'
import { linkAddresses, type Surroundings } from './link-addresses.ts'
import { linkTargets } from './link-targets.ts'
import { freeLoneDescriptions } from './lone-descriptions.ts'
import { marksBehindLinks } from './notes-in-links.ts'
import { orderFootnotes } from './order-footnotes.ts'
import { type ReadingList, withReadingList } from './reading-list.ts'
import { rowHeads } from './row-heads.ts'
import { shownText } from './shown-text.ts'
import { smartPunctuation } from './smart-punctuation.ts'
import { softHyphens } from './soft-hyphens.ts'
import { termIds } from './term-ids.ts'
import { withTexDefinitions } from './tex-definitions.ts'
import type { Transform } from './transform.ts'
import { validIds } from './valid-ids.ts'
import { withIndex } from './with-index.ts'
import { withKeywords } from './with-keywords.ts'
import { withLists } from './with-lists.ts'

/** What may be known of a part of a book alone: its names among others. */
const named: readonly Transform[] = [
  shownText,
  softHyphens,
  marksBehindLinks,
  orderFootnotes,
  dropEmptyHeadings,
  freeLoneDescriptions,
  headingLevels,
  validIds,
  headingIds,
]

/** What depends on all that the article holds; what it has come to hold has names by then. */
const linked: readonly Transform[] = [
  headingIds,
  termIds,
  linkTargets,
  dropEmptyHeads,
  evenTables,
  rowHeads,
  certification,
]

/** What the article is made of. Checks come after it: they tell of the article as readers will have it. */
export const structure: readonly Transform[] = [...named, ...linked]

/**
 * Comes last, so that text that a structural pass makes visible is set like all other text; glue is last of all, so
 * that it finds the final marks.
 */
export const typography: readonly Transform[] = [smartPunctuation, frenchSpacing, glueWords]

export { type Chapter, type Division, joinChapters } from './join-chapters.ts'
export type { OtherArticle, Surroundings } from './link-addresses.ts'
export type { QrCode, ReadingList } from './reading-list.ts'

/** What the reader of an edition wants of it. */
export interface TransformOptions {
  readonly audience?: Audience | undefined
  readonly readingList?: ReadingList | undefined
}

/** Article as read → article as rendered. Doing it twice changes nothing. */
export function transform(
  article: Article,
  around: Surroundings = { file: '' },
  options: TransformOptions = {},
): Told<Article> {
  return andThen(transformPart(article, around, options), (value) => transformWhole(value, options))
}

/** A chapter of a book as it can be made without the others. */
export function transformPart(
  article: Article,
  around: Surroundings,
  { audience }: TransformOptions,
): Told<Article> {
  const own = andThen(handwriting(article, audience), (value) => linkAddresses(value, around))
  return named.reduce(andThen<Article, Article>, own)
}

/** What is left to be done to an article, and to a book whose chapters are in one. */
export function transformWhole(article: Article, { readingList }: TransformOptions): Told<Article> {
  const own = told(readingList ? withReadingList(article, readingList) : article)
  const structured = linked.reduce(
    andThen<Article, Article>,
    andThen(told(withLists(withKeywords(withTexDefinitions(own.value))), own.findings), withIndex),
  )
  const checked = andThen(structured, (value) =>
    told(
      value,
      checks.flatMap((check) => check(value)),
    ),
  )
  return typography.reduce(andThen<Article, Article>, checked)
}
