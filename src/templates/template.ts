import * as z from 'zod'
import {
  code,
  cover,
  feature,
  hex,
  INLINE_ROLES,
  type InlineRole,
  length,
  lists,
  microtype,
  opening,
  page,
  percent,
  press,
  ROLES,
  type Role,
  tables,
  verse,
} from './tokens/index.ts'

export { INLINE_ROLES, type InlineRole, ROLES, type Role } from './tokens/index.ts'

/**
 * The tokens of a template, as an art director writes them in YAML. Lengths are strings with a unit;
 * `leading`, `before` and `after` are in units of the grid, `size` is a step of the type scale,
 * `indent` and `inset` are in em of the style's own size.
 */

const color = z.strictObject({
  light: hex,
  dark: hex,
  press: z.tuple([percent, percent, percent, percent]).describe('cyan, magenta, yellow, black in percent'),
})

const face = z
  .string()
  .describe('path of an OpenType file inside an npm package: source-serif/OTF/SourceSerif4-Regular.otf')
const faces = z.strictObject({ regular: face, italic: face, bold: face, boldItalic: face })
const cssFamily = z.string().min(1).describe('the name that CSS uses')
const cut = z.strictObject({
  family: cssFamily,
  from: length.optional().describe('the smallest size that is set in this cut'),
  upTo: length.optional().describe('the largest size that is set in this cut'),
  faces,
})
const font = z.strictObject({
  family: cssFamily,
  fallback: z.array(z.string()).describe('families for a reader without the embedded one, most wanted first'),
  licence: z.string().describe('path of the licence text inside an npm package'),
  licenceName: z.string().describe('SPDX identifier'),
  faces: faces.describe('for every size that no optical cut claims'),
  optical: z
    .record(z.string().regex(/^[a-z][a-z0-9]*$/, 'a word in small letters'), cut)
    .optional()
    .describe(
      'cuts that were drawn for small or large sizes, by a name of your own; the first that fits holds',
    ),
})

const style = z.strictObject({
  font: z.enum(['serif', 'sans', 'mono']),
  size: z.number().min(-6).max(12).describe('step of the type scale; 0 is the base size'),
  weight: z.enum(['regular', 'bold']),
  style: z.enum(['normal', 'italic']),
  leading: z.number().min(0.5).max(6).describe('from baseline to baseline, in units of the grid'),
  before: z.number().min(0).max(20).describe('space above, in units of the grid'),
  after: z.number().min(0).max(20).describe('space below, in units of the grid'),
  indent: z.number().min(0).max(10).describe('first line, in em; not after a heading or a display'),
  inset: z.tuple([z.number().min(0).max(12), z.number().min(0).max(12)]).describe('start and end, in em'),
  align: z.enum(['justify', 'start', 'center', 'end']),
  hyphenate: z.boolean(),
  color: z.string(),
  features: z.array(feature),
  tracking: z.number().min(-0.1).max(0.5).describe('letter space, in em'),
})

const inlineStyle = z.strictObject({
  font: z.enum(['serif', 'sans', 'mono']).optional(),
  scale: z.number().min(0.4).max(1.5).optional().describe('size as a share of the text around it'),
  weight: z.enum(['regular', 'bold']).optional(),
  style: z.enum(['normal', 'italic', 'toggle']).optional().describe('toggle: upright inside italic'),
  color: z.string().optional(),
  features: z.array(feature).optional(),
  glyphs: z
    .union([z.literal('none'), feature])
    .optional()
    .describe(
      'feature of the figures and letters that the font has drawn for this, such as sups: in print they take the place of scale and rise where the font has all that are needed',
    ),
  rise: z.number().min(-0.6).max(0.6).optional().describe('baseline shift, in em of the text around it'),
  underline: z.boolean().optional().describe('on screens; a printed page tells links by colour alone'),
  strike: z.boolean().optional(),
})

const screen = z.strictObject({
  base: z.number().min(0.75).max(2).describe('body size in rem'),
  measure: z.number().min(20).max(60).describe('longest line, in em of the body'),
})

const perRole = <Value>(value: Value) =>
  Object.fromEntries(ROLES.map((role) => [role, value])) as Record<Role, Value>
const perInlineRole = <Value>(value: Value) =>
  Object.fromEntries(INLINE_ROLES.map((role) => [role, value])) as Record<InlineRole, Value>

/** A whole template after `extends` and `defaults` are resolved: nothing is missing. */
export const templateSchema = z.strictObject({
  name: z.string().min(1),
  description: z.string(),
  page,
  press: press.describe('what the press asks for'),
  grid: length.describe('the body text’s leading'),
  base: length.describe('the body text’s size: step 0 of the scale'),
  ratio: z.number().min(1).max(2).describe('from one step of the type scale to the next'),
  microtype: microtype.describe('how justified text is evened out in print'),
  tables,
  lists,
  verse,
  code,
  cover: cover.describe('the cover of an EPUB whose article names no image for it'),
  ornament: z.string().max(20).describe('what stands at a change of scene; nothing leaves a line white'),
  opening: opening.describe('how a chapter (shallowest heading) opens in print'),
  screen,
  fonts: z.strictObject({ serif: font, sans: font, mono: font }),
  colors: z.record(z.string(), color),
  styles: z.strictObject(perRole(style)),
  inline: z.strictObject(perInlineRole(inlineStyle)),
})

/** A template file as it is written: every token may be missing, none may be unknown. */
export const templateFileSchema = z.strictObject({
  $schema: z.string().optional(),
  extends: z.string().optional().describe('the template whose tokens hold where this one is silent'),
  ...templateSchema.partial().shape,
  page: page.partial().extend({ margins: page.shape.margins.partial().optional() }).optional(),
  microtype: microtype.partial().optional(),
  tables: tables.partial().optional(),
  lists: lists.partial().optional(),
  verse: verse.partial().optional(),
  code: code.partial().optional(),
  cover: cover.partial().optional(),
  opening: opening.partial().optional(),
  press: press.partial().extend({ resolution: press.shape.resolution.partial().optional() }).optional(),
  screen: screen.partial().optional(),
  fonts: z
    .strictObject({ serif: font, sans: font, mono: font })
    .partial()
    .optional()
    .describe('a family is replaced as a whole'),
  colors: z
    .record(z.string(), color.partial({ press: true }))
    .optional()
    .describe('a colour without a press value gets one from its light value'),
  defaults: style.partial().optional().describe('what every style starts from'),
  styles: z.strictObject(perRole(style.partial())).partial().optional(),
  inline: z.strictObject(perInlineRole(inlineStyle)).partial().optional(),
})

export type Template = z.infer<typeof templateSchema>
export type Style = z.infer<typeof style>
export type InlineStyle = z.infer<typeof inlineStyle>
export type ListNumbers = Template['lists']['numbers'][number]
export type Color = z.infer<typeof color>
export type FontFamilyName = keyof Template['fonts']
export type FaceName = keyof Template['fonts']['serif']['faces']

/**
 * `serif-regular`, `serif-bold@display`: the key of a face, and of its optical cut, across the template, the
 * shaper and the page model.
 */
export type FaceKey = `${FontFamilyName}-${FaceName}` | `${FontFamilyName}-${FaceName}@${string}`
