/** A number as SVG writes it, to a thousandth. */
export function decimals(value: number): string {
  return String(Number(value.toFixed(3)))
}

/** A factor: of a line of a thousand of its units a thousandth is seen. */
export function share(value: number): string {
  return String(Number(value.toPrecision(7)))
}
