/** In: structure elements and what is drawn of them. Out: the structure tree of a PDF. */

export type { StructureTargets } from './pdf2.ts'
export { type SectionTags, type Sequence, TagTree } from './tags.ts'
