import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Article } from '../../../ast/index.ts'
import { creditsOf, dateLineOf, textOf } from '../../../ast/index.ts'
import { titleClass } from '../../../templates/css/index.ts'
import { inRole } from './blocks.ts'
import { type ElementContext, pageMarkers } from './context.ts'
import { toInlineElements } from './inlines.ts'

/** Of the first line of the imprint in an EPUB, whose landmarks lead to it. */
export const IMPRINT_ID = 'imprint'

/** Title, subtitle, authors and date, as they open the printed edition, and what its imprint says. */
export function titleBlock(article: Article, context: ElementContext): ElementContent[] {
  const { metadata } = article
  const byline = creditsOf(metadata)
  const date = dateLineOf(metadata)
  return [
    ...pageMarkers(article, context),
    titleElement(article, context),
    ...(metadata.subtitle
      ? [inRole(h('p.subtitle', toInlineElements(metadata.subtitle, context)), 'subtitle')]
      : []),
    ...(byline ? [inRole(h('p.byline', byline), 'byline')] : []),
    ...(date
      ? [inRole(h('p.date', metadata.date ? h('time', { dateTime: metadata.date }, date) : date), 'date')]
      : []),
    ...(metadata.imprint ?? []).map((line, index) =>
      inRole(
        h(
          'p.imprint',
          index === 0 && context.edition === 'epub' ? { id: IMPRINT_ID } : {},
          toInlineElements(line.children, context, line),
        ),
        'imprint',
      ),
    ),
  ]
}

/** The title alone. The pages that begin with the article are not marked here. */
export function titleElement(article: Article, context: ElementContext): Element {
  const { title } = article.metadata
  const className = ['title', titleClass(textOf(title)) ?? []].flat()
  return inRole(h('h1', { className }, toInlineElements(title, context)), 'title')
}
