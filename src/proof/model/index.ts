/** What all rooms of the proof share: leaves and readings, differences with their codes, and what may differ. */
export { addressDecoded, percentDecoded } from './addresses.ts'
export type { CheckedFile } from './checked-file.ts'
export { CODES, type DifferenceCode } from './codes.ts'
export type { Content, Folder } from './content.ts'
export { DECLARED, type Declared, inOrder } from './declared.ts'
export type { Difference, Fault } from './difference.ts'
export type {
  Cell,
  Leaf,
  LeafDocument,
  LeafKind,
  Mark,
  MarkKind,
  PageStart,
  Print,
  Source,
} from './leaf.ts'
export { type EditionPicture, type Eyes, editionPicture, type Picture, type Sight } from './picture.ts'
export { type Facts, type Reading, type ReadText, stated } from './reading.ts'
export { TableGrid } from './table-grid.ts'
export { normalise, printed, singleSpaced, visible, wording } from './text.ts'
export { type Findings, gather, merged, type Told, wrong } from './told.ts'
export {
  type Finding,
  JUDGED,
  JUDGES,
  type JudgeName,
  merge,
  NoVerdict,
  nameOf,
  type ProgramOutput,
  type Verdict,
} from './verdict.ts'
