import type { Role } from './roles.ts'
import type { Template } from './template.ts'
import type { Style } from './tokens/index.ts'

/** Text that has the type of the box in which it stands. */
export const TEXT_IN_BOXES = [
  'paragraph',
  'listItem',
  'definitionTerm',
  'definition',
  'blockquote',
  'verse',
] as const satisfies readonly Role[]

/**
 * A look inside a box, such as an aside: face, size, colour and alignment are those of the box, as far as text differs
 * from its paragraphs in nothing else. White and insets stay.
 */
export function lookInside(template: Template, box: Style): Template {
  const { styles } = template
  const inside = TEXT_IN_BOXES.map((name) => [name, styleInside(styles[name], box, styles.paragraph)])
  return { ...template, styles: { ...styles, ...Object.fromEntries(inside) } }
}

/** A look inside a class of blocks: the same, and its paragraphs are set as the class says. */
export function lookWithin(template: Template, box: Style): Template {
  const look = lookInside(template, box)
  const paragraph: Style = { ...box, ...NO_BOX, inset: [0, 0] }
  return { ...look, styles: { ...look.styles, paragraph } }
}

/** What is around the whole, and not around each of its paragraphs. */
const NO_BOX = {
  before: 0,
  after: 0,
  ground: 'none',
  ruleAbove: 0,
  ruleBelow: 0,
  ruleStart: 0,
  ruleEnd: 0,
  keep: 0,
} as const

function styleInside(style: Style, box: Style, text: Style): Style {
  const likeText = <Property extends keyof Style>(property: Property): Style[Property] =>
    style[property] === text[property] ? box[property] : style[property]
  return {
    ...style,
    font: likeText('font'),
    color: likeText('color'),
    align: likeText('align'),
    size: style.size + box.size - text.size,
    features: box.features,
    hyphenate: style.hyphenate && box.hyphenate,
  }
}
