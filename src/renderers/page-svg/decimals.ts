/** A number as SVG writes it, to a thousandth. */
export function decimals(value: number): string {
  return String(Number(value.toFixed(3)))
}
