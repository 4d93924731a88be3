export type { FontFaces, FontLibrary, FontLicence } from './library.ts'
export { loadFaces, loadFonts } from './load.ts'
export { loadSubsetter } from './subset.ts'
