import type { Operand } from '../content.ts'
import { ContentInterpreter, numbersIn, type Shown } from '../interpreter.ts'
import { type Point, scaleOf, transform } from '../matrix.ts'
import { asBoolean, asDict, asName, type Dict, type PdfObjects, type Value } from '../objects.ts'

export type Box = readonly [left: number, bottom: number, right: number, top: number]

/** Cyan, magenta, yellow, black, each 0 to 1. */
type Cmyk = readonly [number, number, number, number]

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

/** An image on a page, and the name that the page's resources have for it. */
interface ShownImage {
  readonly image: Value
  readonly name: string
}

/** What the operators of a page put on the plates. */
export interface PressPage {
  /** Each once. */
  readonly inks: readonly Ink[]
  readonly images: readonly ShownImage[]
  /** Thinnest rule or stroke, points; infinite where there is none. */
  readonly thinnest: number
  /** Whether registration black lies inside of `inside`. */
  readonly hasRegistrationInside: boolean
}

/** A colour as an operator sets it. */
type Color = Omit<Ink, 'kind' | 'overprints'>

/** How what comes next is painted (ISO 32000-1, 8.4.1). */
interface Paint {
  readonly fill: Color
  readonly stroke: Color
  readonly fillOverprint: boolean
  readonly strokeOverprint: boolean
  /** Of text (ISO 32000-1, table 106). */
  readonly mode: number
  readonly lineWidth: number
}

/** Black is what a page begins with (ISO 32000-1, 8.6.3). */
const BLACK: Color = { color: '0 g', cmyk: [0, 0, 0, 1], isRegistration: false }

const START: Paint = {
  fill: BLACK,
  stroke: BLACK,
  fillOverprint: false,
  strokeOverprint: false,
  mode: 0,
  lineWidth: 1,
}

/** What a colour takes, in steps. */
const STEPS_OF_INK = 10

const FILLS = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*'])
const STROKES = new Set(['S', 's', 'B', 'B*', 'b', 'b*'])
const ENDS = new Set([...FILLS, ...STROKES, 'n'])

/** Follows the painting operators of a page (ISO 32000-1, 8 and 11.7.4). */
export function readPressPage(page: Dict, inside: Box | undefined, objects: PdfObjects): PressPage {
  return new PaintReader(objects, inside).readPage(page)
}

class PaintReader extends ContentInterpreter<Paint> implements PressPage {
  thinnest = Number.POSITIVE_INFINITY
  hasRegistrationInside = false
  private readonly known = new Map<string, Ink>()
  private readonly inside: Box | undefined
  private readonly shown = new Map<Value, ShownImage>()
  /** Of the path under construction: whether a point of it lies inside, and the shortest side of its rectangles. */
  private hasPointInside = false
  private shortest = Number.POSITIVE_INFINITY

  constructor(objects: PdfObjects, inside: Box | undefined) {
    super(objects, START)
    this.inside = inside
  }

  get images(): readonly ShownImage[] {
    return [...this.shown.values()]
  }

  get inks(): readonly Ink[] {
    return [...this.known.values()]
  }

  protected operate(operator: string, operands: readonly Operand[]): void {
    const numbers = numbersIn(operands)
    switch (operator) {
      case 'w':
        return this.set({ lineWidth: numbers[0] ?? 1 })
      case 'gs':
        return this.setOverprint(asDict(this.resource('ExtGState', operands[0])))
      case 'Tr':
        return this.set({ mode: numbers[0] ?? 0 })
      case 'g':
      case 'rg':
      case 'k':
        return this.set({ fill: deviceColor(operator, numbers) })
      case 'G':
      case 'RG':
      case 'K':
        return this.set({ stroke: deviceColor(operator, numbers) })
      case 'cs':
        return this.set({ fill: this.spaceColor(operands[0]) })
      case 'CS':
        return this.set({ stroke: this.spaceColor(operands[0]) })
      case 'm':
      case 'l':
        return void this.point(numbers)
      case 're':
        return this.rectangle(numbers)
      case 'Tj':
      case 'TJ':
      case "'":
      case '"':
        return this.showText()
    }
    if (ENDS.has(operator)) this.endPath(operator)
  }

  protected show({ name, value, dict }: Shown): void {
    if (value && this.objects.name(dict, 'Subtype') === 'Image') this.shown.set(value, { image: value, name })
  }

  /** Takes a point of the path, and gives it in the space of the page. */
  private point([x = 0, y = 0]: readonly number[]): Point {
    const point = transform(this.state.ctm, [x, y])
    this.hasPointInside ||= isInside(point, this.inside)
    return point
  }

  private setOverprint(dict: Dict | undefined): void {
    const [stroke, fill] = ['OP', 'op'].map((key) => asBoolean(this.objects.get(dict, key)))
    // Without op, OP holds for both (ISO 32000-1, table 58).
    const both = fill ?? stroke
    if (stroke !== undefined) this.set({ strokeOverprint: stroke })
    if (both !== undefined) this.set({ fillOverprint: both })
  }

  private spaceColor(operand: Operand | undefined): Color {
    const items = this.objects.items(this.resource('ColorSpace', operand))
    const isRegistration = asName(items[0]) === 'Separation' && asName(items[1]) === 'All'
    return { color: `/${asName(operand) ?? ''}`, cmyk: undefined, isRegistration }
  }

  private rectangle([x = 0, y = 0, width = 0, height = 0]: readonly number[]): void {
    const [one, other] = [this.point([x, y]), this.point([x + width, y + height])]
    this.shortest = Math.min(this.shortest, Math.abs(other[0] - one[0]), Math.abs(other[1] - one[1]))
  }

  private endPath(operator: string): void {
    const { fill, stroke, fillOverprint, strokeOverprint, lineWidth, ctm } = this.state
    if (FILLS.has(operator)) {
      this.use('fill', fill, fillOverprint)
      this.thinnest = Math.min(this.thinnest, this.shortest)
    }
    if (STROKES.has(operator)) {
      this.use('stroke', stroke, strokeOverprint)
      this.thinnest = Math.min(this.thinnest, lineWidth * scaleOf(ctm))
    }
    this.hasPointInside = false
    this.shortest = Number.POSITIVE_INFINITY
  }

  private showText(): void {
    const { mode, fill, stroke, fillOverprint, strokeOverprint } = this.state
    // Modes 3 and 7 paint nothing.
    if ([0, 2, 4, 6].includes(mode)) this.use('text', fill, fillOverprint)
    if ([1, 2, 5, 6].includes(mode)) this.use('stroke', stroke, strokeOverprint)
  }

  private use(kind: Ink['kind'], color: Color, overprints: boolean): void {
    if (color.isRegistration && this.hasPointInside) this.hasRegistrationInside = true
    const key = `${kind} ${overprints} ${color.color}`
    if (this.known.has(key)) return
    this.objects.work.take(STEPS_OF_INK)
    this.known.set(key, { kind, ...color, overprints })
  }
}

function deviceColor(operator: string, values: readonly number[]): Color {
  const [first = 0] = values
  const kind = operator.toLowerCase()
  const grey = [0, 0, 0, 1 - first] as const
  const cmyk = kind === 'g' ? grey : kind === 'k' && isCmyk(values) ? values : undefined
  return { color: `${values.join(' ')} ${operator}`, cmyk, isRegistration: false }
}

function isCmyk(values: readonly number[]): values is Cmyk {
  return values.length === 4
}

function isInside([x, y]: Point, box: Box | undefined): boolean {
  return box !== undefined && x > box[0] && y > box[1] && x < box[2] && y < box[3]
}
