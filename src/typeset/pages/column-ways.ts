/** A place in the vertical list where a page may begin. */
export interface Place {
  readonly item: number
  /** Inside a paragraph: which of its ways, and the line that comes next. */
  readonly way: number
  readonly line: number
}

/** What a page begins with. */
export interface ColumnStart {
  readonly place: Place
  /** Notes called for by the text so far, and lines of them that stand on earlier pages. */
  readonly called: number
  readonly placed: number
  /** Items that wait for the head of a page, in order. */
  readonly waiting: readonly number[]
  /** Figures at the head of the page, over all its columns, or the one that takes the page. */
  readonly heads: readonly number[]
  /** Figure at the foot of the page, over all its columns. */
  readonly foot?: number
}

/** A way to fill a page: where it ends, how far down, and at what price. */
export interface ColumnEnd {
  readonly place: Place
  /** Bottom of the text from the top of the column, points. */
  readonly bottom: number
  readonly called: number
  readonly waiting: readonly number[]
  /** Price of ending here and of the choices made on the page. */
  readonly cost: number
  /** Whether nothing better could be had: the end is forbidden, or the text runs over the foot. */
  readonly isForced: boolean
  /** Whether what stands first leaves no room for the least of its notes. */
  readonly isCrowded: boolean
  /** Set where the text stops for figures that come first, and leaves white for no fault of its own. */
  readonly isHeld?: true
  readonly choices: Choice | undefined
}

/** What was chosen for an item on the way: the newest first. */
export interface Choice {
  readonly item: number
  /** Index of a paragraph's way; for a space 1 if it grew; for a float see `float-sizes.ts`. */
  readonly option: number
  readonly before: Choice | undefined
}

/** The choices of a page, by item. */
export function choicesOf(end: ColumnEnd): Map<number, number> {
  const options = new Map<number, number>()
  for (let choice: Choice | undefined = end.choices; choice; choice = choice.before)
    options.set(choice.item, choice.option)
  return options
}
