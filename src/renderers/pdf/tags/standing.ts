import type { PDFReference } from 'pdfkit'

/** Where pages stand that are forms on larger ones. */
export interface Standing {
  form(page: number): PDFReference
  at(page: number): { readonly scale: number; readonly x: number; readonly y: number }
}
