import type { Matrix } from './matrix.ts'
import type { Segment } from './path-data.ts'

/** A drawing as a page can show it without pixels. Lengths are CSS pixels, y grows downwards. */
export interface Drawing {
  readonly width: number
  readonly height: number
  readonly items: readonly DrawnItem[]
  /** Whether something shows through something else, which PDF/X-1a forbids. */
  readonly hasTransparency: boolean
}

export type DrawnItem = DrawnPath | DrawnText | DrawnImage | DrawnGroup

/** Items in a space of their own. */
export interface DrawnGroup {
  readonly kind: 'group'
  readonly matrix: Matrix
  /** Each cuts what the ones before leave. */
  readonly clips: readonly Clip[]
  /** Of all items together. */
  readonly opacity: number
  readonly items: readonly DrawnItem[]
}

export interface Clip {
  readonly segments: readonly Segment[]
  readonly isEvenOdd: boolean
}

export interface DrawnPath {
  readonly kind: 'path'
  readonly segments: readonly Segment[]
  readonly fill?: Fill
  readonly isEvenOdd: boolean
  readonly stroke?: Stroke
  readonly isStrokeFirst: boolean
}

/** Six hexadecimal digits, or a gradient. */
export type Paint = { readonly hex: string } | Gradient

export interface Fill {
  readonly paint: Paint
  readonly opacity: number
}

export interface Stroke extends Fill {
  readonly width: number
  readonly cap: 0 | 1 | 2
  readonly join: 0 | 1 | 2
  readonly miterLimit: number
  readonly dashes: readonly number[]
  readonly dashOffset: number
}

export interface Gradient {
  /** Two points, or two circles with their radii: PDF’s coordinates of shadings. */
  readonly coordinates: readonly number[]
  /** From the gradient’s space to that of the item. */
  readonly matrix: Matrix
  readonly stops: readonly { readonly offset: number; readonly hex: string }[]
}

/** Text that begins at one place; each part is set in one style. */
export interface DrawnText {
  readonly kind: 'text'
  readonly x: number
  readonly y: number
  /** What stands at `x`: the share of the text’s width. */
  readonly anchor: 0 | 0.5 | 1
  readonly parts: readonly TextPart[]
  /** The width that the text is fitted to. */
  readonly width?: number
  /** The path that the text runs along from `offset` on, or from a share of its length. */
  readonly path?: {
    readonly segments: readonly Segment[]
    readonly offset: number
    readonly isShare: boolean
  }
}

export interface TextPart {
  readonly text: string
  readonly family: 'serif' | 'sans' | 'mono'
  readonly isBold: boolean
  readonly isItalic: boolean
  readonly size: number
  readonly tracking: number
  /** By how much it is moved from where the part before ends. */
  readonly dx: number
  readonly dy: number
  /** By how much it hangs below the line, which the parts after it do not. */
  readonly drop: number
  readonly fill?: Fill
  readonly stroke?: Stroke
  readonly isStrokeFirst: boolean
  readonly decoration?: 'underline' | 'line-through'
}

/** An image of pixels in a box, upright. */
export interface DrawnImage {
  readonly kind: 'image'
  readonly href: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly isStretched: boolean
}
