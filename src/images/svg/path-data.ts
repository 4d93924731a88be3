import { apply, type Matrix } from './matrix.ts'

/** A path in absolute coordinates, of moves, lines, cubic curves and closings alone. */
export type Segment =
  | readonly ['M' | 'L', number, number]
  | readonly ['C', number, number, number, number, number, number]
  | readonly ['Z']

const ARGUMENTS: Readonly<Record<string, number>> = {
  M: 2,
  L: 2,
  H: 1,
  V: 1,
  C: 6,
  S: 4,
  Q: 4,
  T: 2,
  A: 7,
  Z: 0,
}
const NUMBER = String.raw`[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?`
const NUMBERS = new RegExp(NUMBER, 'gi')
const NEXT_NUMBER = new RegExp(String.raw`[\s,]*(${NUMBER})`, 'iy')
/** The flags of an arc may stand without a blank between them and what follows. */
const NEXT_FLAG = /[\s,]*([01])/y
const ARC = [NEXT_NUMBER, NEXT_NUMBER, NEXT_NUMBER, NEXT_FLAG, NEXT_FLAG, NEXT_NUMBER, NEXT_NUMBER]

/** Path data up to its first mistake (SVG 2, 9.5). Linear in its length. */
export function parsePath(data: string): Segment[] {
  const pen = new Pen()
  for (const [, command, list] of data.matchAll(/([MLHVCSQTAZ])([^MLHVCSQTAZ]*)/gi)) {
    const wanted = ARGUMENTS[command!.toUpperCase()]!
    if (wanted === 0) {
      pen.close()
      continue
    }
    const values = wanted === 7 ? arcValues(list!) : numbersIn(list!)
    if (pen.segments.length === 0 && command!.toUpperCase() !== 'M') break
    for (let at = 0; at + wanted <= values.length; at += wanted)
      pen.draw(
        at > 0 && /m/i.test(command!) ? (command === 'M' ? 'L' : 'l') : command!,
        values.slice(at, at + wanted),
      )
    if (values.length === 0 || values.length % wanted !== 0) break
  }
  return pen.segments
}

function numbersIn(list: string): number[] {
  return [...list.matchAll(NUMBERS)].map(([number]) => Number.parseFloat(number))
}

function arcValues(list: string): number[] {
  const values: number[] = []
  for (let at = 0; ; ) {
    const arc: number[] = []
    for (const next of ARC) {
      next.lastIndex = at
      const found = next.exec(list)
      if (!found) return values
      arc.push(Number.parseFloat(found[1]!))
      at = next.lastIndex
    }
    values.push(...arc)
  }
}

/** Makes absolute moves, lines and curves of the commands. */
class Pen {
  readonly segments: Segment[] = []
  private x = 0
  private y = 0
  private start: readonly [number, number] = [0, 0]
  /** The last control point, and of which kind of curve. */
  private control: readonly ['C' | 'Q', number, number] | undefined

  close(): void {
    if (this.segments.length === 0) return
    this.segments.push(['Z'])
    ;[this.x, this.y] = this.start
    this.control = undefined
  }

  draw(command: string, values: readonly number[]): void {
    const kind = command.toUpperCase()
    const isRelative = command !== kind
    if (kind === 'H' || kind === 'V') return this.drawLevel(kind, values[0]!, isRelative)
    const [dx, dy] = isRelative ? [this.x, this.y] : [0, 0]
    const points = kind === 'A' ? values : values.map((value, at) => value + (at % 2 === 0 ? dx : dy))
    const control = this.control
    this.control = undefined
    if (kind === 'M' || kind === 'L') this.to(kind, points[0]!, points[1]!)
    else if (kind === 'C') this.curve(points)
    else if (kind === 'S') this.curve([...this.mirrored('C', control), ...points])
    else if (kind === 'Q') this.quadratic(points)
    else if (kind === 'T') this.quadratic([...this.mirrored('Q', control), ...points])
    else for (const curve of arcCurves(this.x, this.y, values, dx, dy)) this.arc(curve)
  }

  private drawLevel(kind: 'H' | 'V', value: number, isRelative: boolean): void {
    this.control = undefined
    if (kind === 'H') this.to('L', value + (isRelative ? this.x : 0), this.y)
    else this.to('L', this.x, value + (isRelative ? this.y : 0))
  }

  private to(kind: 'M' | 'L', x: number, y: number): void {
    this.segments.push([kind, x, y])
    ;[this.x, this.y] = [x, y]
    if (kind === 'M') this.start = [x, y]
  }

  private curve(points: readonly number[]): void {
    const [a, b, c, d, x, y] = points as [number, number, number, number, number, number]
    this.segments.push(['C', a, b, c, d, x, y])
    ;[this.x, this.y] = [x, y]
    this.control = ['C', c, d]
  }

  private quadratic([a, b, x, y]: readonly number[]): void {
    const toward = (from: number, to: number) => from + ((to - from) * 2) / 3
    const [fromX, fromY] = [this.x, this.y]
    this.curve([toward(fromX, a!), toward(fromY, b!), toward(x!, a!), toward(y!, b!), x!, y!])
    this.control = ['Q', a!, b!]
  }

  private arc(points: readonly number[]): void {
    this.curve(points)
    this.control = undefined
  }

  private mirrored(kind: 'C' | 'Q', control: Pen['control']): [number, number] {
    return control?.[0] === kind ? [2 * this.x - control[1], 2 * this.y - control[2]] : [this.x, this.y]
  }
}

/** An elliptical arc as cubic curves of at most a quarter turn (SVG 2, B.2.4 and B.2.5). */
function arcCurves(x1: number, y1: number, values: readonly number[], dx: number, dy: number): number[][] {
  const [radiusX, radiusY, degrees, isLarge, isSwept, endX, endY] = values as number[] & { length: 7 }
  const [x2, y2] = [endX! + dx, endY! + dy]
  if (x1 === x2 && y1 === y2) return []
  if (!radiusX || !radiusY) return [[x1, y1, x2, y2, x2, y2]]
  const angle = (degrees! * Math.PI) / 180
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  const [midX, midY] = [(x1 - x2) / 2, (y1 - y2) / 2]
  const [px, py] = [cos * midX + sin * midY, -sin * midX + cos * midY]
  const excess = Math.sqrt((px / radiusX) ** 2 + (py / radiusY) ** 2)
  const grow = Math.max(1, excess)
  const [rx, ry] = [Math.abs(radiusX) * grow, Math.abs(radiusY) * grow]
  const rest = (rx * ry) ** 2 - (rx * py) ** 2 - (ry * px) ** 2
  const share =
    Math.sqrt(Math.max(0, rest / ((rx * py) ** 2 + (ry * px) ** 2))) * (isLarge === isSwept ? -1 : 1)
  const [ox, oy] = [(share * rx * py) / ry, (-share * ry * px) / rx]
  const centre: Matrix = [
    cos * rx,
    sin * rx,
    -sin * ry,
    cos * ry,
    cos * ox - sin * oy + (x1 + x2) / 2,
    sin * ox + cos * oy + (y1 + y2) / 2,
  ]
  const from = Math.atan2((py - oy) / ry, (px - ox) / rx)
  let sweep = Math.atan2((-py - oy) / ry, (-px - ox) / rx) - from
  if (isSwept && sweep < 0) sweep += 2 * Math.PI
  if (!isSwept && sweep > 0) sweep -= 2 * Math.PI
  return unitArc(from, sweep).map((points) =>
    [0, 2, 4].flatMap((at) => apply(centre, points[at]!, points[at + 1]!)),
  )
}

/** Cubic curves along the unit circle. */
export function unitArc(from: number, sweep: number): number[][] {
  const parts = Math.max(1, Math.ceil(Math.abs(sweep) / (Math.PI / 2) - 1e-6))
  const step = sweep / parts
  const reach = (4 / 3) * Math.tan(step / 4)
  return Array.from({ length: parts }, (_, index) => {
    const [a, b] = [from + index * step, from + (index + 1) * step]
    const [xa, ya, xb, yb] = [Math.cos(a), Math.sin(a), Math.cos(b), Math.sin(b)]
    return [xa - reach * ya, ya + reach * xa, xb + reach * yb, yb - reach * xb, xb, yb]
  })
}

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** The box of a path’s points and control points, which holds it. */
export function boxOf(segments: readonly Segment[]): Box | undefined {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [, ...values] of segments)
    for (let at = 0; at < values.length; at += 2) {
      left = Math.min(left, values[at]!)
      right = Math.max(right, values[at]!)
      top = Math.min(top, values[at + 1]!)
      bottom = Math.max(bottom, values[at + 1]!)
    }
  return left <= right ? { x: left, y: top, width: right - left, height: bottom - top } : undefined
}
