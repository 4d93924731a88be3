import type { Figure, Inline, Position } from '../../ast/nodes.ts'
import type { Locate } from '../line-index.ts'
import { placeLines } from './content-place.ts'
import { type Context, parsePhrase } from './context.ts'
import { buildInlines } from './inlines.ts'
import type { StampedToken } from './stamp.ts'

/** A paragraph of one image as a figure (pandoc's implicit figures): the image's `title` is the caption, in Markdown. */
export function figureOf(
  nodes: readonly Inline[],
  inline: StampedToken,
  position: Position,
  context: Context,
): Figure | undefined {
  const [image] = nodes
  if (nodes.length !== 1 || image?.type !== 'image') return undefined
  const { id, lang, title, ...bare } = image
  const token = inline.children?.find(({ type }) => type === 'image')
  const caption =
    title !== undefined && token ? captionOf(token, title, inline, image.position ?? position, context) : []
  return {
    type: 'figure',
    position,
    ...(id !== undefined && { id }),
    ...(lang !== undefined && { lang }),
    children: [{ type: 'paragraph', position, children: [bare] }],
    ...(caption.length > 0 && { caption }),
  }
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
