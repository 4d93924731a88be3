import type { Box, Shape } from '../cover.ts'

/** SVG paths, in points. Two decimals are a fortieth of a pixel on a cover 1,600 pixels across. */

export function figure(value: number): string {
  return String(Number(value.toFixed(2)))
}

/** `to('M', 1, 2)` → `M1 2`. */
export function to(command: string, ...values: readonly number[]): string {
  return command + values.map(figure).join(' ')
}

export function rectangle({ x, y, width, height }: Box): string {
  return `${to('M', x, y)}${to('h', width)}${to('v', height)}${to('h', -width)}z`
}

export function disc(x: number, y: number, radius: number): string {
  const half = (dx: number) => to('a', radius, radius, 0, 0, 1, dx, 0)
  return `${to('M', x - radius, y)}${half(2 * radius)}${half(-2 * radius)}z`
}

/** A pointed leaf from one point to the other; `bulge` is its half width. */
export function leaf(x: number, y: number, toX: number, toY: number, bulge: number): string {
  const length = Math.hypot(toX - x, toY - y)
  // A quadratic curve comes half as near to its control point as the point stands off.
  const [dx, dy] = [((y - toY) / length) * 2 * bulge, ((toX - x) / length) * 2 * bulge]
  const [midX, midY] = [(x + toX) / 2, (y + toY) / 2]
  return `${to('M', x, y)}${to('Q', midX + dx, midY + dy, toX, toY)}${to('Q', midX - dx, midY - dy, x, y)}z`
}

/** A diamond, or with five points and more a star of as many. */
export function star(x: number, y: number, radius: number, points: number, waist: number): string {
  const corners = Array.from({ length: 2 * points }, (_, at) => {
    const [reach, turn] = [at % 2 === 0 ? radius : radius * waist, (Math.PI * at) / points]
    return to(at === 0 ? 'M' : 'L', x + reach * Math.sin(turn), y - reach * Math.cos(turn))
  })
  return `${corners.join('')}z`
}

export function filled(path: string, color: string, opacity = 1): Shape {
  return { kind: 'shape', path, color, ...(opacity < 1 && { opacity }) }
}

export function lined(path: string, color: string, line: number, opacity = 1): Shape {
  return { kind: 'shape', path, color, line, ...(opacity < 1 && { opacity }) }
}

/** The middles of the cells that cover a box, in rows, each cell `side` wide and high, with one more at every edge. */
export function cellsOf(
  { x, y, width, height }: Box,
  side: number,
): { column: number; row: number; x: number; y: number }[] {
  const [columns, rows] = [Math.ceil(width / side), Math.ceil(height / side)]
  return Array.from({ length: (columns + 2) * (rows + 2) }, (_, at) => {
    const [column, row] = [(at % (columns + 2)) - 1, Math.floor(at / (columns + 2)) - 1]
    return { column, row, x: x + (column + 0.5) * side, y: y + (row + 0.5) * side }
  })
}
