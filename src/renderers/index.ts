/** What every renderer is given and gives. In: a resolved article, and pages or where they begin. Out: one file. */
export { IMPOSITIONS, type Imposition, impositionOf } from './imposition.ts'
export {
  type FolderRenderer,
  type OpenPageWriter,
  type OutputFile,
  type PageContext,
  type PageWriter,
  PDF_UA_PARTS,
  PDF_X,
  type PdfUa,
  type PdfX,
  type PressCondition,
  type ScreenContext,
  type ScreenRenderer,
  WIDEST_IMAGE,
} from './renderer.ts'
