import type { Matrix } from '../../../images/index.ts'

const DIGITS = 7

/** A number with seven digits: a drawing may count in millionths of its width. */
export function fine(value: number): string {
  if (!Number.isFinite(value) || Math.abs(value) < 1e-9) return '0'
  const text = String(Number(value.toPrecision(DIGITS)))
  return text.includes('e') ? value.toFixed(Math.abs(value) > 1 ? 0 : 12) : text
}

export function concatenate(matrix: Matrix): string {
  return `${matrix.map(fine).join(' ')} cm`
}
