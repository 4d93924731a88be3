import type { Table, TableCell, TableRow } from '../ast/nodes.ts'
import { cellStyle, type PlacedCell, placeCells } from './cells.ts'
import { columnWidths, GUTTER } from './columns.ts'
import type { Context } from './context.ts'
import { FORBIDDEN } from './items.ts'
import type { PageItem, Rule, StructureElement } from './page.ts'
import { setParagraph } from './paragraph.ts'
import type { Setting } from './setting.ts'
import { type LineItem, plainLine, type VerticalList } from './vertical.ts'

/** Thickness of the outer and the inner rule, points: heavy above and below, light under the head. */
const HEAVY = 0.75
const LIGHT = 0.4

/** Rows longer than this share of the page may be torn: nothing else would hold them. */
const TALL_ROW = 0.5

/**
 * A table: columns as wide as their content asks, ruled above, under the head and below, the head repeated
 * on each page. A row is a stack of slices one line high, so that rows of many lines fill pages like text.
 */
export function stackTable(block: Table, context: Context, list: VerticalList, setting: Setting): void {
  const style = setting.print.role('table')
  const element = setting.structure.add(context.element, 'Table', {
    ...(block.lang && { lang: block.lang }),
    ...(block.id && { id: block.id }),
  })
  list.space(style.before)
  if (block.id) list.leadWith([], [{ id: block.id, x: 0, element: element.key }])
  if (block.caption) stackCaption(block, element, context, list, setting)
  const rows = placeCells(block.children, block.align.length)
  const widths = columnWidths(block, context, setting)
  const headRows = countHeadRows(block)
  const head = headRows > 0 && headRows < rows.length ? setting.structure.add(element, 'THead') : undefined
  const body = head ? setting.structure.add(element, 'TBody') : element
  const slices = rows.map((row, index) =>
    setRow(
      block.children[index]!,
      row,
      widths,
      index < headRows ? (head ?? body) : body,
      block,
      context,
      setting,
    ),
  )
  const total = widths.reduce((sum, width) => sum + width + GUTTER, -GUTTER)
  ruleOff(slices, headRows, { x: context.left, width: total })
  const repeat = slices.slice(0, headRows).flat()
  const room = setting.print.page.lines * TALL_ROW
  slices.forEach((lines, index) => {
    if (index > 0 && index <= headRows) list.keep()
    // One row alone at the foot, or the last one alone on the next page, is the table's widow and orphan.
    const isBody = index > headRows && headRows > 0
    const shown = isBody ? lines.map((line) => ({ ...line, repeat: withoutNotes(repeat) })) : lines
    list.push(
      shown,
      lines.map(() => (lines.length > room ? 0 : FORBIDDEN)),
    )
  })
  list.space(style.after)
}

/** A repeated head shows its text again but is not read again, and refers to no note again. */
function withoutNotes(lines: readonly LineItem[]): LineItem[] {
  return lines.map((line) => ({
    ...plainLine(
      line.height,
      line.items.filter((item) => item.kind !== 'link').map(({ ...item }) => withoutElement(item)),
    ),
    onGrid: line.onGrid,
  }))
}

function withoutElement(item: PageItem): PageItem {
  if (item.kind === 'link' || item.kind === 'rule') return item
  const { element: _, ...artifact } = item
  return artifact
}

function stackCaption(
  block: Table,
  element: StructureElement,
  context: Context,
  list: VerticalList,
  setting: Setting,
): void {
  const style = setting.print.role('caption')
  const caption = setting.structure.add(element, 'Caption')
  const lines = setParagraph(block.caption!, block, style, caption, context, setting)
  list.push(
    lines.map(({ start: _, ...line }) => line),
    lines.map(() => FORBIDDEN),
  )
  list.keep()
  list.space(style.before)
}

function countHeadRows(block: Table): number {
  const first = block.children.findIndex((row) => !row.children.every((cell) => cell.header === 'column'))
  return first < 0 ? block.children.length : first
}

function setRow(
  row: TableRow,
  cells: readonly PlacedCell[],
  widths: readonly number[],
  parent: StructureElement,
  block: Table,
  context: Context,
  setting: Setting,
): LineItem[] {
  const element = setting.structure.add(parent, 'TR', { ...(row.id && { id: row.id }) })
  const set = cells.map(({ cell, column, columns }) => {
    const left = widths.slice(0, column).reduce((sum, width) => sum + width + GUTTER, context.left)
    const measure = widths
      .slice(column, column + columns)
      .reduce((sum, width) => sum + width + GUTTER, -GUTTER)
    const data = setting.structure.add(element, cell.header ? 'TH' : 'TD', cellAttributes(cell))
    const place = { left, measure, lang: cell.lang ?? context.lang }
    return setParagraph(
      cell.children,
      cell,
      cellStyle(cell, block.align[column] ?? null, setting),
      data,
      place,
      setting,
    )
  })
  const { leading } = setting.print.role('tableCell')
  const count = Math.max(1, ...set.map((lines) => lines.length))
  return Array.from({ length: count }, (_, index) =>
    slice(
      set.flatMap((lines) => lines[index] ?? []),
      leading,
    ),
  )
}

/** The lines of several cells that stand side by side, as one. */
function slice(lines: readonly LineItem[], leading: number): LineItem {
  const start = lines.find((line) => line.start)?.start
  return {
    kind: 'line',
    height: Math.max(leading, ...lines.map((line) => line.height)),
    // A table keeps its own rhythm under its caption; the text after it finds the grid again.
    onGrid: false,
    items: lines.flatMap((line) => line.items),
    notes: lines.flatMap((line) => line.notes),
    anchors: lines.flatMap((line) => line.anchors),
    ...(start && { start }),
  }
}

function cellAttributes(cell: TableCell) {
  return {
    ...(cell.header && { scope: cell.header === 'column' ? ('Column' as const) : ('Row' as const) }),
    ...(cell.columnSpan && cell.columnSpan > 1 && { columnSpan: cell.columnSpan }),
    ...(cell.rowSpan && cell.rowSpan > 1 && { rowSpan: cell.rowSpan }),
    ...(cell.lang && { lang: cell.lang }),
    ...(cell.id && { id: cell.id }),
  }
}

/** Adds the three rules of a well-set table to the slices that they stand on. */
function ruleOff(slices: LineItem[][], headRows: number, { x, width }: { x: number; width: number }): void {
  const rule = (y: number, height: number): Rule => ({ kind: 'rule', x, y, width, height, color: 'rule' })
  const draw = (row: number, at: 'first' | 'last', items: (line: LineItem) => Rule[]): void => {
    const lines = slices[row]
    if (!lines) return
    const index = at === 'first' ? 0 : lines.length - 1
    const line = lines[index]!
    lines[index] = { ...line, items: [...items(line), ...line.items] }
  }
  draw(0, 'first', () => [rule(0, HEAVY)])
  if (headRows > 0) draw(headRows - 1, 'last', (line) => [rule(line.height - LIGHT / 2, LIGHT)])
  draw(slices.length - 1, 'last', (line) => [rule(line.height + HEAVY, HEAVY)])
}
