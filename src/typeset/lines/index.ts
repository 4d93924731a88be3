/** In: spans of text. Out: lines, broken by total fit, with their glyphs placed. */
export { breakInto, breakLines, type LineBreak, type LineSettings, type Pass } from './break-lines.ts'
export { breakTitle, endsBySense } from './break-titles.ts'
export { type Extent, extentOf } from './extent.ts'
export { contentOf, type LineContent, lineFragments } from './fragments.ts'
export { type ItemizedParagraph, itemize } from './itemize.ts'
export { type SetLine, setLines } from './set-lines.ts'
