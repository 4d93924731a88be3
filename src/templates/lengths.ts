const POINTS: Record<string, number> = { pt: 1, mm: 72 / 25.4, cm: 72 / 2.54, in: 72 }

/** A thinner rule breaks up on a press. Points. */
export const HAIRLINE = 0.25

/** `13pt`, `20mm`, `0` → points. */
export function points(length: string | number): number {
  if (typeof length === 'number') return length
  const [, value, unit] = /^([\d.]+)(\w+)$/.exec(length) ?? []
  return Number(value) * POINTS[unit!]!
}
