import type { Edition } from '../../editions.ts'
import type { Declared } from './declared.ts'
import type { Difference } from './difference.ts'
import type { Verdict } from './verdict.ts'

/** What was found in a finished file. */
export interface CheckedFile {
  readonly name: string
  /** `build` of a file that is no edition: the tree. */
  readonly edition: Edition | 'build'
  /** In reading order as far as they have a place. */
  readonly differences: readonly Difference[]
  readonly declared: readonly { readonly code: Declared; readonly count: number }[]
  /** Pieces of running text that were compared. */
  readonly leaves: number
  /** Of the judges that were asked. */
  readonly verdicts?: readonly Verdict[]
}
