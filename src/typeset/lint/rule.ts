import type { Node } from '../../ast/index.ts'
import type { PageReading } from './reading.ts'

/** What a rule has found. */
export interface Fault {
  /** Index of the page, from 0. */
  readonly page: number
  /** What the page does: `ends with …`. */
  readonly message: string
  /** What it is about. */
  readonly node?: Node
}

/** One rule of good pages. It looks at finished pages alone, and knows nothing of how they came about. */
export interface PageRule {
  /** Stable, kebab-case. */
  readonly name: string
  readonly find: (reading: PageReading) => readonly Fault[]
}
