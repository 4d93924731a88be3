import type { Position } from '../../ast/index.ts'
import type { Edition } from '../../editions.ts'
import type { DifferenceCode } from './codes.ts'

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

/** A difference before it is known in which edition it was found. */
export type Fault = Omit<Difference, 'edition'>
