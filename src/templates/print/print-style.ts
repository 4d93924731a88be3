import { faceAt } from '../faces.ts'
import { lookInside, lookWithin } from '../inside.ts'
import { points } from '../lengths.ts'
import type { Role } from '../roles.ts'
import type { Template } from '../template.ts'
import type { Style } from '../tokens/index.ts'
import type { RunStyle } from './inline-style.ts'
import { type PageStyle, resolvePage } from './page-style.ts'

export { points } from '../lengths.ts'
export { inlineStyle, type RunStyle } from './inline-style.ts'

/** The template's second dialect: every token resolved to points, for the typesetter. */
export interface PrintStyle {
  readonly page: PageStyle
  /** Distance of the baseline grid, points. */
  readonly grid: number
  readonly microtype: Template['microtype']
  readonly tables: TableStyle
  readonly writing: WritingStyle
  readonly opening: OpeningStyle
  readonly role: (role: Role) => TextStyle
  /** Of a class of blocks; nothing where the template says nothing of it. */
  readonly classed: (name: string) => TextStyle | undefined
  /** The same for the blocks in a box of that role. */
  readonly inside: (role: Role) => PrintStyle
  /** The same for the blocks of a class of which the template says something. */
  readonly within: (name: string) => PrintStyle
}

/** How a chapter opens. */
export interface OpeningStyle extends Omit<Template['opening'], 'sink'> {
  /** From the top of the text block to the head, points. */
  readonly sink: number
}

/** How tables are ruled and fitted. Lengths in points, `smallest` a share of the type's size. */
interface TableStyle {
  readonly heavy: number
  readonly light: number
  readonly gutter: number
  /** Whether a table is as wide as the text or as its words. */
  readonly width: 'words' | 'text'
  readonly rowSpace: number
  readonly smallest: number
}

/** Room for what is written by hand. Lengths in points. */
interface WritingStyle {
  /** From one line to the next. */
  readonly pitch: number
  readonly rule: number
  readonly color: string
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
  /** Absent where the style has neither ground nor rules. `before` and `after` hold its room. */
  readonly frame?: FrameStyle
  /** Most lines of the block that stand together on one page. */
  readonly keep: number
}

/** A ground and rules behind and beside a block; what is absent is not drawn. Points. */
export interface FrameStyle {
  readonly ground?: string
  readonly above?: RuleStyle
  readonly below?: RuleStyle
  readonly start?: RuleStyle
  readonly end?: RuleStyle
  /** From the lines to the edges of the frame. */
  readonly room: { readonly above: number; readonly below: number }
}

interface RuleStyle {
  readonly thickness: number
  readonly color: string
}

/** From the lines to the edge of a ground, and to a rule, in lines of the grid. */
const GROUND_ROOM = { above: 0.3, below: 0.42 }
const RULE_ROOM = { above: 0.25, below: 0.4 }

function frameOf(style: Style, grid: number): FrameStyle | undefined {
  const { ground, ruleAbove, ruleBelow, ruleStart, ruleEnd } = style
  if (ground === 'none' && !ruleAbove && !ruleBelow && !ruleStart && !ruleEnd) return undefined
  const [above, below, start, end] = [ruleAbove, ruleBelow, ruleStart, ruleEnd].map(ruleOf)
  const roomAt = (rule: RuleStyle | undefined, side: 'above' | 'below') =>
    ground === 'none' && !rule
      ? 0
      : (ground === 'none' ? RULE_ROOM : GROUND_ROOM)[side] * grid + (rule?.thickness ?? 0)
  return {
    ...(ground !== 'none' && { ground }),
    ...(above && { above }),
    ...(below && { below }),
    ...(start && { start }),
    ...(end && { end }),
    room: { above: roomAt(above, 'above'), below: roomAt(below, 'below') },
  }
}

/** `0.5pt accent` → a rule; nothing for 0. */
function ruleOf(written: Style['ruleAbove']): RuleStyle | undefined {
  if (written === 0) return undefined
  const [thickness, color] = written.split(' ') as [string, string]
  return { thickness: points(thickness), color }
}

export function printStyle(template: Template): PrintStyle {
  const grid = points(template.grid)
  const { problem: _, ...page } = resolvePage(template)
  const styles = new Map<Role, TextStyle>()
  const role = (name: Role): TextStyle => {
    const known = styles.get(name) ?? resolveStyle(template, template.styles[name], grid, page.lines)
    styles.set(name, known)
    return known
  }
  const classes = new Map(
    Object.entries(template.classes).map(([name, style]) => [
      name,
      resolveStyle(template, style, grid, page.lines),
    ]),
  )
  const classed = (name: string) => classes.get(name)
  const opening = { ...template.opening, sink: template.opening.sink * grid }
  const { pitch, rule, color } = template.writing
  const looks = new Map<Style, PrintStyle>()
  const styleOf = (box: Style, look: (template: Template, box: Style) => Template): PrintStyle => {
    const known = looks.get(box) ?? printStyle(look(template, box))
    looks.set(box, known)
    return known
  }
  const inside = (box: Role) => styleOf(template.styles[box], lookInside)
  const within = (name: string) => styleOf(template.classes[name]!, lookWithin)
  return {
    ...{ page, grid, opening, role, classed, inside, within, microtype: template.microtype },
    tables: resolveTables(template, grid),
    writing: { pitch: points(pitch), rule: points(rule), color },
  }
}

/**
 * The same inside a note, where every block is as much smaller, and as much closer, as a note’s paragraph is than one
 * of the text.
 */
export function noteStyle(print: PrintStyle, template: Template): PrintStyle {
  const { paragraph, footnote } = template.styles
  const closer = footnote.leading / paragraph.leading
  const styles = new Map<Role, TextStyle>([['footnote', print.role('footnote')]])
  const role = (name: Role): TextStyle => {
    const known =
      styles.get(name) ?? resolveStyle(template, smaller(template.styles[name]), print.grid, print.page.lines)
    styles.set(name, known)
    return known
  }
  const smaller = (style: Style): Style => ({
    ...style,
    font: style.font === paragraph.font ? footnote.font : style.font,
    size: style.size + footnote.size - paragraph.size,
    leading: style.leading * closer,
    before: style.before * closer,
    after: style.after * closer,
  })
  const style: PrintStyle = { ...print, role, inside: () => style, within: () => style }
  return style
}

function resolveTables({ tables }: Template, grid: number): TableStyle {
  const { width, smallest } = tables
  const [heavy, light, gutter] = [points(tables.heavy), points(tables.light), points(tables.gutter)]
  return { heavy, light, gutter, width, rowSpace: tables.rowSpace * grid, smallest }
}

/** A block that takes more of a page than this is torn, whatever its style says. */
const MOST_KEPT = 2 / 3

function resolveStyle(template: Template, style: Style, grid: number, lines: number): TextStyle {
  const size = points(template.base) * template.ratio ** style.size
  const frame = frameOf(style, grid)
  return {
    face: faceAt(template, style.font, style.weight === 'bold', style.style === 'italic', size),
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
    keep: Math.min(style.keep, Math.floor((MOST_KEPT * lines) / Math.max(1, style.leading))),
    ...(frame && { frame }),
  }
}
