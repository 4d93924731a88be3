import { formulaAlt, formulaNumber, type MathBlock, type Node } from '../../ast/index.ts'
import { type FormulaPart, formulaParts, joinParts, type MathBox, scaled } from '../math/index.ts'
import type { StructureElement } from '../model/index.ts'
import { ALIGNMENT, placePhrase, setPhrase } from '../text/index.ts'
import { attributes, type Context, pushBlock } from './context.ts'
import { stackCode } from './displays.ts'
import { reportWide } from './formula-parts.ts'
import { isOnGrid } from './paragraph.ts'
import type { Setting } from './setting.ts'
import { type LineItem, moveItems, startIn } from './vertical.ts'
import type { VerticalList } from './vertical-list.ts'

/** White between a formula and its number, em; and how far its second line is set in. */
const BEFORE_NUMBER = 1
const TURNED_IN = 2

/** Price of a page end between two lines of one formula. */
const TORN = 20_000

/** A formula on lines of its own, with its number at the margin; as its TeX where it could not be read. */
export function stackFormula(block: MathBlock, context: Context, list: VerticalList, setting: Setting): void {
  const { print, structure } = setting
  if (!block.mathml || !setting.shaper.math) return stackCode(block, context, list, setting)
  const style = print.role('math')
  const text = print.role(context.role)
  const [start, end] = style.inset
  const measure = context.measure - start - end
  const element = structure.add(context.element, 'Formula', {
    ...attributes(block, context.lang),
    alt: formulaAlt(block),
    actualText: block.value,
    placement: 'Block',
  })
  const parts = formulaParts(block.mathml, true, text, context.lang, setting)
  const number = formulaNumber(block)
  const label =
    number === undefined ? undefined : setPhrase(number, text, context.lang, setting, block.position)
  const room = measure - (label ? label.width + BEFORE_NUMBER * text.size : 0)
  const rows = rowsOf(parts, room, text.size)
  const widest = Math.max(...rows.map(({ box, indent }) => box.width + indent))
  if (widest > room + 0.01) reportWide(block, setting)
  const scale = Math.min(1, room / widest)
  list.space(style.before)
  const lines = rows.map(({ box, indent }): LineItem => {
    const set = scaled(box, scale)
    // In the middle of the measure, unless its number is in the way.
    const middle = Math.min(ALIGNMENT[style.align] * (measure - set.width), room - set.width)
    const x = context.left + start + (rows.length === 1 ? middle : indent * scale)
    return lineOf(set, x, block, element, setting)
  })
  if (label) {
    const last = lines.at(-1)!
    const x = context.left + start + measure - label.width
    const items = placePhrase(label, x, baseline(rows.at(-1)!.box, last.height, scale), element)
    lines[lines.length - 1] = { ...last, items: [...last.items, ...items] }
  }
  pushBlock(
    list,
    lines,
    lines.slice(1).map(() => TORN),
    block,
  )
  list.space(style.after)
}

interface FormulaRow {
  readonly box: MathBox
  readonly indent: number
}

/** Lines that are as full as their parts let them be; all but the first one set in. */
function rowsOf(parts: readonly FormulaPart[], measure: number, size: number): FormulaRow[] {
  const rows: FormulaPart[][] = [[]]
  let used = 0
  for (const part of parts) {
    const row = rows.at(-1)!
    if (row.length > 0 && used + part.box.width > measure) {
      rows.push([part])
      used = TURNED_IN * size + part.box.width + part.after
    } else {
      row.push(part)
      used += part.box.width + part.after
    }
  }
  return rows.map((row, index) => ({ box: joinParts(row), indent: index === 0 ? 0 : TURNED_IN * size }))
}

/** As many lines of the grid as it is high, with the formula in their middle. */
function lineOf(
  box: MathBox,
  x: number,
  node: Node,
  element: StructureElement,
  { print: { grid } }: Setting,
): LineItem {
  const own = box.height + box.depth
  const height = Math.max(1, Math.ceil(own / grid - 0.01)) * grid
  const items = moveItems(box.items, x, baseline(box, height, 1))
  return {
    kind: 'line',
    height,
    onGrid: isOnGrid(height, grid),
    items: items.map((item) => ({ ...item, element: element.key })),
    notes: [],
    anchors: [],
    // A formula is one thing to screens: a page that begins in it is marked before it.
    start: startIn(node, 0),
  }
}

/** From the top of a line of `height` points to the baseline of the formula in its middle. */
function baseline(box: MathBox, height: number, scale: number): number {
  return (height + (box.height - box.depth) * scale) / 2
}
