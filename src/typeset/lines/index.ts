export { breakLines, type LineBreak, LineBreaker, type LineSettings, type Pass } from './break-lines.ts'
export { type Extent, extentOf } from './extent.ts'
export { type ItemizedParagraph, itemize } from './itemize.ts'
export { type SetLine, setLines } from './set-lines.ts'
