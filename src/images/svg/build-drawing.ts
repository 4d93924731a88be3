import { clipsOf } from './clips.ts'
import type { Clip, Drawing, DrawnGroup, DrawnItem, DrawnPath } from './drawing.ts'
import { type EffectCost, effectCosts } from './effect-cost.ts'
import { markerPlaces } from './markers.ts'
import { compose, IDENTITY, type Matrix, parseTransform, rotation, scaling, translation } from './matrix.ts'
import { fillOf, type PaintContext, strokeOf } from './paints.ts'
import { boxOf, type Segment } from './path-data.ts'
import { type ById, idsIn, targetOf, urlIn } from './references.ts'
import { outlineOf, type Viewport } from './shapes.ts'
import { INITIAL, lengthIn, type Style, shareIn, styleOf } from './style.ts'
import { type Rules, readRules, type Trail } from './style-sheet.ts'
import { textRuns } from './text-runs.ts'
import { type SvgElement, textIn } from './tree.ts'
import { fitViewBox, sizeOf, viewBoxOf } from './viewports.ts'

/** What a drawing unfolds to; more is an attack, or pixels are the smaller way. */
const MOST_ITEMS = 200_000
const MOST_SEGMENTS = 1_000_000
const MOST_LETTERS = 200_000
const DEEPEST = 1000
/** Simple steps that filters, masks and patterns may take for each pixel: some seconds for a page. */
const MOST_STEPS = 2000

export interface BuiltDrawing {
  readonly drawing: Drawing
  /** What no vector can say, once each: the drawing is a part of what was meant. */
  readonly reasons: readonly string[]
  /** Whether it unfolds without an end that is worth waiting for. */
  readonly isEndless: boolean
  /** Whether its filters, masks and patterns would take too long to draw. */
  readonly isSlow: boolean
}

/** A clean tree as items that a page can show. Takes bounded time, whatever the tree refers to. */
export function buildDrawing(root: SvgElement): BuiltDrawing {
  const builder = new Builder(root)
  const { width, height } = sizeOf(root)
  const items = builder.viewport([root], INITIAL, { width, height }, IDENTITY)
  const drawing = { width, height, items, hasTransparency: items.some(showsThrough) }
  return { drawing, reasons: [...builder.reasons], isEndless: builder.isSpent, isSlow: builder.isSlow }
}

class Builder {
  readonly reasons = new Set<string>()
  private steps = 0
  private items = 0
  private segments = 0
  private letters = 0
  private readonly byId: ById
  private readonly rules: Rules
  private readonly costOf: EffectCost
  /** Elements that are shown by reference: none shows itself. */
  private readonly open = new Set<SvgElement>()

  constructor(root: SvgElement) {
    this.byId = elementsById(root)
    this.rules = readRules(root)
    this.costOf = effectCosts(this.byId)
  }

  get isSpent(): boolean {
    const isLong = this.segments > MOST_SEGMENTS || this.letters > MOST_LETTERS
    return isLong || this.items > MOST_ITEMS
  }

  /** Whether its effects take longer than a reader would wait. */
  get isSlow(): boolean {
    return this.steps > MOST_STEPS
  }

  private context(viewport: Viewport): PaintContext {
    const { byId, rules, reasons } = this
    return { viewport, byId, rules, give: (reason) => void reasons.add(reason) }
  }

  /** What an element with a view box of its own shows in a box (SVG 2, 8.2). */
  viewport(trail: Trail, parent: Style, outer: Viewport, place: Matrix, isClipped = false): DrawnItem[] {
    const element = trail.at(-1)!
    const style = styleOf(trail, parent, this.rules)
    const { matrix, isSliced } = fitViewBox(element, outer)
    const viewport = viewBoxOf(element) ?? outer
    const isCut = (isClipped || isSliced) && !/visible|auto/.test(style.overflow ?? '')
    const clip: Clip = { segments: frame(outer), isEvenOdd: false }
    const items = this.children(trail, style, viewport)
    const own = group(items, matrix, [], shareIn(style.opacity))
    return items.length === 0 ? [] : [group([own], place, isCut ? [clip] : [], 1)]
  }

  private children(trail: Trail, style: Style, viewport: Viewport): DrawnItem[] {
    return trail
      .at(-1)!
      .children.flatMap((child) =>
        typeof child === 'string' ? [] : this.element([...trail, child], style, viewport),
      )
  }

  private element(trail: Trail, parent: Style, viewport: Viewport): DrawnItem[] {
    const element = trail.at(-1)!
    if (NEVER_SHOWN.has(element.name) || trail.length > DEEPEST || ++this.items > MOST_ITEMS) return []
    const style = styleOf(trail, parent, this.rules)
    if (style.display === 'none') return []
    this.giveEffects(style)
    const transform = style.transform ?? element.attributes.transform
    const matrix = transform === undefined || transform === 'none' ? IDENTITY : parseTransform(transform)
    if (!matrix) {
      this.reasons.add('a transform of CSS')
      return []
    }
    const items = this.shown(trail, style, parent, viewport)
    if (items.length === 0) return []
    const clips = clipsOf(style, () => boxOf(outlinesIn(items)), this.context(viewport))
    const opacity = shareIn(style.opacity)
    if (matrix === IDENTITY && clips.length === 0 && opacity === 1) return items
    return [group(items, matrix, clips, opacity)]
  }

  private shown(trail: Trail, style: Style, parent: Style, viewport: Viewport): DrawnItem[] {
    const element = trail.at(-1)!
    switch (element.name) {
      case 'g':
      case 'switch':
        return this.children(trail, style, viewport)
      case 'svg':
        return this.viewport(trail, parent, boxFor(element, viewport), placeFor(element, viewport), true)
      case 'use':
        return this.use(trail, style, viewport)
      case 'text':
        this.letters += textIn(element).length
        return this.isSpent ? [] : textRuns(trail, style, this.context(viewport))
      case 'image':
        return this.image(element, style, viewport)
      default:
        return this.path(element, style, viewport)
    }
  }

  private use(trail: Trail, style: Style, viewport: Viewport): DrawnItem[] {
    const element = trail.at(-1)!
    const target = targetOf(element, this.byId)
    if (!target || this.open.has(target) || this.isSpent) return []
    this.open.add(target)
    const { x, y } = boxAt(element, viewport)
    const inside = [...trail, target]
    const items =
      target.name === 'symbol' || target.name === 'svg'
        ? this.viewport(inside, style, boxFor(sized(element, target), viewport), IDENTITY, true)
        : this.element(inside, style, viewport)
    this.open.delete(target)
    return items.length === 0 ? [] : [group(items, translation(x, y), [], 1)]
  }

  private image(element: SvgElement, style: Style, viewport: Viewport): DrawnItem[] {
    const { href, preserveAspectRatio = '' } = element.attributes
    const { x, y } = boxAt(element, viewport)
    const { width, height } = boxFor(element, viewport)
    if (href === undefined || style.visibility === 'hidden' || !(width > 0 && height > 0)) return []
    if (/slice/.test(preserveAspectRatio)) this.reasons.add('an image that is cropped')
    return [{ kind: 'image', href, x, y, width, height, isStretched: /none/.test(preserveAspectRatio) }]
  }

  private path(element: SvgElement, style: Style, viewport: Viewport): DrawnItem[] {
    const segments = outlineOf(element, style, viewport)
    this.segments += segments.length
    if (segments.length === 0 || this.isSpent || /hidden|collapse/.test(style.visibility ?? '')) return []
    const context = this.context(viewport)
    const box = boxOf(segments)
    const fill = element.name === 'line' ? undefined : fillOf(style, box, context)
    const stroke = strokeOf(style, box, context)
    const path: DrawnPath = {
      kind: 'path',
      segments,
      ...(fill && { fill }),
      isEvenOdd: style['fill-rule'] === 'evenodd',
      ...(stroke && { stroke }),
      isStrokeFirst: /^stroke/.test(style['paint-order'] ?? ''),
    }
    const own = fill || stroke ? [path] : []
    return MARKED.has(element.name) ? [...own, ...this.markers(segments, style, stroke?.width ?? 1)] : own
  }

  private markers(segments: readonly Segment[], style: Style, width: number): DrawnItem[] {
    const found = (['start', 'mid', 'end'] as const).map((end) => {
      const reference = urlIn(style[`marker-${end}`])
      const marker = reference && this.byId.get(reference.id)
      return [end, marker?.name === 'marker' && !this.open.has(marker) ? marker : undefined] as const
    })
    const byEnd = new Map(found)
    if (found.every(([, marker]) => !marker)) return []
    return markerPlaces(segments).flatMap(({ end, x, y, angle }) => {
      const marker = byEnd.get(end)
      if (!marker || ++this.items > MOST_ITEMS) return []
      const { orient = '0', markerUnits } = marker.attributes
      const turn = /^auto/.test(orient)
        ? angle + (orient === 'auto-start-reverse' && end === 'start' ? 180 : 0)
        : Number.parseFloat(orient) || 0
      const unit = markerUnits === 'userSpaceOnUse' ? 1 : width
      const place = compose(compose(scaling(unit, unit), rotation(turn)), translation(x, y))
      return this.marker(marker, place)
    })
  }

  private marker(marker: SvgElement, place: Matrix): DrawnItem[] {
    this.open.add(marker)
    const length = (key: string, otherwise: number) => lengthIn(marker.attributes[key], 1) ?? otherwise
    const size = { width: length('markerWidth', 3), height: length('markerHeight', 3) }
    const { matrix } = fitViewBox(marker, size)
    const [refX, refY] = [length('refX', 0), length('refY', 0)]
    const back = translation(-(matrix[0] * refX + matrix[4]), -(matrix[3] * refY + matrix[5]))
    const items = this.viewport([marker], INITIAL, size, compose(back, place), true)
    this.open.delete(marker)
    return items
  }

  private giveEffects(style: Style): void {
    for (const name of ['fill', 'stroke', ...EFFECT_NAMES]) {
      const value = style[name]
      for (const id of idsIn(value)) this.steps += this.costOf(id)
      if (!(name in EFFECTS)) continue
      if (value !== undefined && !/^(?:none|normal)?$/.test(value)) this.reasons.add(EFFECTS[name]!)
    }
  }
}

const EFFECTS: Readonly<Record<string, string>> = {
  filter: 'a filter',
  mask: 'a mask',
  'mask-image': 'a mask',
  'mix-blend-mode': 'a mixture of colours',
}

const EFFECT_NAMES = Object.keys(EFFECTS)

const NEVER_SHOWN = new Set(
  'defs symbol style title desc marker linearGradient radialGradient clipPath mask pattern filter stop'.split(
    ' ',
  ),
)
const MARKED = new Set(['path', 'line', 'polyline', 'polygon'])

function group(
  items: readonly DrawnItem[],
  matrix: Matrix,
  clips: readonly Clip[],
  opacity: number,
): DrawnGroup {
  return { kind: 'group', matrix, clips, opacity, items }
}

function showsThrough(item: DrawnItem): boolean {
  if (item.kind === 'group') return item.opacity < 1 || item.items.some(showsThrough)
  if (item.kind === 'image') return false
  const painted = item.kind === 'path' ? [item] : item.parts
  return painted.some(({ fill, stroke }) => (fill?.opacity ?? 1) < 1 || (stroke?.opacity ?? 1) < 1)
}

function elementsById(root: SvgElement): Map<string, SvgElement> {
  const found = new Map<string, SvgElement>()
  const visit = (element: SvgElement): void => {
    const { id } = element.attributes
    if (id !== undefined && !found.has(id)) found.set(id, element)
    for (const child of element.children) if (typeof child !== 'string') visit(child)
  }
  visit(root)
  return found
}

function boxAt({ attributes }: SvgElement, { width, height }: Viewport): { x: number; y: number } {
  return { x: lengthIn(attributes.x, width) ?? 0, y: lengthIn(attributes.y, height) ?? 0 }
}

function boxFor({ attributes }: SvgElement, { width, height }: Viewport): Viewport {
  return {
    width: lengthIn(attributes.width, width) ?? width,
    height: lengthIn(attributes.height, height) ?? height,
  }
}

function placeFor(element: SvgElement, viewport: Viewport): Matrix {
  const { x, y } = boxAt(element, viewport)
  return translation(x, y)
}

/** A copy takes the size that its `use` names (SVG 2, 5.5). */
function sized({ attributes: { width, height } }: SvgElement, target: SvgElement): SvgElement {
  return {
    ...target,
    attributes: { ...target.attributes, ...(width && { width }), ...(height && { height }) },
  }
}

function frame({ width, height }: Viewport): Segment[] {
  return [['M', 0, 0], ['L', width, 0], ['L', width, height], ['L', 0, height], ['Z']]
}

/** All outlines of items, in the space of the outermost. */
function outlinesIn(items: readonly DrawnItem[]): Segment[] {
  return items.flatMap((item) =>
    item.kind === 'path' ? item.segments : item.kind === 'group' ? outlinesIn(item.items) : [],
  )
}
