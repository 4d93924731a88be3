import { asLines, heightOf, type LineItem, type VerticalItem } from '../blocks/index.ts'
import { FORBIDDEN } from '../text/index.ts'

/**
 * What is set of a table as pieces of at most `most` points, each under the head that stands again. Only one of what
 * stands together is higher.
 */
export function piecesOf(items: readonly VerticalItem[], most: number): LineItem[][] {
  const pieces: LineItem[][] = []
  for (const part of partsOf(items)) {
    const last = pieces.at(-1)
    if (last && heightOf(last) + heightOf(part) <= most) last.push(...part)
    else pieces.push([...(last ? (part[0]?.repeat ?? []) : []), ...part])
  }
  return pieces
}

/** The lines between two places where a page may end. */
function partsOf(items: readonly VerticalItem[]): LineItem[][] {
  const parts: VerticalItem[][] = [[]]
  for (const item of items) {
    if (item.kind === 'penalty' && item.cost < FORBIDDEN) parts.push([])
    else parts.at(-1)!.push(item)
  }
  return parts.map(asLines).filter((lines) => lines.length > 0)
}
