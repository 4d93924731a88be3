import type { Code, MathBlock } from '../../ast/index.ts'
import type { TextStyle } from '../../templates/print/index.ts'
import type { PageItem } from '../model/index.ts'
import type { Span } from '../text/index.ts'
import { setCode } from './code.ts'
import { attributes, type Context, pushBlock } from './context.ts'
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
  const outer = setting.structure.add(context.element, isMath ? 'Formula' : 'P', {
    ...attributes(block, context.lang),
    ...(isMath && { alt: block.value, placement: 'Block' }),
  })
  const element = isMath ? outer : setting.structure.add(outer, 'Code')
  list.space(style.before)
  const { lines, costs } = setCode(block.value, block, style, element, context, setting)
  pushBlock(list, lines, costs, block, outer)
  list.space(style.after)
}

/** What stands at a change of scene where the white that the template asks for would not be seen. */
const ASTERISKS = '*\u2002*\u2002*'

/**
 * A change of scene is layout: an ornament, an artifact that nobody reads aloud. Where the template wants white
 * alone, the white vanishes at a page end, and the next page begins with a sign.
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
  list.push([ornamentLine(ornament, style, context, setting)], [])
  list.space(style.after)
}

function ornamentLine(ornament: string, style: TextStyle, context: Context, setting: Setting): LineItem {
  const { shaper, print } = setting
  const span: Span = { text: ornament, style, lang: context.lang, element: context.element }
  const parts = setting
    .fallback([span], undefined)
    .map((part) => shaper.shape(part.text, part.style.face, style.features, context.lang))
  const widths = parts.map(({ advance }) => (advance * style.size) / 1000)
  const width = widths.reduce((sum, part) => sum + part, 0)
  const spare = context.measure - width
  let x = context.left + { center: spare / 2, end: spare, start: 0, justify: 0 }[style.align]
  const items = parts.map((shaped, index): PageItem => {
    const item = {
      kind: 'text',
      x,
      y: baselineOf(style.leading, print.grid),
      size: style.size,
      color: style.color,
      pieces: [{ shaped, x: 0 }],
      width: widths[index]!,
    } as const
    x += widths[index]!
    return item
  })
  return plainLine(style.leading, items, { onGrid: isOnGrid(style.leading, print.grid) })
}
