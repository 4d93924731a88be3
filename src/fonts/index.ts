/** In: the names of fonts in a template. Out: faces with their licences, shaped text, and faces cut down to what is shown. */

export { FontError } from './font-error.ts'
export type { FontFaces, FontLibrary, FontLicence } from './library.ts'
export { lackingIn, loadFaces, loadFonts, type WantedText, withOtherFaces } from './load.ts'
export { withMissingScripts } from './missing-glyphs.ts'
export { loadSubsetter } from './subset.ts'
export { tryFace } from './try-face.ts'
