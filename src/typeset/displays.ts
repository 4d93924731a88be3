import type { Code, MathBlock, Verse } from '../ast/nodes.ts'
import { setCode } from './code.ts'
import { attributes, type Context, pushBlock } from './context.ts'
import { pageEndCostsOf, setParagraph } from './paragraph.ts'
import type { Place, Setting } from './setting.ts'
import type { Span } from './spans.ts'
import { baselineOf, type VerticalList } from './vertical.ts'

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
    ...(isMath && { alt: block.value }),
  })
  const element = isMath ? outer : setting.structure.add(outer, 'Code')
  list.space(style.before)
  const lines = setCode(block.value, block, style, element, context, setting)
  pushBlock(list, lines, pageEndCostsOf(lines), block, outer)
  list.space(style.after)
}

/** Verse: each stanza a paragraph, each line a line. */
export function stackVerse(block: Verse, context: Context, list: VerticalList, setting: Setting): void {
  const style = setting.print.role('verse')
  const element = setting.structure.add(context.element, 'Div', attributes(block, context.lang))
  const left = context.left + style.inset[0]
  list.space(style.before)
  block.children.forEach((stanza, index) => {
    const paragraph = setting.structure.add(element, 'P', attributes(stanza, context.lang))
    if (index > 0) list.space(style.leading)
    const lines = stanza.children.flatMap((line) => {
      const indent = line.indent * style.size
      const place: Place = {
        left: left + indent,
        measure: context.measure - style.inset[0] - indent,
        lang: context.lang,
      }
      return setParagraph(line.children, line, style, paragraph, place, setting)
    })
    list.push(lines, pageEndCostsOf(lines))
  })
  list.space(style.after)
}

/** A change of scene is layout: three asterisks, an artifact that nobody reads aloud. */
export function stackThematicBreak(context: Context, list: VerticalList, setting: Setting): void {
  const style = setting.print.role('thematicBreak')
  list.space(style.before)
  const span: Span = { text: '*\u2002*\u2002*', style, lang: context.lang, element: context.element }
  const shaped = setting.shaper.shape(span.text, style.face, style.features, context.lang)
  const width = (shaped.advance * style.size) / 1000
  const x = context.left + (context.measure - width) / 2
  const y = baselineOf(style.leading, setting.print.grid)
  const item = {
    kind: 'text',
    x,
    y,
    size: style.size,
    color: style.color,
    pieces: [{ shaped, x: 0 }],
    width,
  } as const
  list.push(
    [{ kind: 'line', height: style.leading, onGrid: true, items: [item], notes: [], anchors: [] }],
    [],
  )
  list.space(style.after)
}
