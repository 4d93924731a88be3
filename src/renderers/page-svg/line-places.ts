import type { TextRun } from '../../typeset/model/index.ts'
import type { ExplainedSection } from '../../typeset/pages/index.ts'

/** A place in the tree: the key of a leaf block, and how far into it, as `PageStart` counts. */
export interface LinePlace {
  readonly key: string
  readonly offset: number
}

/** Where lines begin, by the pieces of their first run, which a line keeps when it is moved to its place on the page. */
export function linePlaces(sections: readonly ExplainedSection[]): ReadonlyMap<TextRun['pieces'], LinePlace> {
  const places = new Map<TextRun['pieces'], LinePlace>()
  for (const { columns } of sections)
    for (const column of [...columns.values()].flat())
      for (const { line } of [...column.lines, ...column.notes]) {
        const first = line.items.find((item) => item.kind === 'text')
        if (first && line.start) places.set(first.pieces, line.start)
      }
  return places
}
