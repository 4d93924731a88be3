import type { Block, Inline, Position } from '../../ast/index.ts'
import type { Locate } from '../shared/index.ts'
import { type Context, parseImage, parsePhrase } from './context.ts'
import { draftReference } from './drafts.ts'
import type { StampedToken } from './stamp.ts'
import { TEMPLATE_MESSAGES, type TemplateTag, withShortcodesShown } from './template-tags.ts'

type BuildInlines = (tokens: readonly StampedToken[], place: Locate, context: Context) => Inline[]

/** A tag on a line of its own: what it shows, where that can be known; otherwise it is told of. */
export function templateBlock(
  token: StampedToken,
  position: Position,
  context: Context,
  buildInlines: BuildInlines,
): readonly Block[] {
  const tag = token.meta!.tag as TemplateTag
  if (/^(?:pagebreak|newpage)$/.test(tag.name)) return [{ type: 'pageBreak', position }]
  const picture = pictureOf(tag, position, context, buildInlines)
  if (picture) return [picture]
  const address = addressOf(tag)
  if (address === undefined) {
    reportTemplate(tag, position, context)
    return []
  }
  const text = tag.pairs.get('title') ?? address
  return [
    {
      type: 'paragraph',
      position,
      children: [{ type: 'link', url: address, children: [{ type: 'text', value: text }] }],
    },
  ]
}

/** A tag in running text. A variable is shown as it is written: the sentence may need it. */
export function templateInline(token: StampedToken, position: Position, context: Context): readonly Inline[] {
  const tag = token.meta!.tag as TemplateTag
  if (tag.kind === 'comment') return []
  if (tag.kind === 'shown')
    return [{ type: 'inlineCode', value: withShortcodesShown(token.content), position }]
  if (tag.name === 'kbd') {
    const keys = tag.words.join(' ') || (tag.pairs.get('linux') ?? tag.pairs.get('win') ?? '')
    return [{ type: 'inlineCode', value: keys, isKeyboard: true, position }]
  }
  const reference = context.env.isDraft ? draftReference(token.content, position, context.report) : undefined
  if (reference) return reference
  reportTemplate(tag, position, context)
  const isShown = /^(?:variable|include|command)$/.test(tag.kind)
  return isShown ? [{ type: 'inlineCode', value: token.content, position }] : []
}

/** Tells of a tag that is not run; what only steers a template is nobody's loss. */
export function reportTemplate({ kind, name }: TemplateTag, position: Position, { report }: Context): void {
  if (kind === 'comment' || kind === 'shown' || /^(?:end)?raw$/.test(name)) return
  // The tabs in them are boxes.
  if (kind === 'command' && /^(?:end)?tabs$/.test(name)) return
  report({
    code: 'syntax-unread',
    severity: 'warning',
    message: TEMPLATE_MESSAGES[kind],
    position,
    hint: 'write what it stands for, or set it between backquotes to show it',
  })
}

const PICTURE = /\.(?:png|jpe?g|gif|webp|avif|svg|tiff?|bmp)$/i

/** Hugo's `figure`, Jekyll's `include figure.html` and their like: an address of a picture in `src`. */
function pictureOf(
  { pairs, words }: TemplateTag,
  position: Position,
  context: Context,
  buildInlines: BuildInlines,
): Block | undefined {
  const src =
    pairs.get('src') ?? pairs.get('url') ?? pairs.get('file') ?? words.find((word) => PICTURE.test(word))
  if (src === undefined || !PICTURE.test(src)) return undefined
  // `attr` says who took it.
  const parts = [pairs.get('caption') ?? pairs.get('title'), pairs.get('attr')]
  const said = parts.filter((part) => part !== undefined && part !== '').join(' ')
  const inlines = (tokens: readonly StampedToken[]) => buildInlines(tokens, () => position, context)
  const caption = said ? inlines(parsePhrase(said, context)) : []
  const children = inlines(parseImage(pairs.get('alt') ?? '', src, context))
  return {
    type: 'figure',
    position,
    children: [{ type: 'paragraph', position, children }],
    ...(caption.length > 0 && { caption }),
  }
}

/** Films stand in the text as links to them. */
function addressOf({ name, words, pairs }: TemplateTag): string | undefined {
  const [first = ''] = [...words, pairs.get('id') ?? pairs.get('src') ?? '']
  if (name === 'youtube' && /^[\w-]+$/.test(first)) return `https://www.youtube.com/watch?v=${first}`
  if (name === 'vimeo' && /^\d+$/.test(first)) return `https://vimeo.com/${first}`
  return /^(?:video|embed|youtube|vimeo)$/.test(name) && /^https?:\/\/\S+$/.test(first) ? first : undefined
}
