import type { Template } from '../template.ts'
import { cssName, type Declarations, printBlock, printRules, type Rule } from './rules.ts'

/** What a reader may choose: what the machine asks for, or one of both. */
export const COLOR_SCHEMES = ['auto', 'light', 'dark'] as const

/** The ground of a screen where the template's colours name no `paper`. */
export const PAPER = { light: '#ffffff', dark: '#16181c' }

type Scheme = keyof typeof PAPER

/** Black lines on nothing would be lost on a dark ground. */
const SHEER: Rule = ['.sheer', { background: PAPER.light }]

/**
 * Colours as custom properties, so that dark is a few rules and not a second style sheet: light, also on paper; dark
 * where the machine asks for it; and, in browsers that know `light-dark()`, what the reader has chosen.
 */
export function colorRules(template: Template): string {
  const both = (change = (color: string) => color): Declarations =>
    Object.fromEntries(
      namedColors(template).map(([name, { light, dark }]) => [
        name,
        `light-dark(${change(light)}, ${change(dark)})`,
      ]),
    )
  const chosen: readonly Rule[] = [
    [':root', { 'color-scheme': 'light dark', ...both() }],
    [':root:has([value=light]:checked)', { 'color-scheme': 'light' }],
    [':root:has([value=dark]:checked)', { 'color-scheme': 'dark' }],
    SHEER,
  ]
  const known = [
    printBlock('@media screen', chosen),
    printBlock('@media screen and (prefers-contrast: more)', [[':root', both(sharper)]]),
  ]
  return [
    printRules([[':root', ofScheme(template, 'light')]]),
    printBlock('@media screen and (prefers-color-scheme: dark)', [
      [':root', ofScheme(template, 'dark')],
      SHEER,
    ]),
    `@supports (color: light-dark(red, red)) {\n${known.join('\n')}\n}`,
  ].join('\n')
}

function ofScheme(template: Template, scheme: Scheme): Declarations {
  const colors = namedColors(template).map(([name, color]) => [name, color[scheme]])
  return { 'color-scheme': scheme, ...Object.fromEntries(colors) }
}

function namedColors({ colors }: Template): (readonly [name: string, color: Record<Scheme, string>])[] {
  return [
    ['--paper', PAPER],
    ...Object.entries(colors).map(([name, color]) => [cssName(name), color] as const),
  ]
}

/** Half of the way to black or to white, whichever is nearer: type and ground draw apart. */
function sharper(color: string): string {
  const channels = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16))
  const goal = lightness(channels) < 128 ? 0 : 255
  const mixed = channels.map((channel) => Math.round((channel + goal) / 2))
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`
}

/** Luma of sRGB values from 0 to 255 (ITU-R BT.709). */
function lightness([red = 0, green = 0, blue = 0]: readonly number[]): number {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
