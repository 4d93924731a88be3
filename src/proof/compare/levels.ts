import type { Edition } from '../../editions.ts'
import type { Leaf, LeafDocument, Reading } from '../model/index.ts'

/**
 * The level that a heading of the tree should have in an edition. Where title and text share a document, the title
 * alone is of level 1; a document of an EPUB that begins with its chapter's heading has that one at level 1.
 */
export function expectedLevels(
  tree: Reading,
  edition: Reading,
  counterparts: ReadonlyMap<Leaf, Leaf>,
  name: Edition,
): (leaf: Leaf) => number {
  const headings = tree.leaves.filter((leaf) => leaf.kind === 'heading' && !leaf.source?.isTitle)
  const depths = headings.map(({ level }) => level!)
  const shift = depths.includes(1) ? 1 : 0
  if (name !== 'epub') return (leaf) => (leaf.source?.isTitle ? 1 : Math.min(6, leaf.level! + shift))
  const top = headings.filter(({ note, path }) => note === undefined && path.length === 0)
  const shallowest = Math.min(...(top.length > 0 ? top : headings).map(({ level }) => level!))
  const firsts = firstLeaves(edition)
  return (leaf) => {
    const found = counterparts.get(leaf)
    if (leaf.source?.isTitle || !found) return 1
    const first = found.document?.repeatsTitle ? undefined : firsts.get(found.document)
    if (first === found && leaf.level === shallowest) return 1
    const opensWithTitle = first === undefined || !isChapter(first, counterparts, headings, shallowest)
    return Math.min(6, Math.max(2, leaf.level! + (opensWithTitle ? 2 : 1) - shallowest))
  }
}

function isChapter(
  first: Leaf,
  counterparts: ReadonlyMap<Leaf, Leaf>,
  headings: readonly Leaf[],
  shallowest: number,
): boolean {
  return headings.some((heading) => heading.level === shallowest && counterparts.get(heading) === first)
}

function firstLeaves({ leaves }: Reading): Map<LeafDocument | undefined, Leaf> {
  const firsts = new Map<LeafDocument | undefined, Leaf>()
  for (const leaf of leaves)
    if (leaf.note === undefined && !firsts.has(leaf.document)) firsts.set(leaf.document, leaf)
  return firsts
}
