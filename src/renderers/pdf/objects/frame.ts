/** PDF space of one page: the trim box's left and top edge. */
export interface Frame {
  readonly left: number
  readonly top: number
}

/** Points, in PDF space. */
export type Rectangle = readonly [left: number, bottom: number, right: number, top: number]
