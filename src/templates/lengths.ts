const POINTS: Record<string, number> = { pt: 1, mm: 72 / 25.4, cm: 72 / 2.54, in: 72 }

/** The longest side of a page that PDF/A-2 allows (ISO 19005-2, 6.1.13). Points. */
export const LARGEST_LENGTH = 14_400
/** Type that anybody reads, from a dot to a poster. Points. */
export const SMALLEST_TYPE = 1
export const LARGEST_TYPE = 500

/** A thinner rule breaks up on a press. Points. */
export const HAIRLINE = 0.25

/** Most white between a heading and a lower one right below it, lines: the two are one. */
export const BELOW_HEADING = 0.5

/** Most from line to line of titles and headings, times their size: what a line of the grid has more stands above them. */
export const TITLE_LEADING = 1.25

/** `13pt`, `20mm`, `0` → points. */
export function points(length: string | number): number {
  if (typeof length === 'number') return length
  const [, value, unit] = /^([\d.]+)(\w+)$/.exec(length) ?? []
  return Number(value) * POINTS[unit!]!
}
