import { tooMuchWork } from './refusals.ts'

/** What may be done for one file, in steps: some fifteen seconds at worst. The longest article that is built takes 25 million. */
const MOST_STEPS = 36_000_000

/**
 * What it takes to read a file and to hold it against the rules, counted in steps of some two hundred nanoseconds: an
 * operator of a page is one. It is spent wherever a file says how often or how far to go, so that one that leads
 * round in circles, or unpacks to ever more, ends in a `Refusal`, `pdf-too-much-work`, and always at the same place.
 */
export class Work {
  private left: number

  constructor(most = MOST_STEPS) {
    this.left = most
  }

  /** Parts of a step count, too. */
  take(steps = 1): void {
    this.left -= steps
    if (this.left < 0) throw tooMuchWork()
  }
}
