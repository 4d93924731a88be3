import { cutAt } from '../faces.ts'
import { points, TITLE_LEADING } from '../lengths.ts'
import { isRunning, type Role } from '../roles.ts'
import type { FontFamilyName, Template } from '../template.ts'
import type { Style } from '../tokens/index.ts'
import { cssString, type Declarations, type Dialect, em, number } from './rules.ts'

/** The height of a line of the body, in em of the body. */
export function lineEm({ screen }: Template): number {
  return screen.leading
}

/** A role's size on a wide screen, as a share of the body's. */
export function scaleOf({ ratio, screen }: Template, { size }: Pick<Style, 'size'>): number {
  return size > 0 ? screen.ratio[1] ** size : ratio ** size
}

/** Width of a phone and of a wide screen, rem: between them sizes grow evenly. */
const NARROW_SCREEN = 22.5
const WIDE_SCREEN = 58

/** A length that grows with the width of the screen, in `unit`s that are `base` rem. */
export function fluid([narrow, wide]: readonly [number, number], unit: 'em' | 'rem', base = 1): string {
  if (narrow === wide) return `${number(narrow)}${unit}`
  const growth = (wide - narrow) / (WIDE_SCREEN - NARROW_SCREEN)
  const start = `${number(narrow - growth * NARROW_SCREEN)}${unit}`
  return `clamp(${number(narrow)}${unit}, ${start} + ${number(100 * growth * base)}vw, ${number(wide)}${unit})`
}

/** The size of a role: what is larger than the body is less so on a phone. */
function sizeOf(template: Template, style: Style): string {
  const wide = scaleOf(template, style)
  const { base, ratio } = template.screen
  return style.size > 0 ? fluid([ratio[0] ** style.size, wide], 'em', base[1]) : em(wide)
}

/**
 * Most leading of what is larger than the text, and of what stands in the cells of tables, times their size: whole lines of
 * a grid can part them more in print.
 */
const OPENEST = { large: 1.3, cells: 1.4 }

const TITLES: ReadonlySet<Role> = new Set<Role>([
  ...(['title', 'subtitle', 'byline', 'affiliation', 'date'] as const),
  ...(['heading1', 'heading2', 'heading3', 'heading4', 'heading5', 'heading6'] as const),
])

/**
 * From line to line, times the size: that of the screen for running text. In print a smaller one has more of it than the
 * text, to stay on the grid, which a screen has not: half of that is enough there. Other text has that of print, but for
 * what is larger than the text, which holds together.
 */
export function leadingOf(template: Template, role: Role): number {
  const { styles, ratio, screen } = template
  const { leading, size } = styles[role]
  if (isRunning(role)) return screen.leading * Math.sqrt(leading / ratio ** size)
  const inPrint = leadingInPrint(template, styles[role])
  if (role === 'tableCell' || role === 'tableHeader') return Math.min(inPrint, OPENEST.cells)
  if (TITLES.has(role)) return Math.min(inPrint, TITLE_LEADING)
  return size > 0 ? Math.min(inPrint, OPENEST.large) : inPrint
}

/** From line to line on the grid of the page, times the size. */
export function leadingInPrint(
  { ratio, grid, base }: Template,
  { leading, size }: Pick<Style, 'leading' | 'size'>,
): number {
  return ((leading / ratio ** size) * points(grid)) / points(base)
}

/** How the text of a role is set, whatever stands around it: nothing here is left to inheritance. */
export function textDeclarations(template: Template, role: Role): Declarations {
  const style = template.styles[role]
  const isRagged = style.align === 'justify' && !template.screen.justify
  const hyphens = style.hyphenate ? 'auto' : 'manual'
  return {
    ...fontDeclarations(template, style),
    'font-weight': style.weight === 'bold' ? 700 : 400,
    'font-style': style.style,
    'line-height': number(leadingOf(template, role)),
    'letter-spacing': style.tracking === 0 ? 'normal' : em(style.tracking),
    'text-align': isRagged ? 'start' : style.align,
    'text-indent': 0,
    '-webkit-hyphens': hyphens,
    hyphens,
  }
}

/** Whether a reader of an EPUB has chosen the family: that of running text. */
export function isReadersFont({ styles }: Template, font: FontFamilyName, dialect: Dialect): boolean {
  return dialect === 'epub' && font === styles.paragraph.font
}

/** The part of a style that a list's marker takes, too. */
export function markerDeclarations(template: Template, style: Style, dialect: Dialect): Declarations {
  const font = fontDeclarations(template, style)
  return isReadersFont(template, style.font, dialect) ? { ...font, 'font-family': undefined } : font
}

function fontDeclarations(template: Template, style: Style): Declarations {
  return {
    'font-family': familyList(template, style.font, template.ratio ** style.size),
    'font-size': sizeOf(template, style),
    ...featureDeclarations(style.features),
  }
}

const GENERIC = new Set([
  'serif',
  'sans-serif',
  'monospace',
  'system-ui',
  'ui-serif',
  'ui-sans-serif',
  'ui-monospace',
])

/**
 * A family for text `scale` times the body's size: the optical cut that print takes, then the family's own faces.
 * A cut has a name of its own, since CSS does not know static fonts by their optical size.
 */
export function familyList(template: Template, name: FontFamilyName, scale = 1): string {
  const { family, fallback, optical } = template.fonts[name]
  const cut = cutAt(template, name, scale * points(template.base))
  const own = cut === undefined ? [family] : [optical![cut]!.family, family]
  return [
    ...own.map(cssString),
    ...fallback.map((other) => (GENERIC.has(other) ? other : cssString(other))),
  ].join(', ')
}

/** What CSS has a property for is said by it (CSS Fonts 4, §6): such properties inherit and override one by one. */
const LIGATURES: Readonly<Record<string, string>> = {
  liga: 'common-ligatures',
  dlig: 'discretionary-ligatures',
  hlig: 'historical-ligatures',
  calt: 'contextual',
}
const NUMERIC: Readonly<Record<string, string>> = {
  onum: 'oldstyle-nums',
  lnum: 'lining-nums',
  tnum: 'tabular-nums',
  pnum: 'proportional-nums',
  frac: 'diagonal-fractions',
  zero: 'slashed-zero',
}
const CAPS: Readonly<Record<string, string>> = {
  smcp: 'small-caps',
  pcap: 'petite-caps',
  titl: 'titling-caps',
  unic: 'unicase',
}

/** OpenType feature tags, `-` before one that is switched off, as CSS. */
export function featureDeclarations(tags: readonly string[]): Declarations {
  const said = tags.map((tag) => ({ tag: tag.replace(/^-/, ''), isOn: !tag.startsWith('-') }))
  const ligatures = said
    .filter(({ tag }) => tag in LIGATURES)
    .map(({ tag, isOn }) => `${isOn ? '' : 'no-'}${LIGATURES[tag]}`)
  const numeric = said.filter(({ tag, isOn }) => isOn && tag in NUMERIC).map(({ tag }) => NUMERIC[tag])
  const caps = said.filter(({ tag, isOn }) => isOn && tag in CAPS).map(({ tag }) => CAPS[tag])
  const kerning = said.findLast(({ tag }) => tag === 'kern')
  const other = said.filter(
    ({ tag, isOn }) => tag !== 'kern' && !(tag in LIGATURES) && !(isOn && (tag in NUMERIC || tag in CAPS)),
  )
  return {
    'font-kerning': kerning && (kerning.isOn ? 'normal' : 'none'),
    'font-variant-ligatures': ligatures.join(' ') || undefined,
    'font-variant-numeric': numeric.join(' ') || undefined,
    'font-variant-caps': caps.at(-1),
    'font-feature-settings': other.map(({ tag, isOn }) => `"${tag}" ${isOn ? 1 : 0}`).join(', ') || undefined,
  }
}
