import type { Block, Figure } from '../../ast/index.ts'
import { figureRows } from '../../ast/index.ts'
import type { Context } from './context.ts'
import type { Setting } from './setting.ts'
import { asLines, heightOf, type LineItem, moveItems, plainLine } from './vertical.ts'
import { VerticalList } from './vertical-list.ts'

/** What is shown, side by side: pictures of even height, or else columns of even width. */
export function stackSideBySide(
  figure: Figure,
  context: Context,
  list: VerticalList,
  { print, images }: Setting,
  stackOne: (block: Block, place: Context, into: VerticalList) => void,
): void {
  const gap = print.grid
  const room = context.measure - gap * ((figure.columns ?? 1) - 1)
  const rows = figureRows(figure, ({ url }) => images.info(url).width / images.info(url).height)
  rows.forEach((row, index) => {
    let { left } = context
    const cells = row.map(({ block, share }): LineItem[] => {
      const cell = new VerticalList()
      const place = { ...context, left, measure: share * room }
      stackOne(block, place, cell)
      left += place.measure + gap
      return asLines(cell.items)
    })
    if (index > 0) {
      list.keep()
      list.space(print.grid / 2)
    }
    list.push([besideOneAnother(cells)], [])
  })
}

/** Columns as one line, which no page end parts. */
function besideOneAnother(cells: readonly (readonly LineItem[])[]): LineItem {
  const lines = cells.flatMap((cell) => {
    let top = 0
    return cell.map((line) => {
      const items = moveItems(line.items, 0, top)
      top += line.height
      return { ...line, items }
    })
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
