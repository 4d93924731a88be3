export { prepareSetting, type TypesetResources } from './prepare-setting.ts'
export { groupBlocks } from './sections.ts'
export { SectionSetter } from './set-section.ts'
