import { type Code, type MathBlock, separatorWord } from '../../ast/index.ts'
import type { TextStyle } from '../../templates/print/index.ts'
import { ALIGNMENT, placePhrase, setPhrase } from '../text/index.ts'
import { setCode } from './code.ts'
import { attributes, type Context, inFrame, pushBlock } from './context.ts'
import { isOnGrid } from './paragraph.ts'
import type { Setting } from './setting.ts'
import { baselineOf, type LineItem, plainLine } from './vertical.ts'
import type { VerticalList } from './vertical-list.ts'

/** Code, and a formula as its TeX source. */
export function stackCode(
  block: Code | MathBlock,
  context: Context,
  list: VerticalList,
  setting: Setting,
): void {
  const style = setting.print.role(block.type)
  const isMath = block.type === 'math'
  const { structure } = setting
  const outer = structure.add(context.element, isMath ? 'Formula' : 'Listing', {
    ...attributes(block, context.lang),
    ...(isMath && { alt: block.alt ?? block.value, placement: 'Block' }),
  })
  // A formula is read out as one; code by its lines.
  const elementOfLine = () => (isMath ? outer : structure.add(structure.add(outer, 'P'), 'Code'))
  list.space(style.before)
  const { lines, costs } = setCode(block, style, elementOfLine, context, setting)
  inFrame(list, style, context, () => list.offGrid(() => pushBlock(list, lines, costs, block)))
  list.space(style.after)
}

/** A page end behind an ornament, which then closes the page and opens nothing: a little less than an orphan. */
const ORNAMENT_AT_FOOT = 29_000

/** What stands at a change of scene where the white that the template asks for would not be seen. */
const ASTERISKS = '*\u2002*\u2002*'

/**
 * A change of scene is an ornament, read aloud as what it is. Where the template wants white alone, nothing is heard;
 * the white vanishes at a page end, and the next page begins with a sign.
 */
export function stackThematicBreak(context: Context, list: VerticalList, setting: Setting): void {
  const style = setting.print.role('thematicBreak')
  const { ornament } = setting.template
  list.space(style.before)
  if (ornament === '') {
    list.space(style.before + style.leading + style.after)
    list.signAtPageTop([ornamentLine(ASTERISKS, style, context, setting)])
    return
  }
  // An ornament parts what stands above it from what comes: at the head of a page it would part nothing.
  list.keep()
  list.push([ornamentLine(ornament, style, context, setting)], [])
  list.space(style.after)
  list.discourage(ORNAMENT_AT_FOOT)
}

function ornamentLine(ornament: string, style: TextStyle, context: Context, setting: Setting): LineItem {
  const { grid } = setting.print
  const phrase = setPhrase(ornament, style, context.lang, setting)
  const x = context.left + ALIGNMENT[style.align] * (context.measure - phrase.width)
  const alt = separatorWord(context.lang)
  const element = setting.structure.add(context.element, 'P', { alt })
  const items = placePhrase(phrase, x, baselineOf(style.leading, grid), element)
  return plainLine(style.leading, items, { onGrid: isOnGrid(style.leading, grid) })
}
