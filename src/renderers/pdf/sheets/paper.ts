import type { PageGeometry } from '../../../typeset/model/index.ts'
import type { Side } from './sides.ts'

/** Points. */
export interface Paper {
  readonly name: string
  readonly width: number
  readonly height: number
}

/** What a printer at home holds (ISO 216, ANSI), upright. */
const PAPERS = {
  A4: { name: 'A4', width: (210 * 72) / 25.4, height: (297 * 72) / 25.4 },
  Letter: { name: 'Letter', width: 612, height: 792 },
} as const

/** Widths of the American pages that templates know, points. */
const AMERICAN = [612, 432]

/** The paper of a side, turned so that its pages are as large as they can be, and never larger than they are. */
export function paperFor({ width, height }: PageGeometry, side: Pick<Side, 'rows' | 'columns'>): Paper {
  const upright = AMERICAN.some((inches) => Math.abs(width - inches) < 1) ? PAPERS.Letter : PAPERS.A4
  const turned = { ...upright, width: upright.height, height: upright.width }
  const scale = (paper: Paper) => scaleOn(paper, { width, height }, side)
  return scale(turned) > scale(upright) ? turned : upright
}

/** By how much a page is reduced in its cell; what differs by rounding is whole. */
function scaleOn(
  paper: Paper,
  { width, height }: Pick<PageGeometry, 'width' | 'height'>,
  { rows, columns }: Pick<Side, 'rows' | 'columns'>,
): number {
  const scale = Math.min(paper.width / columns / width, paper.height / rows / height)
  return scale > WHOLE ? 1 : scale
}

/** Twice A5 is wider than A4 by a millimetre that nobody sees. */
const WHOLE = 0.995

/** A page on its side, in PDF space: `[scale 0 0 scale x y]`. */
export interface Placement {
  readonly page: number
  readonly scale: number
  readonly x: number
  readonly y: number
}

/** How much further out each inner sheet comes in a fold: paper of 80 g/m² is a tenth of a millimetre thick. Points. */
const CREEP = (0.1 * 72) / 25.4

/** Pages of a folded side stand at the fold, a little more so further in; others in the middle of their cells. */
export function placements(
  { rows, columns, cells, depth }: Side,
  paper: Paper,
  page: Pick<PageGeometry, 'width' | 'height'>,
): Placement[] {
  const scale = scaleOn(paper, page, { rows, columns })
  const [width, height] = [page.width * scale, page.height * scale]
  const cell = { width: paper.width / columns, height: paper.height / rows }
  return cells.flatMap((index, place) => {
    if (index === undefined) return []
    const [column, row] = [place % columns, Math.floor(place / columns)]
    const spare = cell.width - width
    const toFold = column === 0 ? spare + CREEP * (depth ?? 0) : -CREEP * (depth ?? 0)
    const x = column * cell.width + (depth === undefined ? spare / 2 : toFold)
    const y = paper.height - (row + 1) * cell.height + (cell.height - height) / 2
    return [{ page: index, scale, x, y }]
  })
}

/** Length of a mark of the fold, and its distance from the edge that no printer reaches. Points. */
const MARK = 8
const EDGE = 4

/** Where a folded sheet is folded: short dashes at its head and foot, operators. */
export function foldMarks({ width, height }: Paper): string {
  const x = (width / 2).toFixed(3)
  const dash = (from: number, to: number) => `${x} ${from.toFixed(3)} m ${x} ${to.toFixed(3)} l`
  return `/Artifact <</Type /Layout>> BDC q 0.5 0.5 0.5 RG 0.25 w [2 2] 0 d ${dash(EDGE, EDGE + MARK)} ${dash(height - EDGE - MARK, height - EDGE)} S Q EMC\n`
}
