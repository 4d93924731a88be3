import { MATH_CORNER } from '../model/index.ts'
import { joined, type MathBox, type PlacedBox } from './box.ts'
import { constant, type MathContext, type MathStyle } from './context.ts'

/** What a base is to its scripts. */
export interface ScriptBase {
  readonly box: MathBox
  /** A large operator is a box as others are, but its lower script moves in under its slope. */
  readonly isLarge: boolean
}

/** A base with what stands behind it, above and below (The TeXbook, app. G, rule 18, by the font's MATH table). */
export function withScripts(
  { box, isLarge }: ScriptBase,
  below: MathBox | undefined,
  above: MathBox | undefined,
  style: MathStyle,
  context: MathContext,
): MathBox {
  const value = (name: Parameters<typeof constant>[1]) => constant(context, name, style)
  const isLetter = box.letter !== undefined && !isLarge
  let up = isLetter ? 0 : box.height - value('superscriptBaselineDropMax')
  let down = isLetter ? 0 : box.depth + value('subscriptBaselineDropMin')
  if (above) {
    const least = value(style.isCramped ? 'superscriptShiftUpCramped' : 'superscriptShiftUp')
    up = Math.max(up, least, above.depth + value('superscriptBottomMin'))
  }
  if (below) {
    const most = above ? Number.NEGATIVE_INFINITY : below.height - value('subscriptTopMax')
    down = Math.max(down, value('subscriptShiftDown'), most)
  }
  if (above && below) {
    const gap = up - above.depth - (below.height - down)
    down += Math.max(0, value('subSuperscriptGapMin') - gap)
    const low = value('superscriptBottomMaxWithSubscript') - (up - above.depth)
    if (gap < value('subSuperscriptGapMin') && low > 0) {
      up += low
      down -= low
    }
  }
  const italic = box.letter?.italic ?? 0
  const placed: PlacedBox[] = [{ box, x: 0, y: 0 }]
  if (above) {
    const slope = isLarge ? 0 : italic
    placed.push({ box: above, x: box.width + slope + cutIn(box, above, up, 'above', context), y: -up })
  }
  if (below) {
    const slope = isLarge ? -italic : 0
    placed.push({ box: below, x: box.width + slope + cutIn(box, below, down, 'below', context), y: down })
  }
  const all = joined(placed)
  return { ...all, width: all.width + value('spaceAfterScript') }
}

/** How far a letter lets a letter behind it move in (OpenType 1.9, MathKernInfo). */
function cutIn(
  base: MathBox,
  script: MathBox,
  shift: number,
  where: 'above' | 'below',
  { font }: MathContext,
): number {
  const [at, by] = [base.letter, script.letter]
  if (!at || !by) return 0
  const [corner, other] =
    where === 'above'
      ? [MATH_CORNER.topRight, MATH_CORNER.bottomLeft]
      : [MATH_CORNER.bottomRight, MATH_CORNER.topLeft]
  const sign = where === 'above' ? 1 : -1
  const edge = where === 'above' ? script.depth : script.height
  const end = where === 'above' ? base.height : base.depth
  const kernAt = (height: number) =>
    (font.kern(at.glyph, corner, (height * 1000) / at.size) * at.size) / 1000 +
    (font.kern(by.glyph, other, ((height - sign * shift) * 1000) / by.size) * by.size) / 1000
  return Math.max(kernAt(sign * (shift - edge)), kernAt(sign * end))
}

/** A base with what stands over and under it (The TeXbook, app. G, rule 13a). */
export function withLimits(
  base: MathBox,
  under: MathBox | undefined,
  over: MathBox | undefined,
  style: MathStyle,
  context: MathContext,
): MathBox {
  const value = (name: Parameters<typeof constant>[1]) => constant(context, name, style)
  const width = Math.max(base.width, under?.width ?? 0, over?.width ?? 0)
  const slope = (base.letter?.italic ?? 0) / 2
  const middle = (box: MathBox, shift: number) => (width - box.width) / 2 + shift
  const placed: PlacedBox[] = [{ box: base, x: middle(base, 0), y: 0 }]
  if (over) {
    const rise = Math.max(value('upperLimitBaselineRiseMin'), over.depth + value('upperLimitGapMin'))
    placed.push({ box: over, x: middle(over, slope), y: -base.height - rise })
  }
  if (under) {
    const drop = Math.max(value('lowerLimitBaselineDropMin'), under.height + value('lowerLimitGapMin'))
    placed.push({ box: under, x: middle(under, -slope), y: base.depth + drop })
  }
  return joined(placed, width)
}
