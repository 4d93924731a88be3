import { CHARACTER_STYLES } from '../office/index.ts'
import type { Context } from './context.ts'
import type { Look } from './model.ts'
import { characterNames, type Lineage, said } from './styles.ts'

/** What is known of words where they stand: the style of their paragraph, and of all spans around them. */
export interface Place {
  readonly paragraph: Lineage
  /** The innermost first. */
  readonly spans: readonly Lineage[]
  readonly href?: string
}

const TEXT = 'style:text-properties'
const CODE = new Set<string>(
  [...CHARACTER_STYLES.code, 'Teletype', 'User Entry'].map((name) => name.toLowerCase()),
)
const EMPHASIS = new Set<string>(
  [...CHARACTER_STYLES.em, 'Citation', 'Variable'].map((name) => name.toLowerCase()),
)

/**
 * How words look beside those of their paragraph's style: what a heading's style does to its words says no more than that it
 * is a heading.
 */
export function lookOf(place: Place, context: Context): Look {
  const own = (key: string) => ownly(place, key)
  const names = place.spans.flatMap(characterNames).map((name) => name.toLowerCase())
  const strike = own('style:text-line-through-style') ?? own('style:text-line-through-type')
  const position = own('style:text-position')
  const lang = languageIn(place, context)
  const isLink = place.href !== undefined
  return {
    isItalic:
      /^(?:italic|oblique)/.test(own('fo:font-style') ?? '') || names.some((name) => EMPHASIS.has(name)),
    isStruck: isOn(strike),
    isUnderlined: !isLink && isOn(own('style:text-underline-style')),
    isHighlighted: /^#(?!ffffff)/i.test(own('fo:background-color') ?? ''),
    isSmallCaps: own('fo:font-variant') === 'small-caps',
    isCode: names.some((name) => CODE.has(name)),
    ...(position && positionOf(position)),
    ...(lang !== undefined && lang !== context.lang && { lang }),
    ...(isLink && { href: place.href }),
  }
}

const isOn = (value: string | undefined) => value !== undefined && value !== 'none'

export function isBold(place: Place): boolean {
  return /^(?:bold|[6-9]00)/.test(ownly(place, 'fo:font-weight') ?? '')
}

/** `super 58%`, or a share of the height (OpenDocument 1.3, part 3, 20.394). */
function positionOf(value: string): Pick<Look, 'position'> {
  const [shift = ''] = value.split(' ')
  const share = Number.parseFloat(shift)
  if (shift === 'super' || share > 0) return { position: 'sup' }
  return shift === 'sub' || share < 0 ? { position: 'sub' } : {}
}

/** What the spans around words say, else what is set for their paragraph alone. */
function ownly({ paragraph, spans }: Place, key: string): string | undefined {
  for (const span of spans) {
    const value = said(span, TEXT, key)
    if (value !== undefined) return value
  }
  return said(paragraph, TEXT, key, true)
}

/** What spans, the paragraph or its named styles say. */
export function anyhow({ paragraph, spans }: Place, key: string): string | undefined {
  for (const lineage of [...spans, paragraph]) {
    const value = said(lineage, TEXT, key)
    if (value !== undefined) return value
  }
  return undefined
}

/** `de-AT`; nothing where no language is said, or where it is said that there is none. */
export function languageIn(place: Place, { book }: Pick<Context, 'book'>): string | undefined {
  const language = anyhow(place, 'fo:language') ?? book.default('paragraph', TEXT, 'fo:language')
  const country = anyhow(place, 'fo:country') ?? book.default('paragraph', TEXT, 'fo:country')
  if (!language || /^(?:none|zxx|und)$/.test(language)) return undefined
  return country && country !== 'none' ? `${language}-${country}` : language
}

export function isHidden(place: Place): boolean {
  return anyhow(place, 'text:display') === 'none'
}

/** In points; nothing where it is not said, or as a share of another. */
export function sizeOf(place: Place): number | undefined {
  const value = /^([\d.]+)pt$/.exec(ownly(place, 'fo:font-size') ?? '')?.[1]
  return value === undefined ? undefined : Number(value)
}

export function fontOf(place: Place): string | undefined {
  return (anyhow(place, 'style:font-name') ?? anyhow(place, 'fo:font-family'))?.replaceAll(/['"]/g, '')
}
