import type { TextRun } from '../../typeset/model/index.ts'
import type { ExplainedSection } from '../../typeset/pages/index.ts'

/** A place in the tree: the key of a leaf block, and how far into it, as `PageStart` counts. */
export interface LinePlace {
  readonly key: string
  readonly offset: number
}

/** Of all lines of the columns that were looked at: where a process goes on, most of them are what they were. */
const places = new WeakMap<TextRun['pieces'], LinePlace>()
const known = new WeakSet<object>()

/** Where lines begin, by the pieces of their first run, which a line keeps when it is moved to its place on the page. */
export function linePlaces(sections: readonly ExplainedSection[]): Pick<typeof places, 'get'> {
  for (const { columns } of sections)
    for (const column of [...columns.values()].flat()) {
      if (known.has(column)) continue
      known.add(column)
      for (const { line } of [...column.lines, ...column.notes]) {
        const first = line.items.find((item) => item.kind === 'text')
        if (first && line.start) places.set(first.pieces, line.start)
      }
    }
  return places
}
