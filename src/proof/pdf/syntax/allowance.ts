import { SyntaxFault } from './refusals.ts'
import { Work } from './work.ts'

/**
 * Values that all objects of a file may be, each of which takes some twenty bytes: a book of 500 pages has 500 000, and an index of 50,000
 * entries 18,000,000.
 */
const MOST_VALUES = 20_000_000

/** How many values may still be kept: shared by the parsers of a file, so that none unpacks to what no memory holds. */
export class Allowance {
  readonly work: Work
  private left: number

  constructor(work = new Work(), most = MOST_VALUES) {
    this.work = work
    this.left = most
  }

  /** Throws a `SyntaxFault` for more than are left. */
  keep(values = 1): void {
    this.left -= values
    if (this.left < 0) throw new SyntaxFault('it holds more values than any book')
  }
}
