import * as z from 'zod'
import {
  classes,
  code,
  color,
  colorName,
  cover,
  fonts,
  inline,
  label,
  lists,
  microtype,
  opening,
  page,
  press,
  screen,
  styles,
  tables,
  typeSize,
  verse,
  writing,
  writtenClasses,
  writtenDefaults,
  writtenStyles,
} from './tokens/index.ts'

export { INLINE_ROLES, ROLES, type Role } from './roles.ts'

/**
 * The tokens of a template, as an art director writes them in YAML. Lengths are strings with a unit;
 * `leading`, `before` and `after` are in units of the grid, `size` is a step of the type scale,
 * `indent` and `inset` are in em of the style's own size.
 */

/** A whole template after `extends` and `defaults` are resolved: nothing is missing. */
export const templateSchema = z.strictObject({
  name: label,
  description: z.string().max(1000),
  page,
  press: press.describe('what the press asks for'),
  grid: typeSize.describe('the body text’s leading'),
  base: typeSize.describe('the body text’s size: step 0 of the scale'),
  ratio: z.number().min(1).max(2).describe('from one step of the type scale to the next'),
  microtype: microtype.describe('how justified text is evened out in print'),
  tables,
  lists,
  verse,
  code,
  writing: writing.describe('room for what is written by hand'),
  cover: cover.describe('the cover of an EPUB whose article names no image for it'),
  ornament: z
    .string()
    .max(20)
    .refine((signs) => !/[\p{L}\p{N}]/u.test(signs), 'signs alone: letters would be read as text')
    .describe('what stands at a change of scene; nothing leaves a line white'),
  opening: opening.describe('how a chapter (shallowest heading) opens in print; on screens, its initial'),
  screen,
  fonts,
  colors: z.record(colorName, color),
  styles,
  classes: classes.describe('looks of blocks by the names that an author gives them: ::: lead'),
  inline,
})

/** A template file as it is written: every token may be missing, none may be unknown. */
export const templateFileSchema = z.strictObject({
  $schema: z.string().optional(),
  extends: z.string().max(500).optional().describe('the template whose tokens hold where this one is silent'),
  ...templateSchema.partial().shape,
  page: page
    .partial()
    .extend({
      margins: page.shape.margins.partial().optional(),
      head: page.shape.head.partial().optional(),
      foot: page.shape.foot.partial().optional(),
    })
    .optional(),
  microtype: microtype.partial().optional(),
  tables: tables.partial().optional(),
  lists: lists.partial().optional(),
  verse: verse.partial().optional(),
  code: code.partial().optional(),
  writing: writing.partial().optional(),
  cover: cover.partial().optional(),
  opening: opening.partial().optional(),
  press: press.partial().extend({ resolution: press.shape.resolution.partial().optional() }).optional(),
  screen: screen.partial().optional(),
  fonts: fonts.partial().optional().describe('a family is replaced as a whole'),
  colors: z
    .record(colorName, color.partial({ press: true }))
    .optional()
    .describe('a colour without a press value gets one from its light value'),
  defaults: writtenDefaults.optional().describe('what every style starts from'),
  styles: writtenStyles.optional(),
  classes: writtenClasses.optional().describe('each starts from the style of a paragraph'),
  inline: inline.partial().optional(),
})

export type Template = z.infer<typeof templateSchema>
export type Color = z.infer<typeof color>
export type FontFamilyName = keyof Template['fonts']
export type FaceName = keyof Template['fonts']['serif']['faces']

/**
 * `serif-regular`, `serif-bold@display`: the key of a face, and of its optical cut, across the template, the
 * shaper and the page model.
 */
export type FaceKey = `${FontFamilyName}-${FaceName}` | `${FontFamilyName}-${FaceName}@${string}`
