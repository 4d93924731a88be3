import type { Table, TableCell } from '../../ast/index.ts'
import type { Place, Setting } from '../blocks/index.ts'
import { attributes, type LineItem, type LineStart, led, moveItems, setParagraph } from '../blocks/index.ts'
import type { StructureElement } from '../model/index.ts'
import { cellStyle, type PlacedCell } from './cells.ts'
import type { Columns } from './fit-columns.ts'
import { type SetCell, withUnevenRows } from './uneven-rows.ts'

/** Where a table stands, and how its columns are cut. */
export interface Grid extends Place {
  readonly columns: Columns
}

export interface SetRows {
  /** The lines of cells side by side, top to bottom. */
  readonly slices: readonly LineItem[]
  /** For each row, the number of its first slice; and at last the number of all. */
  readonly starts: readonly number[]
}

/** A row that takes no more than this share of a page is not torn, whatever it holds. */
const ROW = 1 / 2

/**
 * Sets all cells and lays their lines side by side. A row is a stack of slices one line high, so that a table fills
 * pages as text does; a cell over several rows runs through all their slices, and the last row grows to hold it.
 * Cells stand at the top of their rows, headers of columns at the foot. `parentOf` gives a row's structure element.
 */
export function setRows(
  block: Table,
  rows: readonly (readonly PlacedCell[])[],
  grid: Grid,
  parentOf: (row: number) => StructureElement,
  setting: Setting,
): SetRows {
  const { page, grid: line } = setting.print
  const leading = setting.print.role('tableCell').leading * grid.columns.scale
  const apart = rows.map((row, index) => {
    const source = block.children[index]!
    const lang = source.lang ?? grid.lang
    const element = setting.structure.add(parentOf(index), 'TR', attributes(source, lang))
    return row.map((placed, at): SetCell => {
      const lines = setCell(placed, block, element, { ...grid, lang }, setting)
      return { placed, lines: at === 0 ? led(lines, source) : lines }
    })
  })
  const cells = withUnevenRows(apart, leading, ROW * page.lines * line)
  const starts = startsOf(rows.length, cells)
  const slots = Array.from({ length: starts.at(-1)! }, (): LineItem[] => [])
  for (const { placed, lines } of cells) {
    const [top, foot] = [starts[placed.row]!, starts[placed.row + placed.rows]!]
    const first = placed.cell.header === 'column' ? foot - lines.length : top
    lines.forEach((line, index) => void slots[first + index]!.push(line))
  }
  const slices = slots.map((lines) => sliceOf(lines, leading))
  for (const [row, start] of rowStarts(cells)) slices[starts[row]!] = { ...slices[starts[row]!]!, start }
  return { slices, starts }
}

/** A row is read from its first cell on, wherever the lines of that stand: heads of columns stand at the foot of their row. */
function rowStarts(cells: readonly SetCell[]): ReadonlyMap<number, LineStart> {
  const found = new Map<number, LineStart>()
  for (const { placed, lines } of cells) {
    const start = found.has(placed.row) ? undefined : lines.find((line) => line.start)?.start
    if (start) found.set(placed.row, start)
  }
  return found
}

/** Rows have a line at least, and as many as their longest cell; one over several rows lengthens their last. */
function startsOf(rows: number, cells: readonly SetCell[]): number[] {
  const ending = Array.from({ length: rows }, (): SetCell[] => [])
  for (const cell of cells) ending[cell.placed.row + cell.placed.rows - 1]!.push(cell)
  const starts = [0]
  ending.forEach((cells, row) => {
    const top = starts[row]!
    const count = cells.reduce(
      (most, { placed, lines }) => Math.max(most, lines.length - (top - starts[placed.row]!)),
      1,
    )
    starts.push(top + count)
  })
  return starts
}

function setCell(
  placed: PlacedCell,
  block: Table,
  row: StructureElement,
  grid: Grid,
  setting: Setting,
): LineItem[] {
  const { columns } = grid
  const { cell, column, columns: span } = placed
  const header = headerOf(cell)
  const element = setting.structure.add(row, header ? 'TH' : 'TD', cellAttributes(cell, header))
  const style = cellStyle(placed, block.align[column] ?? null, setting, columns.scale)
  const [left, right] = edgesOf(column, span, columns)
  const figures = columns.isTooWide ? undefined : columns.figures.get(column)
  const inset = span === 1 ? (figures?.insets.get(cell) ?? 0) * columns.scale : 0
  const place = { left: grid.left + left, measure: right - left - inset, lang: cell.lang ?? grid.lang }
  const own = columns.isTooWide ? { ...style, hyphenate: true } : style
  return led(setParagraph(cell.children, cell, own, element, place, setting), cell)
}

/** Left and right of a cell from the left of the table, points. */
export function edgesOf(
  column: number,
  span: number,
  { lefts, gutter }: Pick<Columns, 'lefts' | 'gutter'>,
): readonly [number, number] {
  return [lefts[column]!, lefts[column + span]! - gutter]
}

/** What a cell heads. One without words heads nothing: the corner of a table with heads on two sides. */
function headerOf({ header, children }: TableCell): TableCell['header'] {
  return children.length > 0 ? header : undefined
}

function cellAttributes(cell: TableCell, header: TableCell['header']) {
  return {
    ...(header && { scope: header === 'column' ? ('Column' as const) : ('Row' as const) }),
    ...(cell.columnSpan && cell.columnSpan > 1 && { columnSpan: cell.columnSpan }),
    ...(cell.rowSpan && cell.rowSpan > 1 && { rowSpan: cell.rowSpan }),
    ...(cell.lang && { lang: cell.lang }),
    ...(cell.id && { id: cell.id }),
  }
}

/** The lines of several cells that stand side by side, as one. */
function sliceOf(lines: readonly LineItem[], leading: number): LineItem {
  const start = lines.find((line) => line.start)?.start
  const height = Math.max(leading, ...lines.map((line) => line.height))
  return {
    kind: 'line',
    height,
    // A table keeps its own rhythm under its caption; the text after it finds the grid again.
    onGrid: false,
    // Beside a picture, lines stand on its foot: their baselines meet.
    items: lines.flatMap((line) => moveItems(line.items, 0, height - line.height)),
    notes: lines.flatMap((line) => line.notes),
    anchors: lines.flatMap((line) => line.anchors),
    ...(start && { start }),
  }
}
