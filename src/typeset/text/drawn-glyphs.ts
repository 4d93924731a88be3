import { faceKey, parseFaceKey } from '../../templates/index.ts'
import type { RunStyle } from '../../templates/print/index.ts'
import type { Shaper } from '../model/index.ts'
import type { Span } from './span.ts'

/**
 * Spans in the glyphs that their font has drawn for them: superior figures at full size instead of shrunk ones,
 * and small capitals from the upright face where the italic has none.
 */
export function withDrawnGlyphs(span: Span, shaper: Shaper): Span {
  const style = smallCapsFace(drawnStyle(span, shaper), span, shaper)
  return style === span.style ? span : { ...span, style }
}

function drawnStyle({ text, style, lang }: Span, shaper: Shaper): RunStyle {
  const { drawn } = style
  if (!drawn) return style
  const feature = drawn.features.at(-1)!
  const plain = drawn.features.slice(0, -1)
  return isWhollyChanged(text, drawn.face, plain, feature, lang, shaper) ? drawn : style
}

/** Whether a feature gives every character of the text another glyph, spaces left aside. */
function isWhollyChanged(
  text: string,
  face: RunStyle['face'],
  features: readonly string[],
  feature: string,
  lang: string,
  shaper: Shaper,
): boolean {
  const before = shaper.shape(text, face, features, lang).glyphs
  const after = shaper.shape(text, face, [...features, feature], lang).glyphs
  return (
    before.length === after.length &&
    after.every(({ id, text: own }, index) => own.trim() === '' || id !== before[index]!.id)
  )
}

/** A letter that every face with small capitals has as one. */
const WITNESS = 'n'

function smallCapsFace(style: RunStyle, { lang }: Span, shaper: Shaper): RunStyle {
  if (!style.features.includes('smcp')) return style
  const { font, isBold, isItalic, cut } = parseFaceKey(style.face)
  if (!isItalic) return style
  const upright = faceKey(font, isBold ? 'bold' : 'regular', cut)
  const has = (face: RunStyle['face']) => isWhollyChanged(WITNESS, face, [], 'smcp', lang, shaper)
  return !has(style.face) && has(upright) ? { ...style, face: upright } : style
}
