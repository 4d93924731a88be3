import { diffArrays } from 'diff'
import { type Leaf, printed, singleSpaced } from '../model/index.ts'

/** The tree's leaves beside an edition's, in the order of the tree; one side alone where the other has none. */
export interface Aligned {
  readonly expected?: Leaf
  readonly found?: Leaf
}

/** More edits than this are no damage but another text. */
const MOST_EDITS = 2000
/** Least share of common words for two leaves to be one that was changed. */
const LIKE = 0.5

/** Lays two texts beside each other, leaf by leaf; nothing where they have next to nothing in common. */
export function align(expected: readonly Leaf[], found: readonly Leaf[]): Aligned[] | undefined {
  const changes = diffArrays([...expected], [...found], {
    comparator: (a, b) => keyOf(a) === keyOf(b),
    maxEditLength: MOST_EDITS,
  })
  if (!changes) return undefined
  const pairs: Aligned[] = []
  let [e, f] = [0, 0]
  let gapExpected: Leaf[] = []
  let gapFound: Leaf[] = []
  const closeGap = (): void => {
    pairs.push(...pairLike(gapExpected, gapFound))
    gapExpected = []
    gapFound = []
  }
  for (const { added, removed, count = 0 } of changes) {
    if (removed) {
      gapExpected.push(...expected.slice(e, e + count))
      e += count
    } else if (added) {
      gapFound.push(...found.slice(f, f + count))
      f += count
    } else {
      closeGap()
      for (let step = 0; step < count; step++) pairs.push({ expected: expected[e++]!, found: found[f++]! })
    }
  }
  closeGap()
  return unswapped(pairs)
}

/** Two leaves that stand in each other's place have changed places: neither has changed its words. */
function unswapped(pairs: readonly Aligned[]): Aligned[] {
  const byText = new Map<string, Aligned>()
  for (const pair of pairs)
    if (pair.expected && pair.found && keyOf(pair.expected) !== keyOf(pair.found))
      byText.set(keyOf(pair.expected), pair)
  return pairs.map((pair) => {
    const { expected, found } = pair
    if (!expected || !found || byText.get(keyOf(expected)) !== pair) return pair
    const other = byText.get(keyOf(found))
    return other?.found && keyOf(other.found) === keyOf(expected) ? { expected, found: other.found } : pair
  })
}

const keys = new WeakMap<Leaf, string>()

/** What makes two leaves the same at first sight: the words. */
function keyOf(leaf: Leaf): string {
  const known = keys.get(leaf) ?? `${leaf.note ?? ''} ${printed(singleSpaced(leaf.text))}`
  keys.set(leaf, known)
  return known
}

/** Between two places that agree: leaves that share words are one leaf whose text differs. */
function pairLike(expected: readonly Leaf[], found: readonly Leaf[]): Aligned[] {
  // One leaf for another in one place: the same leaf, however many of its words differ.
  if (expected.length === 1 && found.length === 1 && expected[0]!.kind === found[0]!.kind)
    return [{ expected: expected[0]!, found: found[0]! }]
  const pairs: Aligned[] = []
  let next = 0
  for (const leaf of expected) {
    const at = likeAfter(leaf, found, next)
    if (at < 0) pairs.push({ expected: leaf })
    else {
      pairs.push(...found.slice(next, at).map((other) => ({ found: other })))
      pairs.push({ expected: leaf, found: found[at]! })
      next = at + 1
    }
  }
  return [...pairs, ...found.slice(next).map((leaf) => ({ found: leaf }))]
}

/** Leaves that are looked at for one that is like another: more lost together are found as lost and added. */
const WINDOW = 100

function likeAfter(leaf: Leaf, found: readonly Leaf[], next: number): number {
  const at = found.slice(next, next + WINDOW).findIndex((other) => isLike(leaf, other))
  return at < 0 ? at : next + at
}

function isLike(a: Leaf, b: Leaf): boolean {
  if (a.cell && b.cell) return a.cell.row === b.cell.row && a.cell.column === b.cell.column
  const [words, others] = [wordsOf(a), wordsOf(b)]
  const shared = words.list.filter((word) => others.set.has(word)).length
  return shared >= LIKE * Math.max(words.list.length, others.set.size)
}

interface Words {
  readonly list: readonly string[]
  readonly set: ReadonlySet<string>
}

const wordsOfLeaf = new WeakMap<Leaf, Words>()

/** The words that a leaf begins with. */
function wordsOf(leaf: Leaf): Words {
  const known = wordsOfLeaf.get(leaf)
  if (known) return known
  const list = printed(leaf.text.slice(0, 4000)).split(/\s+/).slice(0, 400)
  const words = { list, set: new Set(list) }
  wordsOfLeaf.set(leaf, words)
  return words
}
