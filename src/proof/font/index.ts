/** In: the bytes of a font program. Out: what its glyphs draw, which characters it shows, and the features that shape them. */
export { readGlyphs } from './glyphs.ts'
export { isReadable, lacksJoining } from './joining.ts'
export type { Glyphs } from './outlines.ts'
