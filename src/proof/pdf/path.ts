import type { Box } from './hidden-text.ts'
import { type Matrix, type Point, transform } from './matrix.ts'

/** What is more of one path is taken together. */
const MOST_PARTS = 4_000

/** The parts of a path under construction, each by the box around it on the page (ISO 32000-1, 8.5.2). */
export class Path {
  parts: Box[] = []

  /** Takes an operator that goes on with the path; others change nothing. */
  take(operator: string, numbers: readonly number[], ctm: Matrix): void {
    if (operator === 're') {
      const [x = 0, y = 0, width = 0, height = 0] = numbers
      this.begin(ctm, [x, y], [x + width, y], [x, y + height], [x + width, y + height])
    } else if (operator === 'm') this.begin(ctm, numbers as unknown as Point)
    else if (CURVES.has(operator))
      for (let at = 0; at + 1 < numbers.length; at += 2)
        this.extend(transform(ctm, [numbers[at]!, numbers[at + 1]!]))
  }

  /** The box around all parts. */
  get box(): Box | undefined {
    return this.parts.length === 0 ? undefined : this.parts.reduce(union)
  }

  private begin(ctm: Matrix, ...points: readonly Point[]): void {
    const [first, ...others] = points.map((point) => transform(ctm, point))
    if (this.parts.length < MOST_PARTS) this.parts.push([...first!, ...first!])
    else this.extend(first!)
    for (const other of others) this.extend(other)
  }

  private extend([x, y]: Point): void {
    const last = this.parts.pop()
    this.parts.push(last ? union(last, [x, y, x, y]) : [x, y, x, y])
  }
}

const CURVES = new Set(['l', 'c', 'v', 'y'])

function union(one: Box, other: Box): Box {
  return [
    Math.min(one[0], other[0]),
    Math.min(one[1], other[1]),
    Math.max(one[2], other[2]),
    Math.max(one[3], other[3]),
  ]
}
