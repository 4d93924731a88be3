import { TITLE_LEADING } from '../../templates/index.ts'
import type { TextStyle } from '../../templates/print/index.ts'
import { type LineItem, moveItems } from './vertical.ts'

/**
 * The lines of a title or heading nearer to each other than the grid would have them. What the leading of its style has
 * beyond that is white above its first line, where it parts the whole from what it ends; wherever that stands, the others
 * follow it.
 */
export function closeUp(
  lines: readonly LineItem[],
  { leading, size }: Pick<TextStyle, 'leading' | 'size'>,
): LineItem[] {
  const white = Math.max(0, leading - TITLE_LEADING * size)
  return lines.map((line, index) =>
    index === 0
      ? line
      : { ...line, height: line.height - white, onGrid: false, items: moveItems(line.items, 0, -white) },
  )
}
