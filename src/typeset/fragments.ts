import type { PrintStyle } from '../templates/print-style.ts'
import type { Piece } from './itemize.ts'
import type { Item } from './items.ts'
import type { Shaped } from './page.ts'
import { protrusionIn } from './protrusion.ts'
import type { Shaper } from './shaper.ts'
import type { Span } from './spans.ts'

export interface FragmentSettings {
  readonly shaper: Shaper
  readonly microtype: PrintStyle['microtype']
  /** Size in points of an image in the line. */
  readonly imageSize: (url: string) => { readonly width: number; readonly height: number }
}

/** What stands in a line: fragments of spans, and the spaces between them. */
export interface Fragment {
  readonly span: Span
  readonly from: number
  readonly to: number
  readonly isSpace: boolean
  readonly isHyphenated: boolean
  readonly width: number
  /** Of a space, points. */
  readonly stretch: number
  readonly shrink: number
  /** How much letters may widen or narrow, points. */
  readonly give: number
  readonly shaped: Shaped | undefined
}

/** The items from `start` up to the break at `end`, put together to words again. */
export function collect(
  items: readonly Item<Piece>[],
  start: number,
  end: number,
  settings: FragmentSettings,
): { indent: number; fragments: Fragment[] } {
  const fragments: Fragment[] = []
  let indent = 0
  let word: Piece | undefined
  const flush = (hyphen = false): void => {
    if (word) fragments.push(letters(word, hyphen, settings))
    word = undefined
  }
  let index = start
  while (index < end && items[index]!.type !== 'box') index++
  for (; index < end; index++) {
    const item = items[index]!
    if (item.type === 'box') {
      const piece = item.content
      if (piece.from === piece.to) indent += item.width
      else if (word && word.span === piece.span && word.to === piece.from && !piece.span.image)
        word = { ...word, to: piece.to }
      else {
        flush()
        word = piece
      }
    } else if (item.type === 'glue' && item.content) {
      flush()
      fragments.push(spaceFragment(item.content, item.width, item.stretch, item.shrink, settings))
    }
  }
  const last = items[end]
  flush(last?.type === 'penalty' && last.content?.isHyphen === true)
  // A space at the line's end takes no room but keeps the words apart for those who hear or copy the text.
  if (last?.type === 'glue' && last.content)
    fragments.push({ ...spaceFragment(last.content, 0, 0, 0, settings), width: 0 })
  return { indent, fragments }
}

function letters(piece: Piece, isHyphenated: boolean, settings: FragmentSettings): Fragment {
  const { span, from, to } = piece
  const base = { span, from, to, isSpace: false, isHyphenated, stretch: 0, shrink: 0, give: 0 }
  if (span.image) return { ...base, width: settings.imageSize(span.image.url).width, shaped: undefined }
  const text = span.text.slice(from, to)
  const { face, features, size, tracking } = span.style
  const shaped = isHyphenated
    ? withHyphen(settings.shaper, text, span)
    : settings.shaper.shape(text, face, features, span.lang)
  const advance = (shaped.advance * size) / 1000
  const count = shaped.glyphs.length
  const give = advance * settings.microtype.expansion + count * settings.microtype.tracking * size
  return { ...base, width: advance + tracking * count, give, shaped }
}

/** The hyphen that a break inserts is drawn as one but reads as U+00AD (ISO 14289-1, 7.2, and 32000-1, 14.8.2.2.3). */
function withHyphen(shaper: Shaper, text: string, span: Span): Shaped {
  const { face, features } = span.style
  const shaped = shaper.shape(`${text}-`, face, features, span.lang)
  const glyphs = shaped.glyphs.map((glyph, index) =>
    index === shaped.glyphs.length - 1 ? { ...glyph, text: glyph.text.replace(/-$/, '\u00AD') } : glyph,
  )
  return { ...shaped, text: `${text}\u00AD`, glyphs }
}

function spaceFragment(
  { span, from, to }: Piece,
  width: number,
  stretch: number,
  shrink: number,
  settings: FragmentSettings,
): Fragment {
  const { face, features } = span.style
  const shaped = settings.shaper.shape(span.text.slice(from, to), face, features, span.lang)
  return { span, from, to, isSpace: true, isHyphenated: false, width, stretch, shrink, give: 0, shaped }
}

/** How far a stretch of text may hang out where a line begins or ends with it, points. */
export function hangOf(
  shaped: Shaped,
  span: Span,
  microtype: PrintStyle['microtype'],
): readonly [start: number, end: number] {
  const unit = span.style.size / 1000
  const [first, last] = [shaped.glyphs[0], shaped.glyphs.at(-1)]
  if (!first || !last) return [0, 0]
  const [start] = protrusionIn(span.style, shaped.text[0]!, microtype)
  const [, end] = protrusionIn(span.style, shaped.text.at(-1)!, microtype)
  return [start * first.advance * unit, end * last.advance * unit]
}
