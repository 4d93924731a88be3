/** In: the bytes of a PDF. Out: its objects, structure tree and destinations, and what the operators of its pages say. */
export { Destinations } from './destinations.ts'
export { numberOf } from './numerals.ts'
export {
  asBoolean,
  asDict,
  asName,
  asNumber,
  type Dict,
  isArray,
  openObjects,
  type PdfObjects,
  type Value,
} from './objects.ts'
export { type ContentRun, type FontCache, type PageContent, readPageContent } from './page-content.ts'
export { readPageLabels } from './page-labels.ts'
export { Pictures } from './pictures.ts'
export {
  childElements,
  elementsOf,
  type Kid,
  readTags,
  STANDARD_TYPES,
  type TagElement,
  type TagTree,
} from './structure.ts'
export { unreadable } from './syntax/index.ts'
export { readNumberTree } from './trees.ts'
