import * as z from 'zod'
import { HAIRLINE, LARGEST_LENGTH, LARGEST_TYPE, points, SMALLEST_TYPE } from '../lengths.ts'

export const length = z
  .string()
  .max(40)
  .regex(/^\d+(\.\d+)?(pt|mm|cm|in)$/, 'a length with its unit, such as 13pt or 20mm')
  .refine(
    (value) => !(points(value) > LARGEST_LENGTH),
    `at most ${LARGEST_LENGTH}pt, the largest page of a PDF`,
  )
export const lengthOrZero = z.union([length, z.literal(0)])
export const thickness = length.refine(
  (value) => points(value) >= HAIRLINE,
  `a rule of at least ${HAIRLINE}pt`,
)
export const thicknessOrZero = z.union([z.literal(0), thickness])
/** Of type, and from one line of it to the next. */
export const typeSize = length.refine(
  (value) => !(points(value) < SMALLEST_TYPE || points(value) > LARGEST_TYPE),
  `a size from ${SMALLEST_TYPE}pt to ${LARGEST_TYPE}pt`,
)
export const hex = z.string().regex(/^#[0-9a-fA-F]{6}$/, 'a colour as #rrggbb')
export const percent = z.number().min(0).max(100)
export const feature = z
  .string()
  .regex(/^-?[a-z0-9]{4}$/, 'an OpenType feature tag, such as onum, or -liga to switch one off')
/** HarfBuzz plans the shaping of a run by its features: some hundred are registered. */
export const features = z.array(feature).max(100)
/** A name that stands in files and messages. */
export const label = z
  .string()
  .min(1)
  .max(100)
  .regex(/^[^\p{Cc}\p{Zl}\p{Zp}]*$/u, 'a line of text')
