import * as z from 'zod'
import type { NumeralKind } from '../../ast/index.ts'
import { contrastOf } from '../../contrast.ts'
import { hex, length, thickness } from './token-values.ts'

/** The tokens of what stands in the text without being its paragraphs: tables, lists, verse, code. */

export const tables = z.strictObject({
  heavy: thickness.describe('thickness of the rules above and below'),
  light: thickness.describe('thickness of the rules under the head, and under a head that spans columns'),
  gutter: length.describe('white between two columns'),
  width: z
    .enum(['words', 'text'])
    .describe(
      'words: a table is no wider than its words ask for; text: as wide as the text, by its widest column',
    ),
  rowSpace: z
    .number()
    .min(0)
    .max(2)
    .describe('in print: white between rows of several lines, in units of the grid'),
  smallest: z
    .number()
    .min(0.4)
    .max(1)
    .describe('in print: how small type may become where a table is too wide, as a share'),
})

/** More levels than any list has. */
const DEEPEST_LIST = 20

const LIST_NUMBERS = [
  'decimal',
  'lower-alpha',
  'lower-roman',
  'upper-alpha',
  'upper-roman',
] as const satisfies readonly NumeralKind[]
export const lists = z.strictObject({
  bullets: z
    .array(z.string().min(1).max(3))
    .min(1)
    .max(DEEPEST_LIST)
    .describe('from the outer list in; deeper ones take the last'),
  numbers: z
    .array(z.enum(LIST_NUMBERS))
    .min(1)
    .max(DEEPEST_LIST)
    .describe('from the outer list in; deeper ones take the last'),
})

/** WCAG 2.2, 1.4.3, for letters of every size. */
const LEAST_CONTRAST = 4.5

const coverColors = z
  .strictObject({
    ground: hex,
    type: hex.describe('also the ground of a label, whose type then has the colour of the ground'),
    pattern: hex,
  })
  .refine(
    ({ ground, type }) => contrastOf(ground, type) >= LEAST_CONTRAST,
    `type that stands out from its ground by ${LEAST_CONTRAST} to 1`,
  )

/** Room for what is written by hand. */
export const writing = z.strictObject({
  pitch: length.describe('from one line to write on to the next'),
  rule: thickness.describe('thickness of such a line, of the frame of a box, and of the line under a gap'),
  color: z.string().describe('colour of lines and frames; that under a gap is the one of its words'),
})

export const cover = z.strictObject({
  design: z
    .enum(['open', 'label', 'border', 'frame'])
    .describe(
      'open: the pattern under the type; label: all over, with a label for the type; border: around the type; frame: as an ornament between title and publisher',
    ),
  pattern: z.enum([
    ...(['none', 'seeds', 'checks', 'stripes', 'slants', 'scales', 'squares', 'waves'] as const),
    ...(['tiles', 'rings', 'rosette'] as const),
  ]),
  palette: z.array(coverColors).min(1).max(40).describe('the title decides which of them it gets'),
  align: z.enum(['start', 'center']),
  margin: z.number().min(0.02).max(0.3).describe('white at both sides, as a share of the width'),
  title: z
    .number()
    .min(0)
    .max(14)
    .describe('step of the type scale; a title that does not fit is set smaller'),
  subtitle: z.number().min(-2).max(10).describe('step of the type scale'),
  byline: z.number().min(-2).max(10).describe('step of the type scale; publisher and year are set smaller'),
})

export const verse = z.strictObject({
  centred: z.boolean().describe('whether a poem stands in the middle of the measure, by its longest line'),
  turnover: z.number().min(0.5).max(8).describe('how far the rest of a line too long is set in, in em'),
})

export const code = z.strictObject({
  turnover: z.boolean().describe('in print: whether the rest of a line too long is marked by a hook'),
  smallest: z
    .number()
    .min(0.4)
    .max(1)
    .describe(
      'in print: how small the type of a listing may become where a line is too long, as a share; what is longer still goes on below',
    ),
  marked: z.string().describe('colour behind a line that is pointed at'),
  inserted: z.string().describe('colour behind a line that was added'),
  deleted: z.string().describe('colour behind a line that was taken away'),
})
