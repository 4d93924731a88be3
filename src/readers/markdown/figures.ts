import type { Block, Figure, Inline, Placement, Position } from '../../ast/index.ts'
import type { Locate, Report } from '../shared/index.ts'
import { parseAttributes, takePair, writeAttributes } from './attributes.ts'
import { placeLines } from './content-place.ts'
import { type BlockTree, type Context, parsePhrase } from './context.ts'
import { buildInlines } from './inlines.ts'
import type { StampedToken } from './stamp.ts'

const PLACEMENTS: readonly string[] = ['wide', 'page', 'bleed'] satisfies Placement[]

const ALIGNS: readonly string[] = ['left', 'center', 'right'] satisfies Figure['align'][]

/** What a paragraph of one image says of the figure that it is. */
type Setting = Pick<Figure, 'placement' | 'align'>

/** What a paragraph of one image asks of the page with `{placement=… fig-align=…}`, and its tokens without it. */
export function takeSetting(
  tokens: readonly StampedToken[],
  place: Locate,
  report: Report,
): { readonly tokens: readonly StampedToken[]; readonly setting: Setting } {
  const [image, list, ...others] = tokens
  const isAlone = image?.type === 'image' && list?.type === 'attributes' && others.length === 0
  if (!isAlone || list.from !== image.to) return { tokens, setting: {} }
  const { value: placement, rest } = takePair(parseAttributes(list.content), 'placement')
  const { value: quarto, rest: bare } = takePair(rest, 'fig-align')
  const { value: html, rest: left } = takePair(bare, 'align')
  const align = quarto === 'default' ? undefined : (quarto ?? html)
  if (placement !== undefined && placement !== 'inline' && !isPlacement(placement)) {
    report({
      code: 'figure-placement-unknown',
      severity: 'warning',
      message: `there is no placement “${placement}”, so the figure stands in the text`,
      position: place(list.from!, list.to!),
      hint: `the placements are inline, ${PLACEMENTS.join(', ')}`,
    })
  }
  return {
    tokens: [image, Object.assign(Object.create(list), { content: writeAttributes(left) })],
    setting: {
      ...(placement !== undefined && isPlacement(placement) && { placement }),
      ...(align !== undefined && isAlign(align) && { align }),
    },
  }
}

function isAlign(value: string): value is NonNullable<Figure['align']> {
  return ALIGNS.includes(value)
}

function isPlacement(value: string): value is Placement {
  return PLACEMENTS.includes(value)
}

/** A paragraph of one image as a figure (pandoc's implicit figures): the image's `title` is the caption, in Markdown. */
export function figureOf(
  nodes: readonly Inline[],
  inline: StampedToken,
  position: Position,
  setting: Setting,
  context: Context,
): Figure | undefined {
  const [image] = nodes
  const below = captionBelow(nodes)
  if ((nodes.length !== 1 && !below) || image?.type !== 'image') return undefined
  const { id, lang, title, ...bare } = image
  const token = inline.children?.find(({ type }) => type === 'image')
  const caption =
    below ??
    (title !== undefined && token ? captionOf(token, title, inline, image.position ?? position, context) : [])
  return {
    type: 'figure',
    position,
    ...(id !== undefined && { id }),
    ...(lang !== undefined && { lang }),
    ...setting,
    children: [{ type: 'paragraph', position, children: [bare] }],
    ...(caption.length > 0 && { caption }),
  }
}

/** What stands in italics on the line below an image, and nothing else: exports have no other way to write a caption. */
function captionBelow(nodes: readonly Inline[]): readonly Inline[] | undefined {
  const [image, end, words, ...others] = nodes
  const isBelow = end?.type === 'break' || (end?.type === 'text' && /^[ \t]*\n[ \t]*$/.test(end.value))
  const isCaption = image?.type === 'image' && image.title === undefined && isBelow && others.length === 0
  return isCaption && words?.type === 'emphasis' ? words.children : undefined
}

const SPAN = /^<span class="(?:fig(?:ure)?-?)?caption">/

/** Whether a paragraph is one element that is called a caption, as authors of mdBook and Jekyll write them below images. */
export function isCaption({ token, children }: BlockTree): boolean {
  const text = children[0]?.token.content ?? ''
  if (token.type !== 'paragraph_open' || !SPAN.test(text)) return false
  return !text.includes('<span', 1) && text.indexOf('</span>') === text.length - '</span>'.length
}

/** The figure with the paragraph as its caption, where it has none. */
export function withCaption(figure: Block | undefined, blocks: readonly Block[]): Figure | undefined {
  const [words, ...others] = blocks
  if (figure?.type !== 'figure' || figure.caption || words?.type !== 'paragraph' || others.length > 0)
    return undefined
  const position = figure.position &&
    words.position && { start: figure.position.start, end: words.position.end }
  return { ...figure, ...(position && { position }), caption: words.children }
}

function captionOf(
  token: StampedToken,
  title: string,
  inline: StampedToken,
  whole: Position,
  context: Context,
): readonly Inline[] {
  const written = inline.content.slice(token.from, token.to)
  const index = written.lastIndexOf(title)
  // A title with escapes, or of a reference definition, stands elsewhere or otherwise: then the image is its place.
  const isVerbatim = index > 0 && /^(?:["')]\s*\)|\]\()/.test(written.slice(index + title.length))
  const start = token.from! + index
  const lines = placeLines(inline, context)
  const place: Locate = isVerbatim ? (from, to) => lines(start + from, start + to) : () => whole
  return buildInlines(parsePhrase(title, context), place, context)
}
