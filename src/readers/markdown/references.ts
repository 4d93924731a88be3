import type { Position } from '../../ast/index.ts'
import type { Report } from '../shared/index.ts'

/** What references may add to a short text, in UTF-16 units; as cmark has it (`cmark_reference_lookup`). */
const FREE = 100_000

/** Whether an address and a title of a length may come into the tree. */
export type Affords = (length: number, position: Position) => boolean

/**
 * Counts what links and images say. What is written in the text itself is no longer than the text; a definition of a
 * megabyte that is referred to a thousand times makes a gigabyte. Tells the first one that is too much.
 */
export function countReferences(text: string, report: Report): Affords {
  let left = 2 * text.length + FREE
  let isTold = false
  return (length, position) => {
    left -= length
    if (left >= 0) return true
    if (!isTold) {
      report({
        code: 'references-too-long',
        severity: 'warning',
        message:
          'the addresses and titles that references repeat are longer than the text by far, so that this one and those after it are left out',
        position,
        hint: 'write a long address or title once',
      })
    }
    isTold = true
    return false
  }
}
