import { lookInside, lookWithin, TEXT_IN_BOXES } from '../inside.ts'
import { BELOW_HEADING } from '../lengths.ts'
import { isAsideKind, isRunning } from '../roles.ts'
import type { Template } from '../template.ts'
import type { Style } from '../tokens/index.ts'

import { type Declarations, type Dialect, em, type Rule } from './rules.ts'
import {
  BOXES,
  classNameOf,
  classSelector,
  NEXT,
  SCREEN_ROLES,
  type ScreenRole,
  SELECTORS,
} from './selectors.ts'
import { colorOf, space } from './space.ts'
import { isReadersFont, lineEm, markerDeclarations, scaleOf, textDeclarations } from './style.ts'

/** How the text of a role is set, and what stands around it. */
export function roleRules(role: ScreenRole, template: Template, dialect: Dialect): Rule[] {
  const style = template.styles[role]
  // A kind of aside that looks like all others needs no rules of its own.
  if (isAsideKind(role) && JSON.stringify(style) === JSON.stringify(template.styles.aside)) return []
  const selector = SELECTORS[role]
  const box = BOXES[role]
  const rules = box === undefined ? [] : boxRules(selector, box, role, style, template, dialect)
  if (isAsideKind(role)) return [...rules, [box!, unsaid(style, template, dialect)]]
  if (box !== undefined) return rules
  const scale = scaleOf(template, style)
  const around = HEADINGS.includes(role) ? nearItsText(style) : style
  return [
    [selector, { ...typeOf(role, template, dialect), ...space(around, template, scale, dialect) }],
    ...followers(selector, style, template),
    ...belowHigher(role, style, template),
  ]
}

const HEADINGS: readonly ScreenRole[] = [
  'heading1',
  'heading2',
  'heading3',
  'heading4',
  'heading5',
  'heading6',
]

/** A heading right below a higher one, of which it is a part. */
function belowHigher(role: ScreenRole, style: Style, template: Template): Rule[] {
  const higher = HEADINGS.slice(0, Math.max(0, HEADINGS.indexOf(role)))
  if (higher.length === 0 || style.before <= BELOW_HEADING) return []
  const above = (BELOW_HEADING * lineEm(template)) / scaleOf(template, style)
  return [
    [
      higher.map((other) => `${SELECTORS[other]} + ${SELECTORS[role]}`).join(', '),
      { 'margin-block-start': em(above) },
    ],
  ]
}

/**
 * A heading stands nearer to what it heads than to what it ends. In print one that begins a page needs no white above it;
 * on a screen it follows the text before it.
 */
function nearItsText(style: Style): Style {
  const before = Math.max(style.before, style.after)
  return { ...style, before, after: Math.min(style.after, before / 2) }
}

/** What is drawn around all asides, and not around those of a kind. */
function unsaid(style: Style, template: Template, dialect: Dialect): Declarations {
  const own = space(style, template, 1, dialect)
  const all = space(template.styles.aside, template, 1, dialect)
  const isOwn = (name: string) => own[name] !== undefined
  // What says both sides at once would take away what is said of one.
  const sidesOf = (name: string) => {
    const sides = [`${name}-start`, `${name}-end`]
    return sides.some(isOwn) ? sides : [name]
  }
  const said = Object.keys(all).filter((name) => all[name] !== undefined)
  const missing = said.flatMap(sidesOf).filter((name) => !isOwn(name))
  return Object.fromEntries(missing.map((name) => [name, NOTHING[name]]))
}

/** What says that there is none. */
const NOTHING: Declarations = {
  'background-color': 'transparent',
  'padding-inline': 0,
  'padding-block': 0,
  'padding-block-start': 0,
  'padding-block-end': 0,
  'border-block-start': 'none',
  'border-block-end': 'none',
  'border-inline-start': 'none',
  'border-inline-end': 'none',
  'break-inside': 'auto',
  'page-break-inside': 'auto',
}

/** The type of what stands in a box, and the space and the lines around it. */
function boxRules(
  selector: string,
  box: string,
  role: ScreenRole,
  style: Style,
  template: Template,
  dialect: Dialect,
): Rule[] {
  return [
    [selector, { ...typeOf(role, template, dialect), margin: 0 }],
    [box, space(style, template, 1, dialect)],
    ...followers(selector, style, template, isSpaced(role)),
  ]
}

function followers(selector: string, style: Style, template: Template, isSpaced = false): Rule[] {
  if (!/(^|> )p$/.test(selector)) return []
  const follows = [`${selector} + p`, `${selector}.${NEXT}`].join(', ')
  return [[follows, betweenParagraphs(style, template, scaleOf(template, style), isSpaced)]]
}

/** Whether half a line tells paragraphs that have no indent from each other, as in print. */
const isSpaced = (role: ScreenRole) => role === 'blockquote' || role === 'aside' || isAsideKind(role)

const isAside = (role: ScreenRole) => ['aside', 'contact', 'abstract'].includes(role) || isAsideKind(role)

export const ASIDES = SCREEN_ROLES.filter(isAside)

/** Lists and quotations in an aside have its type: said of a kind only where it differs from other asides. */
export function insideRules(role: ScreenRole, template: Template, dialect: Dialect): Rule[] {
  const rules = typeInside(role, template, dialect)
  if (!isAsideKind(role)) return rules
  const known = typeInside('aside', template, dialect)
  return rules.filter(([, text], at) => JSON.stringify(text) !== JSON.stringify(known[at]![1]))
}

function typeInside(role: ScreenRole, template: Template, dialect: Dialect): Rule[] {
  return typeIn(BOXES[role]!, lookInside(template, template.styles[role]), dialect)
}

function typeIn(box: string, look: Template, dialect: Dialect): Rule[] {
  const inside = TEXT_IN_BOXES.filter((name) => name !== 'paragraph')
  return [
    ...inside.map((name): Rule => [`${box} ${SELECTORS[name]}`, typeOf(name, look, dialect)]),
    [`${box} li::marker`, markerDeclarations(look, look.styles.listItem, dialect)],
  ]
}

/** The same for a class of blocks. */
export function classRules(name: string, template: Template, dialect: Dialect): Rule[] {
  const style = template.classes[name]!
  const look = lookWithin(template, style)
  const box = `.${classNameOf(name)}`
  return [
    ...boxRules(classSelector(name), box, 'paragraph', style, look, dialect),
    ...typeIn(box, look, dialect),
    ...edgeRules(box),
  ]
}

/** What comes first in a box, or last, has no white of its own between it and the edge: as in print. */
export function edgeRules(box: string): Rule[] {
  return [
    [`${box} > :first-child`, { 'margin-block-start': 0 }],
    [`${box} > :last-child`, { 'margin-block-end': 0 }],
  ]
}

export function typeOf(role: ScreenRole, template: Template, dialect: Dialect): Declarations {
  const style = template.styles[role]
  const text = textDeclarations(template, role)
  return {
    ...(dialect === 'epub' && (isRunning(role) || role === 'definitionTerm')
      ? forReaders(text, role, template)
      : text),
    ...colorOf(template, style.color, dialect),
  }
}

/**
 * Running text of a book has the family, the leading and the alignment that its reader has chosen, which some reading
 * systems set on the body alone: what is said of a paragraph would undo it.
 */
function forReaders(text: Declarations, role: ScreenRole, template: Template): Declarations {
  const { align, font } = template.styles[role]
  // What turns over in a line of verse must not be drawn apart by a reader who wants all text justified.
  const isReaders = role !== 'verse' && (align === 'justify' || align === 'start')
  return {
    ...text,
    'font-family': isReadersFont(template, font, 'epub') ? undefined : text['font-family'],
    'line-height': undefined,
    'text-align': isReaders ? undefined : text['text-align'],
  }
}

/** What tells a paragraph from the one before it, in em of an element that is `size` times the body's size. */
function betweenParagraphs(style: Style, template: Template, size: number, isSpaced: boolean): Declarations {
  const { paragraphSpace } = template.screen
  if (paragraphSpace !== 0) return { 'margin-block-start': em(paragraphSpace / size) }
  const above = isSpaced && style.indent === 0
  return {
    'text-indent': em(style.indent),
    ...(above && { 'margin-block-start': em(lineEm(template) / 2 / size) }),
  }
}
