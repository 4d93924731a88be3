import type { Leaf, LeafDocument, Reading } from '../model/index.ts'

/** The headings of parts and chapters that open documents of their own, as the tree has them. */
export type Openings = ReadonlyMap<LeafDocument, Leaf>

export function openingsOf({ leaves }: Reading, counterparts: ReadonlyMap<Leaf, Leaf>): Openings {
  const firsts = new Map<LeafDocument, Leaf>()
  for (const leaf of leaves)
    if (leaf.document && leaf.note === undefined && !firsts.has(leaf.document))
      firsts.set(leaf.document, leaf)
  return new Map(
    [...counterparts].flatMap(([expected, found]) => {
      const { document } = found
      const opens = expected.source?.opens
      const isOpening = document && !document.repeatsTitle && firsts.get(document) === found
      return isOpening && (opens === 'part' || opens === 'chapter') ? [[document, expected] as const] : []
    }),
  )
}

/** The level that a heading of the tree should have in its document, of which the opening one has the first. */
export function levelIn(heading: Leaf, document: LeafDocument | undefined, openings: Openings): number {
  const level = heading.level ?? 1
  const opening = document && openings.get(document)
  if (!opening) return level
  return heading === opening ? 1 : Math.max(2, level - opening.level! + 1)
}
