export { type SectionTags, type Sequence, TagTree } from './tags.ts'
