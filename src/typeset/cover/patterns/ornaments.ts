import type { Draw } from '../../../templates/index.ts'
import type { Box, CoverColors, Shape } from '../cover.ts'
import { cellsOf, disc, filled, leaf, lined, rectangle, to } from './paths.ts'

/** Drawings that fill a box as one figure. */

/** A rose of leaves, as printers' flowers are. */
export function rosette(box: Box, { pattern }: CoverColors, draw: Draw): Shape[] {
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  const radius = Math.min(box.width, box.height) / 2
  const count = 6 + 2 * draw(4)
  const bulge = radius * (0.1 + 0.02 * draw(4))
  const ring = (from: number, end: number, wide: number, turn: number) =>
    Array.from({ length: count }, (_, at) => {
      const angle = (2 * Math.PI * (at + turn)) / count
      const [sin, cos] = [Math.sin(angle), Math.cos(angle)]
      return leaf(
        x + sin * from * radius,
        y - cos * from * radius,
        x + sin * end * radius,
        y - cos * end * radius,
        wide,
      )
    }).join('')
  const dots = (reach: number, size: number, turn: number) =>
    Array.from({ length: count }, (_, at) => {
      const angle = (2 * Math.PI * (at + turn)) / count
      return disc(x + Math.sin(angle) * reach * radius, y - Math.cos(angle) * reach * radius, size * radius)
    }).join('')
  const isDouble = draw(2) === 1
  return [
    filled(ring(0.16, 0.72, bulge, 0), pattern),
    filled(ring(isDouble ? 0.4 : 0.3, 0.94, bulge * 0.55, 0.5), pattern, 0.75),
    filled(
      dots(0.84, 0.035, 0) + dots(isDouble ? 0.3 : 0.22, 0.025, 0.5) + disc(x, y, 0.075 * radius),
      pattern,
    ),
  ]
}

/** Quarters of discs, discs and squares in a few large cells, as wide as the box together, on its lower edge. */
export function tiles(box: Box, { pattern, type }: CoverColors, draw: Draw): Shape[] {
  const columns = Math.max(4 + draw(3), Math.ceil((2 * box.width) / box.height))
  const side = box.width / columns
  const rows = Math.floor(box.height / side + 0.01)
  const grid = { ...box, y: box.y + box.height - rows * side, height: rows * side }
  const colors = [filled('', pattern), filled('', type), filled('', pattern, 0.45)].map((shape) => ({
    shape,
    path: '',
  }))
  const isInside = (at: number, count: number) => at >= 0 && at < count
  const inside = cellsOf(grid, side).filter(
    ({ column, row }) => isInside(column, columns) && isInside(row, rows),
  )
  for (const { x, y } of inside) {
    const color = colors[[0, 0, 1, 2, 2][draw(5)]!]!
    const [left, top] = [x - side / 2, y - side / 2]
    const kind = draw(8)
    if (kind < 4) color.path += quarter(left, top, side, kind)
    else if (kind === 4) color.path += disc(x, y, side / 2)
    else if (kind === 5) color.path += rectangle({ x: left, y: top, width: side, height: side })
    else if (kind === 6) color.path += quarter(left, top, side / 2, 2) + quarter(x, y, side / 2, 0)
  }
  return colors.map(({ shape, path }) => ({ ...shape, path }))
}

/** A quarter of a disc in a square, around one of its corners, clockwise as all that it may touch: what is drawn adds up. */
function quarter(x: number, y: number, side: number, corner: number): string {
  const [atX, atY] = [corner % 2 === 0 ? x : x + side, corner < 2 ? y : y + side]
  const [dx, dy] = [corner % 2 === 0 ? side : -side, corner < 2 ? side : -side]
  const isLevelFirst = dx === dy
  const leg = isLevelFirst ? to('h', dx) : to('v', dy)
  const [endX, endY] = isLevelFirst ? [-dx, dy] : [dx, -dy]
  return `${to('M', atX, atY)}${leg}${to('a', side, side, 0, 0, 1, endX, endY)}z`
}

/** Circles around one middle, like those of a lens, of water or of a record. */
export function rings(box: Box, { pattern }: CoverColors, draw: Draw): Shape[] {
  const x = box.x + box.width * (0.25 + 0.1 * draw(6))
  const y = box.y + box.height * (0.4 + 0.1 * draw(4))
  const gap = box.width / (22 + 2 * draw(8))
  const reach = Math.hypot(Math.max(x - box.x, box.x + box.width - x), box.height)
  const heavy = 2 + draw(4)
  const radii = Array.from({ length: Math.ceil(reach / gap) }, (_, at) => (at + 1) * gap)
  const isHeavy = (at: number) => at % heavy === 0
  const all = (which: (at: number) => boolean) =>
    radii
      .filter((_, at) => which(at))
      .map((r) => disc(x, y, r))
      .join('')
  return [
    lined(all(isHeavy), pattern, gap * 0.45),
    lined(
      all((at) => !isHeavy(at)),
      pattern,
      gap * 0.12,
    ),
  ]
}
