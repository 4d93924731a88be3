import type { Segment } from './path-data.ts'

/** Where a marker stands on a path, and which way the path runs there, degrees. */
export interface MarkerPlace {
  readonly end: 'start' | 'mid' | 'end'
  readonly x: number
  readonly y: number
  readonly angle: number
}

interface Vertex {
  readonly x: number
  readonly y: number
  /** Directions in which the path comes and goes. */
  readonly comes?: readonly [number, number] | undefined
  goes?: readonly [number, number] | undefined
}

/** The places of markers on all vertices of a path (SVG 2, 13.7). */
export function markerPlaces(segments: readonly Segment[]): MarkerPlace[] {
  const vertices = verticesOf(segments)
  return vertices.map(({ x, y, comes, goes }, index) => ({
    end: index === 0 ? 'start' : index === vertices.length - 1 ? 'end' : 'mid',
    x,
    y,
    angle: bisector(comes, goes),
  }))
}

function verticesOf(segments: readonly Segment[]): Vertex[] {
  const vertices: Vertex[] = []
  let start: Vertex | undefined
  for (const segment of segments) {
    const last = vertices.at(-1)
    if (segment[0] === 'M') {
      start = { x: segment[1], y: segment[2] }
      vertices.push(start)
    } else if (segment[0] === 'Z') {
      if (!last || !start) continue
      const way = [start.x - last.x, start.y - last.y] as const
      last.goes ??= way
      vertices.push({ x: start.x, y: start.y, comes: way, goes: start.goes })
    } else if (last) {
      const points = segment.slice(1) as number[]
      const [x, y] = points.slice(-2) as [number, number]
      last.goes = direction(last.x, last.y, points)
      const back = [...points.slice(0, -2).reverse(), last.y, last.x]
      const reversed = back.flatMap((_, at) => (at % 2 === 0 ? [back[at + 1]!, back[at]!] : []))
      const [dx, dy] = direction(x, y, reversed)
      vertices.push({ x, y, comes: [-dx, -dy] })
    }
  }
  return vertices
}

/** Towards the first point that lies elsewhere: control points may lie on their ends. */
function direction(x: number, y: number, points: readonly number[]): [number, number] {
  for (let at = 0; at + 1 < points.length; at += 2)
    if (points[at] !== x || points[at + 1] !== y) return [points[at]! - x, points[at + 1]! - y]
  return [1, 0]
}

function bisector(comes: Vertex['comes'], goes: Vertex['goes']): number {
  const angles = [comes, goes].flatMap((way) => (way ? [Math.atan2(way[1], way[0])] : []))
  const [first = 0, second = first] = angles
  const middle = Math.atan2(Math.sin(first) + Math.sin(second), Math.cos(first) + Math.cos(second))
  return (middle * 180) / Math.PI
}
