import type { FaceKey, InlineRole, InlineStyle, Role, Style, Template } from './template.ts'

/** The template's second dialect: every token resolved to points, for the typesetter. */
export interface PrintStyle {
  readonly page: PageStyle
  /** Distance of the baseline grid, points. */
  readonly grid: number
  readonly microtype: Template['microtype']
  readonly role: (role: Role) => TextStyle
}

export interface PageStyle {
  readonly width: number
  readonly height: number
  readonly margins: {
    readonly top: number
    readonly bottom: number
    readonly inner: number
    readonly outer: number
  }
  readonly bleed: number
  /** Width of a column; of the text block where there is one. */
  readonly measure: number
  /** Width of the text block. */
  readonly textWidth: number
  readonly columns: number
  /** White between two columns, points. */
  readonly gutter: number
  readonly spread: 'level' | 'ragged'
  /** Lines of the grid in the text block. */
  readonly lines: number
  readonly runningHead: boolean
  readonly folio: Template['page']['folio']
  readonly titlePage: boolean
  readonly chapterStart: Template['page']['chapterStart']
}

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
}

/** How a block looks. Lengths in points. */
export interface TextStyle extends RunStyle {
  readonly leading: number
  readonly before: number
  readonly after: number
  readonly indent: number
  readonly inset: readonly [start: number, end: number]
  readonly align: Style['align']
  readonly hyphenate: boolean
}

const POINTS: Record<string, number> = { pt: 1, mm: 72 / 25.4, cm: 72 / 2.54, in: 72 }

/** ISO 216 for A4 and A5, ANSI for Letter, and the American trade book. */
const SIZES: Record<string, readonly [string, string]> = {
  A4: ['210mm', '297mm'],
  A5: ['148mm', '210mm'],
  Letter: ['8.5in', '11in'],
  '6x9in': ['6in', '9in'],
}

/** `13pt`, `20mm`, `0` → points. */
export function points(length: string | number): number {
  if (typeof length === 'number') return length
  const [, value, unit] = /^([\d.]+)(\w+)$/.exec(length) ?? []
  return Number(value) * POINTS[unit!]!
}

/** The page in points, and what is wrong with it, if anything, with the token to blame. */
export function resolvePage(
  template: Template,
): PageStyle & { problem?: { path: string[]; message: string; hint: string } } {
  const { size, margins, bleed, ...rest } = template.page
  const [width, height] = (typeof size === 'string' ? SIZES[size]! : size).map(points) as [number, number]
  const [top, bottom, inner, outer] = [margins.top, margins.bottom, margins.inner, margins.outer].map(
    points,
  ) as [number, number, number, number]
  const grid = points(template.grid)
  const measure = width - inner - outer
  const lines = Math.floor((height - top - bottom) / grid + 1e-6)
  const page = {
    ...rest,
    width,
    height,
    margins: { top, bottom, inner, outer },
    bleed: points(bleed),
    measure,
    textWidth: measure,
    columns: 1,
    gutter: 0,
    spread: 'level' as const,
    lines,
  }
  const least = 6 * points(template.base)
  if (measure < least)
    return {
      ...page,
      problem: tooSmall('inner', `the margins leave ${measure.toFixed(1)} pt of the page’s width`),
    }
  if (lines < 3)
    return {
      ...page,
      problem: tooSmall('top', `the margins leave ${Math.max(0, lines)} lines of the page’s height`),
    }
  return page
}

function tooSmall(margin: string, message: string) {
  return { path: ['page', 'margins', margin], message, hint: 'make the margins smaller or the page larger' }
}

export function printStyle(template: Template): PrintStyle {
  const grid = points(template.grid)
  const styles = new Map<Role, TextStyle>()
  const role = (name: Role): TextStyle => {
    const known = styles.get(name) ?? resolveStyle(template, template.styles[name], grid)
    styles.set(name, known)
    return known
  }
  const { problem: _, ...page } = resolvePage(template)
  return { page, grid, microtype: template.microtype, role }
}

function resolveStyle(template: Template, style: Style, grid: number): TextStyle {
  const size = points(template.base) * template.ratio ** style.size
  return {
    face: faceKey(style.font, style.weight === 'bold', style.style === 'italic'),
    size,
    features: style.features,
    color: style.color,
    rise: 0,
    tracking: style.tracking * size,
    strike: false,
    leading: style.leading * grid,
    before: style.before * grid,
    after: style.after * grid,
    indent: style.indent * size,
    inset: [style.inset[0] * size, style.inset[1] * size],
    align: style.align,
    hyphenate: style.hyphenate,
  }
}

export function faceKey(font: keyof Template['fonts'], bold: boolean, italic: boolean): FaceKey {
  return `${font}-${bold ? (italic ? 'boldItalic' : 'bold') : italic ? 'italic' : 'regular'}`
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
  const [font, name] = style.face.split('-') as [keyof Template['fonts'], string]
  const wasItalic = name.endsWith('talic')
  const bold = change.weight ? change.weight === 'bold' : name.startsWith('bold')
  const italic =
    change.style === undefined
      ? wasItalic
      : change.style === 'toggle'
        ? !wasItalic
        : change.style === 'italic'
  return {
    ...style,
    face: faceKey(change.font ?? font, bold, italic),
    size: style.size * (change.scale ?? 1),
    color: change.color ?? style.color,
    features: change.features ? overrideFeatures(style.features, change.features) : style.features,
    rise: style.rise + (change.rise ?? 0) * style.size,
    strike: style.strike || (change.strike ?? false),
  }
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
