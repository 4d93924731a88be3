import { moved } from './clips.ts'
import type { DrawnText, TextPart } from './drawing.ts'
import { IDENTITY, parseTransform } from './matrix.ts'
import { fillOf, type PaintContext, strokeOf } from './paints.ts'
import { targetOf } from './references.ts'
import { outlineOf } from './shapes.ts'
import { lengthIn, type Style, styleOf } from './style.ts'
import type { Trail } from './style-sheet.ts'
import type { SvgElement } from './tree.ts'

interface Piece {
  text: string
  readonly style: Style
  /** Absolute places and shifts of the first character. */
  readonly x?: number | undefined
  readonly y?: number | undefined
  readonly dx: number
  readonly dy: number
  readonly path?: DrawnText['path']
}

/**
 * The lines of a text element: each stretch that begins at a place of its own is one text (SVG 2, 11.5). Letters that
 * are placed one by one are one text each.
 */
export function textRuns(trail: Trail, style: Style, context: PaintContext): DrawnText[] {
  const pieces: Piece[] = []
  collect(trail, style, context, pieces, {})
  trimBlanks(pieces)
  const runs: { x: number; y: number; pieces: Piece[] }[] = []
  for (const piece of pieces) {
    const last = runs.at(-1)
    if (!last || piece.x !== undefined || piece.y !== undefined || piece.path !== last.pieces[0]!.path)
      runs.push({ x: piece.x ?? last?.x ?? 0, y: piece.y ?? last?.y ?? 0, pieces: [piece] })
    else last.pieces.push(piece)
  }
  const width = lengthIn(trail.at(-1)!.attributes.textLength, context.viewport.width)
  return runs.flatMap(({ x, y, pieces: own }) => {
    const parts = own.flatMap((piece) => partOf(piece, context))
    const anchor = ANCHORS[own[0]!.style['text-anchor'] ?? 'start'] ?? 0
    const fitted = width !== undefined && runs.length === 1 ? { width } : {}
    const { path } = own[0]!
    return parts.length > 0
      ? [{ kind: 'text', x, y, anchor, parts, ...fitted, ...(path && { path }) } as const]
      : []
  })
}

const ANCHORS: Readonly<Record<string, 0 | 0.5 | 1>> = { start: 0, middle: 0.5, end: 1 }

type Place = Partial<Pick<Piece, 'x' | 'y' | 'dx' | 'dy' | 'path'>>

/** Pieces of an element and those in it; `place` is what the elements around it say of its first letter. */
function collect(trail: Trail, style: Style, context: PaintContext, pieces: Piece[], place: Place): void {
  const element = trail.at(-1)!
  const lists = placesOf(element.attributes, style, context)
  let rest: Place = { ...place, ...lists[0] }
  let letters = lists.slice(1)
  const kept: Place = place.path ? { path: place.path } : {}
  for (const child of element.children) {
    if (typeof child === 'string') {
      const text =
        /^(?:pre|break-spaces)$/.test(style['white-space'] ?? '') ||
        element.attributes['xml:space'] === 'preserve'
          ? child.replaceAll(/[\t\n\r]/g, ' ')
          : child.replaceAll(/\s+/g, ' ')
      if (text === '') continue
      const placed = letters.length > 0 ? [...text] : [text]
      for (const part of placed) {
        pieces.push({ text: part, style, dx: 0, dy: 0, ...rest })
        rest = { ...kept, ...letters[0] }
        letters = letters.slice(1)
      }
      rest = kept
    } else if (child.name === 'tspan' || child.name === 'textPath' || child.name === 'g') {
      const inner = [...trail, child]
      const own = styleOf(inner, style, context.rules)
      if (own.display !== 'none')
        collect(inner, shifted(own, style), context, pieces, { ...rest, ...pathOf(child, own, context) })
      rest = kept
    }
  }
}

function pathOf(element: SvgElement, style: Style, { byId, viewport }: PaintContext): Place {
  const target = element.name === 'textPath' ? targetOf(element, byId) : undefined
  if (!target) return {}
  const { startOffset = '0' } = element.attributes
  const matrix = parseTransform(target.attributes.transform ?? '') ?? IDENTITY
  const segments = moved(outlineOf(target, style, viewport), matrix)
  const isShare = startOffset.trim().endsWith('%')
  return { path: { segments, offset: lengthIn(startOffset, isShare ? 1 : viewport.width) ?? 0, isShare } }
}

/** Shifts of the baseline add up along the elements, in pixels. */
function shifted(own: Style, outer: Style): Style {
  const size = Number.parseFloat(outer['font-size'] ?? '16')
  const value = own['baseline-shift']
  const up =
    value === 'super' ? 0.4 * size : value === 'sub' ? -0.2 * size : (lengthIn(value, size, size) ?? 0)
  const before = Number.parseFloat(outer.shift ?? '0')
  const decoration = own['text-decoration'] ?? own['text-decoration-line'] ?? outer.decoration
  return { ...own, shift: String(before + up), ...(decoration !== undefined && { decoration }) }
}

/** Places of the first letters of an element, one each. */
function placesOf(
  attributes: Readonly<Record<string, string>>,
  style: Style,
  { viewport }: PaintContext,
): Place[] {
  const em = Number.parseFloat(style['font-size'] ?? '16')
  const places: Place[] = []
  for (const name of ['x', 'y', 'dx', 'dy'] as const) {
    const whole = name.endsWith('x') ? viewport.width : viewport.height
    const values = (attributes[name] ?? '').split(/[\s,]+/).filter(Boolean)
    values.forEach((text, at) => {
      const value = lengthIn(text, whole, em)
      if (value !== undefined) places[at] = { ...places[at], [name]: value }
    })
  }
  return places
}

/** Blanks at the ends of a text, and those after another one, are none (SVG 2, 11.7.5). */
function trimBlanks(pieces: Piece[]): void {
  let isBlank = true
  for (const piece of pieces) {
    if (/pre|break-spaces/.test(piece.style['white-space'] ?? '')) {
      isBlank = false
      continue
    }
    if (isBlank && piece.text.startsWith(' ')) piece.text = piece.text.slice(1)
    if (piece.text !== '') isBlank = piece.text.endsWith(' ')
  }
  const last = pieces.findLast(({ text }) => text !== '')
  if (last?.text.endsWith(' ')) last.text = last.text.slice(0, -1)
}

/** How far under the baseline a line runs that text hangs from or sits around, em; by eye for our faces. */
const BASELINES: Readonly<Record<string, number>> = {
  middle: 0.25,
  central: 0.35,
  mathematical: 0.35,
  hanging: 0.72,
  'text-before-edge': 0.85,
  'text-top': 0.85,
  'before-edge': 0.85,
  'text-after-edge': -0.25,
  'text-bottom': -0.25,
  'after-edge': -0.25,
  ideographic: -0.15,
}

function partOf(piece: Piece, context: PaintContext): TextPart[] {
  const { text, style } = piece
  if (text === '' || style.visibility === 'hidden') return []
  if (/^(?:tb|vertical)/.test(style['writing-mode'] ?? '')) context.give('vertical text')
  const size = Number.parseFloat(style['font-size'] ?? '16')
  const fill = fillOf(style, undefined, context)
  const stroke = strokeOf(style, undefined, context)
  for (const paint of [fill?.paint, stroke?.paint])
    if (paint && !('hex' in paint)) context.give('a gradient in type')
  const down = (BASELINES[style['alignment-baseline'] ?? style['dominant-baseline'] ?? ''] ?? 0) * size
  const decoration = /underline|line-through/.exec(style.decoration ?? style['text-decoration'] ?? '')?.[0]
  return [
    {
      text,
      family: familyOf(style['font-family'] ?? ''),
      isBold: /^(?:bold|bolder|[6-9]00)$/.test(style['font-weight'] ?? ''),
      isItalic: /^(?:italic|oblique)/.test(style['font-style'] ?? ''),
      size,
      tracking: lengthIn(style['letter-spacing'], size, size) ?? 0,
      dx: piece.dx,
      dy: piece.dy,
      drop: down - Number.parseFloat(style.shift ?? '0'),
      ...(fill && { fill }),
      ...(stroke && { stroke }),
      isStrokeFirst: /^stroke/.test(style['paint-order'] ?? ''),
      ...(decoration && { decoration: decoration as 'underline' | 'line-through' }),
    },
  ]
}

const MONO = /mono|courier|consolas|menlo|monaco|typewriter/i
const SANS =
  /sans|arial|helvetica|verdana|trebuchet|tahoma|roboto|inter\b|calibri|segoe|system-ui|gothic|lato/i
const SERIF = /serif|times|georgia|garamond|palatino|cambria|roman|minion|baskerville|book/i

/** The template’s family that comes nearest; labels that say nothing are in sans serif, as in most figures. */
function familyOf(list: string): TextPart['family'] {
  for (const name of list.split(','))
    if (MONO.test(name)) return 'mono'
    else if (SANS.test(name)) return 'sans'
    else if (SERIF.test(name)) return 'serif'
  return 'sans'
}
