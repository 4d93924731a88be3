import {
  countHeadRows,
  isHeadColumnNamed,
  looksLikeHead,
  type Table,
  type TableCell,
} from '../../ast/index.ts'
import type { PrintStyle, TextStyle } from '../../templates/print/index.ts'
import type { Setting } from '../blocks/index.ts'

/** A cell at its place in the grid that spans make. */
export interface PlacedCell {
  readonly cell: TableCell
  readonly row: number
  readonly rows: number
  readonly column: number
  readonly columns: number
  readonly role: 'tableHeader' | 'tableCell'
}

/**
 * Every row's cells at their columns: a cell that covers rows below pushes theirs aside (HTML, 4.9.12.1), and none
 * reaches out of the head into the body.
 */
export function placeCells(table: Table): PlacedCell[][] {
  const columns = table.align.length
  const headRows = countHeadRows(table)
  const isNamed = isHeadColumnNamed(table)
  // For each column, how many rows from here on are covered from above.
  const covered = new Array<number>(columns).fill(0)
  return table.children.map(({ children }, row) => {
    const free = covered.map((left) => left === 0)
    covered.forEach((left, column) => {
      covered[column] = Math.max(0, left - 1)
    })
    const rowsLeft = (row < headRows ? headRows : table.children.length) - row
    let column = 0
    return children.flatMap((cell) => {
      while (column < columns && !free[column]) column++
      const width = Math.min(cell.columnSpan ?? 1, columns - column)
      if (width <= 0) return []
      const role = looksLikeHead(cell, isNamed) ? ('tableHeader' as const) : ('tableCell' as const)
      const placed = { cell, row, rows: Math.min(cell.rowSpan ?? 1, rowsLeft), column, columns: width, role }
      for (let at = column; at < column + width; at++) covered[at] = placed.rows - 1
      column += width
      return [placed]
    })
  })
}

/** Cells of one kind share a style, and with it what is known of words in that. */
const styles = new WeakMap<PrintStyle, Map<string, TextStyle>>()

/**
 * The template's style with the cell's or the column's alignment, where the author gave one, at a share of its size. A head over
 * several columns stands in their middle.
 */
export function cellStyle(
  { cell: { header, align: own, columnSpan = 1 }, role }: Pick<PlacedCell, 'cell' | 'role'>,
  align: Table['align'][number],
  { print }: Setting,
  scale = 1,
): TextStyle {
  const side = own ?? (header === 'column' && columnSpan > 1 ? 'center' : align)
  const key = `${role} ${side} ${scale}`
  const known = styles.get(print) ?? new Map<string, TextStyle>()
  styles.set(print, known)
  const style = known.get(key) ?? scaled(print.role(role), side, scale)
  known.set(key, style)
  return style
}

const SIDES = { left: 'start', right: 'end', center: 'center' } as const

function scaled(style: TextStyle, side: Table['align'][number], scale: number): TextStyle {
  const { size, leading, tracking } = style
  return {
    ...style,
    size: size * scale,
    leading: leading * scale,
    tracking: tracking * scale,
    ...(side && { align: SIDES[side] }),
  }
}
