import { Buffer } from 'node:buffer'

/** Cells across and down. */
const CELLS = 8

/**
 * What a picture looks like from far away: the mean colour of each of its cells, whatever the size at which an edition
 * has it. Rows of pixels come from the top, RGB, eight bits a sample.
 */
export class Mosaic {
  private readonly sums = new Float64Array(CELLS * CELLS * 3)
  private readonly across: readonly Share[]
  private readonly down: readonly Share[]
  private rows = 0
  /** The next of the shares of rows. */
  private next = 0

  constructor(width: number, height: number) {
    this.across = shares(width)
    this.down = shares(height)
  }

  add(pixels: Uint8Array): void {
    const row = new Float64Array(CELLS * 3)
    for (const { pixel, cell, part } of this.across)
      for (let channel = 0; channel < 3; channel++)
        row[cell * 3 + channel]! += pixels[pixel * 3 + channel]! * part
    for (; this.down[this.next]?.pixel === this.rows; this.next++) {
      const { cell, part } = this.down[this.next]!
      for (let at = 0; at < row.length; at++) this.sums[cell * row.length + at]! += row[at]! * part
    }
    this.rows++
  }

  /** Cells row by row, each red, green and blue; Base64. */
  toString(): string {
    return Buffer.from(Uint8Array.from(this.sums, Math.round)).toString('base64')
  }
}

/** How much of a cell a pixel is: of each cell, its pixels are 1 together. */
interface Share {
  readonly pixel: number
  readonly cell: number
  readonly part: number
}

function shares(pixels: number): Share[] {
  const found: Share[] = []
  for (let pixel = 0; pixel < pixels; pixel++) {
    const [from, to] = [(pixel * CELLS) / pixels, ((pixel + 1) * CELLS) / pixels]
    for (let cell = Math.floor(from); cell < Math.min(to, CELLS); cell++)
      found.push({ pixel, cell, part: Math.min(cell + 1, to) - Math.max(cell, from) })
  }
  return found
}
