import { IDENTITY, type Matrix, multiply, type Point, scaleOf, transform } from './matrix.ts'
import type { Work } from './syntax/index.ts'

export type Box = readonly [left: number, bottom: number, right: number, top: number]

/** Red, green and blue, each 0 to 1; nothing for what is no colour of a device. */
export type Rgb = readonly [number, number, number] | undefined

/** How text and fields are painted (ISO 32000-1, 8.4.1). */
export interface Look {
  readonly ctm: Matrix
  /** Of text (ISO 32000-1, table 106). */
  readonly mode: number
  readonly size: number
  /** How wide letters are drawn, 1 as they are; what is added to each, and how far they are raised, in the space of text. */
  readonly stretch: number
  readonly spacing: number
  readonly rise: number
  readonly fill: Rgb
  readonly stroke: Rgb
  readonly lineWidth: number
  /** 1 for what nothing shows through. */
  readonly opacity: number
  /** All that is painted lies in it. */
  readonly clip: Box | undefined
}

/** Text that somebody ought to see. */
interface Spot {
  readonly point: Point
  readonly height: number
  readonly text: string
}

interface Field {
  readonly box: Box
  readonly color: Rgb
}

/** Points that a cell has across, in which texts are looked for. */
const CELL = 32

/** What it takes to look at a field, a cell or a text, in steps. */
const STEPS_OF_LOOK = 1 / 16

/** Smaller letters nobody reads, and fewer shares of colour nobody sees. */
const LEAST = { height: 1, stretch: 0.5, opacity: 0.1, difference: 0.04, field: 4 } as const

/** Letters that are farther apart than they are high make no words. */
const MOST_SPACING = 1

const WHITE: Rgb = [1, 1, 1]

/** Sees to it that texts of a page can be seen: none off the page, in the colour of its ground, or painted over. */
export class HiddenText {
  /** How text is hidden, and which. */
  readonly found = new Map<string, string>()
  private readonly page: Box | undefined
  private readonly work: Work
  private readonly spots = new Map<string, Spot[]>()
  private readonly fields: Field[] = []
  private line: Matrix = IDENTITY
  private leading = 0

  constructor(page: Box | undefined, work: Work) {
    this.page = page
    this.work = work
  }

  /** Takes the operators that say where text stands (ISO 32000-1, 9.4.2). */
  place(operator: string, numbers: readonly number[]): void {
    const [x = 0, y = 0] = numbers
    if (operator === 'BT') this.line = IDENTITY
    else if (operator === 'Tm' && numbers.length === 6) this.line = numbers as unknown as Matrix
    else if (operator === 'TL') this.leading = x
    else if (operator === 'Td' || operator === 'TD') this.move(x, y)
    else if (operator === 'T*') this.move(0, -this.leading)
    if (operator === 'TD') this.leading = -y
  }

  /** A text is shown; of one that is to be seen, it is told if it cannot, now or later. */
  show(text: string, look: Look): void {
    if (text.trim() === '') return
    const matrix = multiply(this.line, look.ctm)
    // Inside of its first letter.
    const point = transform(matrix, [look.size * 0.15, look.size * 0.2 + look.rise])
    const spot = { point, height: Math.abs(look.size) * scaleOf(matrix), text }
    const how = this.howHidden(spot, look)
    if (how !== undefined) this.tell(how, text)
    else this.remember(spot)
  }

  /** A line is drawn over what is there: one that is as wide as its path is a field. */
  draw([left, bottom, right, top]: Box, look: Look): void {
    const width = look.lineWidth * scaleOf(look.ctm)
    if (width < Math.min(right - left, top - bottom)) return
    this.paint(grown([left, bottom, right, top], width / 2), look.stroke, look)
  }

  /** A field or a picture is painted over what is there. */
  paint(box: Box, color: Rgb, { clip, opacity }: Pick<Look, 'clip' | 'opacity'>): void {
    const shown = [clip, this.page].reduce<Box>((one, other) => (other ? intersection(one, other) : one), box)
    const [left, bottom, right, top] = shown
    const side = Math.min(right - left, top - bottom)
    if (!(side >= LEAST.field) || opacity < 0.5) return
    this.fields.push({ box: shown, color })
    for (let column = cellOf(left); column <= cellOf(right); column++)
      for (let row = cellOf(bottom); row <= cellOf(top); row++) this.cover(`${column} ${row}`, shown, side)
  }

  private cover(cell: string, box: Box, side: number): void {
    const spots = this.spots.get(cell) ?? []
    this.work.take((1 + spots.length) * STEPS_OF_LOOK)
    const left = spots.filter(({ point, height, text }) => {
      const isCovered = side > height / 2 && contains(box, point)
      if (isCovered) this.tell('painted over', text)
      return !isCovered
    })
    if (left.length < spots.length) this.spots.set(cell, left)
  }

  private howHidden({ point, height }: Spot, look: Look): string | undefined {
    const { mode, size, stretch, spacing, fill, stroke, opacity, clip } = look
    if (mode === 3 || mode === 7) return 'invisible'
    if (height < LEAST.height || stretch < LEAST.stretch) return 'too small to be read'
    if (Math.abs(spacing) > Math.abs(size) * MOST_SPACING) return 'scattered'
    if (this.page && !contains(this.page, point)) return 'off the page'
    if (clip && !contains(grown(clip, height), point)) return 'clipped away'
    if (opacity < LEAST.opacity) return 'transparent'
    const color = mode === 1 || mode === 5 ? stroke : fill
    if (!color) return 'in a colour of no device'
    return isSame(color, this.groundAt(point)) ? 'in the colour of its ground' : undefined
  }

  private groundAt(point: Point): Rgb {
    this.work.take(this.fields.length * STEPS_OF_LOOK)
    const field = this.fields.findLast(({ box }) => contains(box, point))
    return field ? field.color : WHITE
  }

  private remember(spot: Spot): void {
    const key = `${cellOf(spot.point[0])} ${cellOf(spot.point[1])}`
    const known = this.spots.get(key)
    if (known) known.push(spot)
    else this.spots.set(key, [spot])
  }

  private tell(how: string, text: string): void {
    if (!this.found.has(how)) this.found.set(how, text)
  }

  private move(x: number, y: number): void {
    this.line = multiply([1, 0, 0, 1, x, y], this.line)
  }
}

/** A colour of a device as others see it (ISO 32000-1, 8.6.4 and 10.3). */
export function rgbOf(operator: string, [a = 0, b = 0, c = 0, d = 0]: readonly number[]): Rgb {
  const kind = operator.toLowerCase()
  if (kind === 'g') return [a, a, a]
  if (kind === 'rg') return [a, b, c]
  return kind === 'k' ? [(1 - a) * (1 - d), (1 - b) * (1 - d), (1 - c) * (1 - d)] : undefined
}

export function intersection(one: Box, other: Box): Box {
  return [
    Math.max(one[0], other[0]),
    Math.max(one[1], other[1]),
    Math.min(one[2], other[2]),
    Math.min(one[3], other[3]),
  ]
}

function isSame(one: Rgb, other: Rgb): boolean {
  if (!one || !other) return false
  return one.every((share, index) => Math.abs(share - other[index]!) < LEAST.difference)
}

function contains([left, bottom, right, top]: Box, [x, y]: Point): boolean {
  return x >= left && x <= right && y >= bottom && y <= top
}

function grown([left, bottom, right, top]: Box, by: number): Box {
  return [left - by, bottom - by, right + by, top + by]
}

function cellOf(length: number): number {
  return Math.floor(length / CELL)
}
