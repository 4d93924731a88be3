/** In: values. Out: the objects of a PDF file, by pdfkit. */
export {
  addressString,
  byteOrder,
  PdfName,
  PrintDocument,
  spoken,
  spokenString,
  textString,
} from './document.ts'
export type { Frame, Rectangle } from './frame.ts'
export { fillColor, type Ink, isSolidBlack, number, OVERPRINTING_BLACK } from './operators.ts'
