/** In: a box, colours and draws. Out: a drawing that fills the box, by the name that a template has for it. */
import type { Draw, Template } from '../../../templates/index.ts'
import type { Box, CoverColors, Shape } from '../cover.ts'
import { rings, rosette, tiles } from './ornaments.ts'
import { checks, scales, seeds, slants, squares, stripes, waves } from './papers.ts'

/** It may stand out of the box, for what lies above to hide; nothing lies above what is `free`. */
export type Pattern = (box: Box, colors: CoverColors, draw: Draw, free?: Box) => Shape[]

export const PATTERNS: Readonly<Record<Template['cover']['pattern'], Pattern>> = {
  none: () => [],
  ...{ checks, scales, seeds, slants, squares, stripes, waves },
  ...{ rings, rosette, tiles },
}

export { filled, lined, rectangle } from './paths.ts'
