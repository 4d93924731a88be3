import type { Figure } from '../../ast/index.ts'
import { FORBIDDEN } from '../text/index.ts'
import type { Context } from './context.ts'
import { setParagraph } from './paragraph.ts'
import type { Place, Setting } from './setting.ts'
import { type LineItem, startIn, withoutStart } from './vertical.ts'
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
  pushKept(captionLines(block, context, setting).map(withoutStart), list)
  stackNotes(block, context, list, setting)
}

/** A caption kept with what stands below it; the notes that it refers to stand between. */
export function stackCaptionAbove(
  block: Figure,
  context: Context,
  list: VerticalList,
  setting: Setting,
): void {
  // Where a page begins with the caption, it begins with the figure.
  const [first, ...others] = captionLines(block, context, setting).map(withoutStart)
  pushKept([{ ...first!, start: startIn(block, 0) }, ...others], list)
  stackNotes(block, context, list, setting)
  list.space(setting.print.role('caption').before)
  list.keep()
}

/** A caption's own offsets are no place in the figure's text: the figure is one place. */
function captionLines(block: Figure, context: Context, setting: Setting): readonly LineItem[] {
  const element = setting.structure.add(context.element, 'Caption')
  return setParagraph(block.caption!, block, setting.print.role('caption'), element, context, setting)
}

function stackNotes(block: Figure, context: Context, list: VerticalList, setting: Setting): void {
  const notes = context.notesUnder?.(block, context.element, context) ?? []
  if (notes.length === 0) return
  list.keep()
  list.space(setting.print.grid / 4)
  pushKept(notes.map(withoutStart), list)
}

function pushKept(lines: readonly LineItem[], list: VerticalList): void {
  list.push(
    lines,
    lines.map(() => FORBIDDEN),
  )
}
