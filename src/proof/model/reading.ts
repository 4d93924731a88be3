import type { Declared } from './declared.ts'
import type { Fault } from './difference.ts'
import type { Leaf, PageStart } from './leaf.ts'

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

/** The text of an edition, or of the tree, as it was read. */
export interface ReadText {
  /** The text first, then the notes by their numbers. */
  readonly leaves: readonly Leaf[]
  readonly pages: readonly PageStart[]
  /** Addresses of links that the notes of a PDF print. */
  readonly addresses: readonly string[]
  /** What is wrong with the file by itself, such as a link that leads to nothing. */
  readonly faults: readonly Fault[]
  /** What was set aside, and how often. */
  readonly declared: ReadonlyMap<Declared, number>
}

/** An edition, or the tree, as it was read. */
export interface Reading extends ReadText {
  readonly facts: Facts
}
