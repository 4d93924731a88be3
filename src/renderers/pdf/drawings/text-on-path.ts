import type { DrawnText, Matrix, Segment } from '../../../images/index.ts'
import type { SetText } from './drawing-text.ts'

/** Pieces that a curve is measured by. */
const STEPS = 24

interface Step {
  readonly x: number
  readonly y: number
  /** Along the path, from its beginning. */
  readonly at: number
}

/** A glyph of a text along a path, and the place of its baseline’s beginning. */
export interface PlacedGlyph {
  readonly run: SetText
  readonly place: Matrix
}

/** Letters one by one, each turned as the path runs under its middle; those beyond its ends do not show (SVG 2, 11.8.3). */
export function alongPath(
  { path, anchor }: DrawnText & { readonly path: NonNullable<DrawnText['path']> },
  runs: readonly SetText[],
): PlacedGlyph[] {
  const steps = stepsOf(path.segments)
  const length = steps.at(-1)?.at ?? 0
  const whole = runs.reduce((sum, { width }) => sum + width, 0)
  const start = (path.isShare ? path.offset * length : path.offset) - anchor * whole
  const placed: PlacedGlyph[] = []
  for (const run of runs) {
    let pen = start + run.x
    for (const glyph of run.shaped.glyphs) {
      const width = (glyph.advance * run.part.size) / 1000 + run.part.tracking
      const middle = pointAt(steps, pen + width / 2)
      pen += width
      if (!middle) continue
      const [cos, sin] = middle.way
      const [dx, dy] = [-width / 2, run.part.drop]
      const place: Matrix = [
        cos,
        sin,
        -sin,
        cos,
        middle.x + cos * dx - sin * dy,
        middle.y + sin * dx + cos * dy,
      ]
      const shaped = { ...run.shaped, text: glyph.text, glyphs: [glyph], advance: glyph.advance }
      placed.push({ run: { ...run, shaped, x: 0, y: 0, width }, place })
    }
  }
  return placed
}

function stepsOf(segments: readonly Segment[]): Step[] {
  const steps: Step[] = []
  const add = (x: number, y: number, isJump = false): void => {
    const last = steps.at(-1)
    steps.push({ x, y, at: last ? last.at + (isJump ? 0 : Math.hypot(x - last.x, y - last.y)) : 0 })
  }
  let start: readonly [number, number] = [0, 0]
  for (const segment of segments) {
    const from = steps.at(-1)
    if (segment[0] === 'M') {
      start = [segment[1], segment[2]]
      add(...start, true)
    } else if (segment[0] === 'L') add(segment[1], segment[2])
    else if (segment[0] === 'Z') add(...start)
    else if (segment[0] === 'C' && from)
      for (let step = 1; step <= STEPS; step++) add(...cubic(from, segment, step / STEPS))
  }
  return steps
}

function cubic(
  { x, y }: Step,
  [, ax, ay, bx, by, cx, cy]: Extract<Segment, readonly ['C', ...unknown[]]>,
  t: number,
): [number, number] {
  const u = 1 - t
  const mix = (p: number, q: number, r: number, s: number) =>
    u ** 3 * p + 3 * u * u * t * q + 3 * u * t * t * r + t ** 3 * s
  return [mix(x, ax, bx, cx), mix(y, ay, by, cy)]
}

function pointAt(steps: readonly Step[], at: number) {
  if (at < 0) return undefined
  let [low, high] = [1, steps.length - 1]
  if (high < 1 || at > steps[high]!.at) return undefined
  while (low < high) {
    const middle = (low + high) >> 1
    if (steps[middle]!.at < at) low = middle + 1
    else high = middle
  }
  const [from, to] = [steps[low - 1]!, steps[low]!]
  const length = to.at - from.at || 1
  const share = (at - from.at) / length
  const way = [(to.x - from.x) / length, (to.y - from.y) / length] as const
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share, way }
}
