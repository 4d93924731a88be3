import * as z from 'zod'

/**
 * The tokens of a template, as an art director writes them in YAML. Lengths are strings with a unit;
 * `leading`, `before` and `after` are in units of the grid, `size` is a step of the type scale,
 * `indent` and `inset` are in em of the style's own size.
 */

/** Every role of the tree, and of the page, that has a look of its own. */
export const ROLES = [
  'title',
  'subtitle',
  'byline',
  'date',
  'paragraph',
  'heading1',
  'heading2',
  'heading3',
  'heading4',
  'heading5',
  'heading6',
  'blockquote',
  'listItem',
  'definitionTerm',
  'definition',
  'code',
  'math',
  'verse',
  'caption',
  'figure',
  'table',
  'tableCell',
  'tableHeader',
  'aside',
  'asideTitle',
  'contact',
  'thematicBreak',
  'footnote',
  'contents',
  'runningHead',
  'folio',
] as const
export type Role = (typeof ROLES)[number]

/** What inline nodes change in the style around them. */
export const INLINE_ROLES = [
  'emphasis',
  'strong',
  'delete',
  'smallCaps',
  'superscript',
  'subscript',
  'inlineCode',
  'link',
  'noteMark',
] as const
export type InlineRole = (typeof INLINE_ROLES)[number]

const length = z.string().regex(/^\d+(\.\d+)?(pt|mm|cm|in)$/, 'a length with its unit, such as 13pt or 20mm')
const lengthOrZero = z.union([length, z.literal(0)])
const hex = z.string().regex(/^#[0-9a-fA-F]{6}$/, 'a colour as #rrggbb')
const percent = z.number().min(0).max(100)
const feature = z
  .string()
  .regex(/^-?[a-z0-9]{4}$/, 'an OpenType feature tag, such as onum, or -liga to switch one off')

const color = z.strictObject({
  light: hex,
  dark: hex,
  press: z.tuple([percent, percent, percent, percent]).describe('cyan, magenta, yellow, black in percent'),
})

const face = z
  .string()
  .describe('path of an OpenType file inside an npm package: source-serif/OTF/SourceSerif4-Regular.otf')
const font = z.strictObject({
  family: z.string().min(1).describe('the name that CSS uses'),
  fallback: z.array(z.string()).describe('families for a reader without the embedded one, most wanted first'),
  licence: z.string().describe('path of the licence text inside an npm package'),
  licenceName: z.string().describe('SPDX identifier'),
  faces: z.strictObject({ regular: face, italic: face, bold: face, boldItalic: face }),
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
  rise: z.number().min(-0.6).max(0.6).optional().describe('baseline shift, in em of the text around it'),
  underline: z.boolean().optional().describe('on screens; a printed page tells links by colour alone'),
  strike: z.boolean().optional(),
})

const page = z.strictObject({
  size: z.union([z.enum(['A4', 'A5', 'Letter', '6x9in']), z.tuple([length, length])]),
  margins: z.strictObject({ top: length, bottom: length, inner: length, outer: length }),
  bleed: lengthOrZero,
  runningHead: z
    .boolean()
    .describe('title on the left page, section on the right one; none on an opening page'),
  folio: z.enum(['foot-outer', 'foot-center', 'head-outer', 'none']),
  titlePage: z.boolean().describe('title, author and date on a page of their own'),
  chapterStart: z.enum(['continue', 'page', 'recto']).describe('where a chapter (shallowest heading) begins'),
})

const tables = z.strictObject({
  heavy: length.describe('thickness of the rules above and below'),
  light: length.describe('thickness of the rules under the head, and under a head that spans columns'),
  gutter: length.describe('white between two columns'),
  rowSpace: z.number().min(0).max(2).describe('white between rows of several lines, in units of the grid'),
  smallest: z
    .number()
    .min(0.4)
    .max(1)
    .describe('how small type may become where a table is too wide, as a share'),
})

const LIST_NUMBERS = ['decimal', 'lower-alpha', 'lower-roman', 'upper-alpha', 'upper-roman'] as const
const lists = z.strictObject({
  bullets: z
    .array(z.string().min(1).max(3))
    .min(1)
    .describe('from the outer list in; deeper ones take the last'),
  numbers: z.array(z.enum(LIST_NUMBERS)).min(1).describe('from the outer list in; deeper ones take the last'),
})

const verse = z.strictObject({
  centred: z.boolean().describe('whether a poem stands in the middle of the measure, by its longest line'),
  turnover: z.number().min(0.5).max(8).describe('how far the rest of a line too long is set in, in em'),
})

const code = z.strictObject({
  turnover: z.boolean().describe('whether the rest of a line too long is marked by a hook'),
})

const microtype = z.strictObject({
  protrusion: z
    .number()
    .min(0)
    .max(1)
    .describe('share of the built-in table by which marks hang into the margin; 0 for none'),
  expansion: z
    .number()
    .min(0)
    .max(0.03)
    .describe('by which share letters of a justified line may widen or narrow'),
  tracking: z
    .number()
    .min(0)
    .max(0.02)
    .describe('by which letter space, in em, a justified line may gain or lose'),
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
  grid: length.describe('the body text’s leading'),
  base: length.describe('the body text’s size: step 0 of the scale'),
  ratio: z.number().min(1).max(2).describe('from one step of the type scale to the next'),
  microtype: microtype.describe('how justified text is evened out in print'),
  tables,
  lists,
  verse,
  code,
  ornament: z.string().max(20).describe('what stands at a change of scene; nothing leaves a line white'),
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
  screen: screen.partial().optional(),
  fonts: z
    .strictObject({ serif: font, sans: font, mono: font })
    .partial()
    .optional()
    .describe('a family is replaced as a whole'),
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

/** `serif-regular`: the key of a face across the template, the shaper and the page model. */
export type FaceKey = `${FontFamilyName}-${FaceName}`
