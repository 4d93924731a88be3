import { points } from '../lengths.ts'
import type { Template } from '../template.ts'
import type { Style } from '../tokens/index.ts'

import { cssName, type Declarations, type Dialect, em } from './rules.ts'
import { lineEm, scaleOf } from './style.ts'

/**
 * Space above and below, in lines of the body, and insets, in em of the style; both written in em of an element
 * that is `size` times the body's size.
 */
export function space(style: Style, template: Template, size: number, dialect: Dialect): Declarations {
  const line = lineEm(template) / size
  const own = scaleOf(template, style) / size
  const [start, end] = style.inset
  const inline = `${em(start * own)} ${em(end * own)}`
  const { ruleAbove: above, ruleBelow: below, ruleStart, ruleEnd } = style
  const rules = { above, below, start: ruleStart, end: ruleEnd }
  // An EPUB leaves all colours to the reading system: what is not drawn has no room around the text either.
  const hasGround = dialect === 'html' && style.ground !== 'none'
  const hasSides = hasGround || ruleStart !== 0 || ruleEnd !== 0
  return {
    'margin-block': `${em(style.before * line)} ${em(style.after * line)}`,
    ...(hasSides ? { 'margin-inline': 0, 'padding-inline': inline } : { 'margin-inline': inline }),
    ...(hasGround && {
      'padding-block': em(FRAME_ROOM * line),
      ...groundOf(template, style.ground, dialect),
    }),
    ...(rules.above !== 0 && {
      'border-block-start': borderOf(rules.above, template, size, dialect),
      'padding-block-start': em(FRAME_ROOM * line),
    }),
    ...(rules.below !== 0 && {
      'border-block-end': borderOf(rules.below, template, size, dialect),
      'padding-block-end': em(FRAME_ROOM * line),
    }),
    ...(style.keep > 0 && { 'break-inside': 'avoid', 'page-break-inside': 'avoid' }),
    ...(rules.start !== 0 && { 'border-inline-start': borderOf(rules.start, template, size, dialect) }),
    ...(rules.end !== 0 && { 'border-inline-end': borderOf(rules.end, template, size, dialect) }),
  }
}

/** From the lines of a block to a rule or to the edge of its ground, in lines of the body. */
const FRAME_ROOM = 0.4

/** `0.5pt accent` → a border, in em of an element that is `size` times the body's size; an EPUB's has its text's colour. */
function borderOf(rule: string, { base }: Template, size: number, dialect: Dialect): string {
  const [thickness, color] = rule.split(' ') as [string, string]
  const width = em(points(thickness) / points(base) / size)
  return dialect === 'html'
    ? `max(1px, ${width}) solid var(${cssName(color)})`
    : `${width} solid currentColor`
}

export function groundOf(template: Template, ground: string, dialect: Dialect): Declarations {
  const { color } = colorOf(template, ground, dialect)
  return color === undefined ? {} : { 'background-color': color }
}

/** HTML has the template's colours, light and dark; an EPUB leaves them to the reading system and its night mode. */
export function colorOf(template: Template, color: string, dialect: Dialect): Declarations {
  return dialect === 'html' && color in template.colors ? { color: `var(${cssName(color)})` } : {}
}
