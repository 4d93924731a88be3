/**
 * What every edition is read back to: its text as leaves in reading order, in terms that HTML, EPUB, PDF and the
 * tree share. Offsets are UTF-16 units of a leaf's normalised text.
 */
import type { Position, SectionRank } from '../../ast/index.ts'
import type { Picture } from './picture.ts'

/** A stretch of running text that no block divides. */
export type LeafKind = 'heading' | 'paragraph' | 'code' | 'math' | 'term' | 'caption' | 'cell'

export type MarkKind =
  | 'emphasis'
  | 'strong'
  | 'delete'
  | 'insert'
  | 'underline'
  | 'highlight'
  | 'abbreviation'
  | 'smallCaps'
  | 'superscript'
  | 'subscript'
  | 'code'
  | 'link'
  | 'note'
  | 'image'
  | 'lang'
  | 'formula'
  /** Words that are not the same in print and on screens: where a page is, seen from another one. */
  | 'near'

/** What is said of a part of a leaf's text; `to` is exclusive. */
export interface Mark {
  readonly kind: MarkKind
  readonly from: number
  readonly to: number
  /** A link's address, a note's number, an image's alternative text, a language, what is abbreviated, the signs of a formula. */
  readonly value: string
  /** Where a link inside the publication leads. */
  readonly target?: Leaf
  /** What an image shows at length, where the edition says so beside its alternative text. */
  readonly description?: string
  /** What an image shows; several where it is a drawing that pictures stand in. */
  readonly pictures?: readonly Picture[]
  /** Page index that a link inside a PDF leads to. */
  readonly page?: number
}

export interface Cell {
  readonly row: number
  readonly column: number
  readonly rows: number
  readonly columns: number
  readonly header: 'column' | 'row' | undefined
}

export interface Leaf {
  readonly kind: LeafKind
  /** White space collapsed, soft hyphens and other invisible characters left out; a forced break is a newline, an image U+FFFC. */
  readonly text: string
  /** The same as a list of titles has it, where that is not the same. */
  readonly asTitle?: string
  readonly marks: readonly Mark[]
  /** BCP 47 tag in force where the leaf begins. */
  readonly lang: string
  /** The containers around it, outermost first: `quote`, `list`, `item 2`, `aside`. */
  readonly path: readonly string[]
  /** Of a heading, from 1; in the tree that of an edition which is one document. */
  readonly level?: number
  readonly cell?: Cell
  /** Number of the note that it belongs to. */
  readonly note?: number
  /** The tree's path, or the element in the file. */
  readonly place: string
  /** How many pictures without words stand between what names it and its first word: what leads to it may lead to them. */
  readonly unseen?: number
  /** What only the tree can say. */
  readonly source?: Source
  /** What only a file of documents can say. */
  readonly document?: LeafDocument
  /** What only a file of pages can say. */
  readonly print?: Print
}

/** Where a leaf comes from. */
export interface Source {
  /** Where the author wrote it; absent where a transform has made it. */
  readonly position?: Position
  /** Whether it opens the article or an aside. */
  readonly isTitle: boolean
  /** What a heading opens. */
  readonly opens?: SectionRank
}

/** The document of an EPUB that leaves stand in, or the one of an HTML file; one object for all of its leaves. */
export interface LeafDocument {
  /** Name in the archive; empty of an HTML file. */
  readonly name: string
  /** Whether it says the title once more above its text; that is no leaf. */
  readonly repeatsTitle: boolean
}

/** How a leaf is printed. */
export interface Print {
  /** The pages that its parts stand on, in reading order. */
  readonly spots: readonly { readonly from: number; readonly page: number }[]
  /** The font from each place on. */
  readonly fonts: readonly { readonly from: number; readonly font: string }[]
}

/** Where a printed page begins. */
export interface PageStart {
  readonly label: string
  readonly leaf: Leaf
  readonly offset: number
  /** Nothing that is read stands on the page, but a picture that says nothing. */
  readonly isSilent?: true
}
