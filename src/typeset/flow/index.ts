export type { Entry, SetSection } from './entry.ts'
export {
  type ArticleSetting,
  prepareSetting,
  sectionSetting,
  type TypesetResources,
} from './prepare-setting.ts'
export { type BlockGroup, groupBlocks } from './sections.ts'
export { setContents } from './set-contents.ts'
export { setSection, setTitlePage } from './set-section.ts'
