import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Article } from '../../../ast/index.ts'
import { creditsOf, dateLineOf, textOf } from '../../../ast/index.ts'
import { fitsInClauses, titleClass } from '../../../templates/css/index.ts'
import { inRole } from './blocks.ts'
import { clausesOf, inClauses, withGroups } from './by-sense.ts'
import { type ElementContext, pageMarkers } from './context.ts'
import { toInlineElements } from './inlines.ts'

/** Of the first line of the imprint in an EPUB, whose landmarks lead to it. */
export const IMPRINT_ID = 'imprint'

/** Title, subtitle, authors and date, as they open the printed edition, and what its imprint says. */
export function titleBlock(article: Article, context: ElementContext): ElementContent[] {
  const { metadata } = article
  const { byline, affiliations } = creditsOf(metadata)
  const date = dateLineOf(metadata)
  return [
    ...pageMarkers(article, context),
    titleElement(article, context),
    ...(metadata.subtitle
      ? [
          inRole(
            h('p.subtitle', withGroups(toInlineElements(metadata.subtitle, context), metadata.lang)),
            'subtitle',
          ),
        ]
      : []),
    ...(byline.length > 0 ? [inRole(h('p.byline', toInlineElements(byline, context)), 'byline')] : []),
    ...affiliations.map((place) =>
      inRole(h('p.affiliation', toInlineElements(place, context)), 'affiliation'),
    ),
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

/**
 * The title alone, whose lines end where its sense allows it as far as the screen has the room. The pages that begin with
 * the article are not marked here.
 */
export function titleElement(article: Article, context: ElementContext): Element {
  const { title, lang } = article.metadata
  const text = textOf(title)
  const className = ['title', titleClass(text) ?? []].flat()
  const words = toInlineElements(title, context)
  const inLines = fitsInClauses(clausesOf(text)) ? inClauses(words, lang) : withGroups(words, lang)
  return inRole(h('h1', { className }, inLines), 'title')
}
