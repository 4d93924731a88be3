import type { Clip } from './drawing.ts'
import { apply, compose, IDENTITY, type Matrix, parseTransform, scaling, translation } from './matrix.ts'
import type { PaintContext } from './paints.ts'
import type { Box, Segment } from './path-data.ts'
import { targetOf, urlIn } from './references.ts'
import { outlineOf } from './shapes.ts'
import { type Style, styleOf } from './style.ts'
import type { SvgElement } from './tree.ts'

const MOST_CLIPS = 20

/**
 * The clips that `clip-path` asks for (CSS Masking 1, 5 and 6): the outlines of its shapes together. `inner` are the
 * elements that these clips cut in turn: none cuts itself.
 */
export function clipsOf(
  style: Style,
  box: () => Box | undefined,
  context: PaintContext,
  inner: readonly SvgElement[] = [],
): Clip[] {
  const clip = urlIn(style['clip-path'])
  if (style['clip-path'] !== undefined && !clip && style['clip-path'] !== 'none')
    context.give('a clip of CSS')
  const element = clip && context.byId.get(clip.id)
  if (element?.name !== 'clipPath' || inner.includes(element) || inner.length === MOST_CLIPS) return []
  const unit = element.attributes.clipPathUnits === 'objectBoundingBox' ? box() : undefined
  const ofBox = unit ? compose(scaling(unit.width, unit.height), translation(unit.x, unit.y)) : IDENTITY
  const matrix = compose(parseTransform(element.attributes.transform ?? '') ?? IDENTITY, ofBox)
  const style0 = styleOf([element], style, context.rules)
  const segments = element.children.flatMap((child) =>
    typeof child === 'string' ? [] : outlineIn([element, child], style0, matrix, context),
  )
  const isEvenOdd = element.children.some(
    (child) =>
      typeof child !== 'string' &&
      styleOf([element, child], style0, context.rules)['clip-rule'] === 'evenodd',
  )
  const nested = clipsOf(styleOf([element], {}, context.rules), box, context, [...inner, element])
  return [...nested, { segments, isEvenOdd }]
}

function outlineIn(
  trail: readonly [SvgElement, SvgElement],
  outer: Style,
  matrix: Matrix,
  context: PaintContext,
): Segment[] {
  const [parent, element] = trail
  const style = styleOf(trail, outer, context.rules)
  if (style.display === 'none') return []
  if (style['clip-path'] !== undefined && style['clip-path'] !== 'none') context.give('a clip within a clip')
  const own = compose(
    parseTransform(style.transform ?? element.attributes.transform ?? '') ?? IDENTITY,
    matrix,
  )
  if (element.name === 'use') {
    const target = targetOf(element, context.byId)
    if (!target || target.name === 'use') return []
    const { x = '0', y = '0' } = element.attributes
    const moved = compose(translation(Number.parseFloat(x) || 0, Number.parseFloat(y) || 0), own)
    return outlineIn([parent, target], style, moved, context)
  }
  if (element.name === 'text') context.give('a clip by letters')
  return moved(outlineOf(element, style, context.viewport), own)
}

/** Segments in the space that a matrix leads to. */
export function moved(segments: readonly Segment[], matrix: Matrix): Segment[] {
  return segments.map((segment): Segment => {
    const [kind, ...values] = segment
    const points = values.flatMap((value, at) => (at % 2 === 0 ? apply(matrix, value, values[at + 1]!) : []))
    return [kind, ...points] as unknown as Segment
  })
}
