import type { Article } from '../../ast/index.ts'
import { stackContents } from '../blocks/index.ts'
import type { Entry, SetSection } from './entry.ts'
import type { ArticleSetting } from './prepare-setting.ts'
import { contextOf, inSection } from './set-section.ts'

export type SetContentsOf = typeof setContents

/** Room for the page of the standard edition behind the page of this one, em. */
const BOTH_NUMBERS = 5.5

/**
 * The printed contents with the white page behind them; nothing where there are none. Their page numbers are late
 * text: `labelOf` gives them by the ids of headings, or nothing while they are not known. The lines, and so the
 * pages, are the same with and without them.
 */
export function setContents(
  text: Article,
  entry: Entry,
  article: ArticleSetting,
  labelOf: (id: string) => string | undefined,
): SetSection | undefined {
  let isEmpty = false
  const set = inSection(article, entry, { blocks: [] }, (setting, notes, pages) => {
    const context = { ...contextOf(setting, notes), measure: setting.print.page.textWidth }
    const contents = stackContents(text, context, setting, article.standard ? BOTH_NUMBERS : undefined)
    isEmpty = contents === undefined
    if (contents) pages.add(contents.numbered(labelOf), { furniture: 'folio', notes: notes.take() })
    if (contents) pages.blankBefore('recto')
  })
  return isEmpty ? undefined : set
}
