import type { VerticalItem } from '../blocks/index.ts'
import { FORBIDDEN } from '../text/index.ts'
import type { Place } from './column-ways.ts'

/**
 * Whether figures that have waited for a column that begins at `start` may stand before item `index` of it: at its
 * head, unless that is inside a part of a block, and then behind the block. Nothing is parted for them that is to stay
 * together.
 */
export function mayStandBefore(items: readonly VerticalItem[], index: number, start: Place): boolean {
  if (index === start.item) return !beginsInside(items, start)
  const before = items[index - 1]
  return before?.kind === 'penalty' && !before.within && before.cost !== FORBIDDEN
}

/** Whether a column that begins there begins inside a part of a block: behind the last item no block goes on. */
export function beginsInside(items: readonly VerticalItem[], { item: index, line }: Place): boolean {
  if (index >= items.length) return false
  const item = items[line > 0 ? index : index - 1]
  return (item?.kind === 'paragraph' || item?.kind === 'penalty') && item.within === 'part'
}
