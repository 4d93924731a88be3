import { heightOf, type LineItem, moveItems } from '../blocks/index.ts'
import type { PlacedCell } from './cells.ts'

/** A cell with the lines that it is set in. */
export interface SetCell {
  readonly placed: PlacedCell
  readonly lines: readonly LineItem[]
}

/** A line that is this much higher than the text of cells pushes those beside it apart, in units of their leading. */
const UNEVEN = 1.5

/**
 * Beside a line of a picture, text of several lines would be torn: its lines stand side by side with those of its
 * neighbours. Such a row is one line as high as its highest cell, where no page end is wanted in it, that is where it is
 * no higher than `most` points. What a cell over several rows holds together stays as it is.
 */
export function withUnevenRows(
  rows: readonly (readonly SetCell[])[],
  leading: number,
  most: number,
): SetCell[] {
  const covered = new Set(
    rows.flat().flatMap(({ placed: { row, rows } }) => (rows > 1 ? rowsFrom(row, rows) : [])),
  )
  return rows.flatMap((cells, row) => {
    const height = cells.reduce((most, { lines }) => Math.max(most, heightOf(lines)), 0)
    if (covered.has(row) || height > most || !parts(cells, leading)) return cells
    return cells.map(({ placed, lines }) => ({ placed, lines: asOne(lines, height, placed.cell.header) }))
  })
}

function rowsFrom(row: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => row + index)
}

/** Whether a high line of one cell stands beside one of several lines of another. */
function parts(cells: readonly SetCell[], leading: number): boolean {
  return cells.some(({ lines }, cell) =>
    lines.some(
      ({ height }, at) =>
        height > UNEVEN * leading &&
        cells.some(
          (other, index) =>
            index !== cell && other.lines.length > 1 && (other.lines[at]?.height ?? height) < height,
        ),
    ),
  )
}

/** At the top of the row, heads of columns at its foot. */
function asOne(lines: readonly LineItem[], height: number, header: PlacedCell['cell']['header']): LineItem[] {
  const [first] = lines
  if (!first) return []
  let y = header === 'column' ? height - heightOf(lines) : 0
  const items = lines.flatMap((line) => {
    const moved = moveItems(line.items, 0, y)
    y += line.height
    return moved
  })
  const { fit: _, ...facts } = first
  return [
    {
      ...facts,
      height,
      items,
      notes: lines.flatMap(({ notes }) => notes),
      anchors: lines.flatMap(({ anchors }) => anchors),
    },
  ]
}
