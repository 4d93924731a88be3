/** In: a template. Out: its look in points, for the typesetter. */

export { CODE_ROLES } from '../roles.ts'
export { inlineStyle, type RunStyle } from './inline-style.ts'
export { type PageStyle, type RunningStyle, resolvePage } from './page-style.ts'
export {
  type FrameStyle,
  noteStyle,
  type OpeningStyle,
  type PrintStyle,
  printStyle,
  type TextStyle,
} from './print-style.ts'
