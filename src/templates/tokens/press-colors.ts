/** What people write under `colors`: the press value may be missing. */
interface WrittenColor {
  readonly light?: unknown
  readonly press?: unknown
}

/** A grey this dark is meant as black; as a tint it would be screened, and letters with it. */
const DARKEST_GREY = 0.25
/** Channels this close are a grey that leans warm or cold, which black alone renders well enough. */
const GREY_TOLERANCE = 0.06

/** Gives every colour without a press value the one that `pressOf` makes of its light value. */
export function withPressValues(colors: unknown): unknown {
  if (typeof colors !== 'object' || colors === null) return colors
  return Object.fromEntries(
    Object.entries(colors as Record<string, WrittenColor>).map(([name, color]) => [name, withPress(color)]),
  )
}

function withPress(color: WrittenColor): WrittenColor {
  const { light, press } = color ?? {}
  if (press !== undefined || typeof light !== 'string' || !/^#[0-9a-fA-F]{6}$/.test(light)) return color
  return { ...color, press: pressOf(light) }
}

/**
 * `#rrggbb` → cyan, magenta, yellow, black in percent: as much black as the colour holds grey (ISO 32000-1, 10.3.5,
 * with full black generation and undercolour removal), so that at most two inks and black have to meet on a letter.
 * Greys are black alone, and dark ones solid. It needs no profile and is no match of the colour on screen: for that,
 * a template says `press`.
 */
export function pressOf(hex: string): [number, number, number, number] {
  const channels = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
  const [least, most] = [Math.min(...channels), Math.max(...channels)]
  if (most - least <= GREY_TOLERANCE) return [0, 0, 0, most <= DARKEST_GREY ? 100 : percent(1 - most)]
  const [cyan, magenta, yellow] = channels.map((channel) => percent((most - channel) / most))
  return [cyan!, magenta!, yellow!, percent(1 - most)]
}

function percent(share: number): number {
  return Math.round(share * 100)
}
