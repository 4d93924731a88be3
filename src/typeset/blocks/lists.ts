import type { DefinitionList, List, ListItem } from '../../ast/index.ts'
import type { TextStyle } from '../../templates/print/index.ts'
import type { StructureElement } from '../model/index.ts'
import { FORBIDDEN, FORCED } from '../text/index.ts'
import { attributes, type Context, leadTo, narrowEnough, type Stack } from './context.ts'
import { labelItems, labelRoom, labelsOf } from './labels.ts'
import { columnsOf, stackInColumns } from './list-columns.ts'
import { WIDOW } from './page-end-costs.ts'
import { setParagraph } from './paragraph.ts'
import { withReturn } from './returns.ts'
import { NO_PREFIX, type Setting } from './setting.ts'
import { baselineOf, type LineItem, plainLine } from './vertical.ts'
import type { VerticalList } from './vertical-list.ts'

/** A list: labels hung beside their items, which stand as far in as the widest label asks, if not the template. */
export function stackList(
  block: List,
  context: Context,
  list: VerticalList,
  setting: Setting,
  stack: Stack,
): void {
  const style = setting.print.role('listItem')
  const { bulletDepth = 0, numberDepth = 0, listDepth } = context
  const labels = labelsOf(block, block.ordered ? numberDepth : bulletDepth, setting.template)
  const element = setting.structure.add(context.element, 'L', {
    ...attributes(block, context.lang),
    numbering: labels.numbering,
  })
  leadTo(block, list)
  const inset = block.isUnmarked
    ? (context.hang ? STEP : HANG) * style.size
    : Math.max(style.inset[0], labelRoom(labels, style, context.lang, setting))
  const columns = columnsOf(block, context, inset, setting)
  const inner: Context = {
    ...context,
    role: 'listItem',
    element,
    left: context.left + inset,
    measure: (columns?.width ?? context.measure) - inset,
    listDepth: listDepth + 1,
    bulletDepth: bulletDepth + (block.ordered ? 0 : 1),
    numberDepth: numberDepth + (block.ordered ? 1 : 0),
    hang: block.isUnmarked ? context.hang || inset : 0,
  }
  if (listDepth === 0) list.space(style.before)
  const stackOne = (item: ListItem, index: number, into: VerticalList): void => {
    // What stands before the first paragraph, such as a note's number, stands there only.
    const place = index === 0 ? inner : { ...inner, prefix: NO_PREFIX }
    const entry = withReturn(item, setting.citedAt, context.lang)
    const own: Stack = (blocks, within, list = into) => stack(blocks, within, list)
    const wide = columns ? place : narrowEnough(place, context)
    stackItem(entry, labels.texts[index]!, block.spread, wide, into, setting, own)
  }
  const fill = () => {
    if (columns) return list.inside('part', () => stackInColumns(block, columns, list, setting, stackOne))
    block.children.forEach((item, index) => {
      if (block.spread && index > 0) list.space(setting.print.grid / 2)
      const [from, before] = [list.items.length, list.lineCount]
      list.inside('part', () => stackOne(item, index, list))
      if (listDepth > 0 || list.lineCount - before >= ENOUGH_LINES) return
      if (index === 0) list.discourage(LONE_ITEM)
      if (index > 0 && index === block.children.length - 1) discourageAt(from, list)
    })
  }
  list.inside('block', () => list.offGrid(fill))
  if (listDepth === 0) list.space(style.after)
}

/** How far the lines of an item without a sign stand in, all but its first, em. */
const HANG = 1.5

/** How far those in another one are set in, less than what is turned over, em. */
const STEP = 1

/** An item of so many lines is never alone. */
const ENOUGH_LINES = 3

/** The first item alone at a foot, or the last one at a head: as dear as a line of a paragraph there. */
const LONE_ITEM = WIDOW

/** Charges for a page end before the item that begins at an index of the list. */
function discourageAt(index: number, { items }: VerticalList): void {
  const end = items[index]
  if (end?.kind === 'penalty' && end.cost !== FORCED)
    items[index] = { ...end, cost: Math.max(end.cost, LONE_ITEM) }
}

function stackItem(
  item: ListItem,
  text: string,
  isSpread: boolean,
  context: Context,
  list: VerticalList,
  setting: Setting,
  stack: Stack,
): void {
  const style = setting.print.role('listItem')
  const { grid } = setting.print
  const lang = item.lang ?? context.lang
  const entry = setting.structure.add(context.element, 'LI', attributes(item, lang))
  leadTo(item, list)
  const label = text === '' ? undefined : setting.structure.add(entry, 'Lbl')
  const place: Context = { ...context, element: setting.structure.add(entry, 'LBody'), lang }
  const first = list.items.length
  if (label) list.changeNext((line) => withLabel(text, line, style, label, place, setting))
  item.children.forEach((child, at) => {
    // Paragraphs of one item are told apart by white, for the labels stand where indents would.
    if (isSpread && at > 0) list.space(grid / 2)
    stack([child], at === 0 ? place : { ...place, prefix: NO_PREFIX })
  })
  if (list.items.length === first) list.push([plainLine(style.leading, [], { onGrid: true })], [])
}

/** A line with a label beside it on its baseline, be it one of text, a heading or code. */
function withLabel(
  text: string,
  line: LineItem,
  style: TextStyle,
  label: StructureElement,
  place: Context,
  setting: Setting,
): LineItem {
  const run = line.items.find((item) => item.kind === 'text')
  const baseline = run?.y ?? baselineOf(style.leading, setting.print.grid)
  const items = labelItems(text, style, label, place.left, baseline, place.lang, setting)
  return { ...line, items: [...items, ...line.items] }
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
  leadTo(block, list)
  let entry: StructureElement | undefined
  const stackPart = (part: DefinitionList['children'][number]): void => {
    const lang = part.lang ?? context.lang
    if (part.type === 'definitionTerm' || !entry) entry = setting.structure.add(element, 'LI', {})
    if (part.type === 'definitionTerm') {
      const label = setting.structure.add(entry, 'Lbl', attributes(part, lang))
      list.space(term.before)
      leadTo(part, list)
      const lines = setParagraph(part.children, part, term, label, { ...context, lang }, setting)
      list.push(
        lines,
        lines.map(() => FORBIDDEN),
      )
      list.space(term.after)
      list.keepWithLines()
    } else {
      const body = setting.structure.add(entry, 'LBody', attributes(part, lang))
      leadTo(part, list)
      const [start, end] = definition.inset
      const inner: Context = {
        ...context,
        role: 'definition',
        element: body,
        lang,
        left: context.left + start,
        measure: context.measure - start - end,
      }
      list.space(definition.before)
      list.inside('part', () => stack(part.children, narrowEnough(inner, context)))
      // A line is enough below a term whose definition has no more: the next term is none of it.
      list.endWanted()
      list.space(definition.after)
    }
  }
  list.inside('block', () => list.offGrid(() => block.children.forEach(stackPart)))
}
