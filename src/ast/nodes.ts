/**
 * The article as data: the contract between the readers, the transforms and the renderers.
 *
 * Names are mdast's where mdast has one, positions are unist's, the cut into `Block` and `Inline`
 * is pandoc's, and footnotes stand beside the body as in djot. Every value is readonly and JSON-safe.
 */

/** A place in the source (unist): line and column from 1, offset in UTF-16 units from 0. */
export interface Point {
  readonly line: number
  readonly column: number
  readonly offset: number
}

/** A stretch of the source (unist); `end` is exclusive. */
export interface Position {
  readonly start: Point
  readonly end: Point
}

interface BaseNode {
  readonly type: string
  /**
   * Names the node in this article: of every block, note, mark of a note and target, once it is resolved. It survives
   * JSON and an edit elsewhere; what is known of a node is known of its key.
   */
  readonly key?: string
  /** Where the node came from. Absent on nodes that a transform made. */
  readonly position?: Position
  /** Link target, unique in the article. */
  readonly id?: string
  /** BCP 47 language tag, where it differs from the parent's. */
  readonly lang?: string
}

// ── Inline ──────────────────────────────────────────────────────────────────────────────────────

export interface Text extends BaseNode {
  readonly type: 'text'
  readonly value: string
}

export interface Emphasis extends BaseNode {
  readonly type: 'emphasis'
  readonly children: readonly Inline[]
}

export interface Strong extends BaseNode {
  readonly type: 'strong'
  readonly children: readonly Inline[]
}

export interface Delete extends BaseNode {
  readonly type: 'delete'
  readonly children: readonly Inline[]
}

export interface SmallCaps extends BaseNode {
  readonly type: 'smallCaps'
  readonly children: readonly Inline[]
}

export interface Superscript extends BaseNode {
  readonly type: 'superscript'
  readonly children: readonly Inline[]
}

export interface Subscript extends BaseNode {
  readonly type: 'subscript'
  readonly children: readonly Inline[]
}

/** A run without a look of its own: the carrier of `lang` or `id` inside a paragraph. */
export interface Span extends BaseNode {
  readonly type: 'span'
  readonly children: readonly Inline[]
}

export interface InlineCode extends BaseNode {
  readonly type: 'inlineCode'
  readonly value: string
}

/** A formula in running text, as TeX source. */
export interface InlineMath extends BaseNode {
  readonly type: 'inlineMath'
  readonly value: string
}

/** A forced line break. */
export interface Break extends BaseNode {
  readonly type: 'break'
}

export interface Link extends BaseNode {
  readonly type: 'link'
  /** Absolute URL, or `#id` of a node of this article. */
  readonly url: string
  readonly title?: string
  readonly children: readonly Inline[]
}

export interface Image extends BaseNode {
  readonly type: 'image'
  /** As the author wrote it: a path relative to the source file. */
  readonly url: string
  readonly title?: string
  /** Required: `''` says that the image is decorative, and must be said so in the source, or that it is described at length. */
  readonly alt: string
  /** The author has said neither what the image shows nor that it is decorative, which was reported. */
  readonly isUndescribed?: true
  /** What the image shows, at length and without markup, where `alt` cannot say it all. */
  readonly description?: string
  /** `id` of the node of this article that describes the image at length. */
  readonly describedBy?: string
}

/** The mark of a note; `identifier` names a `FootnoteDefinition` of the article. */
export interface FootnoteReference extends BaseNode {
  readonly type: 'footnoteReference'
  readonly identifier: string
  /** What the mark shows, once resolved: `3`. Absent where the note is shown nowhere. */
  readonly label?: string
  /** Which of the marks of its note it is, from 1, once resolved. */
  readonly mark?: number
}

/** A reference to a figure, table, section or formula of this article. */
export interface CrossReference extends BaseNode {
  readonly type: 'crossReference'
  /** The target's `id`. */
  readonly identifier: string
  /** What the reference says, once resolved. */
  readonly text?: string
}

/** A place that the index names. It shows nothing in the text. */
export interface IndexMark extends BaseNode {
  readonly type: 'indexMark'
  /** From the main heading to the sub-heading: `['paper', 'sizes']`. */
  readonly terms: readonly string[]
}

/** A citation of one or more works. */
export interface Citation extends BaseNode {
  readonly type: 'citation'
  readonly items: readonly CitationItem[]
}

export interface CitationItem {
  readonly key: string
  readonly prefix?: string
  readonly locator?: string
}

export type Inline =
  | Text
  | Emphasis
  | Strong
  | Delete
  | SmallCaps
  | Superscript
  | Subscript
  | Span
  | InlineCode
  | InlineMath
  | Break
  | Link
  | Image
  | FootnoteReference
  | CrossReference
  | IndexMark
  | Citation

// ── Block ───────────────────────────────────────────────────────────────────────────────────────

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
  readonly children: readonly Inline[]
}

/**
 * A heading and all that it opens, up to the next one that is no deeper. Readers give headings; `resolve` nests what
 * follows them, on the top floor of an article only.
 */
export interface Section extends BaseNode {
  readonly type: 'section'
  readonly role: SectionRole
  /** Place among its like: `2` of a part or a chapter, `2.1` of a section in it. */
  readonly number: string
  readonly title: Heading
  readonly children: readonly Block[]
}

/** What a section is to the whole (DPUB-ARIA 1.1: doc-part, doc-chapter): parts hold chapters, chapters sections. */
export type SectionRole = 'part' | 'chapter' | 'section'

export interface Blockquote extends BaseNode {
  readonly type: 'blockquote'
  readonly children: readonly Block[]
}

export interface List extends BaseNode {
  readonly type: 'list'
  readonly ordered: boolean
  /** First number of an ordered list; absent on an unordered one. */
  readonly start?: number
  /** Whether the items are set apart by space. */
  readonly spread: boolean
  readonly children: readonly ListItem[]
}

export interface ListItem extends BaseNode {
  readonly type: 'listItem'
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
  readonly language?: string
  readonly value: string
}

/** A displayed formula, as TeX source. */
export interface MathBlock extends BaseNode {
  readonly type: 'math'
  readonly value: string
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
  /** Place among the figures, from 1, once resolved. */
  readonly number?: number
  /** What is shown: mostly one paragraph with one image, or a table, or code. */
  readonly children: readonly Block[]
  /** Absent where the figure has no caption. */
  readonly caption?: readonly Inline[]
}

/** Over all columns and into the outer margin, on a page of its own, or on one and past its edges. */
export type Placement = 'wide' | 'page' | 'bleed'

export interface Table extends BaseNode {
  readonly type: 'table'
  /** Place among the tables, from 1, once resolved. */
  readonly number?: number
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
  readonly children: readonly Inline[]
}

/** Text beside the run of the argument: a callout, or the contact line under a newspaper article. */
export interface Aside extends BaseNode {
  readonly type: 'aside'
  readonly kind: AsideKind
  /** Shown above the text; the renderer words one from `kind` where it is absent. */
  readonly title?: readonly Inline[]
  readonly children: readonly Block[]
}

/** GitHub's five alerts, a side story, and the contact or boilerplate matter at an article's end. */
export type AsideKind = 'note' | 'tip' | 'important' | 'warning' | 'caution' | 'sidebar' | 'contact'

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
  | List
  | DefinitionList
  | Code
  | MathBlock
  | Verse
  | Figure
  | Table
  | Aside
  | ThematicBreak
  | PageBreak

/** A note beside the body. `identifier` is the author's own label. */
export interface FootnoteDefinition extends BaseNode {
  readonly type: 'footnoteDefinition'
  readonly identifier: string
  /** The number that the editions give it, once resolved: `3`. Absent where nothing that is shown refers to it. */
  readonly label?: string
  readonly children: readonly Block[]
}

/** Parts of one parent only. */
export type Part =
  | ListItem
  | DefinitionTerm
  | DefinitionDescription
  | VerseStanza
  | VerseLine
  | TableRow
  | TableCell
  | FootnoteDefinition

export type Node = Article | Block | Inline | Part

// ── Article ─────────────────────────────────────────────────────────────────────────────────────

export interface Author {
  readonly name: string
  /** MARC relator code; `aut` where absent. */
  readonly role?: string
  /** For sorting: `Woolf, Virginia`. */
  readonly fileAs?: string
}

/** A claim of conformance is a person's or a body's, never the program's (EPUB Accessibility 1.1, 4). */
export interface Certification {
  readonly certifier: string
  /** Name or web address of the certifier's credential. */
  readonly credential?: string
  /** Web address of the report. */
  readonly report?: string
}

/** What front matter says, in pandoc's vocabulary. */
export interface Metadata {
  /** Never empty: the reader falls back to the first heading, then to the file's name, and reports it. */
  readonly title: readonly Inline[]
  readonly subtitle?: readonly Inline[]
  readonly authors: readonly Author[]
  /** ISO 8601 calendar date: `2025-11-20`, `2025-11` or `2025`. */
  readonly date?: string
  /** BCP 47 tag of the whole article. */
  readonly lang: string
  readonly dir: 'ltr' | 'rtl'
  readonly description?: string
  readonly subjects: readonly string[]
  readonly publisher?: string
  readonly rights?: string
  /** URN, DOI or ISBN as the author wrote it. */
  readonly identifier?: string
  /** Who vouches that the EPUB conforms to EPUB Accessibility 1.1 at WCAG 2.2 Level AA. */
  readonly certification?: Certification
  /** Path of the cover image, relative to the source file. */
  readonly cover?: string
  /** Name or path of the template that the author asks for. */
  readonly template?: string
}

export interface Article extends BaseNode {
  readonly type: 'article'
  readonly metadata: Metadata
  readonly children: readonly Block[]
  /** Once resolved: in the order of their numbers, then those that nothing refers to. */
  readonly footnotes: readonly FootnoteDefinition[]
}
