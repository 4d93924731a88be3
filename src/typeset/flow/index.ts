/** In: a section of the article and what is told of those before it. Out: its pages, and what is told to the next one. */
export type { Entry, SetSection } from './entry.ts'
export { leadsInto } from './keeps.ts'
export { noteFolios, type SetSectionOf, setText } from './page-references.ts'
export {
  type ArticleSetting,
  prepareSetting,
  prepareText,
  sectionSetting,
  type TypesetResources,
} from './prepare-setting.ts'
export { type BlockGroup, groupBlocks, isDisplayPage, withFrontMatter } from './sections.ts'
export { type SetContentsOf, setContents } from './set-contents.ts'
export { contentsLabel } from './set-contents-in-text.ts'
export { setHalfTitle, setSection, setTitlePage } from './set-section.ts'
export { standardPages, withStandardPages } from './standard-pages.ts'
export { withFurniture } from './with-furniture.ts'
