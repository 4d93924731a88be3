import type { Image, Inline, Position } from '../../ast/index.ts'
import { lengthOf, longDescription } from '../shared/index.ts'
import { type Attributes, applyAttributes, NO_ATTRIBUTES, pairValue } from './attributes.ts'
import type { Context } from './context.ts'
import { attributeOf } from './inline-nodes.ts'
import type { StampedToken } from './stamp.ts'
import { takeNames } from './tex-references.ts'

/** Pandoc's and Quarto's words for an alternative text, a caption and sizes, and HTML's for a long description. */
const KEYS = ['alt', 'fig-alt', 'fig-cap', 'longdesc', 'width', 'height'] as const

/** What only an image that is all of its paragraph can ask for. */
const ALONE = ['placement', 'fig-align'] as const

/** `|300` and `|300x200` at the end of an alternative text, in pixels (Obsidian). */
const SIZE = /(?<!\s)\s*\|\s*(\d{1,4})(?:\s*x\s*(\d{1,4}))?\s*$/

/**
 * An image token as a node, its caption still Markdown in `title`. Where an attribute gives the alternative text, or the id
 * says that it is a figure, what stands between the brackets is the caption, as in pandoc.
 */
export function image(
  token: StampedToken,
  attributes: Attributes = NO_ATTRIBUTES,
  position: Position,
  context: Context,
): Inline {
  const { claimId, report, affords } = context
  const { names, rest: words } = takeNames(token.content)
  const [id = attributes.id] = names
  const named = id === undefined ? attributes : { ...attributes, id }
  const applied = applyAttributes(named, ['decorative'], position, claimId, report, KEYS, ALONE)
  const ownAlt = (pairValue(attributes, 'fig-alt') ?? pairValue(attributes, 'alt'))?.trim()
  const said = plainText(token.children ?? [])
  const bracketed = said.replace(SIZE, '')
  const alt = ownAlt ?? bracketed
  const url = attributeOf(token, 'src')
  if (!affords(url.length + attributeOf(token, 'title').length, position))
    return { type: 'text', value: alt, position }
  const described = longDescription(pairValue(attributes, 'longdesc'), position, report)
  const isSaid = attributes.classes.includes('decorative') || ownAlt !== undefined
  const isUndescribed = alt === '' && !isSaid && Object.keys(described).length === 0
  if (isUndescribed) {
    report({
      code: 'image-alt-missing',
      severity: 'warning',
      message: 'the image has no text alternative',
      position,
      hint: 'write what the picture shows between the brackets, or {.decorative} behind it',
    })
  }
  const isCalled = (names.length > 0 || /^fig[-:]/i.test(id ?? '')) && attributeOf(token, 'title') === ''
  const isCaption = ownAlt !== undefined || isCalled
  const caption = pairValue(attributes, 'fig-cap')?.trim()
  const title = caption || captionOf(token, words.trim(), isCaption && bracketed !== '', position, context)
  const node: Image = {
    type: 'image',
    url,
    alt,
    ...described,
    ...(isUndescribed && { isUndescribed }),
    ...sizeOf(attributes, said),
    position,
    ...applied,
  }
  return title === '' ? node : { ...node, title }
}

function sizeOf(attributes: Attributes, said: string): Pick<Image, 'width' | 'height'> {
  const [, across, down] = SIZE.exec(said) ?? []
  const width = lengthOf(pairValue(attributes, 'width') ?? across)
  const height = lengthOf(pairValue(attributes, 'height') ?? down)
  return { ...(width && { width }), ...(height && { height }) }
}

function captionOf(
  token: StampedToken,
  words: string,
  isBracketed: boolean,
  position: Position,
  { report }: Context,
): string {
  const title = attributeOf(token, 'title')
  if (!isBracketed) return title
  if (title !== '' && title !== words) {
    report({
      code: 'image-caption-twice',
      severity: 'warning',
      message: `the image has two captions; “${title}” is left out`,
      position,
      hint: 'where an attribute gives the alternative text, the caption stands between the brackets',
    })
  }
  return words
}

/** What tokens say without their markup. */
function plainText(tokens: readonly StampedToken[]): string {
  return tokens
    .map((token) => {
      if (token.type === 'softbreak' || token.type === 'hardbreak') return ' '
      return token.type === 'image'
        ? plainText(token.children ?? [])
        : token.type === 'html_inline'
          ? ''
          : token.content
    })
    .join('')
    .trim()
}
