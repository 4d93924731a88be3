import type { Figure } from '../../ast/index.ts'
import { FORBIDDEN } from '../text/index.ts'
import type { Context } from './context.ts'
import { setParagraph } from './paragraph.ts'
import type { Place, Setting } from './setting.ts'
import { type LineItem, withoutStart } from './vertical.ts'
import type { VerticalList } from './vertical-list.ts'

/** A picture of this share of the measure, or of more, has its caption as wide as itself. */
const WIDE_ENOUGH = 0.6

/** Where the caption of a picture stands: from its left edge, and as far as the measure goes if it is narrow. */
export function captionPlace<Around extends Place>(around: Around, x: number, width: number): Around {
  const room = around.left + around.measure - x
  const measure = width >= WIDE_ENOUGH * around.measure ? width : room
  return { ...around, left: x, measure }
}

/** A figure's caption, kept with what stands above it, and below it the notes that it refers to. */
export function stackCaption(block: Figure, context: Context, list: VerticalList, setting: Setting): void {
  const style = setting.print.role('caption')
  list.keep()
  list.space(style.before)
  const element = setting.structure.add(context.element, 'Caption')
  pushKept(setParagraph(block.caption!, block, style, element, context, setting), list)
  const notes = context.notesUnder?.(block, context.element, context) ?? []
  if (notes.length === 0) return
  list.keep()
  list.space(setting.print.grid / 4)
  pushKept(notes, list)
}

function pushKept(lines: readonly LineItem[], list: VerticalList): void {
  // A caption's own offsets are no place in the figure's text: the figure is one place.
  list.push(
    lines.map(withoutStart),
    lines.map(() => FORBIDDEN),
  )
}
