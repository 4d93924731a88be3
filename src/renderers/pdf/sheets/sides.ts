import type { Imposition } from '../../imposition.ts'

/** One side of a sheet. */
export interface Side {
  readonly rows: number
  readonly columns: number
  /** Places of pages among all, from 0, row by row as the sheet is looked at; undefined where nothing is printed. */
  readonly cells: readonly (number | undefined)[]
  /** How many sheets lie around this one in its fold; undefined of sheets that are not folded. */
  readonly depth?: number
}

/** The sides in the order of printing, fronts and backs in turn where sheets are folded. */
export function sidesOf(count: number, imposition: Imposition, isRightToLeft: boolean): Side[] {
  if (imposition.kind === 'grid') return gridSides(count, imposition, isRightToLeft)
  const size = imposition.kind === 'signatures' ? imposition.pages : count
  const signatures = Array.from({ length: Math.ceil(count / size) }, (_, index) => index * size)
  return signatures.flatMap((first) =>
    foldedSides(first, Math.min(size, count - first), (page) => page < count, isRightToLeft),
  )
}

/** Sheets in each other, the outermost first: the first page lies behind the last one, as the front cover does. */
function foldedSides(
  first: number,
  count: number,
  isPage: (page: number) => boolean,
  isRightToLeft: boolean,
): Side[] {
  const places = Math.ceil(count / 4) * 4
  return Array.from({ length: places / 2 }, (_, side) => {
    const [early, late] = [first + side, first + places - 1 - side]
    // A front has the later page at the left, a back the earlier one.
    const isBack = side % 2 === 1
    const pair = isBack === isRightToLeft ? [late, early] : [early, late]
    const cells = pair.map((page) => (isPage(page) ? page : undefined))
    return { rows: 1, columns: 2, cells, depth: Math.floor(side / 2) }
  })
}

function gridSides(
  count: number,
  { rows, columns }: Extract<Imposition, { kind: 'grid' }>,
  isRightToLeft: boolean,
): Side[] {
  const size = rows * columns
  return Array.from({ length: Math.ceil(count / size) }, (_, side) => {
    const cells = Array.from({ length: size }, (_, cell) => {
      const column = cell % columns
      const page = side * size + cell - column + (isRightToLeft ? columns - 1 - column : column)
      return page < count ? page : undefined
    })
    return { rows, columns, cells }
  })
}
