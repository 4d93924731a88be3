import type { Polyline } from './outlines.ts'

/** How much longer than the line is wide a corner may become before it is cut (SVG 2, 13.5.5). */
const MITER_LIMIT = 4

/**
 * The edges of a line `width` wide along a polyline, butt at its ends. All run around what they enclose in the same
 * direction, so that lines which cross are no thicker there.
 */
export function strokeOf({ points, isClosed }: Polyline, width: number): number[][] {
  const corners = cornersOf(points, isClosed)
  if (corners.length < 2) return []
  const left = corners.flatMap((corner) => offsets(corner, width / 2))
  const right = corners.toReversed().flatMap((corner) => offsets(corner, -width / 2, true))
  return isClosed ? [left, right] : [[...left, ...right]]
}

/** A point, and the normals of what leads to it and away from it. */
interface Corner {
  readonly x: number
  readonly y: number
  readonly from: Normal
  readonly to: Normal
}

type Normal = readonly [x: number, y: number]

function cornersOf(points: readonly number[], isClosed: boolean): Corner[] {
  const apart = distinct(points, isClosed)
  const normals = apart.map(([x, y], at) => {
    const [nextX, nextY] = apart[(at + 1) % apart.length]!
    const length = Math.hypot(nextX - x, nextY - y)
    return [(nextY - y) / length, (x - nextX) / length] as const
  })
  const last = apart.length - 1
  return apart.map(([x, y], at) => {
    const to = at === last && !isClosed ? normals[at - 1]! : normals[at]!
    const from = at > 0 ? normals[at - 1]! : isClosed ? normals[last]! : to
    return { x, y, from, to }
  })
}

/** Without points that stand where the one before does: they have no direction. */
function distinct(points: readonly number[], isClosed: boolean): (readonly [number, number])[] {
  const kept: (readonly [number, number])[] = []
  const isAt = (point: readonly [number, number] | undefined, x: number, y: number) =>
    point !== undefined && Math.abs(point[0] - x) + Math.abs(point[1] - y) < 1e-6
  for (let at = 0; at < points.length; at += 2)
    if (!isAt(kept.at(-1), points[at]!, points[at + 1]!)) kept.push([points[at]!, points[at + 1]!])
  if (isClosed && kept.length > 1 && isAt(kept[0], ...kept.at(-1)!)) kept.pop()
  return kept
}

/** Where the edge at a distance passes a corner: at its tip, or at both ends of what cuts it. */
function offsets({ x, y, from, to }: Corner, distance: number, isBack = false): number[] {
  const cosine = from[0] * to[0] + from[1] * to[1]
  // The tip is 1 / cos(half the turn) of half the width away, and the square of that cosine is (1 + cos) / 2.
  if ((1 + cosine) / 2 >= 1 / MITER_LIMIT ** 2) {
    const reach = distance / (1 + cosine)
    return [x + (from[0] + to[0]) * reach, y + (from[1] + to[1]) * reach]
  }
  const ends = isBack ? [to, from] : [from, to]
  return ends.flatMap(([dx, dy]) => [x + dx * distance, y + dy * distance])
}
