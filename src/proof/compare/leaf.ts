import { type Leaf, printed, singleSpaced, type Told, wrong } from '../model/index.ts'
import { levelIn, type Openings } from './documents.ts'
import type { EditionTraits } from './traits.ts'
import { differingWords, locate } from './wording.ts'

/** Words, kind, containers, place in a table, and language of a leaf. */
export function* compareLeaf(
  expected: Leaf,
  found: Leaf,
  traits: EditionTraits,
  openings: Openings,
): Iterable<Told> {
  const place = locate(expected)
  const level = levelIn(expected, found.document, openings)
  const text = traits.hasBreaks
    ? (leaf: Leaf) => leaf.text
    : (leaf: Leaf) => printed(singleSpaced(leaf.text)).trim()
  const [words, others] = [text(expected), text(found)]
  if (words !== others)
    yield wrong({
      code: 'text-differs',
      message: 'the words differ',
      ...place,
      ...differingWords(words, others),
    })
  if (expected.kind !== found.kind)
    yield wrong({
      code: 'kind-differs',
      message: `a ${expected.kind} is a ${found.kind}`,
      ...place,
      expected: expected.kind,
      found: found.kind,
    })
  else if (expected.kind === 'heading' && level !== found.level)
    yield wrong({
      code: 'heading-level',
      message: 'a heading has another level',
      ...place,
      expected: `level ${level}`,
      found: `level ${found.level}`,
    })
  yield* comparePaths(expected, found, traits)
  yield* compareCells(expected, found)
  if (expected.lang.toLowerCase() !== found.lang.toLowerCase())
    yield wrong({
      code: 'language-differs',
      message: 'the text is said to be in another language',
      ...place,
      expected: expected.lang,
      found: found.lang || 'none',
    })
}

function* comparePaths(expected: Leaf, found: Leaf, { pathOf }: EditionTraits): Iterable<Told> {
  const [path, other] = [pathOf(expected), pathOf(found)]
  if (path.length === other.length && path.every((step, index) => says(other[index]!, step))) return
  const isLabel = path.length === other.length && path.every((step, index) => sameStep(step, other[index]!))
  yield wrong({
    code: isLabel ? 'list-label' : 'nesting-differs',
    message: isLabel ? 'a list item has another number or place' : 'a block stands in other containers',
    ...locate(expected),
    expected: path.join(' > ') || 'none',
    found: other.join(' > ') || 'none',
  })
}

/** Whether a step says what is expected, and maybe more: what the label of an item looks like. */
function says(step: string, expected: string): boolean {
  if (step === expected) return true
  const [kind, number, ...words] = step.split(' ')
  const [wantedKind, wantedNumber, ...wanted] = expected.split(' ')
  if (kind !== 'item' || wantedKind !== 'item' || number !== wantedNumber) return false
  return wanted.every((word) => words.includes(word))
}

function sameStep(a: string, b: string): boolean {
  return a === b || (a.startsWith('item ') && b.startsWith('item '))
}

function* compareCells({ cell, ...leaf }: Leaf, { cell: other }: Leaf): Iterable<Told> {
  if (!cell || !other) return
  const place = locate(leaf)
  const at = (one: typeof cell) => `row ${one.row + 1}, column ${one.column + 1}`
  if (at(cell) !== at(other))
    yield wrong({
      code: 'table-cell-moved',
      message: 'a table cell stands elsewhere',
      ...place,
      expected: at(cell),
      found: at(other),
    })
  // A header without words is a header of nothing, however it is tagged.
  if (cell.header !== other.header && leaf.text !== '')
    yield wrong({
      code: 'table-header-differs',
      message: 'a table cell is the header of something else',
      ...place,
      expected: cell.header ?? 'no header',
      found: other.header ?? 'no header',
    })
  if (cell.columns !== other.columns || cell.rows !== other.rows)
    yield wrong({
      code: 'table-span-differs',
      message: 'a table cell covers other rows or columns',
      ...place,
      expected: `${cell.rows} × ${cell.columns}`,
      found: `${other.rows} × ${other.columns}`,
    })
}
