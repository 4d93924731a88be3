import type { Leaf, PageStart } from './leaf.ts'
import type { Picture } from './picture.ts'
import type { Findings } from './told.ts'

/** The facts that every edition states about the whole; a fact that it cannot hold is absent. */
export interface Facts {
  readonly title?: string
  readonly authors?: readonly string[]
  readonly lang?: string
  /** Which way its lines run, and its pages follow each other. */
  readonly dir?: string
  readonly date?: string
  readonly description?: string
  readonly subjects?: readonly string[]
  readonly publisher?: string
  readonly rights?: string
}

/** A fact that a file states once, or else all that it says in its place; nothing where it does not. */
export function stated(key: keyof Facts, values: readonly string[]): Facts {
  return values.length === 0 ? {} : { [key]: values.join('; ') }
}

/** The text of an edition, or of the tree, as it was read, and what is wrong with it by itself. */
export interface ReadText extends Findings {
  /** The text first, then the notes by their numbers. */
  readonly leaves: readonly Leaf[]
  readonly pages: readonly PageStart[]
  /** Addresses of links that the notes of a PDF print. */
  readonly addresses: readonly string[]
}

/** An edition, or the tree, as it was read. */
export interface Reading extends ReadText {
  readonly facts: Facts
  /** All that it has; nothing of a tree that does not say what all of them look like. */
  readonly pictures: readonly Picture[] | undefined
}
