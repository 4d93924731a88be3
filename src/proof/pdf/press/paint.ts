import { Buffer } from 'node:buffer'
import { Name, type Operand, readContent } from '../content.ts'
import { asDict, asName, asNumber, type Dict, type PdfObjects, type Value } from '../objects.ts'

export type Box = readonly [left: number, bottom: number, right: number, top: number]

/** Cyan, magenta, yellow, black, each 0 to 1. */
export type Cmyk = readonly [number, number, number, number]

/** A colour in which something is painted on a page. */
export interface Ink {
  readonly kind: 'text' | 'fill' | 'stroke'
  /** As the operators say it: `0 0 0 1 k`, `/Registration`. */
  readonly color: string
  /** Absent for a colour that is no CMYK and no grey. */
  readonly cmyk: Cmyk | undefined
  /** Whether it leaves the plates alone of which it has nothing. */
  readonly overprints: boolean
  /** Whether it goes on every plate there is (ISO 32000-1, 8.6.6.4). */
  readonly isRegistration: boolean
}

/** An image with the sides of its frame on the page and the frame's origin, points in the space of the page. */
export interface Placed {
  readonly image: Value
  readonly name: string
  readonly left: number
  readonly bottom: number
  readonly width: number
  readonly height: number
}

/** What the operators of a page put on the plates. */
export interface PressPage {
  /** Each once. */
  readonly inks: readonly Ink[]
  readonly images: readonly Placed[]
  /** Thinnest rule or stroke, points; infinite where there is none. */
  readonly thinnest: number
  /** Whether registration black lies inside of `inside`. */
  readonly hasRegistrationInside: boolean
}

interface State {
  ctm: readonly number[]
  fill: Omit<Ink, 'kind' | 'overprints'>
  stroke: Omit<Ink, 'kind' | 'overprints'>
  fillOverprint: boolean
  strokeOverprint: boolean
  mode: number
  lineWidth: number
}

/** Black is what a page begins with (ISO 32000-1, 8.6.3). */
const START = { color: '0 g', cmyk: [0, 0, 0, 1], isRegistration: false } as const

const FILLS = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*'])
const STROKES = new Set(['S', 's', 'B', 'B*', 'b', 'b*'])
const ENDS = new Set([...FILLS, ...STROKES, 'n'])
const DEEPEST_FORM = 8

/** Follows the painting operators of a page (ISO 32000-1, 8 and 11.7.4). */
export function readPressPage(page: Dict, inside: Box | undefined, objects: PdfObjects): PressPage {
  const reader = new PaintReader(inside, objects)
  const contents = objects.get(page, 'Contents')
  const streams = objects.items(contents).length > 0 ? objects.items(contents) : contents ? [contents] : []
  const parts = streams.map((stream) => objects.bytes(stream) ?? new Uint8Array())
  const resources = asDict(objects.inherited(page, 'Resources'))
  // Each part ends a token (ISO 32000-1, 7.8.2).
  reader.read(Buffer.concat(parts.flatMap((part) => [part, Uint8Array.of(0x20)])), resources, 0)
  return reader
}

class PaintReader implements PressPage {
  readonly images: Placed[] = []
  thinnest = Number.POSITIVE_INFINITY
  hasRegistrationInside = false
  private readonly known = new Map<string, Ink>()
  private readonly objects: PdfObjects
  private readonly inside: Box | undefined
  private resources: Dict | undefined
  private state: State = {
    ctm: [1, 0, 0, 1, 0, 0],
    fill: START,
    stroke: START,
    fillOverprint: false,
    strokeOverprint: false,
    mode: 0,
    lineWidth: 1,
  }
  private readonly stack: State[] = []
  /** Points and rectangles of the path under construction, in the space of the page. */
  private points: (readonly [number, number])[] = []
  private rectangles: number[] = []

  constructor(inside: Box | undefined, objects: PdfObjects) {
    this.inside = inside
    this.objects = objects
  }

  get inks(): readonly Ink[] {
    return [...this.known.values()]
  }

  read(bytes: Uint8Array, resources: Dict | undefined, depth: number): void {
    const outer = this.resources
    this.resources = resources
    readContent(bytes, (operator, operands) => this.operate(operator, operands, depth))
    this.resources = outer
  }

  private operate(operator: string, operands: Operand[], depth: number): void {
    const { state } = this
    switch (operator) {
      case 'q':
        this.stack.push({ ...state })
        return
      case 'Q':
        this.state = this.stack.pop() ?? state
        return
      case 'cm':
        state.ctm = multiply(numbers(operands), state.ctm)
        return
      case 'w':
        state.lineWidth = numbers(operands)[0] ?? 1
        return
      case 'gs':
        return this.setState(operands[0])
      case 'Tr':
        state.mode = numbers(operands)[0] ?? 0
        return
      case 'g':
      case 'rg':
      case 'k':
        state.fill = device(operator, numbers(operands))
        return
      case 'G':
      case 'RG':
      case 'K':
        state.stroke = device(operator, numbers(operands))
        return
      case 'cs':
        state.fill = this.space(operands[0])
        return
      case 'CS':
        state.stroke = this.space(operands[0])
        return
      case 'm':
      case 'l':
        this.points.push(transform(state.ctm, numbers(operands)))
        return
      case 're':
        return this.rectangle(numbers(operands))
      case 'Tj':
      case 'TJ':
      case "'":
      case '"':
        return this.showText()
      case 'Do':
        return this.paint(operands[0], depth)
    }
    if (ENDS.has(operator)) this.endPath(operator)
  }

  private setState(operand: Operand | undefined): void {
    const { objects, state } = this
    if (!(operand instanceof Name)) return
    const dict = objects.dict(objects.dict(this.resources, 'ExtGState'), operand.name)
    const on = (key: string) => String(objects.get(dict, key))
    const [stroke, fill] = [on('OP'), on('op')]
    // Without op, OP holds for both (ISO 32000-1, table 58).
    if (stroke !== 'undefined') state.strokeOverprint = stroke === 'true'
    if (fill !== 'undefined' || stroke !== 'undefined')
      state.fillOverprint = (fill === 'undefined' ? stroke : fill) === 'true'
  }

  private space(operand: Operand | undefined): State['fill'] {
    const { objects } = this
    const name = operand instanceof Name ? operand.name : ''
    const items = objects.array(objects.dict(this.resources, 'ColorSpace'), name)
    const isRegistration = asName(items[0]) === 'Separation' && asName(items[1]) === 'All'
    return { color: `/${name}`, cmyk: undefined, isRegistration }
  }

  private rectangle([x, y, width, height]: readonly number[]): void {
    const { ctm } = this.state
    const corners = [transform(ctm, [x, y]), transform(ctm, [x! + width!, y! + height!])] as const
    this.points.push(...corners)
    const [[left, bottom], [right, top]] = corners
    this.rectangles.push(Math.min(Math.abs(right - left), Math.abs(top - bottom)))
  }

  private endPath(operator: string): void {
    const { state, points, rectangles } = this
    if (FILLS.has(operator)) {
      this.use('fill', state.fill, state.fillOverprint, points)
      for (const thickness of rectangles) this.thinnest = Math.min(this.thinnest, thickness)
    }
    if (STROKES.has(operator)) {
      this.use('stroke', state.stroke, state.strokeOverprint, points)
      const [a, b, c, d] = state.ctm as [number, number, number, number]
      this.thinnest = Math.min(this.thinnest, state.lineWidth * Math.sqrt(Math.abs(a * d - b * c)))
    }
    this.points = []
    this.rectangles = []
  }

  private showText(): void {
    const { mode, fill, stroke, fillOverprint, strokeOverprint } = this.state
    // Modes 3 and 7 paint nothing (ISO 32000-1, table 106).
    if ([0, 2, 4, 6].includes(mode)) this.use('text', fill, fillOverprint, [])
    if ([1, 2, 5, 6].includes(mode)) this.use('stroke', stroke, strokeOverprint, [])
  }

  private use(
    kind: Ink['kind'],
    ink: State['fill'],
    overprints: boolean,
    points: readonly (readonly [number, number])[],
  ): void {
    if (ink.isRegistration && points.some((point) => isInside(point, this.inside)))
      this.hasRegistrationInside = true
    const key = `${kind} ${overprints} ${ink.color}`
    if (!this.known.has(key)) this.known.set(key, { kind, ...ink, overprints })
  }

  private paint(operand: Operand | undefined, depth: number): void {
    const { objects, state } = this
    if (!(operand instanceof Name)) return
    const value = objects.get(objects.dict(this.resources, 'XObject'), operand.name)
    const dict = asDict(value)
    if (!dict) return
    if (objects.name(dict, 'Subtype') === 'Image') {
      const [a, b, c, d, left, bottom] = state.ctm as [number, number, number, number, number, number]
      const placed = { left, bottom, width: Math.hypot(a, b), height: Math.hypot(c, d) }
      this.images.push({ image: value!, name: operand.name, ...placed })
      return
    }
    const bytes = depth < DEEPEST_FORM ? objects.bytes(value) : undefined
    if (!bytes) return
    this.stack.push({ ...state })
    const matrix = objects.array(dict, 'Matrix').flatMap((item) => asNumber(item) ?? [])
    if (matrix.length === 6) state.ctm = multiply(matrix, state.ctm)
    this.read(bytes, objects.dict(dict, 'Resources') ?? this.resources, depth + 1)
    this.state = this.stack.pop()!
  }
}

function device(operator: string, values: number[]): State['fill'] {
  const color = `${values.join(' ')} ${operator}`
  const [first = 0] = values
  const kind = operator.toLowerCase()
  const grey = [0, 0, 0, 1 - first] as const
  const cmyk = kind === 'g' ? grey : kind === 'k' && values.length === 4 ? (values as never) : undefined
  return { color, cmyk, isRegistration: false }
}

function numbers(operands: readonly Operand[]): number[] {
  return operands.filter((operand): operand is number => typeof operand === 'number')
}

/** `inner` applied before `outer` (ISO 32000-1, 8.3.4). */
function multiply(inner: readonly number[], outer: readonly number[]): readonly number[] {
  if (inner.length !== 6) return outer
  const [a, b, c, d, e, f] = inner as [number, number, number, number, number, number]
  const [x, y] = [transform(outer, [a, b], 0), transform(outer, [c, d], 0)]
  return [...x, ...y, ...transform(outer, [e, f])]
}

function transform(
  [a, b, c, d, e, f]: readonly number[],
  [x = 0, y = 0]: readonly (number | undefined)[],
  shift = 1,
): readonly [number, number] {
  return [a! * x + c! * y + e! * shift, b! * x + d! * y + f! * shift]
}

function isInside([x, y]: readonly [number, number], box: Box | undefined): boolean {
  return box !== undefined && x > box[0] && y > box[1] && x < box[2] && y < box[3]
}
