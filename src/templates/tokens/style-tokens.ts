import * as z from 'zod'
import { HAIRLINE, points } from '../lengths.ts'
import {
  CLASS_PROPERTIES,
  INLINE_ROLES,
  type InlineRole,
  isAsideKind,
  propertiesOf,
  ROLES,
  type Role,
  type StyleProperty,
} from '../roles.ts'
import { feature, features } from './token-values.ts'

/** A thicker rule is a box. Points. */
const THICKEST = 24

/** `0.5pt accent`, or 0 for none. */
const rule = z.union([
  z.literal(0),
  z
    .string()
    .max(60)
    .regex(/^\d+(?:\.\d+)?(?:pt|mm) [a-z][\w-]*$/i, 'a thickness and a colour, such as 0.5pt accent')
    .refine(
      (value) => points(value.split(' ')[0]!) >= HAIRLINE && points(value.split(' ')[0]!) <= THICKEST,
      `a rule of ${HAIRLINE}pt to ${THICKEST}pt`,
    ),
])

/** How a block is set, every property said. */
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
  features,
  tracking: z.number().min(-0.1).max(0.5).describe('letter space, in em'),
  ground: z.union([z.literal('none'), z.string()]).describe('colour of the ground behind the block'),
  ruleAbove: rule.describe('over the measure, above the block: thickness and colour'),
  ruleBelow: rule,
  ruleStart: rule.describe('at the side where lines begin, as high as the block'),
  ruleEnd: rule.describe('at the side where lines end'),
  keep: z.number().int().min(0).max(40).describe('most lines of the block that stand together on one page'),
})
export type Style = z.infer<typeof style>

/** What changes in the style around a word. */
const inlineStyle = z.strictObject({
  font: z.enum(['serif', 'sans', 'mono']).optional(),
  scale: z.number().min(0.4).max(1.5).optional().describe('size as a share of the text around it'),
  weight: z.enum(['regular', 'bold']).optional(),
  style: z.enum(['normal', 'italic', 'toggle']).optional().describe('toggle: upright inside italic'),
  color: z.string().optional(),
  features: features.optional(),
  glyphs: z
    .union([z.literal('none'), feature])
    .optional()
    .describe(
      'feature of the figures and letters that the font has drawn for this, such as sups: in print they take the place of scale and rise where the font has all that are needed',
    ),
  rise: z.number().min(-0.6).max(0.6).optional().describe('baseline shift, in em of the text around it'),
  underline: z
    .union([z.boolean(), z.literal('screen')])
    .optional()
    .describe('screen: not in print, which tells links by colour alone'),
  ground: z.string().optional().describe('colour behind the text'),
  strike: z.boolean().optional(),
})
export type InlineStyle = z.infer<typeof inlineStyle>

const perRole = <Value>(of: (role: Role) => Value) =>
  Object.fromEntries(ROLES.map((role) => [role, of(role)])) as Record<Role, Value>
const perInlineRole = <Value>(value: Value) =>
  Object.fromEntries(INLINE_ROLES.map((role) => [role, value])) as Record<InlineRole, Value>

export const styles = z.strictObject(perRole(() => style))
export const inline = z.strictObject(perInlineRole(inlineStyle))

/** What every style starts from, as it is written. */
export const writtenDefaults = style.partial()

/** Styles as they are written: of each role, the properties that change something there, none of them required. */
export const writtenStyles = z.strictObject(perRole(writtenStyle)).partial()

function writtenStyle(role: Role) {
  return styleOf(propertiesOf(role))
}

/** A name that an author gives text: `lead`. */
const className = z
  .string()
  .max(60)
  .regex(/^[a-z][\w-]*$/i, 'letters, digits and hyphens')

/** Looks of blocks by the names that authors give them, complete and as they are written. */
export const classes = z.record(className, style)
export const writtenClasses = z.record(className, styleOf(CLASS_PROPERTIES))

/** Text of a class is set as all text, but for what its look says. */
export function completeClasses(
  text: object,
  written: Readonly<Record<string, object>> = {},
): Record<string, object> {
  return Object.fromEntries(Object.entries(written).map(([name, look]) => [name, { ...text, ...look }]))
}

function styleOf(properties: readonly StyleProperty[]) {
  const taken = new Set<string>(properties)
  return z
    .strictObject(Object.fromEntries(Object.entries(style.shape).filter(([name]) => taken.has(name))))
    .partial()
}

/** Where a style may not say how it stands, it stands like this, whatever the template's defaults are. */
const NEUTRAL = {
  before: 0,
  after: 0,
  indent: 0,
  inset: [0, 0],
  align: 'start',
  hyphenate: false,
  ground: 'none',
  ruleAbove: 0,
  ruleBelow: 0,
  ruleStart: 0,
  ruleEnd: 0,
  keep: 0,
} satisfies Partial<Style>

/** The styles of all roles, complete as far as the template's defaults and its own styles go. */
export function completeStyles(
  defaults: object | undefined,
  written: Readonly<Record<string, object>> | undefined,
): Record<Role, object> {
  return perRole((role) => ({
    ...FRAMELESS,
    ...defaults,
    ...without(NEUTRAL, propertiesOf(role)),
    ...(isAsideKind(role) && written?.aside),
    ...written?.[role],
  }))
}

/** What a template needs not say. */
const FRAMELESS = { ground: 'none', ruleAbove: 0, ruleBelow: 0, ruleStart: 0, ruleEnd: 0, keep: 0 } as const

function without(values: object, names: readonly string[]): object {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !names.includes(name)))
}

/** Why a style of the role, or of a class, may not have the property, if the property is one at all. */
export function deadToken(
  group: string,
  role: string,
  name: string,
): { message: string; hint: string } | undefined {
  const taken = group === 'classes' ? CLASS_PROPERTIES : isRole(role) ? propertiesOf(role) : undefined
  if (!taken || !Object.hasOwn(style.shape, name)) return undefined
  return {
    message: `${name} changes nothing there`,
    hint: `leave it out; a style of ${role} takes ${taken.join(', ')}`,
  }
}

function isRole(name: string): name is Role {
  return ROLES.some((role) => role === name)
}
