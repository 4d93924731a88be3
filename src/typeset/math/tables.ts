import type { MathElement } from '../../ast/index.ts'
import { centredOn, EMPTY, joined, type MathBox, type PlacedBox, ruleBox } from './box.ts'
import { axisOf, elementsIn, lengthIn, type MathContext, type MathStyle } from './context.ts'

/** A line of type in a table, em: TeX's strut. Lines of aligned formulas have a jot between them, amsmath's 3 points. */
const STRUT = { height: 0.84, depth: 0.36 }
const JOT = 0.3
/** By how much the lines of cases are further apart: LaTeX’s \\arraystretch there. */
const CASES = 1.2

/** A line between columns or rows, em: TeX's \arrayrulewidth of 0.4 points. */
const RULE = 0.04

interface Cell {
  readonly box: MathBox
  readonly align: string
  readonly css: string
}

/** Rows and columns, with the axis in their middle. */
export function table(
  element: MathElement,
  style: MathStyle,
  context: MathContext,
  setCell: (cell: MathElement, style: MathStyle) => MathBox,
): MathBox {
  const isAligned = element.attributes?.displaystyle === 'true'
  const inner = { ...style, isDisplay: isAligned }
  const rows = elementsIn(element).map((row) =>
    elementsIn(row).map((cell): Cell => {
      const { columnalign = 'center', style: css = '' } = cell.attributes ?? {}
      return { box: setCell(cell, inner), align: columnalign, css }
    }),
  )
  const count = rows.reduce((most, row) => Math.max(most, row.length), 0)
  const widths = Array.from({ length: count }, (_, column) =>
    rows.reduce((most, row) => Math.max(most, row[column]?.box.width ?? 0), 0),
  )
  const isCases = rows.some((row) => /padding-left:1em/.test(row[1]?.css ?? '')) && !isAligned
  const strut = (isCases ? CASES : 1) * style.size
  const jot = isAligned ? JOT * style.size : 0
  const placed: PlacedBox[] = []
  const total = widthOf(rows, widths, style)
  const cuts: number[] = []
  const baselines: number[] = []
  let y = 0
  for (const row of rows) {
    if (y > 0) cuts.push(y)
    const height = Math.max(STRUT.height * strut, ...row.map(({ box }) => box.height))
    const depth = Math.max(STRUT.depth * strut, ...row.map(({ box }) => box.depth)) + jot
    if (y > 0 || row.some(({ css }) => css.includes('border-top')))
      placed.push(...linesOf(row, 'border-top', total, y, style, context))
    placeRow(row, rows, widths, y + height, style, placed)
    baselines.push(y + height)
    y += height + depth
    placed.push(...linesOf(row, 'border-bottom', total, y, style, context))
  }
  placed.push(...columnLines(rows, widths, y, style, context))
  const all = joined([...placed, { box: { ...EMPTY, depth: Math.max(0, y - jot) }, x: 0, y: 0 }], total)
  return centredOn(axisOf(context, style), { ...all, height: 0, cuts, baselines })
}

function padding(
  rows: readonly (readonly Cell[])[],
  column: number,
  side: 'left' | 'right',
  style: MathStyle,
): number {
  const css = rows.find((row) => row[column])?.[column]?.css ?? ''
  return lengthIn(new RegExp(`padding-${side}:([^;]+)`).exec(css)?.[1], style) ?? 0.5 * style.size
}

function widthOf(rows: readonly (readonly Cell[])[], widths: readonly number[], style: MathStyle): number {
  return widths.reduce(
    (sum, width, column) =>
      sum + width + padding(rows, column, 'left', style) + padding(rows, column, 'right', style),
    0,
  )
}

const SHARES: Readonly<Record<string, number>> = { left: 0, center: 0.5, right: 1 }

function placeRow(
  row: readonly Cell[],
  rows: readonly (readonly Cell[])[],
  widths: readonly number[],
  baseline: number,
  style: MathStyle,
  placed: PlacedBox[],
): void {
  let x = 0
  for (const [column, width] of widths.entries()) {
    x += padding(rows, column, 'left', style)
    const cell = row[column]
    if (cell)
      placed.push({
        box: cell.box,
        x: x + (SHARES[cell.align] ?? 0.5) * (width - cell.box.width),
        y: baseline,
      })
    x += width + padding(rows, column, 'right', style)
  }
}

function linesOf(
  row: readonly Cell[],
  side: string,
  width: number,
  y: number,
  style: MathStyle,
  { text }: MathContext,
): PlacedBox[] {
  const thickness = RULE * style.size
  const isThere = row.some(({ css }) => css.includes(side))
  return isThere ? [{ box: ruleBox(width, thickness / 2, thickness, text.color), x: 0, y }] : []
}

function columnLines(
  rows: readonly (readonly Cell[])[],
  widths: readonly number[],
  height: number,
  style: MathStyle,
  { text }: MathContext,
): PlacedBox[] {
  const thickness = RULE * style.size
  const line = { ...ruleBox(thickness, 0, height, text.color) }
  const placed: PlacedBox[] = []
  let x = 0
  for (const [column, width] of widths.entries()) {
    const css = rows.map((row) => row[column]?.css ?? '').join(' ')
    if (css.includes('border-left')) placed.push({ box: line, x, y: 0 })
    x += padding(rows, column, 'left', style) + width + padding(rows, column, 'right', style)
    if (css.includes('border-right')) placed.push({ box: line, x: x - thickness, y: 0 })
  }
  return placed
}
