/** In: a template. Out: its look as CSS. */

import type { InlineRole } from '../roles.ts'
import type { Template } from '../template.ts'
import { ASIDES, classRules, edgeRules, insideRules, roleRules, typeOf } from './block-rules.ts'
import { epubLayout, htmlLayout } from './layout.ts'
import { cssString, type Dialect, em, number, printRules, type Rule } from './rules.ts'
import {
  classSelector,
  INLINE_SELECTORS,
  SCREEN_INLINE_ROLES,
  SCREEN_ROLES,
  SELECTORS,
  withPlain,
} from './selectors.ts'
import { colorOf, groundOf } from './space.ts'
import { familyList, featureDeclarations, fluid, lineEm } from './style.ts'

export { TAB, turnoverClass } from './code-rules.ts'
export { COLOR_SCHEMES } from './color-schemes.ts'
export { counterStyle } from './counter-styles.ts'
export { narrowestTable } from './furniture.ts'
export { DEEPEST_INDENT } from './layout.ts'
export { fitsInClauses, titleClass } from './long-titles.ts'
export type { Dialect } from './rules.ts'
export {
  BOXES,
  classNameOf,
  HEADED,
  INLINE_SELECTORS,
  LABEL,
  NEXT,
  plainIn,
  type ScreenRole,
  SELECTORS,
} from './selectors.ts'
export { siteCss } from './site.ts'

/** Of each template, as long as it is kept: articles of one run have it in common. */
const written = new WeakMap<Template, Map<Dialect, string>>()

/** The template as CSS. Sizes are em of the body, so that the reader's own size rules them all. */
export function toCss(template: Template, dialect: Dialect): string {
  const known = written.get(template) ?? new Map<Dialect, string>()
  const css = known.get(dialect) ?? cssOf(template, dialect)
  written.set(template, known.set(dialect, css))
  return css
}

function cssOf(template: Template, dialect: Dialect): string {
  const rules = [
    bodyRule(template, dialect),
    ...SCREEN_ROLES.flatMap((role) => roleRules(role, template, dialect)),
    ...SCREEN_INLINE_ROLES.map((role) => inlineRule(role, template, dialect)),
    ...(dialect === 'html'
      ? [['.side-note', { ...typeOf('footnote', template, dialect), display: 'none' }] satisfies Rule]
      : []),
    ['.row-name', typeOf('tableCell', template, dialect)] satisfies Rule,
    ...toggleRules(template),
    ...ASIDES.flatMap((role) => insideRules(role, template, dialect)),
    ...['.aside', '.abstract', '.contact', 'blockquote'].flatMap(edgeRules),
    ...Object.keys(template.classes).flatMap((name) => classRules(name, template, dialect)),
  ]
  const layout = dialect === 'html' ? htmlLayout(template) : epubLayout(template)
  return `${printRules(rules.map(([selector, said]) => [withPlain(selector), said]))}\n${layout}\n`
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
