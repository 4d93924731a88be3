/** In: the tree of a page. Out: the same tree without what is for programs, with what a reader sees in its place. */
export { partParagraphs } from './breaks.ts'
export { settleFormulas } from './formulas.ts'
export { tidyHeadings } from './headings.ts'
export { removeHidden } from './hidden.ts'
export { settleImages } from './images.ts'
export { unfoldTables } from './layout-tables.ts'
export { type FoundNote, takeNotes } from './notes.ts'
export { settleOffice } from './office.ts'
