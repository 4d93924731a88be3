import type { Template } from '../../templates/index.ts'
import type { Rule, TextRun } from '../model/index.ts'

/** Colours as `#rrggbb`: of the ground, of the type, and of the drawing, which also stands on the ground. */
export type CoverColors = Template['cover']['palette'][number]

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Filled, or drawn with a line. `path` is an SVG path in points from the top left corner of the cover. */
export interface Shape {
  readonly kind: 'shape'
  readonly path: string
  readonly color: string
  /** Width of the line in points; filled where absent. */
  readonly line?: number
  readonly opacity?: number
}

/** Type of one colour, with the rules that strike or underline its words. */
export interface CoverType {
  readonly kind: 'type'
  readonly items: readonly (TextRun | Rule)[]
  readonly color: string
}

/** A cover of type and drawing. Lengths in points; what comes later lies above. */
export interface Cover {
  readonly width: number
  readonly height: number
  readonly items: readonly (Shape | CoverType)[]
}
