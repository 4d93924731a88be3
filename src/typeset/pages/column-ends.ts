import { FORBIDDEN, FORCED } from '../text/index.ts'
import type { Choice, ColumnEnd } from './column-ways.ts'
import type { Cursor } from './cursor.ts'
import { PRICES } from './prices.ts'

/** A column that is being filled. */
export interface Fill {
  readonly cursor: Cursor
  readonly called: number
  readonly waiting: readonly number[]
  readonly cost: number
  readonly isForced: boolean
  readonly isCrowded: boolean
  /** Whether what stands last is to stay with what comes next. */
  readonly isKept: boolean
  readonly choices: Choice | undefined
}

/** A place where a fill may end the column, at a price. */
export interface Offer {
  readonly fill: Fill
  readonly item: number
  readonly way: number
  readonly line: number
  readonly cost: number
  readonly isHeld?: true
  readonly isInTitle?: true
}

/** The column ends found: all those far enough down, and the deepest of the others, lest there be none. */
export class Ends {
  private readonly deep: ColumnEnd[] = []
  private readonly least: number
  /** The deepest of those that leave more white. */
  private shallow: Offer | undefined
  /** The deepest of those that are forbidden, too: after a heading whose text fits no page below it. */
  private forbidden: Offer | undefined
  /** The deepest of those inside a title: of one that no page holds. */
  private title: Offer | undefined

  /** `least` is the least depth of a column that is well filled, points. */
  constructor(least: number) {
    this.least = least
  }

  offer(offer: Offer): void {
    const { fill, cost, isHeld, isInTitle } = offer
    if (isInTitle) this.title = deeper(this.title, offer)
    // Notes below the text fill a column, too.
    else if (fill.cursor.bottom >= this.least || fill.called > 0 || isHeld) this.deep.push(endOf(offer))
    else if (cost === FORBIDDEN) this.forbidden = deeper(this.forbidden, offer)
    else this.shallow = deeper(this.shallow, offer)
  }

  all(): ColumnEnd[] {
    if (this.deep.some(({ cost }) => cost < PRICES.lastResort)) return this.deep
    if (this.shallow) return [...this.deep, endOf(this.shallow)]
    if (this.deep.length > 0) return this.deep
    const least = this.forbidden ?? this.title
    return least ? [endOf(least)] : []
  }
}

function deeper(best: Offer | undefined, offer: Offer): Offer {
  return !best || offer.fill.cursor.bottom >= best.fill.cursor.bottom ? offer : best
}

export function endOf({ fill, item, way, line, cost, isHeld }: Offer): ColumnEnd {
  const { cursor, called, waiting, isForced, isCrowded, choices } = fill
  const isForbidden = cost === FORBIDDEN
  const price = isForbidden ? PRICES.lastResort : cost === FORCED ? 0 : cost
  return {
    place: { item, way, line },
    bottom: cursor.bottom,
    called,
    waiting,
    cost: fill.cost + price + (isForced ? PRICES.lastResort : 0),
    isForced: isForced || isForbidden,
    isCrowded,
    ...(isHeld && { isHeld }),
    choices,
  }
}
