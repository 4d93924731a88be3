import { cutAt } from '../faces.ts'
import { points } from '../lengths.ts'
import type { FontFamilyName, Template } from '../template.ts'
import type { Style } from '../tokens/index.ts'
import { cssString, type Declarations, em, number } from './rules.ts'

/** The height of a line of the body, in em of the body. */
export function lineEm(template: Template): number {
  return points(template.grid) / points(template.base)
}

/** A role's size as a share of the body's. */
export function scaleOf(template: Template, style: Style): number {
  return template.ratio ** style.size
}

/** How the text of a role is set, whatever stands around it: nothing here is left to inheritance. */
export function textDeclarations(template: Template, style: Style): Declarations {
  const scale = scaleOf(template, style)
  const hyphens = style.hyphenate ? 'auto' : 'manual'
  return {
    ...fontDeclarations(template, style),
    'font-weight': style.weight === 'bold' ? 700 : 400,
    'font-style': style.style,
    'line-height': number((style.leading * lineEm(template)) / scale),
    'letter-spacing': style.tracking === 0 ? 'normal' : em(style.tracking),
    'text-align': style.align,
    'text-indent': 0,
    '-webkit-hyphens': hyphens,
    hyphens,
  }
}

/** The part of a style that a list's marker takes, too. */
export function fontDeclarations(template: Template, style: Style): Declarations {
  return {
    'font-family': familyList(template, style.font, scaleOf(template, style)),
    'font-size': em(scaleOf(template, style)),
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
