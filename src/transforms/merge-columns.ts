import type { Table, TableCell, TableRow } from '../ast/index.ts'

/** Columns that a cell from above covers. */
interface Reach {
  readonly from: number
  readonly to: number
  /** The row below its last one. */
  readonly end: number
}

/**
 * A table without the columns in which no cell begins: each is one with the column before it, and nothing looks
 * different. What a cell of a thousand columns stood before is then within the table again. Nothing where more than
 * `most` cells at a time reach into the rows below.
 */
export function mergeColumns(table: Table, most: number): Table | undefined {
  const places = placesOf(table.children, most)
  if (!places) return undefined
  const begun = [...new Set([0, ...places.flat()])].sort((a, b) => a - b)
  const columnAt = new Map(begun.map((place, column) => [place, column]))
  const { widths: _, ...rest } = table
  const children = table.children.map((row, index): TableRow => {
    const own = places[index]!
    return {
      ...row,
      children: row.children.map((cell, at) => {
        const end = own[at]! + spanOf(cell)
        return withSpan(cell, columnOf(begun, end) - columnAt.get(own[at]!)!)
      }),
    }
  })
  return { ...rest, align: begun.map((place) => table.align[place] ?? null), children }
}

/** For each cell the column where it begins: to the right of what cells from above still cover (HTML, 4.9.12.1). */
function placesOf(rows: readonly TableRow[], most: number): number[][] | undefined {
  const all: number[][] = []
  let above: readonly Reach[] = []
  for (const [row, { children }] of rows.entries()) {
    const begun: Reach[] = []
    const places: number[] = []
    let [column, next] = [0, 0]
    for (const cell of children) {
      for (; above[next] && above[next]!.from <= column; next++) column = Math.max(column, above[next]!.to)
      places.push(column)
      const to = column + spanOf(cell)
      begun.push({ from: column, to, end: row + (cell.rowSpan ?? 1) })
      column = to
    }
    all.push(places)
    above = [...above, ...begun].filter(({ end }) => end > row + 1).sort((a, b) => a.from - b.from)
    if (above.length > most) return undefined
  }
  return all
}

/** How many columns begin before a place. */
function columnOf(begun: readonly number[], place: number): number {
  let [low, high] = [0, begun.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (begun[middle]! < place) low = middle + 1
    else high = middle
  }
  return low
}

function spanOf({ columnSpan = 1 }: TableCell): number {
  return columnSpan
}

function withSpan(cell: TableCell, columns: number): TableCell {
  if (columns === cell.columnSpan) return cell
  const { columnSpan: _, ...rest } = cell
  return columns > 1 ? { ...rest, columnSpan: columns } : rest
}
