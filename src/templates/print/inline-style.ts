import { faceAt, parseFaceKey } from '../faces.ts'
import type { InlineRole } from '../roles.ts'
import type { FaceKey, Template } from '../template.ts'
import type { InlineStyle } from '../tokens/index.ts'

/** How a run of text looks: what inline roles change. */
export interface RunStyle {
  readonly face: FaceKey
  /** Points. */
  readonly size: number
  readonly features: readonly string[]
  readonly color: string
  /** Baseline shift, points, up. */
  readonly rise: number
  /** Letter space, points. */
  readonly tracking: number
  readonly strike: boolean
  readonly underline?: boolean
  /** Colour behind the text. */
  readonly ground?: string
  /** How the text is set where the face has glyphs drawn for it: superior figures at their full size. */
  readonly drawn?: RunStyle
}

/** Styles by the style around them: equal styles are one object, so that what is known of one is found again. */
const insideOf = new WeakMap<RunStyle, Map<InlineRole, RunStyle>>()

/** The style inside an inline node of `role`, where `style` holds around it. Styles nest in any order. */
export function inlineStyle(template: Template, style: RunStyle, role: InlineRole): RunStyle {
  const inside = insideOf.get(style) ?? new Map<InlineRole, RunStyle>()
  insideOf.set(style, inside)
  const known = inside.get(role) ?? resolveInline(template, style, role)
  inside.set(role, known)
  return known
}

function resolveInline(template: Template, style: RunStyle, role: InlineRole): RunStyle {
  const change: InlineStyle = template.inline[role]
  const { drawn: outer, ...base } = style
  const changed = changeStyle(template, base, change)
  // Glyphs are drawn for one purpose at a time: what is superior inside superior text is scaled.
  if (change.glyphs !== undefined && change.glyphs !== 'none')
    return outer ? changed : { ...changed, drawn: withGlyphs(template, base, change) }
  return outer ? { ...changed, drawn: inlineStyle(template, outer, role) } : changed
}

function changeStyle(template: Template, style: RunStyle, change: InlineStyle): RunStyle {
  const { font, isBold: wasBold, isItalic: wasItalic } = parseFaceKey(style.face)
  const isBold = change.weight ? change.weight === 'bold' : wasBold
  const isItalic =
    change.style === undefined
      ? wasItalic
      : change.style === 'toggle'
        ? !wasItalic
        : change.style === 'italic'
  const size = style.size * (change.scale ?? 1)
  return {
    ...style,
    face: faceAt(template, change.font ?? font, isBold, isItalic, size),
    size,
    color: change.color ?? style.color,
    features: change.features ? overrideFeatures(style.features, change.features) : style.features,
    rise: style.rise + (change.rise ?? 0) * style.size,
    strike: style.strike || (change.strike ?? false),
    ...(change.underline === true && { underline: true }),
    ...(change.ground && { ground: change.ground }),
  }
}

/** A font draws its superiors once: no other figures are asked for beside them. */
const FIGURES: ReadonlySet<string> = new Set(['onum', 'lnum', 'tnum', 'pnum'])

function withGlyphs(template: Template, style: RunStyle, change: InlineStyle): RunStyle {
  const { scale: _, rise: __, glyphs, ...rest } = change
  const changed = changeStyle(template, style, rest)
  return { ...changed, features: [...changed.features.filter((tag) => !FIGURES.has(tag)), glyphs!] }
}

/** Figures come in one style at a time. */
const EXCLUSIVE = [
  ['onum', 'lnum'],
  ['tnum', 'pnum'],
]

function overrideFeatures(under: readonly string[], over: readonly string[]): readonly string[] {
  const beaten = new Set(
    over.flatMap((tag) => [
      `-${tag}`,
      tag.replace(/^-/, ''),
      ...EXCLUSIVE.filter((set) => set.includes(tag)).flat(),
    ]),
  )
  return [...under.filter((tag) => !beaten.has(tag)), ...over]
}
