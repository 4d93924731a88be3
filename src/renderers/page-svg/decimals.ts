/** A number as SVG writes it. Places that are not seen are left out: those of a scale are, in a line of a thousand units. */
export function decimals(value: number, places = 3): string {
  const unit = 10 ** places
  return String(Math.round(value * unit) / unit)
}
