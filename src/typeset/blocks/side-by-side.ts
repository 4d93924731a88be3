import type { Block, Figure } from '../../ast/index.ts'
import { figureRows } from '../../ast/index.ts'
import type { Context } from './context.ts'
import { besideOneAnother } from './one-line.ts'
import type { Setting } from './setting.ts'
import { asLines, type LineItem } from './vertical.ts'
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
