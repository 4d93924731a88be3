export { pageFonts } from './fonts.ts'
export { type PageFonts, showText } from './glyphs.ts'
