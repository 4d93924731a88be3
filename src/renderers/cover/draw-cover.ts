import type { FontLibrary } from '../../fonts/index.ts'
import { compose, type Matrix } from '../../images/index.ts'
import type { FaceKey } from '../../templates/index.ts'
import type { Cover, CoverType, Shape } from '../../typeset/cover/index.ts'
import type { Rule, TextRun } from '../../typeset/model/index.ts'

/** Paths in colours, of which what comes later lies above: values that survive being copied to another thread. */
export interface CoverDrawing {
  /** Pixels. */
  readonly width: number
  readonly height: number
  /** The first covers it all. */
  readonly shapes: readonly DrawnShape[]
}

/** What is painted at once: where its parts lie on each other, it is no thicker. */
export interface DrawnShape {
  readonly parts: readonly Part[]
  /** `#rrggbb`. */
  readonly color: string
  readonly opacity: number
  /** Width of the line, pixels; filled where absent. */
  readonly line?: number
}

/** SVG path data, and what makes pixels of its units. */
export interface Part {
  readonly path: string
  readonly matrix: Matrix
}

/** Pixels across: sharp on every shelf (Apple asks for 1,400 on the shorter side). */
const COVER_WIDTH = 1600

/** The cover in outlines, which need no font where they are drawn. */
export function drawCover(
  { width, height, items }: Cover,
  fonts: Pick<FontLibrary, 'outline'>,
): CoverDrawing {
  const scale = COVER_WIDTH / width
  const rows = Math.round(height * scale)
  const toPixels: Matrix = [scale, 0, 0, rows / height, 0, 0]
  const shapes = items.map((item) =>
    item.kind === 'shape' ? shapeOf(item, toPixels) : typeOf(item, toPixels, fonts),
  )
  return { width: COVER_WIDTH, height: rows, shapes }
}

function shapeOf({ path, color, line, opacity = 1 }: Shape, matrix: Matrix): DrawnShape {
  return { parts: [{ path, matrix }], color, opacity, ...(line !== undefined && { line: line * matrix[0] }) }
}

function typeOf(
  { items, color }: CoverType,
  matrix: Matrix,
  fonts: Pick<FontLibrary, 'outline'>,
): DrawnShape {
  const parts = items.flatMap((item) => (item.kind === 'rule' ? rulePath(item) : glyphs(item, fonts)))
  return {
    parts: parts.map((part) => ({ ...part, matrix: compose(part.matrix, matrix) })),
    color,
    opacity: 1,
  }
}

function rulePath({ x, y, width, height }: Rule): Part {
  return { path: `M0 0H${width}V${height}H0Z`, matrix: [1, 0, 0, 1, x, y] }
}

/** Outlines are in 1/1000 em, y up. */
function glyphs(run: TextRun, fonts: Pick<FontLibrary, 'outline'>): Part[] {
  const unit = run.size / 1000
  const stretch = run.scale ?? 1
  const across = unit * stretch
  const tracking = (run.tracking ?? 0) / unit
  const baseline = run.y - (run.rise ?? 0)
  return run.pieces.flatMap(({ shaped, x: left }) => {
    let pen = left / unit
    return shaped.glyphs.flatMap(({ id, advance, dx, dy }) => {
      const at = pen + dx
      pen += (advance + tracking) * stretch
      const path = fonts.outline(shaped.face as FaceKey, id)
      const matrix: Matrix = [across, 0, 0, -unit, run.x + at * across, baseline - dy * unit]
      return path ? [{ path, matrix }] : []
    })
  })
}
