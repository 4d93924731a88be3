/** As many as a byte can name. */
export const MOST_COLORS = 256

/** Left for surfaces by what lies between two colours. */
const LEFT = 32

/** Of 255 in each channel: what is less apart than this at the edge of a letter looks the same. */
const ALIKE = 4

/** The colours of a picture, `0xrrggbb`, each at its index. */
export class Palette {
  readonly colors: number[] = []
  private readonly known = new Map<number, number>()

  /** The colour of a surface. */
  exact(color: number): number {
    return this.known.get(color) ?? this.at(color, -1, MOST_COLORS)
  }

  /** A colour between two others: one that looks the same will do, and the nearest where there is no room. */
  like(color: number): number {
    return this.known.get(color) ?? this.at(color, ALIKE, MOST_COLORS - LEFT)
  }

  private at(color: number, alike: number, room: number): number {
    let [nearest, least] = [0, Infinity]
    for (const [index, other] of this.colors.entries()) {
      const apart = distance(color, other)
      if (apart < least) [nearest, least] = [index, apart]
    }
    if (least <= alike || this.colors.length >= room) return nearest
    this.colors.push(color)
    this.known.set(color, this.colors.length - 1)
    return this.colors.length - 1
  }
}

/** By how much they differ in the channel in which they differ most. */
function distance(one: number, other: number): number {
  const apart = (shift: number) => Math.abs(((one >> shift) & 0xff) - ((other >> shift) & 0xff))
  return Math.max(apart(16), apart(8), apart(0))
}

/** `share` of the one laid on the other, in the values of sRGB, as SVG does it. */
export function mixed(color: number, under: number, share: number): number {
  const channel = (shift: number) => {
    const [over, below] = [(color >> shift) & 0xff, (under >> shift) & 0xff]
    return Math.round(below + (over - below) * share) << shift
  }
  return channel(16) | channel(8) | channel(0)
}
