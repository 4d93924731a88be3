/** In: shaped text. Out: the strings that show it in the fonts of one PDF. */
export { pageFonts, tryEmbedding } from './fonts.ts'
export { type PageFont, type PageFonts, showText } from './glyphs.ts'
