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

/** What `first` does and then `second`. */
export function compose([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + l]
}
