import { addressDecoded, type Count, type Leaf, normalise, type Reading, type Tell } from '../model/index.ts'
import { type Aligned, align } from './align.ts'
import { compareFacts } from './facts.ts'
import { compareFonts } from './fonts.ts'
import { expectedLevels } from './levels.ts'
import { compareMarks } from './marks.ts'
import type { EditionTraits } from './traits.ts'
import { differingWords, excerpt, locate } from './wording.ts'

export interface Comparison {
  /** The edition's leaf of each of the tree's. */
  readonly counterparts: ReadonlyMap<Leaf, Leaf>
}

/** Names all in which an edition does not say what the tree says. */
export function compareReadings(
  tree: Reading,
  edition: Reading,
  traits: EditionTraits,
  tell: Tell,
  count: Count,
): Comparison {
  compareFacts(tree.facts, edition.facts, tell)
  compareAddresses(tree, edition, tell)
  const pairs = align(tree.leaves, edition.leaves)
  if (!pairs) {
    tell({
      code: 'text-of-another',
      message: 'the text has next to nothing in common with the tree of the build',
      place: edition.leaves[0] ? excerpt(edition.leaves[0].text) : 'the whole file',
    })
    return { counterparts: new Map() }
  }
  tellLost(pairs, tell)
  const counterparts = new Map<Leaf, Leaf>()
  for (const { expected, found } of pairs) if (expected && found) counterparts.set(expected, found)
  const levelOf = expectedLevels(tree, edition, counterparts, traits)
  for (const [expected, found] of counterparts) {
    compareLeaf(expected, found, traits, levelOf, tell)
    compareFonts(expected, found, tell, count)
    compareMarks(expected, found, { traits, counterparts, tell, count })
  }
  return { counterparts }
}

/** Each address that a note prints is that of a link. */
function compareAddresses(tree: Reading, { addresses }: Reading, tell: Tell): void {
  const known = new Set(
    tree.leaves.flatMap(({ marks }) =>
      marks.flatMap(({ kind, value }) => (kind === 'link' ? [shown(value)] : [])),
    ),
  )
  for (const address of addresses)
    if (!known.has(shown(address)))
      tell({
        code: 'printed-address-differs',
        message: 'a printed address is that of no link',
        place: 'notes',
        found: address,
      })
}

/** An address as it is printed: without the schemes of mail and telephone, without escapes and line ends. */
function shown(url: string): string {
  return addressDecoded(normalise(url.replace(/^(?:mailto|tel):/i, '')).replaceAll(' ', ''))
}

/** What stands on one side only: lost, added, or moved if both sides have it. */
function tellLost(pairs: readonly Aligned[], tell: Tell): void {
  const lost = pairs.flatMap(({ expected, found }) => (expected && !found ? [expected] : []))
  const added = pairs.flatMap(({ expected, found }) => (found && !expected ? [found] : []))
  for (const leaf of lost) {
    const at = added.findIndex((other) => other.text === leaf.text)
    const [moved] = at < 0 ? [] : added.splice(at, 1)
    const what = nameOf(leaf)
    if (moved && moved.note !== leaf.note)
      tell({
        code: 'note-misplaced',
        message: `a ${what} is not where it belongs`,
        ...locate(leaf),
        ...sides(leaf, moved),
      })
    else if (moved)
      tell({
        code: leaf.cell ? 'table-cell-moved' : 'order-differs',
        message: `a ${what} stands elsewhere in the reading order`,
        ...locate(leaf),
        expected: leaf.place,
        found: moved.place,
      })
    else if (leaf.text !== '')
      tell({
        code: leaf.cell ? 'table-cell-missing' : leaf.note ? 'note-missing' : 'text-missing',
        message: `a ${what} is missing`,
        ...locate(leaf),
        expected: excerpt(leaf.text),
      })
    else tell({ code: 'table-cell-missing', message: 'an empty cell is missing', ...locate(leaf) })
  }
  for (const leaf of added)
    tell({
      code: 'text-added',
      message: `a ${nameOf(leaf)} stands there that the tree has not`,
      place: leaf.place,
      found: excerpt(leaf.text),
    })
}

function sides(expected: Leaf, found: Leaf) {
  const side = ({ note }: Leaf) => (note === undefined ? 'in the text' : `in note ${note}`)
  return { expected: side(expected), found: side(found) }
}

function nameOf(leaf: Leaf): string {
  if (leaf.cell) return 'table cell'
  if (leaf.note !== undefined) return `${leaf.kind} of note ${leaf.note}`
  return leaf.kind
}

function compareLeaf(
  expected: Leaf,
  found: Leaf,
  traits: EditionTraits,
  levelOf: (leaf: Leaf) => number,
  tell: Tell,
): void {
  const place = locate(expected)
  const text = traits.hasBreaks
    ? (leaf: Leaf) => leaf.text
    : (leaf: Leaf) => leaf.text.replaceAll(/\s+/g, ' ')
  const [words, others] = [text(expected), text(found)]
  if (words !== others)
    tell({ code: 'text-differs', message: 'the words differ', ...place, ...differingWords(words, others) })
  if (traits.kindOf(expected) !== traits.kindOf(found))
    tell({
      code: 'kind-differs',
      message: `a ${expected.kind} is a ${found.kind}`,
      ...place,
      expected: traits.kindOf(expected),
      found: traits.kindOf(found),
    })
  else if (expected.kind === 'heading' && levelOf(expected) !== found.level)
    tell({
      code: 'heading-level',
      message: 'a heading has another level',
      ...place,
      expected: `level ${levelOf(expected)}`,
      found: `level ${found.level}`,
    })
  comparePaths(expected, found, traits, tell)
  compareCells(expected, found, tell)
  if (expected.lang.toLowerCase() !== found.lang.toLowerCase())
    tell({
      code: 'language-differs',
      message: 'the text is said to be in another language',
      ...place,
      expected: expected.lang,
      found: found.lang || 'none',
    })
}

function comparePaths(expected: Leaf, found: Leaf, { pathOf }: EditionTraits, tell: Tell): void {
  const [path, other] = [pathOf(expected), pathOf(found)]
  if (path.join() === other.join()) return
  const isLabel = path.length === other.length && path.every((step, index) => sameStep(step, other[index]!))
  tell({
    code: isLabel ? 'list-label' : 'nesting-differs',
    message: isLabel ? 'a list item has another number or place' : 'a block stands in other containers',
    ...locate(expected),
    expected: path.join(' > ') || 'none',
    found: other.join(' > ') || 'none',
  })
}

function sameStep(a: string, b: string): boolean {
  return a === b || (a.startsWith('item ') && b.startsWith('item '))
}

function compareCells({ cell, ...leaf }: Leaf, { cell: other }: Leaf, tell: Tell): void {
  if (!cell || !other) return
  const place = locate(leaf)
  const at = (one: typeof cell) => `row ${one.row + 1}, column ${one.column + 1}`
  if (at(cell) !== at(other))
    tell({
      code: 'table-cell-moved',
      message: 'a table cell stands elsewhere',
      ...place,
      expected: at(cell),
      found: at(other),
    })
  // A header without words is a header of nothing, however it is tagged.
  if (cell.header !== other.header && leaf.text !== '')
    tell({
      code: 'table-header-differs',
      message: 'a table cell is the header of something else',
      ...place,
      expected: cell.header ?? 'no header',
      found: other.header ?? 'no header',
    })
  if (cell.columns !== other.columns || cell.rows !== other.rows)
    tell({
      code: 'table-span-differs',
      message: 'a table cell covers other rows or columns',
      ...place,
      expected: `${cell.rows} × ${cell.columns}`,
      found: `${other.rows} × ${other.columns}`,
    })
}
