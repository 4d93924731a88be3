import type { OutlineEntry } from '../model/index.ts'
import type { PlacedHeading } from './make-pages.ts'

interface GrowingEntry extends OutlineEntry {
  readonly children: GrowingEntry[]
}

/** Headings in order → the tree that a PDF reader shows; a skipped level hangs under the nearest one above. */
export function outlineOf(headings: readonly PlacedHeading[]): OutlineEntry[] {
  const roots: GrowingEntry[] = []
  const open: { level: number; entry: GrowingEntry }[] = []
  for (const { mark, page, y } of headings) {
    const entry: GrowingEntry = { title: mark.title, page, y, children: [] }
    while (open.length > 0 && open.at(-1)!.level >= mark.level) open.pop()
    ;(open.at(-1)?.entry.children ?? roots).push(entry)
    open.push({ level: mark.level, entry })
  }
  return roots
}
