import * as z from 'zod'

export const length = z
  .string()
  .regex(/^\d+(\.\d+)?(pt|mm|cm|in)$/, 'a length with its unit, such as 13pt or 20mm')
export const lengthOrZero = z.union([length, z.literal(0)])
export const hex = z.string().regex(/^#[0-9a-fA-F]{6}$/, 'a colour as #rrggbb')
export const percent = z.number().min(0).max(100)
export const feature = z
  .string()
  .regex(/^-?[a-z0-9]{4}$/, 'an OpenType feature tag, such as onum, or -liga to switch one off')
