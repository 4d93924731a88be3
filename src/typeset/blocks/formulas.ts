import {
  formulaAlt,
  formulaNumber,
  hasRowNumbers,
  type MathBlock,
  type MathElement,
  type MathRow,
  type Node,
  withoutRowNumbers,
} from '../../ast/index.ts'
import { most } from '../../lists.ts'
import type { TextStyle } from '../../templates/print/index.ts'
import { type FormulaPart, formulaParts, joinParts, type MathBox, rowsIn, scaled } from '../math/index.ts'
import type { StructureElement } from '../model/index.ts'
import { ALIGNMENT, type Phrase, placePhrase, setPhrase } from '../text/index.ts'
import { attributes, type Context, leadTo, pushBlock } from './context.ts'
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
  for (const row of block.children ?? []) leadTo(row, list)
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
  const labels = labelsOf(block, text, context.lang, setting)
  const room =
    measure -
    (labels.length > 0 ? most(labels.map(({ phrase }) => phrase.width)) + BEFORE_NUMBER * text.size : 0)
  const mathml = withoutRowNumbers(block.mathml)
  const { rows, scale, isWhole, isTight, way } = fittedRows(mathml, text, room, context.lang, setting)
  if (scale < 1 || way === 'torn') reportWide(block, way, setting)
  list.space(style.before)
  const lines = rows.map(({ box, indent }): LineItem => {
    const set = scaled(box, scale)
    // In the middle of the measure, unless its number is in the way.
    const middle = Math.min(ALIGNMENT[style.align] * (measure - set.width), room - set.width)
    const x = context.left + start + (isWhole ? middle : indent * scale)
    return lineOf(set, x, isTight, block, element, setting)
  })
  for (const { phrase, row } of labels) {
    const x = context.left + start + measure - phrase.width
    const { line, y } = placeOf(row, rows, lines, scale)
    const at = lines[line]!
    lines[line] = { ...at, items: [...at.items, ...placePhrase(phrase, x, y, element)] }
  }
  pushBlock(
    list,
    lines,
    lines.slice(1).map(() => TORN),
    block,
  )
  list.space(style.after)
}

/** A number, and the row that it stands at; of a formula that has one it is the last. */
interface Label {
  readonly phrase: Phrase
  readonly row: number | undefined
}

function labelsOf(block: MathBlock, text: TextStyle, lang: string, setting: Setting): readonly Label[] {
  const label = (of: MathBlock | MathRow, row?: number): Label[] => {
    const number = formulaNumber(of)
    return number === undefined
      ? []
      : [{ phrase: setPhrase(number, text, lang, setting, block.position), row }]
  }
  return hasRowNumbers(block) ? block.children!.flatMap((row, at) => label(row, at)) : label(block)
}

/** The line that the number of a row stands in, and its baseline from the line's top; rows of one table are one line, or each some. */
function placeOf(
  row: number | undefined,
  rows: readonly FormulaRow[],
  lines: readonly LineItem[],
  scale: number,
): { readonly line: number; readonly y: number } {
  const [first] = rows
  const inside = row !== undefined && rows.length === 1 ? first!.box.baselines?.[row] : undefined
  const ends = rows.flatMap(({ endsRow }, index) => (endsRow ? [index] : []))
  const line = row === undefined ? rows.length - 1 : (ends[row] ?? rows.length - 1)
  const y = baseline(rows[line]!.box, lines[line]!.height, scale)
  return { line, y: y + (inside ?? 0) * scale }
}

interface FormulaRow {
  readonly box: MathBox
  /** A row of a table ends with it. */
  readonly endsRow: boolean
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
    heightOf(row) < TALL * height ? [row] : rowsIn(row.box).map((box) => ({ ...row, box, endsRow: true })),
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
  return rows.map(({ parts: own, indent }, at) => ({
    box: joinParts(own),
    indent,
    endsRow: at === rows.length - 1 || own.at(-1)!.endsRow === true,
  }))
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
