import type { Article } from '../../ast/index.ts'
import { contentsPlace, stackContents } from '../blocks/index.ts'
import type { Entry, SetSection } from './entry.ts'
import type { ArticleSetting } from './prepare-setting.ts'
import { BOTH_NUMBERS } from './set-contents-in-text.ts'
import { contextOf, inSection } from './set-section.ts'

export type SetContentsOf = typeof setContents

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
  if (contentsPlace(text, article.print) === 'text') return undefined
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
