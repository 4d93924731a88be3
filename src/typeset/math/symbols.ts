import type { MathElement } from '../../ast/index.ts'
import { placePhrase, setPhrase } from '../text/index.ts'
import { centredOn, EMPTY, joined, type MathBox } from './box.ts'
import { axisOf, lengthIn, type MathContext, type MathStyle, textIn } from './context.ts'
import { signs, stretched } from './glyphs.ts'
import { sloped } from './italics.ts'
import { isLarge } from './operators.ts'

/** Signs that a keyboard has, for those of mathematics. */
const TYPED: Readonly<Record<string, string>> = { '-': '−', '*': '∗', "'": '′' }

export function operator(element: MathElement, style: MathStyle, context: MathContext): MathBox {
  const sign = textIn(element).trim()
  if (/^[\u2061-\u2064]*$/.test(sign)) return EMPTY
  const isRatio = sign === ':' && Number.parseFloat(element.attributes?.lspace ?? '0') > 0
  const shown = isRatio ? '∶' : Object.hasOwn(TYPED, sign) ? TYPED[sign]! : sign
  if (!isLarge(shown)) return signs(shown, style, context, sign)
  const least = (context.font.constants.displayOperatorMinHeight * style.size) / 1000
  const box = style.isDisplay
    ? stretched(shown, least, 'vertical', style, context, sign)
    : signs(shown, style, context, sign)
  return { ...centredOn(axisOf(context, style), box), ...(box.letter && { letter: box.letter }) }
}

/** How much of what it encloses a bracket must cover, and what it may fall short, em (The TeXbook, p. 152). */
export const COVERED = 0.901
const SHORTFALL = 0.5

/** A bracket that grows with what it encloses, which reaches over `span` points around the axis. */
export function fence(
  element: MathElement,
  sign: string,
  span: number,
  style: MathStyle,
  context: MathContext,
): MathBox {
  const { minsize, maxsize } = element.attributes ?? {}
  const wanted = Math.max(COVERED * span, span - SHORTFALL * style.size)
  const least = lengthIn(minsize, style) ?? 0
  const most = lengthIn(maxsize, style) ?? Number.POSITIVE_INFINITY
  const target = Math.min(most, Math.max(least, wanted))
  const shown = Object.hasOwn(TYPED, sign) ? TYPED[sign]! : sign
  return centredOn(axisOf(context, style), stretched(shown, target, 'vertical', style, context, sign))
}

/** A name: one letter slopes, several stand upright. */
export function identifier(element: MathElement, style: MathStyle, context: MathContext): MathBox {
  const name = textIn(element)
  const isUpright = element.attributes?.mathvariant === 'normal' || [...name].length > 1
  return signs(isUpright ? name : sloped(name), style, context, name)
}

/** Letters that are signs of their own, of a typewriter say (The Unicode Standard, 22.2). */
const STYLED = /([\u{1D400}-\u{1D7FF}]+)/u

/** Words are set as those around the formula are, of the size of the formula there; letters that are signs, as signs are. */
export function words(element: MathElement, style: MathStyle, context: MathContext): MathBox {
  const pieces = textIn(element).split(STYLED).filter(Boolean)
  const boxes = pieces.map((piece) =>
    STYLED.test(piece) ? signs(piece, style, context) : phrase(piece, style, context),
  )
  let x = 0
  return joined(
    boxes.map((box) => {
      x += box.width
      return { box, x: x - box.width, y: 0 }
    }),
  )
}

function phrase(said: string, style: MathStyle, { type, text, lang, base }: MathContext): MathBox {
  const set = setPhrase(said, { ...text, size: (text.size * style.size) / base }, lang, type)
  const [height, depth] = [0.7 * style.size, /[gjpqy,;()]/.test(said) ? 0.22 * style.size : 0]
  return { width: set.width, height, depth, items: placePhrase(set, 0, 0) }
}
