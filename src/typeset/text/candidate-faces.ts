import type { FaceKey } from '../../templates/index.ts'
import { faceKey, parseFaceKey } from '../../templates/index.ts'
import type { Shaper } from '../model/index.ts'

const FAMILIES = ['serif', 'sans', 'mono'] as const

/** Signs that are pictures by themselves, and what makes a picture of a sign of text (UTS 51, 2.3). */
const PICTURES = /\p{Emoji_Presentation}|[\u200D\u20E3\uFE0F\p{Emoji_Modifier}]/u

/**
 * The faces that may show a unit, in the order of asking: its own, its family without the optical cut, the same style of
 * the other families, the families of no template, and an upright one for what the slanted or bold ones lack.
 * Pictures are asked of the families of no template first, where a picture of several characters is one glyph.
 */
export function candidateFaces(face: FaceKey, unit: string, { others = [] }: Shaper): FaceKey[] {
  const { font, name, isBold } = parseFaceKey(face)
  const weight = isBold ? 'bold' : 'regular'
  const own = [face, faceKey(font, name), ...FAMILIES.map((family) => faceKey(family, name))]
  const isPicture = others.length > 0 && PICTURES.test(unit)
  // Emoji stand last among the others.
  const foreign = (isPicture ? others.toReversed() : others).toSorted(
    (a, b) => rank(a, weight) - rank(b, weight),
  )
  if (isPicture) return [...foreign, ...own]
  return [...own, ...foreign, ...FAMILIES.map((family) => faceKey(family, 'regular'))]
}

function rank(key: FaceKey, weight: 'regular' | 'bold'): number {
  return parseFaceKey(key).name === weight ? 0 : 1
}
