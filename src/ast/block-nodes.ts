/** The nodes that stand one below the other, and the parts of one parent only. */
import type { BaseNode, Inline, ReadFormula } from './inline-nodes.ts'

export interface Paragraph extends BaseNode {
  readonly type: 'paragraph'
  /** Lines more (or, below 0, less) than are best in print, where the page asks for it. */
  readonly looseness?: -1 | 1
  readonly children: readonly Inline[]
}

export interface Heading extends BaseNode {
  readonly type: 'heading'
  /** As the author counts, from the top of the text. */
  readonly depth: 1 | 2 | 3 | 4 | 5 | 6
  /** In a document that the article's title opens at level 1, once resolved. */
  readonly level?: 1 | 2 | 3 | 4 | 5 | 6
  /** What the section is that it opens, where more than its depth says it. */
  readonly role?: SectionRole
  /** Where its section stands in a book, where its role does not say it: what is around the body is in none of its parts. */
  readonly matter?: 'front' | 'body' | 'back'
  /** The section has no number, and none is passed over. */
  readonly isUnnumbered?: true
  /** What the section is called where no words of its heading are shown: it stands on a page of its own. */
  readonly name?: string
  readonly children: readonly Inline[]
}

/**
 * A heading and all that it opens, up to the next one that is no deeper. Readers give headings; `resolve` nests what
 * follows them, on the top floor of an article only.
 */
export interface Section extends BaseNode {
  readonly type: 'section'
  readonly role: SectionRole
  /** How it divides the whole: parts hold chapters, chapters sections; a preface, say, is a chapter among them. */
  readonly rank: SectionRank
  /** Place among its like: `2` of a part or a chapter, `2.1` of a section in it, `A` of an appendix; absent where none is wanted. */
  readonly number?: string
  readonly title: Heading
  readonly children: readonly Block[]
}

export type SectionRank = 'part' | 'chapter' | 'section'

/** What a section is to the whole: a rank, or a role of DPUB-ARIA 1.1 (`doc-preface`). */
export type SectionRole =
  | SectionRank
  | 'abstract'
  | 'acknowledgments'
  | 'afterword'
  | 'appendix'
  | 'bibliography'
  | 'colophon'
  | 'conclusion'
  | 'dedication'
  | 'epigraph'
  | 'epilogue'
  | 'foreword'
  | 'glossary'
  | 'index'
  | 'introduction'
  | 'preface'
  | 'prologue'

export interface Blockquote extends BaseNode {
  readonly type: 'blockquote'
  readonly children: readonly Block[]
}

/** Blocks that the author gives a name, whose look a template may say: `lead`, `recipe` (pandoc's and djot's div). */
export interface Div extends BaseNode {
  readonly type: 'div'
  readonly class: string
  readonly children: readonly Block[]
}

export interface List extends BaseNode {
  readonly type: 'list'
  readonly ordered: boolean
  /** First number of an ordered list; absent on an unordered one. */
  readonly start?: number
  /** What the numbers of an ordered list are written in; figures where absent. */
  readonly style?: ListStyle
  /** What stands around a number: `1.`, `1)`, `(1)` or `[1]`; a full stop where absent. */
  readonly delimiter?: 'parenthesis' | 'parentheses' | 'brackets'
  /** Its items have no signs: the lines of each hang from the first, as in a bibliography or an index. */
  readonly isUnmarked?: true
  /** Its items stand in so many columns of even width, read one after the other; fewer where they would be too narrow. */
  readonly columns?: number
  /** Counts down. */
  readonly reversed?: true
  /** Whether the items are set apart by space. */
  readonly spread: boolean
  readonly children: readonly ListItem[]
}

export type ListStyle = 'lower-alpha' | 'upper-alpha' | 'lower-roman' | 'upper-roman'

export interface ListItem extends BaseNode {
  readonly type: 'listItem'
  /** The item's own number, which those after it go on from. */
  readonly ordinal?: number
  /** A task: whether it is done. Absent on an item that is no task. */
  readonly checked?: boolean
  readonly children: readonly Block[]
}

export interface DefinitionList extends BaseNode {
  readonly type: 'definitionList'
  readonly children: readonly (DefinitionTerm | DefinitionDescription)[]
}

export interface DefinitionTerm extends BaseNode {
  readonly type: 'definitionTerm'
  readonly children: readonly Inline[]
}

export interface DefinitionDescription extends BaseNode {
  readonly type: 'definitionDescription'
  readonly children: readonly Block[]
}

/** A block of code. `language` is the programming language; mdast calls it `lang`, which here is BCP 47. */
export interface Code extends BaseNode {
  readonly type: 'code'
  /** What it is called, once resolved: `2`, `3.2`; absent where nobody calls it. One with a caption stands in a figure. */
  readonly number?: string
  readonly language?: string
  readonly value: string
  /** What its words are in its language, in their order; none goes over a line's end. Absent where nobody knows. */
  readonly tokens?: readonly CodeToken[]
  /** Number of its first line, where its lines are numbered. */
  readonly firstNumber?: number
  /** Lines that the author points at, in their order. */
  readonly marks?: readonly CodeMark[]
}

/** A stretch of code: UTF-16 units of its value, `end` exclusive. */
export interface CodeToken {
  readonly role: CodeRole
  readonly start: number
  readonly end: number
}

/** What a word is to who reads code; `name` is a key, a property or an attribute, the last two stand in a diff. */
export type CodeRole =
  | 'comment'
  | 'keyword'
  | 'string'
  | 'number'
  | 'function'
  | 'type'
  | 'name'
  | 'inserted'
  | 'deleted'

/** A line, from 1, that is pointed at, or that was added or taken away. */
export interface CodeMark {
  readonly line: number
  readonly kind: 'highlight' | 'insert' | 'delete'
}

/** A displayed formula, as TeX source. */
export interface MathBlock extends BaseNode, ReadFormula {
  readonly type: 'math'
  /** What it is called, once resolved: `2`, `3.2`; absent where nobody calls it. */
  readonly number?: string
  /** The number stands without brackets, as `\\tag*` has it. */
  readonly hasBareNumber?: true
  readonly value: string
  /** All its rows, where each has a number of its own, as those of `align` have (amsmath, 3.1); it has their numbers then. */
  readonly children?: readonly MathRow[]
}

/** A row of a formula: what calls it, and its number. */
export interface MathRow extends BaseNode {
  readonly type: 'mathRow'
  /** It has no number, and none is passed over: `\\notag`. */
  readonly isUnnumbered?: true
  /** What it is called, once resolved; what its author calls it (`\\tag{7a}`) before. */
  readonly number?: string
  readonly hasBareNumber?: true
}

/** Lines that stay as they are; an empty line of the poem parts two stanzas. */
export interface Verse extends BaseNode {
  readonly type: 'verse'
  readonly children: readonly VerseStanza[]
}

export interface VerseStanza extends BaseNode {
  readonly type: 'verseStanza'
  readonly children: readonly VerseLine[]
}

export interface VerseLine extends BaseNode {
  readonly type: 'verseLine'
  /** How far the line is set in, in steps of 1 em. */
  readonly indent: number
  readonly children: readonly Inline[]
}

export interface Figure extends BaseNode {
  readonly type: 'figure'
  /** What the figure asks of a printed page; absent where it stands in the measure of the text. */
  readonly placement?: Placement
  /** Where in the measure it stands if it is narrower; by the template where absent. */
  readonly align?: 'left' | 'center' | 'right'
  /** What is shown stands side by side, so many in a row. */
  readonly columns?: number
  /** What it is called, once resolved: `2`, `3.2`; absent where nobody calls it. */
  readonly number?: string
  /** What is shown: mostly one paragraph with one image, or a table, or code. */
  readonly children: readonly Block[]
  /** Absent where the figure has no caption. */
  readonly caption?: readonly Inline[]
  /** The caption stands above what is shown, where the template says so. */
  readonly hasCaptionAbove?: true
}

/** Over all columns and into the outer margin, on a page of its own, or on one and past its edges. */
export type Placement = 'wide' | 'page' | 'bleed'

export interface Table extends BaseNode {
  readonly type: 'table'
  /** Place among the tables, from 1, once resolved. */
  readonly ordinal?: number
  /** What it is called, once resolved: `2`, `3.2`; absent where nobody calls it. */
  readonly number?: string
  /** One a column. */
  readonly align: readonly ('left' | 'right' | 'center' | null)[]
  /** The columns' shares of the measure, one a column; absent where the content decides. */
  readonly widths?: readonly number[]
  readonly caption?: readonly Inline[]
  /** Header rows first. */
  readonly children: readonly TableRow[]
}

export interface TableRow extends BaseNode {
  readonly type: 'tableRow'
  readonly children: readonly TableCell[]
}

export interface TableCell extends BaseNode {
  readonly type: 'tableCell'
  /** What the cell is the header of; absent on a data cell. */
  readonly header?: 'column' | 'row'
  /** Columns and rows that the cell covers; 1 where absent. */
  readonly columnSpan?: number
  readonly rowSpan?: number
  /** Its own, where it goes before that of its column. */
  readonly align?: 'left' | 'right' | 'center'
  readonly children: readonly Inline[]
}

/** Text beside the run of the argument: a callout, or the contact line under a newspaper article. */
export interface Aside extends BaseNode {
  readonly type: 'aside'
  readonly kind: AsideKind
  /** What its author calls it, in place of the word for its kind: `Example`. */
  readonly word?: string
  /** A theorem or the like, a part of the text: its name and number stand before its title. */
  readonly statement?: Statement
  /** What a statement, or a callout that is referred to, is called, once resolved: `2`, `3.2`; absent where it is not numbered. */
  readonly number?: string
  /** Shown above the text, nothing where it is empty; the renderer words one from `kind` where it is absent. */
  readonly title?: readonly Inline[]
  readonly children: readonly Block[]
}

/**
 * GitHub's five alerts, a side story, an article's abstract, the contact or boilerplate matter at its end; and of worksheets the
 * answers, which an edition for teachers alone has, and the words to choose from.
 */
export type AsideKind =
  | 'note'
  | 'tip'
  | 'important'
  | 'warning'
  | 'caution'
  | 'sidebar'
  | 'abstract'
  | 'contact'
  | 'answer'
  | 'wordBank'

/** What is numbered, each in a series of its own, but for proofs and, without an id, remarks and solutions. */
export type Statement =
  | 'theorem'
  | 'lemma'
  | 'corollary'
  | 'proposition'
  | 'conjecture'
  | 'definition'
  | 'example'
  | 'exercise'
  | 'remark'
  | 'proof'
  | 'solution'
  | 'algorithm'

/** Room to write or draw in by hand: so many ruled lines, or an empty frame that is so many points high. */
export interface WritingSpace extends BaseNode {
  readonly type: 'writingSpace'
  readonly room: { readonly lines: number } | { readonly points: number }
}

/** A change of scene: a line, an ornament or a blank line by the template. */
export interface ThematicBreak extends BaseNode {
  readonly type: 'thematicBreak'
}

/** The author asks for a new page here. */
export interface PageBreak extends BaseNode {
  readonly type: 'pageBreak'
}

export type Block =
  | Paragraph
  | Heading
  | Section
  | Blockquote
  | Div
  | List
  | DefinitionList
  | Code
  | MathBlock
  | Verse
  | Figure
  | Table
  | Aside
  | WritingSpace
  | ThematicBreak
  | PageBreak
