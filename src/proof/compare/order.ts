import { type Leaf, type Told, wrong } from '../model/index.ts'
import type { Aligned } from './align.ts'
import { excerpt, locate } from './wording.ts'

/** What stands on one side only: lost, added, or moved if both sides have it. */
export function* compareOrder(pairs: readonly Aligned[]): Iterable<Told> {
  const lost = pairs.flatMap(({ expected, found }) => (expected && !found ? [expected] : []))
  const added = pairs.flatMap(({ expected, found }) => (found && !expected ? [found] : []))
  for (const leaf of lost) {
    const at = added.findIndex((other) => other.text === leaf.text)
    const [moved] = at < 0 ? [] : added.splice(at, 1)
    const what = nameOf(leaf)
    if (moved && moved.note !== leaf.note)
      yield wrong({
        code: 'note-misplaced',
        message: `a ${what} is not where it belongs`,
        ...locate(leaf),
        ...sides(leaf, moved),
      })
    else if (moved)
      yield wrong({
        code: leaf.cell ? 'table-cell-moved' : 'order-differs',
        message: `a ${what} stands elsewhere in the reading order`,
        ...locate(leaf),
        expected: leaf.place,
        found: moved.place,
      })
    else if (leaf.text !== '')
      yield wrong({
        code: leaf.cell ? 'table-cell-missing' : leaf.note ? 'note-missing' : 'text-missing',
        message: `a ${what} is missing`,
        ...locate(leaf),
        expected: excerpt(leaf.text),
      })
    else yield wrong({ code: 'table-cell-missing', message: 'an empty cell is missing', ...locate(leaf) })
  }
  for (const leaf of added)
    yield wrong({
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
