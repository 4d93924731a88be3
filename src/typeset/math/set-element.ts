import type { MathElement } from '../../ast/index.ts'
import { accented, barred } from './accents.ts'
import { coreOf, isStretchy, outermost } from './atoms.ts'
import { centredOn, EMPTY, joined, type MathBox, ruleBox } from './box.ts'
import {
  constant,
  cramped,
  elementsIn,
  lengthIn,
  type MathContext,
  type MathStyle,
  scripted,
  textIn,
} from './context.ts'
import { fraction } from './fractions.ts'
import { signs, stretched } from './glyphs.ts'
import { hasMovingLimits } from './operators.ts'
import { root } from './radicals.ts'
import { row } from './rows.ts'
import { withLimits, withScripts } from './scripts.ts'
import { identifier, operator, words } from './symbols.ts'
import { table } from './tables.ts'

/** Sets an element of MathML Core and all that is in it. */
export function setElement(element: MathElement | string, style: MathStyle, context: MathContext): MathBox {
  if (typeof element === 'string') return element.trim() === '' ? EMPTY : signs(element, style, context)
  const own = styleOf(element, style, context)
  const children = elementsIn(element)
  const set = (child: MathElement | undefined, inner: MathStyle) =>
    child ? setElement(child, inner, context) : EMPTY
  switch (element.name) {
    case 'mi':
      return identifier(element, own, context)
    case 'mn':
      return signs(textIn(element), own, context)
    case 'mo':
      return operator(element, own, context)
    case 'mtext':
    case 'ms':
      return words(element, own, context)
    case 'mspace':
      return space(element, own)
    case 'mfrac':
      return fraction(element, own, context)
    case 'msqrt':
      return root(row(element, cramped(own), context), undefined, own, context)
    case 'mroot':
      return root(set(children[0], cramped(own)), set(children[1], scripted(context, own, 2)), own, context)
    case 'msub':
    case 'msup':
    case 'msubsup':
      return scripts(element, own, context)
    case 'munder':
    case 'mover':
    case 'munderover':
      return limits(element, own, context)
    case 'mtable':
      return table(element, own, context, (cell, inner) =>
        row(outermost(cell), inner, context, inner.isDisplay ? 'ord' : undefined),
      )
    case 'mphantom':
      return { ...row(element, own, context), items: [] }
    case 'mpadded':
      return padded(element, row(element, own, context), own)
    case 'menclose':
      return enclosed(element, row(element, own, context), own, context)
    default:
      return row(element, own, context)
  }
}

/** The style that an element asks for itself. */
export function styleOf(
  { name, attributes }: MathElement,
  style: MathStyle,
  context: MathContext,
): MathStyle {
  if (!attributes || name === 'mtable') return style
  const { displaystyle, scriptlevel } = attributes
  const level = scriptlevel === undefined ? undefined : Number(scriptlevel)
  const sized =
    level === undefined || Number.isNaN(level) ? style : scripted(context, { ...style, level: 0 }, level)
  if (displaystyle !== undefined) return { ...sized, isDisplay: displaystyle === 'true' }
  return { ...sized, isDisplay: style.isDisplay && sized === style }
}

function space({ attributes }: MathElement, style: MathStyle): MathBox {
  const { width, height, depth } = attributes ?? {}
  return {
    width: lengthIn(width, style) ?? 0,
    height: lengthIn(height, style) ?? 0,
    depth: lengthIn(depth, style) ?? 0,
    items: [],
  }
}

function scripts(element: MathElement, style: MathStyle, context: MathContext): MathBox {
  const [base, first, second] = elementsIn(element)
  const below = element.name === 'msup' ? undefined : first
  const above = element.name === 'msup' ? first : second
  const inner = scripted(context, style)
  const core = coreOf(base)
  const box = base ? context.set(base, style) : EMPTY
  const isLarge = core !== undefined && base === core && /^[∑∏∐⋀-⋃⨀-⨆∫-∳⨋-⨜]$/u.test(textIn(core))
  return withScripts(
    { box, isLarge },
    below && context.set(below, cramped(inner)),
    above && context.set(above, inner),
    style,
    context,
  )
}

function limits(element: MathElement, style: MathStyle, context: MathContext): MathBox {
  const [base, first, second] = elementsIn(element)
  const { name, attributes = {} } = element
  const under = name === 'mover' ? undefined : first
  const over = name === 'mover' ? first : second
  if (!base) return EMPTY
  const only = (under === undefined) !== (over === undefined) ? (over ?? under) : undefined
  if (only?.name === 'mo' && (attributes.accent === 'true' || attributes.accentunder === 'true')) {
    const inner = context.set(base, cramped(style))
    return under
      ? barred(inner, 'under', style, context)
      : accented(inner, textIn(only), isStretchy(only), style, context)
  }
  const core = coreOf(base)
  const mayMove =
    core?.attributes?.movablelimits ?? String(core !== undefined && hasMovingLimits(textIn(core)))
  const inner = scripted(context, style)
  if (!style.isDisplay && mayMove === 'true')
    return withScripts(
      { box: context.set(base, style), isLarge: true },
      under && context.set(under, cramped(inner)),
      over && context.set(over, inner),
      style,
      context,
    )
  const brace = [over, under].find(
    (script) => script?.name === 'mo' && script.attributes?.stretchy === 'true',
  )
  if (brace) return braced(context.set(base, style), textIn(brace), brace === over, style, context)
  const [above, below] = [over && context.set(over, inner), under && context.set(under, inner)]
  const wide = Math.max(above?.width ?? 0, below?.width ?? 0)
  const stem =
    base.name === 'mo' && base.attributes?.stretchy === 'true' && wide > 0
      ? stretched(textIn(base), wide, 'horizontal', style, context)
      : context.set(base, style)
  return withLimits(stem, below, above, style, context)
}

/** A brace over or under what it spans, as wide as that; it stands as an accent does. */
function braced(
  base: MathBox,
  sign: string,
  isOver: boolean,
  style: MathStyle,
  context: MathContext,
): MathBox {
  const brace = stretched(sign, base.width, 'horizontal', style, context)
  const rise = base.height - Math.min(base.height, constant(context, 'accentBaseHeight', style))
  const width = Math.max(base.width, brace.width)
  return joined(
    [
      { box: base, x: (width - base.width) / 2, y: 0 },
      { box: brace, x: (width - brace.width) / 2, y: isOver ? -rise : base.depth },
    ],
    width,
  )
}

function padded({ attributes = {} }: MathElement, inside: MathBox, style: MathStyle): MathBox {
  const { lspace, voffset, width, height, depth } = attributes
  const set = joined([{ box: inside, x: lengthIn(lspace, style) ?? 0, y: -(lengthIn(voffset, style) ?? 0) }])
  return {
    ...set,
    width: lengthIn(width, style) ?? inside.width,
    height: lengthIn(height, style) ?? inside.height,
    depth: lengthIn(depth, style) ?? inside.depth,
  }
}

/** White and line of a frame, em: TeX's \fboxsep and \fboxrule. */
const FRAME = { white: 0.3, line: 0.04 }

function enclosed(
  { attributes }: MathElement,
  inside: MathBox,
  style: MathStyle,
  context: MathContext,
): MathBox {
  const notation = attributes?.notation ?? ''
  if (notation === 'box') return framed(inside, style, context)
  if (!notation.includes('strike')) return inside
  const sign = notation.includes('horizontal') ? '−' : notation.includes('down') ? '\u2216' : '\u2215'
  const length = inside.height + inside.depth
  const stroke = stretched(sign, length, 'vertical', style, context, '')
  const dy = (inside.depth - inside.height) / 2
  const box = centredOn(0, stroke)
  return joined(
    [
      { box: inside, x: 0, y: 0 },
      { box, x: (inside.width - box.width) / 2, y: dy },
    ],
    inside.width,
  )
}

function framed(inside: MathBox, style: MathStyle, { text }: MathContext): MathBox {
  const [white, line] = [FRAME.white * style.size, FRAME.line * style.size]
  const edge = white + line
  const [width, top, bottom] = [inside.width + 2 * edge, inside.height + edge, inside.depth + edge]
  const across = { ...ruleBox(width, 0, line, text.color) }
  const down = { ...ruleBox(line, top, top + bottom, text.color) }
  return joined(
    [
      { box: inside, x: edge, y: 0 },
      { box: across, x: 0, y: -top },
      { box: across, x: 0, y: bottom - line },
      { box: down, x: 0, y: 0 },
      { box: down, x: width - line, y: 0 },
    ],
    width,
  )
}
