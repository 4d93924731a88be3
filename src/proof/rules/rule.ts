import { CODES, type DifferenceCode, type Fault } from '../model/index.ts'
import type { Markup } from '../screen/index.ts'

/** Tells that a rule is broken at a place: `page 3`, `OEBPS/text.xhtml`; `found` is what stands there. */
export type Fail = (place: string, found?: string) => void

/** A rule that a program can check on a finished file. */
export interface Rule<Subject> {
  readonly code: DifferenceCode
  /** Where the rule stands: standard and clause. */
  readonly clause: string
  readonly check: (subject: Subject, fail: Fail) => void
}

/** A document of HTML or of an EPUB. */
export interface MarkupSubject {
  readonly name: string
  readonly document: Markup
}

/** The same breach is told so often in one file; the rest is counted. */
const MOST_TOLD = 20

export function checkRules<Subject>(rules: readonly Rule<Subject>[], subject: Subject): Fault[] {
  return rules.flatMap(({ code, clause, check }) => {
    const breaches: Fault[] = []
    let more = 0
    check(subject, (place, found) => {
      if (breaches.length >= MOST_TOLD) more++
      else breaches.push({ code, message: CODES[code], clause, place, ...(found !== undefined && { found }) })
    })
    if (more > 0) breaches.push({ code, message: `${CODES[code]}, at ${more} places more`, clause })
    return breaches
  })
}
