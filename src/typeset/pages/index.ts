/** In: a vertical list and notes. Out: pages, broken by total fit, with running heads and folios. */
export { breakPages } from './break-pages.ts'
export { type ColumnBody, columnBody, type SpanningFigure } from './column-body.ts'
export { dumpPages, type ExplainedSection } from './dump.ts'
export { furnished, needsPageCount, type RunningSetting, typeCase } from './furniture.ts'
export {
  type Going,
  PageMaker,
  type PageParts,
  type PlacedHeading,
  type PlacedStart,
  sideOf,
} from './make-pages.ts'
export { NoteStream, type SetNote } from './note-stream.ts'
export { outlineOf } from './outline.ts'
export { pageColumns } from './page-columns.ts'
export { PageInformation } from './page-information.ts'
export { ARTICLE, PageMap } from './page-map.ts'
export { reportCompromises } from './report-pages.ts'
export { documentFacts } from './running-text.ts'
export { headHeight } from './spanning-figures.ts'
