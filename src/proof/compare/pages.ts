import { behindDividedWord } from '../../ast/index.ts'
import {
  type Findings,
  gather,
  type Leaf,
  type Mark,
  type PageStart,
  type Reading,
  type Told,
  wrong,
} from '../model/index.ts'
import { lettersBefore } from './letters.ts'
import type { Comparison } from './readings.ts'
import { positionOf } from './wording.ts'

/** Where a printed page begins in the tree: by letters, since white space is not the same in all editions. */
interface Place {
  readonly leaf: Leaf
  /** Its place among the leaves of the tree. */
  readonly at: number
  readonly letters: number
  readonly words: string
  /** A mark may be left out there. */
  readonly isSilent?: true
}

/** Where the pages of an edition begin in the tree, by their labels: all of an edition that is kept for the others. */
export type PagePlaces = ReadonlyMap<string, Place>

/** Of a PDF whose pages begin there: a word that a page end divides counts for the page that it began on. */
export function printedPlaces(tree: Reading, reading: Reading, comparison: Comparison): PagePlaces {
  return placesOf(tree, reading, comparison, ({ leaf, offset }) => behindDividedWord(leaf.text, offset))
}

/** Of an edition for screens, as it marks them. */
export function markedPlaces(tree: Reading, reading: Reading, comparison: Comparison): PagePlaces {
  return placesOf(tree, reading, comparison, ({ offset }) => offset)
}

/** Holds the page marks of a screen edition against where the pages of the PDF of the same build begin. */
export function comparePages(expected: PagePlaces, found: PagePlaces): Findings {
  return gather(pageMarks(expected, found))
}

function* pageMarks(expected: PagePlaces, found: PagePlaces): Iterable<Told> {
  for (const [label, place] of expected) {
    const other = found.get(label)
    if (!other && place.isSilent) continue
    if (!other)
      yield wrong({
        code: 'page-mark-missing',
        message: `the mark of page ${label} is missing`,
        place: place.leaf.place,
        ...positionOf(place.leaf),
        expected: place.words,
      })
    else if (other.at !== place.at || other.letters !== place.letters)
      yield wrong({
        code: 'page-mark-moved',
        message: `page ${label} is marked where it does not begin`,
        place: place.leaf.place,
        ...positionOf(place.leaf),
        expected: place.words,
        found: other.words,
      })
  }
  for (const [label, { leaf, words }] of found)
    if (!expected.has(label))
      yield wrong({
        code: 'page-mark-added',
        message: `there is a mark of page ${label}, but no such page`,
        place: leaf.place,
        found: words,
      })
}

function placesOf(
  tree: Reading,
  reading: Reading,
  comparison: Comparison,
  offsetOf: (start: PageStart) => number,
): PagePlaces {
  const origins = new Map([...comparison.counterparts].map(([origin, leaf]) => [leaf, origin]))
  const order = heardOrder(tree.leaves)
  const starts = reading.pages.map((start) => ({ ...start, offset: offsetOf(start) }))
  const offsets = new Map<Leaf, number[]>()
  for (const { leaf, offset } of starts) {
    const own = offsets.get(leaf) ?? []
    own.push(offset)
    offsets.set(leaf, own)
  }
  const letters = new Map([...offsets].map(([leaf, all]) => [leaf, lettersBefore(leaf.text, all)]))
  const places = new Map<string, Place>()
  for (const { label, leaf, offset, isSilent } of starts) {
    const origin = origins.get(leaf)
    if (!origin || places.has(label)) continue
    const words = `${leaf.text.slice(Math.max(0, offset - 20), offset)}|${leaf.text.slice(offset, offset + 20)}`
    places.set(label, {
      leaf: origin,
      at: order.get(origin)!,
      letters: sharedLetters(origin, letters.get(leaf)!.get(offset)!),
      words,
      ...(isSilent && { isSilent }),
    })
  }
  return places
}

/** Places of leaves in the order of reading; a cell of which nothing is heard has that of the next one that says something. */
function heardOrder(leaves: readonly Leaf[]): ReadonlyMap<Leaf, number> {
  const order = new Map<Leaf, number>()
  let next = leaves.length
  for (const [at, leaf] of [...leaves.entries()].reverse()) {
    if (leaf.kind !== 'cell' || /[^\s\uFFFC]/u.test(leaf.text) || leaf.marks.some(isHeard)) next = at
    order.set(leaf, next)
  }
  return order
}

/** Whether a picture says something. */
function isHeard({ kind, value }: Mark): boolean {
  return kind === 'image' && value !== ''
}

/** Of the letters before a place those that are the same in print and on screens. */
function sharedLetters({ text, marks }: Leaf, letters: number): number {
  const near = marks.filter(({ kind }) => kind === 'near')
  if (near.length === 0) return letters
  const before = lettersBefore(
    text,
    near.flatMap(({ from, to }) => [from, to]),
  )
  return near.reduce((shared, { from, to }) => {
    const [start, end] = [before.get(from)!, before.get(to)!]
    return shared - Math.min(Math.max(letters - start, 0), end - start)
  }, letters)
}
