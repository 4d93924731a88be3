import { joined, type MathBox, ruleBox } from './box.ts'
import { constant, type MathContext, type MathStyle } from './context.ts'
import { signs, stretched } from './glyphs.ts'

/** The signs that stand over letters, for those that stand alone (MathML Core, app. B.3). */
const COMBINING: Readonly<Record<string, string>> = {
  '\u02C6': '\u0302',
  '^': '\u0302',
  '\u02DC': '\u0303',
  '~': '\u0303',
  '\u00AF': '\u0304',
  '\u203E': '\u0304',
  '\u02D8': '\u0306',
  '\u02D9': '\u0307',
  '\u00A8': '\u0308',
  '\u02DA': '\u030A',
  '\u02C7': '\u030C',
  '\u00B4': '\u0301',
  '`': '\u0300',
  '\u2192': '\u20D7',
  '\u2190': '\u20D6',
  '\u2194': '\u20E1',
}

/** An accent over a base (The TeXbook, app. G, rule 12, by the font's MATH table). */
export function accented(
  base: MathBox,
  sign: string,
  isWide: boolean,
  style: MathStyle,
  context: MathContext,
): MathBox {
  if (isWide && sign === '\u203E') return barred(base, 'over', style, context)
  const mark = COMBINING[sign] ?? sign
  const flat = { ...style, level: 0 }
  const accent = isWide ? widest(mark, base.width, flat, context, sign) : signs(mark, flat, context, sign)
  const at = base.letter?.accent ?? base.width / 2
  const own = accent.letter?.accent ?? accent.width / 2
  const rise = base.height - Math.min(base.height, constant(context, 'accentBaseHeight', style))
  const set = joined(
    [
      { box: base, x: 0, y: 0 },
      { box: accent, x: at - own, y: -rise },
    ],
    base.width,
  )
  return { ...set, ...(base.letter && { letter: base.letter }) }
}

/** The widest form that is not wider than the base. */
function widest(
  mark: string,
  width: number,
  style: MathStyle,
  context: MathContext,
  reading: string,
): MathBox {
  const plain = signs(mark, style, context, reading)
  const glyph = plain.letter?.glyph
  if (glyph === undefined) return plain
  const forms = context.font
    .variants(glyph, 'horizontal')
    .filter(({ size }) => (size * style.size) / 1000 <= width)
  const last = forms.at(-1)
  return last
    ? stretched(mark, (last.size * style.size) / 1000, 'horizontal', style, context, reading)
    : plain
}

/** A line over or under a base. */
export function barred(
  base: MathBox,
  side: 'over' | 'under',
  style: MathStyle,
  context: MathContext,
): MathBox {
  const value = (name: Parameters<typeof constant>[1]) => constant(context, name, style)
  const { color } = context.text
  if (side === 'over') {
    const thickness = value('overbarRuleThickness')
    const bar = ruleBox(base.width, base.height + value('overbarVerticalGap') + thickness, thickness, color)
    const set = joined([
      { box: base, x: 0, y: 0 },
      { box: bar, x: 0, y: 0 },
    ])
    return { ...set, height: set.height + value('overbarExtraAscender') }
  }
  const thickness = value('underbarRuleThickness')
  const bar = ruleBox(base.width, -base.depth - value('underbarVerticalGap'), thickness, color)
  const set = joined([
    { box: base, x: 0, y: 0 },
    { box: bar, x: 0, y: 0 },
  ])
  return { ...set, depth: set.depth + value('underbarExtraDescender') }
}
