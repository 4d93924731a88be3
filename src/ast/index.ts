/** The tree: what an article is made of. In: nothing of the program. Out: nodes, ways to walk and to build them, and what is known of them alone. */

export { addressCuts, isAddress, SIGN, TRACE } from './address-cuts.ts'
export { LONGEST_ALTERNATIVE } from './alternatives.ts'
export { asText } from './as-text.ts'
export { asideLabel, asideTitle, asideWord } from './aside-titles.ts'
export { ASIDE_KINDS } from './aside-words.ts'
export { byLanguage } from './by-language.ts'
export { CALLOUT_KINDS, type CalloutKind, calloutSeries } from './callout-kinds.ts'
export { hasWorks } from './citing.ts'
export { closest } from './closest.ts'
export { type CodeLine, type CodeRun, codeLines } from './code-lines.ts'
export { type Credits, creditsOf } from './credits.ts'
export { behindDividedWord } from './divided-words.ts'
export { dump } from './dump.ts'
export { BEFORE_OPENING, isWords, lastSeenIn, mayPrecedeOpening, seenIn } from './follows.ts'
export { rowsOfTex } from './formula-rows.ts'
export { formulaAlt, formulaNumber, hasRowNumbers, withoutRowNumbers, withRowNumbers } from './formulas.ts'
export { altOf, fullTextOf, isDecorative } from './image-text.ts'
export { type Initial, initialOf } from './initials.ts'
export { beginsInBold, isBold, isLabel } from './labels.ts'
export { boxOf, LEAST_COLUMN, type Numbering, numberingOf, numberLabel, ordinalsOf } from './list-labels.ts'
export { mapArticle, mapBlocks, mapInlines, mapList } from './map.ts'
export { monthNames } from './month-names.ts'
export type * from './nodes.ts'
export { markId, noteId, notesOf } from './notes.ts'
export {
  type Counted,
  calledBy,
  capitalised,
  firstOfSeveral,
  type NumberWords,
  nameOf,
  numberWordsOf,
} from './number-words.ts'
export { letterNumeral, type NumeralKind, numberIn, numeral, romanNumeral } from './numerals.ts'
export { decodedAddress, parsedAddress, shownAddress } from './parsed-address.ts'
export {
  evenShares,
  figureRows,
  imageRuns,
  isIcon,
  partRun,
  picturesOf,
  rowsOf,
  soleImage,
  standsAlone,
} from './pictures.ts'
export { isReferenceId, REFERENCE_ID, UNKNOWN_PAGE } from './reference-ids.ts'
export { countHeadRows, isHeadColumnNamed, looksLikeHead } from './row-heads.ts'
export { readingOf, rubySigns } from './ruby.ts'
export {
  articleOfUrl,
  articleUrl,
  isBase,
  isFollowed,
  isFollowedInPdf,
  isRelative,
  isSafeScheme,
  noteOfUrl,
  schemeOf,
  wikiUrl,
} from './schemes.ts'
export { directionOf, hasRightToLeft, hasScript, scriptOf } from './script.ts'
export { isSectionRole, matterOf, SECTION_ROLES } from './section-roles.ts'
export { chapterTitles, flowOf, isDisplayed, sectionName, sectionsOf } from './sections.ts'
export { separatorWord } from './separators.ts'
export { type SiteWords, siteWordsOf } from './site-words.ts'
export { type SmallWord, smallWord } from './small-words.ts'
export { standardEditionIn } from './standard-words.ts'
export { texDefinitionsIn, texMacrosOfLines } from './tex-macros.ts'
export {
  bylineOf,
  dateLineOf,
  imprintOf,
  shortened,
  shortTitleOf,
  subjectsLineOf,
} from './title-lines.ts'
export { unreachable } from './unreachable.ts'
export { codePoint, isVisible, unshownIn, withoutUnshown } from './unshown.ts'
export {
  childrenOf,
  countedText,
  hasFormulas,
  labelOf,
  textOf,
  walk,
} from './walk.ts'
export { type Words, wordsOf } from './words.ts'
export { type Audience, blankText, isFieldLine, widthOfLowLines, writingLabel } from './writing.ts'
