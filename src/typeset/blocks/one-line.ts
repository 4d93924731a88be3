import { drawFrames } from './frames.ts'
import { heightOf, type LineItem, moveItems, plainLine } from './vertical.ts'

/** Columns as one line, which no page end parts; each stands `step` points further right than the one before it. */
export function besideOneAnother(cells: readonly (readonly LineItem[])[], step = 0): LineItem {
  const lines = cells.flatMap((cell, at) => {
    const dx = at * step
    let y = 0
    const placed = cell.map((line) => {
      const stands = { line, y }
      y += line.height
      return stands
    })
    const grounds = drawFrames(placed, dx, 0)
    return placed.map(({ line, y: top }, index) => ({
      ...line,
      items: [...(index === 0 ? grounds : []), ...moveItems(line.items, dx, top)],
      anchors: line.anchors.map((anchor) => ({ ...anchor, x: anchor.x + dx })),
    }))
  })
  return plainLine(
    Math.max(...cells.map(heightOf)),
    lines.flatMap(({ items }) => items),
    {
      notes: lines.flatMap(({ notes }) => notes),
      anchors: lines.flatMap(({ anchors }) => anchors),
      ...(lines[0]?.start && { start: lines[0].start }),
    },
  )
}
