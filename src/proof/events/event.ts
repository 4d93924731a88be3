import type { Cell, LeafKind, MarkKind, Picture, Source, Told } from '../model/index.ts'

/**
 * What a file or the tree says, in its own order, as plain data. An opening holds all that comes before its `close`:
 * openings and closes stand as brackets do. Readers know their format and no leaf, the fold knows leaves and no format.
 */
export type ProofEvent = Opening | Point | Close

export type Events = Iterable<ProofEvent>

export type Opening =
  | DocumentOpening
  | ContainerOpening
  | TableOpening
  | NoteOpening
  | LanguageOpening
  | LeafOpening
  | MarkOpening

type Point =
  | RowPoint
  | TextPoint
  | BreakPoint
  | ImagePoint
  | UnseenPoint
  | AnchorPoint
  | PagePoint
  | SpotPoint
  | FontPoint
  | BacklinkPoint
  | AddressPoint
  | Told

/** Ends the innermost opening. */
interface Close {
  readonly type: 'close'
}

/** A document of the file. Its name is an anchor. */
export interface DocumentOpening {
  readonly type: 'document'
  /** Name in the archive; empty where the file is one document. */
  readonly name: string
  /** Whether it says the title once more above its text, which is left out here. */
  readonly repeatsTitle: boolean
}

/** A block that holds blocks. Text right in it is a paragraph. */
export interface ContainerOpening {
  readonly type: 'container'
  /** What the paths of its leaves say of it: `quote`, `item 2`; nothing where editions need not have it. */
  readonly step?: string
  /** What the places of its leaves say of it: `list[2]`. */
  readonly place?: string
}

/** A container that has rows; its leaves with a `cell` are cells of the last row begun. */
export interface TableOpening {
  readonly type: 'table'
  readonly place?: string
}

/** A container that stands beside the text: its paths and places begin anew. */
export interface NoteOpening {
  readonly type: 'note'
  readonly number: number
  /** The anchor that its marks lead to; absent where marks say the number alone. */
  readonly id?: string
}

/** Other language: of the leaves in it, or, inside of a leaf, of the words in it. */
interface LanguageOpening {
  readonly type: 'language'
  /** BCP 47. */
  readonly lang: string
}

export interface LeafOpening {
  readonly type: 'leaf'
  readonly kind: LeafKind
  /** The last step of its place: `paragraph[3]`, `h2`, `P`. */
  readonly place: string
  /** Of a heading, from 1. */
  readonly level?: number
  readonly cell?: CellExtent
  readonly source?: Source
}

type CellExtent = Pick<Cell, 'header' | 'columns' | 'rows'>

/** Words of which something is said; outside of a leaf, of those that make a paragraph in it. */
export interface MarkOpening {
  readonly type: 'mark'
  readonly kind: Exclude<MarkKind, 'image' | 'lang'>
  /** A link's address; a note's number where the file has no more. */
  readonly value?: string
  /** The anchor that it leads to. */
  readonly to?: string
  /** Index of the page that it leads to. */
  readonly page?: number
}

/** A row of the innermost table begins. */
interface RowPoint {
  readonly type: 'row'
}

export interface TextPoint {
  readonly type: 'text'
  readonly value: string
  /** Its white space counts: code. */
  readonly isVerbatim?: boolean
  /** What stands for it in a list of titles: the source of a formula, of which the text is what is heard. */
  readonly asTitle?: string | undefined
}

/** A forced line break. */
interface BreakPoint {
  readonly type: 'break'
}

export interface ImagePoint {
  readonly type: 'image'
  readonly alt: string
  /** What it shows at length. */
  readonly description?: string
  readonly pictures?: readonly Picture[]
  /** Where it is printed. */
  readonly spots?: readonly SpotPoint[]
}

/** An image that says nothing. */
interface UnseenPoint {
  readonly type: 'unseen'
}

/** What links may lead to: the leaf around it, or else the next one. */
interface AnchorPoint {
  readonly type: 'anchor'
  readonly id: string
}

/** A screen edition says that a printed page begins here. */
interface PagePoint {
  readonly type: 'page'
  readonly label: string
}

/** What follows in the leaf is printed on a page. */
export interface SpotPoint {
  readonly type: 'spot'
  /** From 0. */
  readonly page: number
}

/** What follows in the leaf is printed in a font. */
interface FontPoint {
  readonly type: 'font'
  readonly font: string
}

/** The note around it leads back to a mark in the leaf of an anchor. */
interface BacklinkPoint {
  readonly type: 'backlink'
  readonly to: string
}

/** The address of a link, printed in a note. */
interface AddressPoint {
  readonly type: 'address'
  readonly url: string
}

/** An opening, all that it holds, and its close. */
export function* within(opening: Opening, ...inside: readonly Events[]): Events {
  yield opening
  for (const events of inside) yield* events
  yield { type: 'close' }
}

/** Events in a language of their own, where one is given. */
export function inLanguage(lang: string | undefined, events: Events): Events {
  return lang ? within({ type: 'language', lang }, events) : events
}

/** The step of a section that is called something and shows no heading. */
export function namedStep(name: string): string {
  return `“${name}”`
}

/** The step of a list's item: its number, and what its label is known to say. */
export function itemStep(number: number | undefined, ...label: readonly (string | undefined)[]): string {
  return ['item', number ?? '?', ...label].filter((word) => word !== undefined && word !== '').join(' ')
}
