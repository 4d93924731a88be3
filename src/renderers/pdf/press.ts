import type { PageGeometry } from '../../typeset/page.ts'
import { number } from './operators.ts'

/** Length of a crop mark, and its distance from the bleed, points. */
const MARK_LENGTH = 14
const MARK_OFFSET = 3
const MARK_WIDTH = 0.25

export type Rectangle = readonly [left: number, bottom: number, right: number, top: number]

/** The boxes of a press page (ISO 32000-1, 14.11.2), in PDF space. */
export interface PressBoxes {
  readonly media: Rectangle
  readonly bleed: Rectangle
  readonly trim: Rectangle
}

export function pressBoxes({ width, height, bleed }: PageGeometry): PressBoxes {
  const margin = bleed + MARK_OFFSET + MARK_LENGTH
  const box = (out: number): Rectangle => [
    margin - out,
    margin - out,
    margin + width + out,
    margin + height + out,
  ]
  return { media: [0, 0, width + 2 * margin, height + 2 * margin], bleed: box(bleed), trim: box(0) }
}

/** Crop marks in registration black: at the corners of the trim box, outside the bleed. An artifact of the page. */
export function cropMarks({ bleed, trim }: PressBoxes): string {
  const [left, bottom, right, top] = trim
  const gap = trim[0] - bleed[0] + MARK_OFFSET
  const lines: [number, number, number, number][] = []
  for (const x of [left, right]) {
    lines.push([x, bottom - gap, x, bottom - gap - MARK_LENGTH], [x, top + gap, x, top + gap + MARK_LENGTH])
  }
  for (const y of [bottom, top]) {
    lines.push([left - gap, y, left - gap - MARK_LENGTH, y], [right + gap, y, right + gap + MARK_LENGTH, y])
  }
  const strokes = lines.map(
    ([x1, y1, x2, y2]) => `${number(x1)} ${number(y1)} m ${number(x2)} ${number(y2)} l S`,
  )
  return `/Artifact <</Type /Page>> BDC\nq 1 1 1 1 K ${MARK_WIDTH} w\n${strokes.join('\n')}\nQ\nEMC`
}
