import type { DefinitionList, List } from '../ast/nodes.ts'
import { attributes, type Context, narrowEnough, type Stack } from './context.ts'
import { FORBIDDEN } from './items.ts'
import { labelItems } from './labels.ts'
import type { StructureElement } from './page.ts'
import { setParagraph } from './paragraph.ts'
import type { Setting } from './setting.ts'
import { baselineOf, type VerticalList } from './vertical.ts'

export function stackList(
  block: List,
  context: Context,
  list: VerticalList,
  setting: Setting,
  stack: Stack,
): void {
  const style = setting.print.role('listItem')
  const numbering = block.ordered ? 'Decimal' : 'Disc'
  const element = setting.structure.add(context.element, 'L', {
    ...attributes(block, context.lang),
    numbering,
  })
  const inset = style.inset[0]
  const { grid } = setting.print
  if (context.listDepth === 0) list.space(style.before)
  block.children.forEach((item, index) => {
    const entry = setting.structure.add(element, 'LI', attributes(item, context.lang))
    const label = setting.structure.add(entry, 'Lbl')
    const text = block.ordered ? `${(block.start ?? 1) + index}.` : context.listDepth % 2 === 0 ? '•' : '–'
    const baseline = baselineOf(style.leading, grid)
    list.leadWith(labelItems(text, style, label, context.left + inset, baseline, context.lang, setting))
    const body = setting.structure.add(entry, 'LBody')
    const inner: Context = {
      ...context,
      role: 'listItem',
      element: body,
      left: context.left + inset,
      measure: context.measure - inset,
      listDepth: context.listDepth + 1,
    }
    if (block.spread && index > 0) list.space(grid / 2)
    stack(item.children, narrowEnough(inner, context))
  })
  if (context.listDepth === 0) list.space(style.after)
}

export function stackDefinitions(
  block: DefinitionList,
  context: Context,
  list: VerticalList,
  setting: Setting,
  stack: Stack,
): void {
  const term = setting.print.role('definitionTerm')
  const definition = setting.print.role('definition')
  const element = setting.structure.add(context.element, 'L', {
    ...attributes(block, context.lang),
    numbering: 'None',
  })
  let entry: StructureElement | undefined
  for (const part of block.children) {
    if (part.type === 'definitionTerm' || !entry) entry = setting.structure.add(element, 'LI', {})
    if (part.type === 'definitionTerm') {
      const label = setting.structure.add(entry, 'Lbl', attributes(part, context.lang))
      list.space(term.before)
      const lines = setParagraph(part.children, part, term, label, context, setting)
      list.push(
        lines,
        lines.map(() => FORBIDDEN),
      )
      list.keepWithLines()
    } else {
      const body = setting.structure.add(entry, 'LBody', attributes(part, context.lang))
      const [start, end] = definition.inset
      const inner: Context = {
        ...context,
        role: 'definition',
        element: body,
        left: context.left + start,
        measure: context.measure - start - end,
      }
      stack(part.children, narrowEnough(inner, context))
      list.space(definition.after)
    }
  }
}
