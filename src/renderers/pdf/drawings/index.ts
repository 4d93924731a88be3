/** In: drawings of paths and text. Out: forms of a PDF, in the colours of its pages and the fonts of the template. */
export { DrawingForms, type DrawingFormsOptions } from './forms.ts'
