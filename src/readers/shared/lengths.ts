import type { Length } from '../../ast/index.ts'

/** Points in a unit of CSS (Values and Units 3, 6.2); an em and its like count as in text of 12 points. */
const UNITS: Readonly<Record<string, number>> = {
  '': 0.75,
  px: 0.75,
  pt: 1,
  pc: 12,
  in: 72,
  cm: 72 / 2.54,
  mm: 72 / 25.4,
  em: 12,
  rem: 12,
  ex: 6,
  ch: 6,
}

/** Longer than any page, in points. */
const LONGEST = 14_400

/** `50%`, `3cm`, `120px` and, as in HTML, `120`; `undefined` for what is no length. */
export function lengthOf(value: string | undefined): Length | undefined {
  const [, number = '', unit = ''] = /^\s*(\d{0,6}(?:\.\d{1,6})?)\s*(%|[a-z]*)\s*$/i.exec(value ?? '') ?? []
  const size = Number.parseFloat(number)
  if (!(size > 0)) return undefined
  if (/^(?:%|vw|vh)$/i.test(unit)) return { share: Math.min(size / 100, 1) }
  const points = UNITS[unit.toLowerCase()]
  return points === undefined ? undefined : { points: Math.min(size * points, LONGEST) }
}
