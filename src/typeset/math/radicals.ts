import { joined, type MathBox, ruleBox } from './box.ts'
import { constant, type MathContext, type MathStyle } from './context.ts'
import { stretched } from './glyphs.ts'

/** A root, with its degree where it has one (The TeXbook, app. G, rule 11, by the font's MATH table). */
export function root(
  inside: MathBox,
  degree: MathBox | undefined,
  style: MathStyle,
  context: MathContext,
): MathBox {
  const value = (name: Parameters<typeof constant>[1]) => constant(context, name, style)
  const thickness = value('radicalRuleThickness')
  let gap = value(style.isDisplay ? 'radicalDisplayStyleVerticalGap' : 'radicalVerticalGap')
  const needed = inside.height + inside.depth + gap + thickness
  const sign = stretched('√', needed, 'vertical', style, context)
  const length = sign.height + sign.depth
  // What the sign is too long is white above and below.
  gap += Math.max(0, length - needed) / 2
  const top = inside.height + gap + thickness
  const drop = sign.height - top
  const signBox = { box: sign, x: 0, y: drop }
  const bar = ruleBox(inside.width, top, thickness, context.text.color)
  const before = degree
    ? Math.max(0, degree.width + value('radicalKernBeforeDegree') + value('radicalKernAfterDegree'))
    : 0
  const raise = degree
    ? context.font.constants.radicalDegreeBottomRaisePercent * length - (sign.depth + drop) + degree.depth
    : 0
  const set = joined([
    { ...signBox, x: before },
    { box: bar, x: before + sign.width, y: 0 },
    { box: inside, x: before + sign.width, y: 0 },
    ...(degree ? [{ box: degree, x: Math.max(0, value('radicalKernBeforeDegree')), y: -raise }] : []),
  ])
  return { ...set, height: Math.max(set.height, top + value('radicalExtraAscender')) }
}
