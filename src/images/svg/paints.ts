import { parseColor } from './colors.ts'
import type { Fill, Gradient, Stroke } from './drawing.ts'
import { compose, parseTransform, scaling, translation } from './matrix.ts'
import type { Box } from './path-data.ts'
import { type ById, targetOf, urlIn } from './references.ts'
import { diagonal, type Viewport } from './shapes.ts'
import { currentColor, lengthIn, type Style, shareIn } from './style.ts'
import { type Rules, readDeclarations } from './style-sheet.ts'
import type { SvgElement } from './tree.ts'

/** What paints are looked up with. */
export interface PaintContext {
  readonly viewport: Viewport
  readonly byId: ById
  readonly rules: Rules
  /** Tells what no vector can say. */
  readonly give: (reason: string) => void
}

/** How a shape or text is filled; nothing where it is not. */
export function fillOf(style: Style, box: Box | undefined, context: PaintContext): Fill | undefined {
  return paintOf(style.fill ?? '#000000', shareIn(style['fill-opacity']), style, box, context)
}

export function strokeOf(style: Style, box: Box | undefined, context: PaintContext): Stroke | undefined {
  const em = Number.parseFloat(style['font-size'] ?? '16')
  const length = (name: string) => lengthIn(style[name], diagonal(context.viewport), em)
  const width = length('stroke-width') ?? 1
  if (!(width > 0)) return undefined
  const fill = paintOf(style.stroke ?? 'none', shareIn(style['stroke-opacity']), style, box, context)
  const dashes = (style['stroke-dasharray'] ?? 'none')
    .split(/[\s,]+/)
    .map((text) => lengthIn(text, diagonal(context.viewport), em))
  const isDashed = dashes.every((dash) => dash !== undefined && dash >= 0) && dashes.some((dash) => dash! > 0)
  const list = isDashed ? (dashes as number[]) : []
  return (
    fill && {
      ...fill,
      width,
      cap: style['stroke-linecap'] === 'round' ? 1 : style['stroke-linecap'] === 'square' ? 2 : 0,
      join: style['stroke-linejoin'] === 'round' ? 1 : style['stroke-linejoin'] === 'bevel' ? 2 : 0,
      miterLimit: Math.max(1, Number.parseFloat(style['stroke-miterlimit'] ?? '4') || 4),
      dashes: list.length % 2 === 1 ? [...list, ...list] : list,
      dashOffset: length('stroke-dashoffset') ?? 0,
    }
  )
}

function paintOf(
  text: string,
  opacity: number,
  style: Style,
  box: Box | undefined,
  context: PaintContext,
): Fill | undefined {
  const reference = urlIn(text)
  if (reference) {
    const { id, otherwise } = reference
    const server = context.byId.get(id)
    if (server) return serverPaint(server, opacity, style, box, context)
    return otherwise ? paintOf(otherwise, opacity, style, box, context) : undefined
  }
  const color = parseColor(text, currentColor(style))
  if (!color || color.alpha * opacity === 0) return undefined
  return { paint: { hex: color.hex }, opacity: color.alpha * opacity }
}

function serverPaint(
  server: SvgElement,
  opacity: number,
  style: Style,
  box: Box | undefined,
  context: PaintContext,
): Fill | undefined {
  if (!/Gradient$/.test(server.name)) {
    context.give(`<${server.name}>`)
    return undefined
  }
  const chain = inherited(server, context.byId)
  const stops = stopsOf(chain, style, context)
  const [first] = stops
  if (!first) return undefined
  if (stops.some(({ alpha }) => alpha !== first.alpha)) context.give('a gradient that fades to nothing')
  const share = opacity * first.alpha
  if (stops.length === 1) return { paint: { hex: first.hex }, opacity: share }
  const gradient = gradientOf(server, chain, stops, box, context)
  return gradient
    ? { paint: gradient, opacity: share }
    : { paint: { hex: stops.at(-1)!.hex }, opacity: share }
}

const MOST_TEMPLATES = 20

/** A gradient and those that it takes what it does not say from (SVG 2, 14.2.4). */
function inherited(server: SvgElement, byId: ById): SvgElement[] {
  const chain = [server]
  for (let next: SvgElement | undefined = server; chain.length < MOST_TEMPLATES; chain.push(next)) {
    next = targetOf(next, byId)
    if (!next || chain.includes(next)) break
  }
  return chain
}

function stopsOf(chain: readonly SvgElement[], style: Style, { rules }: PaintContext) {
  const isStop = (child: SvgElement | string): child is SvgElement =>
    typeof child !== 'string' && child.name === 'stop'
  const holder = chain.find(({ children }) => children.some(isStop))
  let last = 0
  return (holder?.children.filter(isStop) ?? []).map((stop) => {
    const own = {
      ...stop.attributes,
      ...rules([holder!, stop]),
      ...Object.fromEntries(readDeclarations(stop.attributes.style ?? '')),
    } as Style
    last = Math.max(last, shareIn(own.offset, 0))
    const color = parseColor(own['stop-color'] ?? '#000000', currentColor(style)) ?? {
      hex: '000000',
      alpha: 1,
    }
    return { offset: last, hex: color.hex, alpha: color.alpha * shareIn(own['stop-opacity']) }
  })
}

function gradientOf(
  { name }: SvgElement,
  chain: readonly SvgElement[],
  stops: readonly { offset: number; hex: string }[],
  box: Box | undefined,
  { viewport, give }: PaintContext,
): Gradient | undefined {
  const given = (key: string) => chain.find(({ attributes }) => key in attributes)?.attributes[key]
  if (/reflect|repeat/.test(given('spreadMethod') ?? '')) give('a gradient that repeats itself')
  const isOfBox = given('gradientUnits') !== 'userSpaceOnUse'
  if (isOfBox && !(box && box.width > 0 && box.height > 0)) return undefined
  const [width, height] = isOfBox ? [1, 1] : [viewport.width, viewport.height]
  const at = (key: string, whole: number, otherwise: string) => lengthIn(given(key) ?? otherwise, whole) ?? 0
  const coordinates = (): number[] => {
    if (name === 'linearGradient')
      return [at('x1', width, '0%'), at('y1', height, '0%'), at('x2', width, '100%'), at('y2', height, '0%')]
    const [cx, cy] = [at('cx', width, '50%'), at('cy', height, '50%')]
    const radius = at('r', isOfBox ? 1 : diagonal(viewport), '50%')
    return [
      at('fx', width, given('cx') ?? '50%'),
      at('fy', height, given('cy') ?? '50%'),
      at('fr', 1, '0'),
      cx,
      cy,
      radius,
    ]
  }
  const own = parseTransform(given('gradientTransform') ?? '')
  const ofBox =
    isOfBox && box ? compose(scaling(box.width, box.height), translation(box.x, box.y)) : scaling(1, 1)
  return (
    own && {
      coordinates: coordinates(),
      matrix: compose(own, ofBox),
      stops: stops.map(({ offset, hex }) => ({ offset, hex })),
    }
  )
}
