/**
 * Boxes, glue and penalties: what a paragraph is to the line breaker (Knuth and Plass, Breaking Paragraphs
 * into Lines, Software: Practice and Experience 11, 1981, pp. 1119–1184). Widths are points.
 */

/** Something that is set as it stands. */
export interface Box<Content> {
  readonly type: 'box'
  readonly width: number
  /** How much letters may widen or narrow, by expansion and tracking. */
  readonly give?: number
  /** How far the box may hang out of the line where it starts or ends one. */
  readonly hang?: readonly [start: number, end: number]
  /** What a line says that starts with this box, and one that ends with it: equal numbers are equal words; 0 is none. */
  readonly edgeWords?: readonly [start: number, end: number]
  readonly content: Content
}

/** Space that may grow and shrink, and that vanishes at a line's end. */
export interface Glue<Content> {
  readonly type: 'glue'
  readonly width: number
  readonly stretch: number
  readonly shrink: number
  /** What is drawn in the space, if anything: the space glyph. */
  readonly content?: Content
}

/** A place where a line may end, at a price. `FORBIDDEN` and `FORCED` are the two limits. */
export interface Penalty<Content> {
  readonly type: 'penalty'
  readonly cost: number
  /** Whether two such breaks in a row are ugly: so with hyphens. */
  readonly flagged: boolean
  /** Width of what appears only if the line ends here. */
  readonly width: number
  /** How far that may hang out of the line. */
  readonly hang?: number
  readonly content?: Content
}

export type Item<Content = unknown> = Box<Content> | Glue<Content> | Penalty<Content>

export const FORBIDDEN = Number.POSITIVE_INFINITY
/** From this price on a line ends there only where the last resort is taken. */
export const LAST_RESORT = 10_000
export const FORCED = Number.NEGATIVE_INFINITY

const empty = { plain: new Map<number, Penalty<never>>(), flagged: new Map<number, Penalty<never>>() }

/** A penalty that shows nothing where a line ends: one of each price, as a long text has millions. */
export function penaltyOf(cost: number, flagged = false): Penalty<never> {
  const made = flagged ? empty.flagged : empty.plain
  const known = made.get(cost)
  if (known) return known
  const penalty = { type: 'penalty', cost, flagged, width: 0 } as const
  made.set(cost, penalty)
  return penalty
}

/** Stretch that outweighs any other: the end of a paragraph's last line, in points. */
export const FILL = 1e7
