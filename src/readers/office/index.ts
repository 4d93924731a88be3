/** In: what a word processor wrote, as HTML marked by its styles. Out: an article; and what its formats have in common. */

export { type CoreFacts, saidFacts } from './core.ts'
export { nameCredits } from './credits.ts'
export { nameDisplays } from './displays.ts'
export type { Element } from './element.ts'
export { type Folded, folded } from './folded.ts'
export { nameByLooks } from './looks.ts'
export { articleOf } from './page.ts'
export { PAGE } from './page-references.ts'
export { CHARACTER_STYLES, PARAGRAPH_STYLES } from './styles.ts'
export {
  ACCENTS,
  escapedTex,
  fenceTex,
  functionTex,
  isFunction,
  OPERATORS,
  rootTex,
  rowsTex,
} from './tex.ts'
export { type Kind, toldOfDocument } from './told.ts'
export { LARGEST_PART, type Parts, type Refuse, unpack } from './unpack.ts'
