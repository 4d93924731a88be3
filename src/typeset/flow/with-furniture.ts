import type { Metadata } from '../../ast/index.ts'
import type { Page } from '../model/index.ts'
import { documentFacts, furnished, needsPageCount, type RunningSetting } from '../pages/index.ts'
import type { SetSection } from './entry.ts'

/**
 * Sections with their running heads and feet. Where these tell how many pages there are, the sections wait for the
 * last one.
 */
export function* withFurniture(
  sections: Iterable<SetSection>,
  metadata: Metadata,
  setting: RunningSetting,
): Generator<SetSection> {
  const furnish = (count: number) => {
    const document = documentFacts(metadata, count)
    return (set: SetSection): SetSection => {
      const made = new Map<Page, Page>(
        set.section.pages.map((page) => [page, furnished(page, document, setting)]),
      )
      const columns = new Map([...set.section.columns].map(([page, column]) => [made.get(page)!, column]))
      return { ...set, section: { ...set.section, pages: [...made.values()], columns } }
    }
  }
  if (needsPageCount(setting.print.page)) {
    const all = [...sections]
    const numbered = all.flatMap(({ section }) => section.pages).filter(({ folio }) => /^\d/.test(folio))
    yield* all.map(furnish(numbered.length))
    return
  }
  const furnishNow = furnish(0)
  for (const set of sections) yield furnishNow(set)
}
