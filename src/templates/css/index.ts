/** In: a template. Out: its look as CSS. */

import { lookInside, TEXT_IN_BOXES } from '../inside.ts'
import { points } from '../lengths.ts'
import type { Template } from '../template.ts'
import { type InlineRole, isAsideKind, isRunning, type Style } from '../tokens/index.ts'
import { epubLayout, htmlLayout } from './layout.ts'
import { cssName, cssString, type Declarations, em, number, printRules, type Rule } from './rules.ts'
import {
  BOXES,
  classSelector,
  INLINE_SELECTORS,
  SCREEN_INLINE_ROLES,
  SCREEN_ROLES,
  type ScreenRole,
  SELECTORS,
} from './selectors.ts'
import {
  familyList,
  featureDeclarations,
  fluid,
  fontDeclarations,
  lineEm,
  scaleOf,
  textDeclarations,
} from './style.ts'

export { COLOR_SCHEMES } from './color-schemes.ts'
export { counterStyle } from './counter-styles.ts'
export { narrowestTable } from './furniture.ts'
export { DEEPEST_INDENT } from './layout.ts'
export { BOXES, classNameOf, INLINE_SELECTORS, type ScreenRole, SELECTORS } from './selectors.ts'
export { siteCss } from './site.ts'

export type Dialect = 'html' | 'epub'

/** The template as CSS. Sizes are em of the body, so that the reader's own size rules them all. */
export function toCss(template: Template, dialect: Dialect): string {
  const rules = [
    bodyRule(template, dialect),
    ...SCREEN_ROLES.flatMap((role) => roleRules(role, template, dialect)),
    ...SCREEN_INLINE_ROLES.map((role) => inlineRule(role, template, dialect)),
    ['.row-name', typeOf('tableCell', template, dialect)] satisfies Rule,
    ...toggleRules(template),
    ...ASIDES.flatMap((role) => insideRules(role, template, dialect)),
    ...Object.keys(template.classes).flatMap((name) => classRules(name, template, dialect)),
  ]
  const layout = dialect === 'html' ? htmlLayout(template) : epubLayout(template)
  return `${printRules(rules)}\n${layout}\n`
}

export interface FontFaceSource {
  readonly family: string
  readonly weight: number
  readonly style: 'normal' | 'italic'
  /** Of a WOFF file. */
  readonly url: string
}

export function fontFaceCss(faces: readonly FontFaceSource[]): string {
  return printRules(
    faces.map(
      ({ family, weight, style, url }): Rule => [
        '@font-face',
        {
          'font-family': cssString(family),
          'font-weight': weight,
          'font-style': style,
          src: `url(${cssString(url)}) format("woff")`,
        },
      ],
    ),
  )
}

function bodyRule(template: Template, dialect: Dialect): Rule {
  const { font, color } = template.styles.paragraph
  return [
    'body',
    {
      'font-family': familyList(template, font),
      'font-size': dialect === 'html' ? fluid(template.screen.base, 'rem') : undefined,
      // A reading system has a leading that its reader has chosen.
      'line-height': dialect === 'html' ? number(lineEm(template)) : undefined,
      ...colorOf(template, color, dialect),
    },
  ]
}

function roleRules(role: ScreenRole, template: Template, dialect: Dialect): Rule[] {
  const style = template.styles[role]
  // A kind of aside that looks like all others needs no rules of its own.
  if (isAsideKind(role) && JSON.stringify(style) === JSON.stringify(template.styles.aside)) return []
  const selector = SELECTORS[role]
  const box = BOXES[role]
  const scale = scaleOf(template, style)
  const around = box === undefined ? space(style, template, scale, dialect) : { margin: 0 }
  const rules: Rule[] = [[selector, { ...typeOf(role, template, dialect), ...around }]]
  if (box !== undefined) rules.push([box, space(style, template, 1, dialect)])
  if (/(^|> )p$/.test(selector)) rules.push([`${selector} + p`, betweenParagraphs(style, template, scale)])
  return rules
}

const isBox = (role: ScreenRole) => ['aside', 'contact', 'abstract'].includes(role) || isAsideKind(role)

const ASIDES = SCREEN_ROLES.filter(isBox)

/** Lists and quotations in an aside have its type: said of a kind only where it differs from other asides. */
function insideRules(role: ScreenRole, template: Template, dialect: Dialect): Rule[] {
  const rules = typeInside(role, template, dialect)
  if (!isAsideKind(role)) return rules
  const known = typeInside('aside', template, dialect)
  return rules.filter(([, text], at) => JSON.stringify(text) !== JSON.stringify(known[at]![1]))
}

function typeInside(role: ScreenRole, template: Template, dialect: Dialect): Rule[] {
  const look = lookInside(template, role)
  const box = BOXES[role]!
  const inside = TEXT_IN_BOXES.filter((name) => name !== 'paragraph')
  return [
    ...inside.map((name): Rule => [`${box} ${SELECTORS[name]}`, typeOf(name, look, dialect)]),
    [`${box} li::marker`, fontDeclarations(look, look.styles.listItem)],
  ]
}

function classRules(name: string, template: Template, dialect: Dialect): Rule[] {
  const look = template.classes[name]!
  const asText = { ...template, styles: { ...template.styles, paragraph: look } }
  const scale = scaleOf(template, look)
  const selector = classSelector(name)
  return [
    [selector, { ...typeOf('paragraph', asText, dialect), ...space(look, template, scale, dialect) }],
    // What has another look begins anew.
    [`${selector} + p`, { 'text-indent': 0 }],
    [`${selector} + ${selector}`, betweenParagraphs(look, template, scale)],
  ]
}

function typeOf(role: ScreenRole, template: Template, dialect: Dialect): Declarations {
  const style = template.styles[role]
  const text = textDeclarations(template, role)
  return {
    ...(dialect === 'epub' && isRunning(role) ? forReaders(text, style, template) : text),
    ...colorOf(template, style.color, dialect),
  }
}

/**
 * Running text of a book has the family, the leading and the alignment that its reader has chosen, which some reading
 * systems set on the body alone: what is said of a paragraph would undo it.
 */
function forReaders(text: Declarations, { font, align }: Style, { styles }: Template): Declarations {
  const isOwn = font !== styles.paragraph.font
  return {
    ...text,
    'font-family': isOwn ? text['font-family'] : undefined,
    'line-height': undefined,
    'text-align': align === 'justify' || align === 'start' ? undefined : text['text-align'],
  }
}

/** What tells a paragraph from the one before it, in em of an element that is `size` times the body's size. */
function betweenParagraphs(style: Style, { screen }: Template, size: number): Declarations {
  const { paragraphSpace } = screen
  return paragraphSpace === 0
    ? { 'text-indent': em(style.indent) }
    : { 'margin-block-start': em(paragraphSpace / size) }
}

/**
 * Space above and below, in lines of the body, and insets, in em of the style; both written in em of an element
 * that is `size` times the body's size.
 */
function space(style: Style, template: Template, size: number, dialect: Dialect): Declarations {
  const line = lineEm(template) / size
  const own = scaleOf(template, style) / size
  const [start, end] = style.inset
  const inline = `${em(start * own)} ${em(end * own)}`
  const rules = { above: style.ruleAbove, below: style.ruleBelow, start: style.ruleStart }
  const hasSides = style.ground !== 'none' || style.ruleStart !== 0
  return {
    'margin-block': `${em(style.before * line)} ${em(style.after * line)}`,
    ...(hasSides ? { 'margin-inline': 0, 'padding-inline': inline } : { 'margin-inline': inline }),
    ...(style.ground !== 'none' && {
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

function inlineRule(role: InlineRole, template: Template, dialect: Dialect): Rule {
  const {
    font,
    scale = 1,
    weight,
    style,
    color,
    features = [],
    rise,
    underline,
    strike,
    ground,
  } = template.inline[role]
  const line = strike ? 'line-through' : underline ? 'underline' : 'none'
  // The browser's own look of these elements must not shine through where the template is silent.
  const hasLine = role === 'delete' || role === 'insert' || role === 'underline' || role === 'link'
  return [
    INLINE_SELECTORS[role],
    {
      'font-family': font && familyList(template, font, scale),
      'font-size': em(scale),
      'font-weight': weight && (weight === 'bold' ? 700 : 400),
      'font-style': style === 'toggle' ? 'italic' : style,
      'text-decoration-line': hasLine || line !== 'none' ? line : undefined,
      ...((role === 'link' || (ground !== undefined && dialect === 'html')) && { color: 'inherit' }),
      ...(ground !== undefined && groundOf(template, ground, dialect)),
      ...(color !== undefined && colorOf(template, color, dialect)),
      ...(rise !== undefined && { 'vertical-align': em(rise / scale), 'line-height': 0 }),
      ...featureDeclarations(features),
    },
  ]
}

/** Emphasis inside emphasis, or inside a style that is italic by itself, stands upright. */
function toggleRules(template: Template): Rule[] {
  if (template.inline.emphasis.style !== 'toggle') return []
  const { emphasis } = INLINE_SELECTORS
  const { styles, classes } = template
  const italic = [
    ...SCREEN_ROLES.filter((role) => styles[role].style === 'italic').map((role) => SELECTORS[role]),
    ...Object.keys(classes)
      .filter((name) => classes[name]!.style === 'italic')
      .map(classSelector),
  ]
  return [
    [`${emphasis} ${emphasis}`, { 'font-style': 'normal' }],
    ...italic.flatMap((selector): Rule[] => [
      [`${selector} ${emphasis}`, { 'font-style': 'normal' }],
      [`${selector} ${emphasis} ${emphasis}`, { 'font-style': 'italic' }],
    ]),
  ]
}

function groundOf(template: Template, ground: string, dialect: Dialect): Declarations {
  const { color } = colorOf(template, ground, dialect)
  return color === undefined ? {} : { 'background-color': color }
}

/** HTML has the template's colours, light and dark; an EPUB leaves them to the reading system and its night mode. */
function colorOf(template: Template, color: string, dialect: Dialect): Declarations {
  return dialect === 'html' && color in template.colors ? { color: `var(${cssName(color)})` } : {}
}
