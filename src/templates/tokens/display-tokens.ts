import * as z from 'zod'
import type { NumeralKind } from '../../ast/index.ts'
import { HAIRLINE, points } from '../lengths.ts'
import { length } from './token-values.ts'

/** The tokens of what stands in the text without being its paragraphs: tables, lists, verse, code. */

const thickness = length.refine((value) => points(value) >= HAIRLINE, `a rule of at least ${HAIRLINE}pt`)

export const tables = z.strictObject({
  heavy: thickness.describe('thickness of the rules above and below'),
  light: thickness.describe('thickness of the rules under the head, and under a head that spans columns'),
  gutter: length.describe('white between two columns'),
  rowSpace: z.number().min(0).max(2).describe('white between rows of several lines, in units of the grid'),
  smallest: z
    .number()
    .min(0.4)
    .max(1)
    .describe('how small type may become where a table is too wide, as a share'),
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

export const cover = z.strictObject({
  ground: z.string().describe('colour of the ground, by its value on light; the type takes those on dark'),
  align: z.enum(['start', 'center']),
  margin: z.number().min(0.02).max(0.3).describe('white at both sides, as a share of the width'),
  title: z
    .number()
    .min(0)
    .max(14)
    .describe('step of the type scale; a title that does not fit is set smaller'),
  subtitle: z.number().min(-2).max(10).describe('step of the type scale'),
  byline: z.number().min(-2).max(10).describe('step of the type scale'),
})

export const verse = z.strictObject({
  centred: z.boolean().describe('whether a poem stands in the middle of the measure, by its longest line'),
  turnover: z.number().min(0.5).max(8).describe('how far the rest of a line too long is set in, in em'),
})

export const code = z.strictObject({
  turnover: z.boolean().describe('whether the rest of a line too long is marked by a hook'),
})
