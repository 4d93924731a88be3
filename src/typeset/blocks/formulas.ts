import { formulaAlt, formulaNumber, type MathBlock, type MathElement, type Node } from '../../ast/index.ts'
import { most } from '../../lists.ts'
import type { TextStyle } from '../../templates/print/index.ts'
import { type FormulaPart, formulaParts, joinParts, type MathBox, rowsIn, scaled } from '../math/index.ts'
import type { StructureElement } from '../model/index.ts'
import { ALIGNMENT, placePhrase, setPhrase } from '../text/index.ts'
import { attributes, type Context, pushBlock } from './context.ts'
import { stackCode } from './displays.ts'
import { mostOver, reportWide, type Way, wayOf } from './formula-parts.ts'
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
  const number = formulaNumber(block)
  const label =
    number === undefined ? undefined : setPhrase(number, text, context.lang, setting, block.position)
  const room = measure - (label ? label.width + BEFORE_NUMBER * text.size : 0)
  const { rows, scale, isWhole, isTight, way } = fittedRows(block.mathml, text, room, context.lang, setting)
  if (scale < 1 || way === 'torn') reportWide(block, way, setting)
  list.space(style.before)
  const lines = rows.map(({ box, indent }): LineItem => {
    const set = scaled(box, scale)
    // In the middle of the measure, unless its number is in the way.
    const middle = Math.min(ALIGNMENT[style.align] * (measure - set.width), room - set.width)
    const x = context.left + start + (isWhole ? middle : indent * scale)
    return lineOf(set, x, isTight, block, element, setting)
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

interface FittedRows {
  readonly rows: readonly FormulaRow[]
  /** By what they are made smaller. */
  readonly scale: number
  /** Whether their places to each other are those of one formula, which no line end parts. */
  readonly isWhole: boolean
  /** Whether they are rows of a table, whose bars meet. */
  readonly isTight: boolean
  readonly way: Way
}

/** Share of a page's height from which on a table is set row by row, so that a page may end in it. */
const TALL = 0.75

/** The lines of a formula as they fit a measure and a page. */
function fittedRows(
  mathml: MathElement,
  text: TextStyle,
  room: number,
  lang: string,
  setting: Setting,
): FittedRows {
  const { page, grid } = setting.print
  const height = page.lines * grid
  const heightOf = ({ box }: FormulaRow) => box.height + box.depth
  const parts = formulaParts(mathml, true, text, lang, setting, room * mostOver(text))
  const set = rowsOf(parts, room, text.size)
  const rows = set.flatMap((row) =>
    heightOf(row) < TALL * height ? [row] : rowsIn(row.box).map((box) => ({ ...row, box })),
  )
  const width = most(rows.map(({ box, indent }) => box.width + indent))
  const fitting = Math.min(room / width, height / most(rows.map(heightOf)))
  return {
    rows,
    scale: fitting > 1 - ROUNDING ? 1 : fitting,
    isWhole: set.length === 1,
    isTight: rows.length > set.length,
    way: wayOf(parts),
  }
}

const ROUNDING = 1e-5

/** Lines that are as full as their parts let them be; all but the first one of a row set in. */
function rowsOf(parts: readonly FormulaPart[], measure: number, size: number): FormulaRow[] {
  const rows: { readonly parts: FormulaPart[]; readonly indent: number }[] = [{ parts: [], indent: 0 }]
  let used = 0
  for (const part of parts) {
    const row = rows.at(-1)!
    const last = row.parts.at(-1)
    if (last && (last.endsRow || used + part.box.width > measure)) {
      const indent = last.endsRow ? 0 : TURNED_IN * size
      const begun = last.endsRow ? [] : takeClause(row.parts, measure - indent - part.box.width)
      rows.push({ parts: [...begun, part], indent })
      used = indent + widthOf([...begun, part])
    } else {
      row.parts.push(part)
      used += part.box.width + part.after
    }
  }
  return rows.map(({ parts: own, indent }) => ({ box: joinParts(own), indent }))
}

/** Takes what a line has of its last clause, where that goes whole into the next line, of which `room` is left. */
function takeClause(parts: FormulaPart[], room: number): FormulaPart[] {
  const end = parts.findLastIndex(({ endsClause }) => endsClause) + 1
  return end > 0 && widthOf(parts.slice(end)) <= room ? parts.splice(end) : []
}

function widthOf(parts: readonly FormulaPart[]): number {
  return parts.reduce((sum, { box, after }) => sum + box.width + after, 0)
}

/** As many lines of the grid as it is high, with the formula in their middle; or no more than it is, where it is tight. */
function lineOf(
  box: MathBox,
  x: number,
  isTight: boolean,
  node: Node,
  element: StructureElement,
  { print: { grid } }: Setting,
): LineItem {
  const own = box.height + box.depth
  const height = isTight ? own : Math.max(1, Math.ceil(own / grid - 0.01)) * grid
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
