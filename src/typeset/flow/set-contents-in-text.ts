import { type Context, type Setting, stackContents, type VerticalList } from '../blocks/index.ts'
import type { ArticleSetting } from './prepare-setting.ts'

/** Room for the page of the standard edition behind the page of this one, em. */
export const BOTH_NUMBERS = 5.5

/** `12`, or `12 (7)`: a page with the page of the standard edition. */
export function contentsLabel(own: string | undefined, standard: string | undefined): string | undefined {
  return own !== undefined && standard !== undefined ? `${own} (${standard})` : own
}

/** The contents of a text that has no pages for them, with the numbers of pages as far as they are known. */
export function contentsInText(
  { article, contents: entries, standard }: ArticleSetting,
  context: Context,
  setting: Setting,
): Pick<VerticalList, 'items'> | undefined {
  if (entries.length === 0) return undefined
  const contents = stackContents(article, context, setting, standard ? BOTH_NUMBERS : undefined, entries)
  const { folios } = setting.spans
  return (
    contents && { items: contents.numbered((id) => contentsLabel(folios.get(id), standard?.folios.get(id))) }
  )
}
