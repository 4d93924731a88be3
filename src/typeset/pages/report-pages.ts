import type { Report } from '../../diagnostic.ts'
import type { ColumnBody, Compromise } from './column-body.ts'
import type { PageMap } from './page-map.ts'

const SENTENCES: Readonly<Record<Exclude<Compromise, 'forced'>, string>> = {
  orphan: 'ends with the first line of a paragraph',
  widow: 'leaves the last line of a paragraph to the next',
  hyphen: 'ends in a hyphen',
  uneven: 'ends higher than the one beside it',
  scant: 'is the last one, and holds fewer than five lines',
  'note-away': 'has no room for the beginning of a note',
}

/** What a reader would call a fault; the rest is told, but is no warning. */
const FAULTS = new Set<Compromise>(['orphan', 'widow', 'scant', 'note-away'])

/** Tells what could not be had on a page, with the place in the source where it ends. */
export function reportCompromises(
  bodies: readonly ColumnBody[],
  label: string,
  map: PageMap,
  report: Report,
): void {
  const subject = bodies.length === 1 ? `page ${label}` : `a column of page ${label}`
  for (const { compromises, lines } of bodies) {
    const start = compromises.length > 0 ? lines.findLast(({ line }) => line.start)?.line.start : undefined
    const position = start && map.positionOf(start.key)
    for (const compromise of compromises) {
      const place = position ? { position } : {}
      if (compromise === 'forced') {
        report({
          code: 'page-forced',
          severity: 'warning',
          message: `${subject} ends where it should not, or runs over its foot`,
          ...place,
          hint: 'make what stands there smaller, or ask for a new page before it',
        })
      } else {
        report({
          code: 'page-compromised',
          severity: FAULTS.has(compromise) ? 'warning' : 'info',
          message: `${subject} ${SENTENCES[compromise]}`,
          ...place,
          hint: 'a word more or less in the paragraphs of this chapter would give the pages room',
        })
      }
    }
  }
}
