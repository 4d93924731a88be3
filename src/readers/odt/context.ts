import type { Block } from './model.ts'
import type { Document } from './parts.ts'
import { refusal } from './refusal.ts'
import type { StyleBook } from './styles.ts'
import type { Left } from './told.ts'
import type { Xml } from './xml.ts'

/** What the parts of the reader share while one document is read. */
export interface Context {
  readonly document: Document
  readonly book: StyleBook
  /** The language of most of the text: what is in it says no more of its language. */
  readonly lang: string | undefined
  /** Names of places that something leads to. */
  readonly targets: ReadonlySet<string>
  /** Ids of headings that links lead to by their words. */
  readonly outline: ReadonlyMap<string, readonly string[]>
  readonly leave: (what: Left) => void
  /** Notes by their ids, as HTML, in the order of their marks. */
  readonly notes: Map<string, string>
  /** What an object is as TeX, where it is a formula. */
  readonly formulaOf: (object: Xml) => string | undefined
  readonly budget: Budget
  /** What elements that stand one below the other are: the content of a cell, a note, a frame. */
  readonly blocks: (nodes: readonly Xml[], readList?: (list: Xml) => readonly Block[]) => readonly Block[]
}

/** Cells that a document may have, with those that it only says to repeat; an article has fewer nodes. */
const MOST_CELLS = 100_000
/** Bytes of pictures: a document says where it shows one in a few, and may say so again and again. */
const MOST_PICTURED = 128 * 1024 * 1024

/** UTF-16 units of HTML that a document may say once and mean many times. */
const MOST_REPEATED = 4_500_000

/** What a document makes much of in few words. */
export class Budget {
  private cells = 0
  private pictured = 0
  private repeated = 0

  takeCells(count: number): void {
    this.cells += count
    if (this.cells > MOST_CELLS) throw refusal(`its tables have more than ${MOST_CELLS} cells`)
  }

  repeat(length: number, count: number): void {
    this.repeated += length * count
    if (this.repeated > MOST_REPEATED) throw refusal('what its tables repeat is too much')
  }

  takePicture(bytes: number): void {
    this.pictured += bytes
    if (this.pictured > MOST_PICTURED)
      throw refusal('its pictures, as often as they are shown, are too large')
  }
}

/** The name of a place as an id. */
export function idOf(name: string): string {
  return name.replaceAll(/[^\p{L}\p{N}_.-]+/gu, '-')
}
