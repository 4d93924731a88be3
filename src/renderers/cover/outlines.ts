import { type Matrix, parsePath, type Segment } from '../../images/index.ts'
import type { Part } from './draw-cover.ts'

/** Points in pixels, x and y in turn, without the first once more where it is closed. */
export interface Polyline {
  readonly points: readonly number[]
  readonly isClosed: boolean
}

/** How far from a curve its chords may lie, pixels. */
const TOLERANCE = 0.1

type Parse = (path: string) => readonly Segment[]

/** The paths of the last cover: letters come again, in a title and in that of the next article. */
let last: ReadonlyMap<string, readonly Segment[]> = new Map()

/** What parses the paths of one cover, each once. */
export function pathParser(): Parse {
  const before = last
  const parsed = new Map<string, readonly Segment[]>()
  last = parsed
  return (path) => {
    const segments = parsed.get(path) ?? before.get(path) ?? parsePath(path)
    parsed.set(path, segments)
    return segments
  }
}

/** A path as straight lines. */
export function polylines({ path, matrix }: Part, parse: Parse): Polyline[] {
  const lines: Polyline[] = []
  let points: number[] = []
  const end = (isClosed: boolean) => {
    if (points.length > 2) lines.push({ points, isClosed })
    points = []
  }
  for (const [kind, ...values] of parse(path)) {
    const at = inPixels(values, matrix)
    if (kind === 'Z') end(true)
    else if (kind === 'M') {
      end(false)
      points = at
    } else if (kind === 'L') points.push(...at)
    else addCurve(points, at)
  }
  end(false)
  return lines
}

function inPixels(values: readonly number[], [a, b, c, d, e, f]: Matrix): number[] {
  const made: number[] = []
  for (let at = 0; at < values.length; at += 2) {
    const [x, y] = [values[at]!, values[at + 1]!]
    made.push(a * x + c * y + e, b * x + d * y + f)
  }
  return made
}

/** As many chords as Wang's formula asks for (Goldman, “Pyramid Algorithms”, 5.6.3). */
function addCurve(points: number[], curve: readonly number[]): void {
  const [x0, y0] = points.slice(-2) as [number, number]
  const [x1, y1, x2, y2, x3, y3] = curve as [number, number, number, number, number, number]
  const bend = Math.max(
    Math.hypot(x0 - 2 * x1 + x2, y0 - 2 * y1 + y2),
    Math.hypot(x1 - 2 * x2 + x3, y1 - 2 * y2 + y3),
  )
  const chords = Math.max(1, Math.ceil(Math.sqrt((0.75 * bend) / TOLERANCE)))
  for (let at = 1; at <= chords; at++) {
    const t = at / chords
    const s = 1 - t
    const [a, b, c, d] = [s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t]
    points.push(a * x0 + b * x1 + c * x2 + d * x3, a * y0 + b * y1 + c * y2 + d * y3)
  }
}
