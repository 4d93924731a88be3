import { type Box, FORCED, type Item, type Letters, OBJECT_REPLACEMENT } from '../text/index.ts'
import { IN_NEED, type LineSums, sumUp } from './line-sums.ts'

/** Between what widths a paragraph can be set, points. */
export interface Extent {
  /** Of its widest part that no line end divides: CSS calls it min-content. */
  readonly least: number
  /** Of its longest line where only forced ends part lines: max-content. */
  readonly most: number
}

/** An image shrinks with its column, but not to nothing: points. */
const LEAST_IMAGE = 24

/** Least and most width of a paragraph, by the items that it will be broken and set by. */
export function extentOf(items: readonly Item<Letters>[]): Extent {
  const sums = sumUp(items)
  const hasImage = items.some(isImage)
  const shrunk = hasImage ? items.map((item) => (isImage(item) ? shrink(item) : item)) : items
  return {
    least: widest(shrunk, hasImage ? sumUp(shrunk) : sums, (index) => sums.legal[index]! > IN_NEED),
    most: widest(items, sums, (index) => isForced(items[index]!)),
  }
}

/** Width of the widest stretch between two ends, with the hyphen that the second one asks for. */
function widest(items: readonly Item[], sums: LineSums, isEnd: (index: number) => boolean): number {
  let most = 0
  let start = sums.start[0]!
  items.forEach((item, index) => {
    if (!isEnd(index)) return
    const inserted = item.type === 'penalty' ? item.width : 0
    most = Math.max(most, sums.width[index]! - sums.width[start]! + inserted)
    start = sums.start[index + 1]!
  })
  return most
}

function isForced(item: Item): boolean {
  return item.type === 'penalty' && item.cost === FORCED
}

function isImage(item: Item<Letters>): item is Box<Letters> {
  return item.type === 'box' && item.content.word.text === OBJECT_REPLACEMENT
}

function shrink(box: Box<Letters>): Box<Letters> {
  return { ...box, width: Math.min(box.width, LEAST_IMAGE) }
}
