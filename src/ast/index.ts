export { LONGEST_ALTERNATIVE } from './alternatives.ts'
export { byLanguage } from './by-language.ts'
export { dump } from './dump.ts'
export { altOf, fullTextOf, isDecorative } from './image-text.ts'
export { chapterDepth, levelOffset } from './levels.ts'
export { monthNames } from './month-names.ts'
export type * from './nodes.ts'
export type {
  Article,
  Aside,
  AsideKind,
  Author,
  Block,
  Blockquote,
  Certification,
  Citation,
  Code,
  CrossReference,
  DefinitionDescription,
  DefinitionList,
  DefinitionTerm,
  Figure,
  FootnoteDefinition,
  FootnoteReference,
  Heading,
  Image,
  Inline,
  Link,
  List,
  ListItem,
  MathBlock,
  Metadata,
  Node,
  Paragraph,
  Placement,
  Point,
  Position,
  SmallCaps,
  Table,
  TableCell,
  TableRow,
  Text,
  Verse,
  VerseLine,
  VerseStanza,
} from './nodes.ts'
export { markId, type NumberedNote, noteId, numberNotes } from './note-numbers.ts'
export { directionOf, hasRightToLeft, hasScript, scriptOf } from './script.ts'
export { bylineOf, dateLineOf } from './title-lines.ts'
export { childrenOf, mapArticle, mapInlines, textOf, unreachable, walk } from './walk.ts'
export { asideTitle, type Words, wordsOf } from './words.ts'
