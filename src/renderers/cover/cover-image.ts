import type { EncodedImage } from '../../images/index.ts'
import { least, most } from '../../lists.ts'
import { Coverage } from './coverage.ts'
import type { CoverDrawing, DrawnShape } from './draw-cover.ts'
import { type Polyline, pathParser, polylines } from './outlines.ts'
import { MOST_COLORS, mixed, Palette } from './palette.ts'
import { indexedPng } from './png.ts'
import { strokeOf } from './strokes.ts'

/** Rows that are drawn at once: what is noted of them stays near the processor. */
const BAND = 64

/**
 * The pixels of a cover. It has a handful of colours and what lies between two of them at an edge, so one byte a pixel
 * is enough: half of what all colours would take in a file, and the same bytes on every machine.
 */
export function coverImage({ width, height, shapes }: CoverDrawing): EncodedImage {
  // A row of a PNG begins with its filter: none.
  const stride = width + 1
  const pixels = new Uint8Array(stride * height)
  const palette = new Palette()
  const parse = pathParser()
  const drawn = shapes.map((shape) => {
    const lines = shape.parts.flatMap((part) => polylines(part, parse))
    return { ink: new Ink(shape, palette), outlines: outlinesOf(lines, shape) }
  })
  const coverage = new Coverage(width, BAND)
  for (let first = 0; first < height; first += BAND) {
    const rows = { first, end: Math.min(first + BAND, height) }
    coverage.open(rows)
    for (const { ink, outlines } of drawn) {
      const here = outlines.filter(({ top, bottom }) => top < rows.end && bottom > first)
      if (here.length === 0) continue
      for (const { points } of here) coverage.add(points)
      coverage.sweep((row, from, to, share) => {
        const start = row * stride + 1
        ink.paint(pixels, start + from, start + to, share)
      })
    }
  }
  const bytes = indexedPng(pixels, width, height, palette.colors)
  return { bytes, mediaType: 'image/png', width, height }
}

interface Outline {
  readonly points: readonly number[]
  readonly top: number
  readonly bottom: number
}

function outlinesOf(lines: readonly Polyline[], { line: width }: DrawnShape): Outline[] {
  const drawn =
    width === undefined ? lines.map(({ points }) => points) : lines.flatMap((line) => strokeOf(line, width))
  return drawn.map((points) => {
    const rows = points.filter((_, at) => at % 2 === 1)
    return { points, top: least(rows), bottom: most(rows) }
  })
}

/** Steps between what is not covered and what is: finer ones cannot be told apart. */
const STEPS = 32

const UNKNOWN = -1

/** Pixels that are set sooner one by one than all at once. */
const FEW = 32

/** A colour that is laid on others. */
class Ink {
  private readonly color: number
  private readonly opacity: number
  private readonly palette: Palette
  /** What it makes of each colour by each step. */
  private readonly made = new Int16Array((STEPS + 1) * MOST_COLORS).fill(UNKNOWN)

  constructor({ color, opacity }: Pick<DrawnShape, 'color' | 'opacity'>, palette: Palette) {
    this.color = Number.parseInt(color.slice(1), 16)
    this.opacity = opacity
    this.palette = palette
  }

  /** On the pixels from one up to another. */
  paint(pixels: Uint8Array, from: number, to: number, share: number): void {
    const step = Math.round(share * STEPS)
    if (step === STEPS && this.opacity === 1 && to - from > FEW) {
      pixels.fill(this.palette.exact(this.color), from, to)
      return
    }
    for (let at = from; at < to; at++) {
      const key = step * MOST_COLORS + pixels[at]!
      if (this.made[key] === UNKNOWN) this.made[key] = this.over(pixels[at]!, step)
      pixels[at] = this.made[key]!
    }
  }

  private over(under: number, step: number): number {
    const color = mixed(this.color, this.palette.colors[under]!, (step / STEPS) * this.opacity)
    return step === STEPS ? this.palette.exact(color) : this.palette.like(color)
  }
}
