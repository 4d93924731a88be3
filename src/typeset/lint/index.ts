/** In: an article and its finished pages. Out: where they break a rule that a typographer keeps. */
import type { Article } from '../../ast/index.ts'
import type { Finding } from '../../diagnostic.ts'
import type { ExplainedSection } from '../pages/index.ts'
import { figureOrder, lateFigures, overtakenFigures } from './figures.ts'
import { emptyPages, scantPages } from './full-pages.ts'
import { dashes } from './line-starts.ts'
import { placeOf, readPages } from './reading.ts'
import type { PageRule } from './rule.ts'
import { partedBlocks } from './together.ts'
import { figuresInside, loneItems, tornTables } from './whole-blocks.ts'

export const PAGE_RULES: readonly PageRule[] = [
  scantPages,
  emptyPages,
  tornTables,
  figuresInside,
  figureOrder,
  lateFigures,
  overtakenFigures,
  partedBlocks,
  loneItems,
  dashes,
]

/** In the order of the pages. `sections` may come in any order. */
export function lintPages(article: Article, sections: readonly ExplainedSection[]): Finding[] {
  const reading = readPages(article, sections)
  const folios = new Map(reading.pages.map(({ page }) => [page.index, page.folio]))
  return PAGE_RULES.flatMap(({ name, find }) => find(reading).map((fault) => ({ name, ...fault })))
    .sort((a, b) => a.page - b.page)
    .map(({ name, page, message, node }) => ({
      code: 'page-rule',
      severity: 'warning',
      message: `page ${folios.get(page)} ${message} (${name})`,
      ...(node && placeOf(node)),
      hint: 'a word more or less, or another place for what stands there, gives the pages room',
    }))
}
