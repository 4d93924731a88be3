import type { FloatItem, VerticalItem } from '../blocks/index.ts'
import type { ColumnStart } from './column-ways.ts'

/**
 * Height of the text from `start` on, up to item `end`, set in its best ways, with what waits, points; stops counting
 * beyond `limit`.
 */
export function heightFrom(
  items: readonly VerticalItem[],
  { place, waiting }: Pick<ColumnStart, 'place' | 'waiting'>,
  limit: number,
  end = items.length,
): number {
  let height = waiting.reduce((sum, index) => sum + heightOfFloat(items[index] as FloatItem), 0)
  for (let index = place.item; index < end && height <= limit; index++) {
    const item = items[index]!
    if (item.kind === 'paragraph') {
      const { lines } = item.ways()[index === place.item ? place.way : 0]!
      const first = index === place.item ? place.line : 0
      for (let line = first; line < lines.length && height <= limit; line++) height += lines[line]!.height
    } else if (item.kind === 'float') height += heightOfFloat(item)
    else if (item.kind !== 'penalty') height += item.height
  }
  return height
}

/** What a float takes of a column, points. */
function heightOfFloat({ span, height, space }: FloatItem): number {
  return span ? 0 : height + 2 * space
}
