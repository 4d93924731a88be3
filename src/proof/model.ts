/**
 * What every edition is read back to: its text as leaves in reading order, in terms that HTML, EPUB, PDF and the
 * tree share. Offsets are UTF-16 units of a leaf's normalised text.
 */
import type { Position } from '../ast/index.ts'
import type { Edition } from '../editions.ts'
import type { DifferenceCode } from './codes.ts'

/** A stretch of running text that no block divides. */
export type LeafKind = 'heading' | 'paragraph' | 'code' | 'math' | 'term' | 'caption' | 'cell'

export type MarkKind =
  | 'emphasis'
  | 'strong'
  | 'delete'
  | 'smallCaps'
  | 'superscript'
  | 'subscript'
  | 'code'
  | 'link'
  | 'note'
  | 'image'
  | 'lang'

/** What is said of a part of a leaf's text; `to` is exclusive. */
export interface Mark {
  readonly kind: MarkKind
  readonly from: number
  readonly to: number
  /** A link's address, a note's number, an image's alternative text, a language. */
  readonly value: string
  /** Where a link inside the publication leads. */
  readonly target?: Leaf
  /** What an image shows at length, where the edition says so beside its alternative text. */
  readonly description?: string
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
  readonly marks: readonly Mark[]
  /** BCP 47 tag in force where the leaf begins. */
  readonly lang: string
  /** The containers around it, outermost first: `quote`, `list`, `item 2`, `aside`. */
  readonly path: readonly string[]
  /** Of a heading, from 1. */
  readonly level?: number
  readonly cell?: Cell
  /** Number of the note that it belongs to. */
  readonly note?: number
  /** The tree's path, or the element in the file. */
  readonly place: string
  /** Where the source says it. */
  readonly position?: Position
  /** Place of the file in an EPUB's spine. */
  readonly document?: number
  /** Of a PDF: where its parts stand, in reading order. */
  readonly pages?: readonly { readonly from: number; readonly page: number; readonly order: number }[]
  /** Of a PDF: the font from each place on. */
  readonly fonts?: readonly { readonly from: number; readonly font: string }[]
  /** In the tree: whether it opens the article or an aside. */
  readonly isTitle?: boolean
}

/** Where a printed page begins. */
export interface PageStart {
  readonly label: string
  readonly leaf: Leaf
  readonly offset: number
}

/** The facts that every edition states about the whole; a fact that it cannot hold is absent. */
export interface Facts {
  readonly title?: string
  readonly authors?: readonly string[]
  readonly lang?: string
  readonly date?: string
  readonly description?: string
  readonly subjects?: readonly string[]
  readonly publisher?: string
  readonly rights?: string
}

/** An edition, or the tree, as it was read. */
export interface Reading {
  /** The text first, then the notes by their numbers. */
  readonly leaves: readonly Leaf[]
  readonly pages: readonly PageStart[]
  readonly facts: Facts
  /** Addresses of links that notes of a PDF print. */
  readonly addresses?: readonly string[]
  /** Documents of an EPUB, as `Leaf.document` counts them, that say the title once more; it is no leaf. */
  readonly titled?: ReadonlySet<number>
}

/** One thing in which a file is not what the tree or a rule says. */
export interface Difference {
  readonly code: DifferenceCode
  readonly edition: Edition | 'build'
  /** One sentence without a final stop. */
  readonly message: string
  /** Where in the tree or the file, and the words there. */
  readonly place?: string
  /** Where the source says it. */
  readonly position?: Position
  readonly expected?: string
  readonly found?: string
  /** Clause of the standard that is broken. */
  readonly clause?: string
}

export type Tell = (difference: Omit<Difference, 'edition'>) => void
