import type { Edition } from '../../editions.ts'
import { type Findings, gather, type Leaf, type Reading, type Told, wrong } from '../model/index.ts'
import { compareAddresses } from './addresses.ts'
import { align } from './align.ts'
import { type Openings, openingsOf } from './documents.ts'
import { compareFacts } from './facts.ts'
import { compareFonts } from './fonts.ts'
import { compareLeaf } from './leaf.ts'
import { compareMarks } from './marks.ts'
import { compareNearness } from './nearness.ts'
import { compareOrder } from './order.ts'
import { type EditionTraits, TRAITS } from './traits.ts'
import { excerpt } from './wording.ts'

export interface Comparison {
  /** The edition's leaf of each of the tree's. */
  readonly counterparts: ReadonlyMap<Leaf, Leaf>
  readonly findings: Findings
}

/** All in which an edition does not say what the tree says. */
export function compareReadings(tree: Reading, read: Reading, edition: Edition): Comparison {
  const whole = [...compareFacts(tree.facts, read.facts), ...compareAddresses(tree, read)]
  const pairs = align(tree.leaves, read.leaves)
  const counterparts = new Map<Leaf, Leaf>()
  if (!pairs) return { counterparts, findings: gather(whole, [anotherText(read)]) }
  for (const { expected, found } of pairs) if (expected && found) counterparts.set(expected, found)
  const traits = TRAITS[edition]
  const openings: Openings = traits.isDivided ? openingsOf(read, counterparts) : new Map()
  const leaves = compareLeaves(counterparts, traits, openings)
  return { counterparts, findings: gather(whole, compareOrder(pairs), leaves) }
}

function anotherText({ leaves: [first] }: Reading): Told {
  return wrong({
    code: 'text-of-another',
    message: 'the text has next to nothing in common with the tree of the build',
    place: first ? excerpt(first.text) : 'the whole file',
  })
}

function* compareLeaves(
  counterparts: ReadonlyMap<Leaf, Leaf>,
  traits: EditionTraits,
  openings: Openings,
): Iterable<Told> {
  const leading = leadingTo(counterparts.keys())
  for (const [expected, found] of counterparts) {
    yield* compareLeaf(expected, found, traits, openings)
    yield* compareFonts(expected, found)
    yield* compareNearness(expected, found, counterparts)
    yield* compareMarks(expected, found, { traits, counterparts, leading: leading.get(expected) ?? [] })
  }
}

/** The leaves whose links lead to a leaf. */
function leadingTo(leaves: Iterable<Leaf>): Map<Leaf, Leaf[]> {
  const leading = new Map<Leaf, Leaf[]>()
  for (const leaf of leaves)
    for (const { kind, target } of leaf.marks) {
      if (kind !== 'link' || !target) continue
      const known = leading.get(target)
      if (known) known.push(leaf)
      else leading.set(target, [leaf])
    }
  return leading
}
