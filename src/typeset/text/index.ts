/** In: inline nodes. Out: spans, words with their hyphens and faces, and single lines of made text. */
export { type Stretch, stretchesOf } from './addresses.ts'
export { type FaceFallback, faceFallback } from './fallback-faces.ts'
export { loadHyphenators } from './hyphenate.ts'
export {
  type Box,
  FILL,
  FORBIDDEN,
  FORCED,
  type Item,
  LAST_RESORT,
  type Penalty,
  penaltyOf,
} from './items.ts'
export { type PrintedNotes, printedNotes } from './printed-notes.ts'
export {
  ALIGNMENT,
  drawRun,
  fitPhrase,
  linkArea,
  type Phrase,
  placePhrase,
  repeatPhrase,
  setPhrase,
  setRuns,
  type TypeCase,
} from './set-phrase.ts'
export { type InlineObject, OBJECT_REPLACEMENT, type Span } from './span.ts'
export {
  type SpanContext,
  type SpanStart,
  toSpans,
} from './spans.ts'
export type { Cut } from './word-cuts.ts'
export { withEndSpace, withStartSpace } from './word-ends.ts'
export { advanceOf, hangOf, type Letters, letterGive, type Word, WordItems, type WordMode } from './words.ts'
