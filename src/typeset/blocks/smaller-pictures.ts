import type { PageItem, PlacedImage } from '../model/index.ts'
import { once } from './once.ts'
import { type FloatItem, type FloatSize, heightOf, type LineItem, moveItems } from './vertical.ts'

/** The share of its size that a picture has where a page has no room for it else: one alone, so that those of a page are like. */
const SMALLER = 0.8

/** The same of one that is higher than it is wide, in a text of pictures: its column would else be left white. */
const SMALLEST = 0.65

/** The least height of a picture for which a page has more room where it is smaller, points. */
const LEAST = 72

/** How far a caption may hang out of its picture and still stand at its edge, points. */
const HANGING = 4

/** The sizes that a float may have beside its full one, each made where it is asked for. */
export function smallerSizes(
  lines: readonly LineItem[],
  align: number,
  isNear: boolean | undefined,
): Pick<FloatItem, 'smaller' | 'smallest'> {
  return {
    smaller: once(() => smallerPicture(lines, align)),
    ...(isNear && { smallest: once(() => smallerPicture(lines, align, SMALLEST)) }),
  }
}

/**
 * A figure of one picture with that made smaller to a `share` of its size, the white beside it shared as `align` says: 0 has all of it on the
 * right. The caption goes with the edge that it stands at. None where it would then go beyond the full picture, for it
 * would have to be set again.
 */
export function smallerPicture(
  lines: readonly LineItem[],
  align: number,
  share = SMALLER,
): FloatSize | undefined {
  const items = lines.flatMap((line) => line.items)
  const full = items.find((item) => item.kind === 'image')
  if (!full || full.height < LEAST || (share < SMALLER && full.height <= full.width)) return undefined
  const caption = items.filter((item) => item !== full)
  const left = full.x + align * (1 - share) * full.width
  const small = { ...full, x: left, width: share * full.width, height: share * full.height }
  const dx = shiftOf(caption, full, small)
  if (goesBeyond(caption, full, dx)) return undefined
  const made = lines.map((line) => changed(line, full, small, dx))
  return { lines: made, height: heightOf(made) }
}

const rightOf = ({ x, width }: Pick<PageItem, 'x' | 'width'>) => x + width

/** How far a caption moves with its picture: one in the middle does not. */
function shiftOf(caption: readonly PageItem[], full: PlacedImage, small: PlacedImage): number {
  const left = caption.reduce((least, { x }) => Math.min(least, x), rightOf(full))
  const right = caption.reduce((most, item) => Math.max(most, rightOf(item)), full.x)
  if (Math.abs(left - full.x) <= HANGING) return small.x - full.x
  return Math.abs(right - rightOf(full)) <= HANGING ? rightOf(small) - rightOf(full) : 0
}

function goesBeyond(caption: readonly PageItem[], full: PlacedImage, dx: number): boolean {
  if (dx === 0) return false
  return caption.some(
    (item) => item.x + dx < full.x - HANGING || rightOf(item) + dx > rightOf(full) + HANGING,
  )
}

function changed(line: LineItem, full: PlacedImage, small: PlacedImage, dx: number): LineItem {
  if (!line.items.includes(full)) return { ...line, items: moveItems(line.items, dx, 0) }
  const items = line.items.map((item) => (item === full ? small : item))
  return { ...line, height: line.height - full.height + small.height, items }
}
