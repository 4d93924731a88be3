import { parseColor } from './colors.ts'
import { type Rules, readDeclarations, type Trail } from './style-sheet.ts'

/** Properties of an element after the cascade; those that inherit are there from its ancestors, too. */
export type Style = Readonly<Record<string, string>>

const INHERITED = new Set(
  `color fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-linecap stroke-linejoin stroke-miterlimit
  stroke-dasharray stroke-dashoffset clip-rule font-family font-size font-weight font-style font-variant text-anchor
  letter-spacing word-spacing visibility marker-start marker-mid marker-end paint-order writing-mode direction
  white-space dominant-baseline`.split(/\s+/),
)

export const INITIAL: Style = { 'font-size': '16', color: '#000000' }

/** Attributes that are no properties although they look like some. */
const PRESENTATION =
  /^(?:[a-z]+-[a-z-]+|color|fill|stroke|opacity|display|visibility|overflow|filter|mask|marker|clip)$/

/** The style of an element in that of its parent: attributes, rules, its own declarations (SVG 2, 6.6). */
export function styleOf(trail: Trail, parent: Style, rules: Rules): Style {
  const { attributes } = trail.at(-1)!
  const style: Record<string, string> = {}
  for (const name in parent) if (INHERITED.has(name)) style[name] = parent[name]!
  const set = (name: string, value: string): void => {
    if (value === 'inherit') {
      if (name in parent) style[name] = parent[name]!
    } else if (name === 'font') Object.assign(style, shorthand(value))
    else if (name === 'marker') for (const end of ['start', 'mid', 'end']) style[`marker-${end}`] = value
    else style[name] = value
  }
  for (const name in attributes) if (PRESENTATION.test(name)) set(name, attributes[name]!)
  const declared = rules(trail)
  for (const name in declared) set(name, declared[name]!)
  for (const [name, value] of readDeclarations(attributes.style ?? '')) set(name, value)
  style['font-size'] = String(fontSize(style['font-size'] ?? '16', parent['font-size'] ?? '16'))
  if (style.color !== undefined && /currentcolor/i.test(style.color)) style.color = parent.color ?? '#000000'
  return style
}

/** `italic bold 12px/1.2 Arial`. */
function shorthand(value: string): Record<string, string> {
  const words = value.trim().split(/\s+/)
  const at = words.findIndex((word) => FONT_SIZE.test(word) && !FONT_WEIGHT.test(word))
  const family = words.slice(at + 1).join(' ')
  if (at < 0 || family === '') return {}
  const before = words.slice(0, at)
  return {
    'font-size': words[at]!.replace(/\/.*$/, ''),
    'font-family': family,
    'font-weight': before.some((word) => /^(?:bold|[6-9]00)/.test(word)) ? 'bold' : 'normal',
    'font-style': before.some((word) => /^(?:italic|oblique)/.test(word)) ? 'italic' : 'normal',
  }
}

const FONT_SIZE = /^[\d.]+[a-z%]*(?:\/.*)?$/i
const FONT_WEIGHT = /^[1-9]00$/

const SIZES: Readonly<Record<string, number>> = {
  'xx-small': 9,
  'x-small': 10,
  small: 13,
  medium: 16,
  large: 18,
  'x-large': 24,
  'xx-large': 32,
}

function fontSize(value: string, parent: string): number {
  const outer = Number.parseFloat(parent)
  if (value in SIZES) return SIZES[value]!
  if (value === 'larger') return outer * 1.2
  if (value === 'smaller') return outer / 1.2
  return lengthIn(value, outer, outer) ?? outer
}

/** Units of length in CSS pixels (CSS Values 4, 6.2). */
const UNITS: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 4 / 3,
  pc: 16,
  mm: 96 / 25.4,
  cm: 96 / 2.54,
  q: 96 / 101.6,
  in: 96,
  rem: 16,
}

const LENGTH = /^([-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?)\s*([a-z%]*)$/i

/** A length in user units; `whole` is what percent are of, `em` the size of the type. */
export function lengthIn(text: string | undefined, whole: number, em = 16): number | undefined {
  const [, digits, unit] = LENGTH.exec(text?.trim() ?? '') ?? []
  if (digits === undefined) return undefined
  const value = Number.parseFloat(digits)
  const name = unit!.toLowerCase()
  if (name === '%') return (value * whole) / 100
  if (name === 'em') return value * em
  if (name === 'ex' || name === 'ch') return (value * em) / 2
  const factor = UNITS[name]
  return factor === undefined ? undefined : value * factor
}

/** The colour that `currentColor` means. */
export function currentColor(style: Style): string {
  return parseColor(style.color ?? '#000000')?.hex ?? '000000'
}

/** A share between 0 and 1 that may be written in percent. */
export function shareIn(text: string | undefined, otherwise = 1): number {
  const value = Number.parseFloat(text ?? '')
  if (Number.isNaN(value)) return otherwise
  return Math.min(1, Math.max(0, text!.trim().endsWith('%') ? value / 100 : value))
}
