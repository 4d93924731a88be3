export {
  type OpenPageWriter,
  type OutputFile,
  type PageContext,
  type PageWriter,
  PDF_X,
  type PdfX,
  type PressCondition,
  type ScreenContext,
  type ScreenRenderer,
} from './renderer.ts'
