/**
 * The article as data: the contract between the readers, the transforms and the renderers.
 *
 * Names are mdast's where mdast has one, positions are unist's, the cut into `Block` and `Inline`
 * is pandoc's, and footnotes stand beside the body as in djot. Every value is readonly and JSON-safe.
 */
import type {
  Block,
  DefinitionDescription,
  DefinitionTerm,
  Heading,
  ListItem,
  MathRow,
  Paragraph,
  TableCell,
  TableRow,
  VerseLine,
  VerseStanza,
} from './block-nodes.ts'
import type { BaseNode, Inline, Position } from './inline-nodes.ts'

export type * from './block-nodes.ts'
export type * from './inline-nodes.ts'

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
  | MathRow
  | TableRow
  | TableCell
  | FootnoteDefinition

export type Node = Article | Block | Inline | Part

export interface Author {
  readonly name: string
  /** MARC relator code; `aut` where absent. */
  readonly role?: string
  /** For sorting: `Woolf, Virginia`. */
  readonly fileAs?: string
  /** Where they work, as the line under the title says it: `Harbour Institute, Leith`. */
  readonly affiliation?: string
}

/** A claim of conformance is a person's or a body's, never the program's (EPUB Accessibility 1.1, 4). */
export interface Certification {
  readonly certifier: string
  /** Name or web address of the certifier's credential. */
  readonly credential?: string
  /** Web address of the report. */
  readonly report?: string
}

/** What an article says of the works that it cites. */
export interface Citing {
  /** Files of works. */
  readonly files: readonly NamedFile[]
  /** Works that it lists itself, in the words of CSL JSON. */
  readonly works?: readonly unknown[]
  /** Name or path of a style of CSL. */
  readonly style?: NamedFile
  /** Keys of works to be listed that are not cited; `*` for all. */
  readonly uncited?: readonly string[]
  /** What stands over the list. */
  readonly title?: string
  /** There is to be no list. */
  readonly isUnlisted?: true
}

/** A file that the article names, by a path relative to it. */
export interface NamedFile {
  readonly path: string
  readonly position?: Position
}

/** Macros of TeX by their names, without the backslash: `{ vec: '\\mathbf{#1}' }`. */
export type TexMacros = Readonly<Record<string, string>>

/** What front matter says, in pandoc's vocabulary. */
export interface Metadata {
  /** Never empty: the reader falls back to the first heading, then to the file's name, and reports it. */
  readonly title: readonly Inline[]
  readonly subtitle?: readonly Inline[]
  /** For running heads, where the title is too long for them. */
  readonly shortTitle?: string
  readonly authors: readonly Author[]
  /** ISO 8601 calendar date: `2025-11-20`, `2025-11` or `2025`. */
  readonly date?: string
  /** The date as the author wrote it, where it is none of the calendar, `c. 1850`, or says a time of day, too. It is printed as it stands. */
  readonly dateText?: string
  /** BCP 47 tag of the whole article. */
  readonly lang: string
  readonly dir: 'ltr' | 'rtl'
  readonly description?: string
  /** Absolute URL of the place where the article is published; addresses of links are relative to it. */
  readonly canonical?: string
  readonly subjects: readonly string[]
  readonly publisher?: string
  readonly rights?: string
  /** URN, DOI or ISBN as the author wrote it. */
  readonly identifier?: string
  /** Which edition it is: `Second edition`. */
  readonly edition?: string
  /** Once resolved, where the template has an imprint: its lines. */
  readonly imprint?: readonly Paragraph[]
  /** Who vouches that the EPUB conforms to EPUB Accessibility 1.1 at WCAG 2.2 Level AA. */
  readonly certification?: Certification
  /** Path of the cover image, relative to the source file. */
  readonly cover?: string
  /** Headings show the numbers of their sections. */
  readonly numberSections?: true
  /** Lists that stand before the text. */
  readonly lists?: readonly ('figures' | 'tables')[]
  /** Whether there are contents, in print too; what the look says where absent. */
  readonly contents?: boolean
  /** Levels of headings that the contents name, where there are contents; parts are none of them. What the look says where absent. */
  readonly contentsDepth?: number
  /** Figures and the like count anew in each chapter. */
  readonly numberWithin?: 'chapter'
  readonly citing?: Citing
  /** What formulas write for short, by its name without the backslash. */
  readonly texMacros?: TexMacros
  /** Name or path of the template that the author asks for. */
  readonly template?: string
}

export interface Article extends BaseNode {
  readonly type: 'article'
  readonly metadata: Metadata
  /** What the heading that has become the title says of what it opens: among the files of a book, a chapter. */
  readonly opening?: Pick<Heading, 'role' | 'isUnnumbered'>
  readonly children: readonly Block[]
  /** Once resolved: in the order of their numbers, then those that nothing refers to. */
  readonly footnotes: readonly FootnoteDefinition[]
  /** In the file of a build: what its pictures look like, by their addresses, so that editions can be held against it. */
  readonly looks?: Readonly<Record<string, Look>>
}

/** What a picture looks like from far away. */
export interface Look {
  /** The mean colours of 8 × 8 cells, row by row, each red, green and blue; Base64. */
  readonly pixels?: string
  /** SHA-256 of the markup that screens show, of a drawing; lower-case hexadecimal. */
  readonly markup?: string
  /** The pixels of pictures within a drawing. */
  readonly parts?: readonly string[]
}
