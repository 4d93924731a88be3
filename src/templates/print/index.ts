/** In: a template. Out: its look in points, for the typesetter. */

export { CODE_ROLES } from '../roles.ts'
export { inlineStyle, type RunStyle } from './inline-style.ts'
export {
  type FrameStyle,
  noteStyle,
  type OpeningStyle,
  type PageStyle,
  type PrintStyle,
  printStyle,
  type RunningStyle,
  resolvePage,
  type TextStyle,
} from './print-style.ts'
