/** Places in the source, and the nodes of running text. */

/** A place in the source (unist): line and column from 1, offset in UTF-16 units from 0. */
export interface Point {
  readonly line: number
  readonly column: number
  readonly offset: number
}

/** A stretch of the source (unist); `end` is exclusive. */
export interface Position {
  /** The file that it is in, by its path from the folder of the book; absent in the file that is the whole article. */
  readonly file?: string
  readonly start: Point
  readonly end: Point
}

export interface BaseNode {
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
  /** Other names that links of the article may use for the node. */
  readonly aliases?: readonly string[]
  /** BCP 47 language tag, where it differs from the parent's. */
  readonly lang?: string
}

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

/** Text that the author has marked for the reader: `<mark>`. */
export interface Highlight extends BaseNode {
  readonly type: 'highlight'
  readonly children: readonly Inline[]
}

/** Text that was added: `<ins>`, the twin of `Delete`. */
export interface Insert extends BaseNode {
  readonly type: 'insert'
  readonly children: readonly Inline[]
}

/** A line below: `<u>`. */
export interface Underline extends BaseNode {
  readonly type: 'underline'
  readonly children: readonly Inline[]
}

/** A short form, with what it stands for. */
export interface Abbreviation extends BaseNode {
  readonly type: 'abbreviation'
  readonly title: string
  readonly children: readonly Inline[]
}

/** Words with how they are read above them; where that cannot be set, in parentheses behind them. */
export interface Ruby extends BaseNode {
  readonly type: 'ruby'
  readonly reading: string
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
  /** A key to press: `<kbd>`. */
  readonly isKeyboard?: true
}

/** A gap for a word that is written by hand. */
export interface Blank extends BaseNode {
  readonly type: 'blank'
  /** In em of the text around it. */
  readonly width: number
  /** What belongs there, in an article as it was read: it is shown or gone once it is known whom an edition is for. */
  readonly children: readonly Inline[]
}

/** An element of MathML Core, as trees and pages hold it. */
export interface MathElement {
  readonly name: string
  readonly attributes?: Readonly<Record<string, string>>
  readonly children: readonly (MathElement | string)[]
}

/** What is known of a formula once its TeX is read; where that is wrong, nothing is, and the TeX is shown. */
export interface ReadFormula {
  /** The root, `math`. */
  readonly mathml?: MathElement
  /** How it is said in its language, or its TeX where nobody knows. */
  readonly alt?: string
}

/** A formula in running text, as TeX source. */
export interface InlineMath extends BaseNode, ReadFormula {
  readonly type: 'inlineMath'
  readonly value: string
}

/** A forced line break. */
export interface Break extends BaseNode {
  readonly type: 'break'
}

export interface Link extends BaseNode {
  readonly type: 'link'
  /**
   * Absolute URL, `#id` of a node of this article, `octavo:path#id` of another of the same build, or, where nobody says
   * where the article is published, a path as the author wrote it.
   */
  readonly url: string
  readonly title?: string
  readonly children: readonly Inline[]
}

export interface Image extends BaseNode {
  readonly type: 'image'
  /** As the author wrote it: a path relative to the source file. */
  readonly url: string
  readonly title?: string
  /** How large the author wants it; where one side is given, the other follows. */
  readonly width?: Length
  readonly height?: Length
  /** Required: `''` says that the image is decorative, and must be said so in the source, or that it is described at length. */
  readonly alt: string
  /** The author has said neither what the image shows nor that it is decorative, which was reported. */
  readonly isUndescribed?: true
  /** What the image shows, at length and without markup, where `alt` cannot say it all. */
  readonly description?: string
  /** `id` of the node of this article that describes the image at length. */
  readonly describedBy?: string
}

/** A share of the measure (1 is all of it), or a length in points. */
export type Length = { readonly share: number } | { readonly points: number }

/** The mark of a note; `identifier` names a `FootnoteDefinition` of the article. */
export interface FootnoteReference extends BaseNode {
  readonly type: 'footnoteReference'
  readonly identifier: string
  /** What the mark shows, once resolved: `3`. Absent where the note is shown nowhere. */
  readonly label?: string
  /** Which of the marks of its note it is, from 1, once resolved. */
  readonly mark?: number
}

/** A reference to a figure, table, section, formula or anything else of this article that has an `id`. */
export interface CrossReference extends BaseNode {
  readonly type: 'crossReference'
  /** The target's `id`. */
  readonly identifier: string
  /**
   * Its number alone; or its name, which of a section is its title. Where absent, “figure 2”, and the words of its heading or caption
   * where it has no number.
   */
  readonly form?: 'number' | 'name'
  /** The author's own word in the place of “figure”; its grammar may ask for another. */
  readonly prefix?: string
  /** Begins with a capital wherever it stands. */
  readonly isCapital?: true
  /** What the reference says, once resolved. */
  readonly text?: string
}

/** Which page a place of this article is on in the printed edition. */
export interface PageReference extends BaseNode {
  readonly type: 'pageReference'
  /** The target's `id`. */
  readonly identifier: string
  /** The `id` of the end of a stretch that begins there. */
  readonly last?: string
  /** Words before and behind the page, where it is said of a reference: ` on page ` and nothing. */
  readonly around?: readonly [before: string, after: string]
  /**
   * What print says instead where the target is near, in its own words: on the facing page, on the back of the leaf. On
   * its own page it says nothing. A node that has this has an `id`.
   */
  readonly near?: { readonly facing?: string; readonly overleaf?: string }
  /** It closes an entry of a list: print sets it at the end of the line, behind dots, and without the words around it. */
  readonly isAtEnd?: true
  /** The label of the page, `12`, or of the pages, `12–14`, once they are known. */
  readonly text?: string
  /** What print says in the place of words and page, once that is known; it may be nothing. */
  readonly printed?: string
}

/**
 * Words that numbering makes: `Figure 2: ` before a caption, `2.1` before a heading, “and” between two references.
 * They are empty where they wait to be resolved.
 */
export interface Label extends BaseNode {
  readonly type: 'label'
  readonly value: string
}

/** A place that the index names. It shows nothing in the text. */
export interface IndexMark extends BaseNode {
  readonly type: 'indexMark'
  /** From the main heading to the sub-heading: `['paper', 'sizes']`. */
  readonly terms: readonly string[]
  /** Another entry that the reader is sent to, in the place of a page or beside it; no place of the text then. */
  readonly see?: string
  readonly seeAlso?: string
  /** One end of a stretch of text that is about it. */
  readonly range?: 'start' | 'end'
}

/** A citation of one or more works. */
export interface Citation extends BaseNode {
  readonly type: 'citation'
  readonly items: readonly CitationItem[]
  /** The author is named in the sentence itself: “as Morison [3] shows”. */
  readonly isInText?: true
  /** What it says: as it was read, its source; once the works are known, what the style makes of them. */
  readonly children: readonly Inline[]
}

export interface CitationItem {
  /** What the bibliography calls the work. */
  readonly key: string
  readonly prefix?: string
  /** Where in the work: `33–35`. */
  readonly locator?: string
  /** What the locator counts, in the words of CSL: `chapter`; pages where absent. */
  readonly unit?: string
  readonly suffix?: string
  /** The sentence has named the author already. */
  readonly isAuthorSuppressed?: true
}

export type Inline =
  | Text
  | Emphasis
  | Strong
  | Delete
  | Highlight
  | Insert
  | Underline
  | Abbreviation
  | Ruby
  | SmallCaps
  | Superscript
  | Subscript
  | Span
  | Blank
  | InlineCode
  | InlineMath
  | Break
  | Link
  | Image
  | FootnoteReference
  | CrossReference
  | PageReference
  | Label
  | IndexMark
  | Citation
