/** What a template may say: its tokens by kind, as schemas. */
export { code, cover, lists, tables, verse, writing } from './display-tokens.ts'
export { color, colorName, fonts } from './font-tokens.ts'
export { microtype, opening, page, screen } from './page-tokens.ts'
export { withPressValues } from './press-colors.ts'
export { press } from './press-tokens.ts'
export {
  classes,
  completeClasses,
  completeStyles,
  deadToken,
  type InlineStyle,
  inline,
  type Style,
  styles,
  writtenClasses,
  writtenDefaults,
  writtenStyles,
} from './style-tokens.ts'
export { label, length, typeSize } from './token-values.ts'
