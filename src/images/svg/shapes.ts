import { parsePath, type Segment, unitArc } from './path-data.ts'
import { lengthIn, type Style } from './style.ts'
import type { SvgElement } from './tree.ts'

/** What percent are of. */
export interface Viewport {
  readonly width: number
  readonly height: number
}

/** The diagonal that lengths of no direction are shares of (SVG 2, 7.10). */
export function diagonal({ width, height }: Viewport): number {
  return Math.hypot(width, height) / Math.SQRT2
}

/** The outline of a basic shape (SVG 2, 10); nothing for what is none or has no extent. */
export function outlineOf({ name, attributes }: SvgElement, style: Style, viewport: Viewport): Segment[] {
  const em = Number.parseFloat(style['font-size'] ?? '16')
  const value = (key: string) => style[key] ?? attributes[key]
  const x = (key: string) => lengthIn(value(key), viewport.width, em) ?? 0
  const y = (key: string) => lengthIn(value(key), viewport.height, em) ?? 0
  switch (name) {
    case 'path':
      return parsePath(attributes.d ?? '')
    case 'rect': {
      const rx = lengthIn(value('rx'), viewport.width, em)
      const ry = lengthIn(value('ry'), viewport.height, em)
      return rectangle(x('x'), y('y'), x('width'), y('height'), rx ?? ry ?? 0, ry ?? rx ?? 0)
    }
    case 'circle': {
      const radius = lengthIn(value('r'), diagonal(viewport), em) ?? 0
      return ellipse(x('cx'), y('cy'), radius, radius)
    }
    case 'ellipse': {
      const rx = lengthIn(value('rx'), viewport.width, em)
      const ry = lengthIn(value('ry'), viewport.height, em)
      return ellipse(x('cx'), y('cy'), rx ?? ry ?? 0, ry ?? rx ?? 0)
    }
    case 'line':
      return [
        ['M', x('x1'), y('y1')],
        ['L', x('x2'), y('y2')],
      ]
    case 'polyline':
    case 'polygon':
      return polygon(attributes.points ?? '', name === 'polygon')
    default:
      return []
  }
}

function rectangle(x: number, y: number, width: number, height: number, rx: number, ry: number): Segment[] {
  if (!(width > 0 && height > 0)) return []
  const [a, b] = [Math.min(rx, width / 2), Math.min(ry, height / 2)]
  const [right, bottom] = [x + width, y + height]
  if (!(a > 0 && b > 0)) return [['M', x, y], ['L', right, y], ['L', right, bottom], ['L', x, bottom], ['Z']]
  const corner = (cx: number, cy: number, from: number) => arc(cx, cy, a, b, from, Math.PI / 2)
  return [
    ['M', x + a, y],
    ['L', right - a, y],
    ...corner(right - a, y + b, -Math.PI / 2),
    ['L', right, bottom - b],
    ...corner(right - a, bottom - b, 0),
    ['L', x + a, bottom],
    ...corner(x + a, bottom - b, Math.PI / 2),
    ['L', x, y + b],
    ...corner(x + a, y + b, Math.PI),
    ['Z'],
  ]
}

function ellipse(cx: number, cy: number, rx: number, ry: number): Segment[] {
  if (!(rx > 0 && ry > 0)) return []
  return [['M', cx + rx, cy], ...arc(cx, cy, rx, ry, 0, 2 * Math.PI), ['Z']]
}

function arc(cx: number, cy: number, rx: number, ry: number, from: number, sweep: number): Segment[] {
  return unitArc(from, sweep).map((unit): Segment => {
    const [a, b, c, d, x, y] = unit.map((value, at) => (at % 2 === 0 ? cx + rx * value : cy + ry * value))
    return ['C', a!, b!, c!, d!, x!, y!]
  })
}

function polygon(points: string, isClosed: boolean): Segment[] {
  const values = (points.match(/[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi) ?? []).map(Number.parseFloat)
  const segments: Segment[] = []
  for (let at = 0; at + 1 < values.length; at += 2)
    segments.push([at === 0 ? 'M' : 'L', values[at]!, values[at + 1]!])
  return isClosed && segments.length > 0 ? [...segments, ['Z']] : segments
}
