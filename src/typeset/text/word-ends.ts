import type { FaceKey } from '../../templates/index.ts'
import type { PageItem, Shaper, TextRun } from '../model/index.ts'

/**
 * The items of a line with a space behind its last word. It takes no room, but where a line ends by itself and not at
 * a space, it keeps the words apart for those who hear or copy the text (ISO 32000-1, 14.8.2.5).
 */
export function withEndSpace(items: readonly PageItem[], lang: string, shaper: Shaper): readonly PageItem[] {
  const at = items.findLastIndex((item) => item.kind === 'text')
  const last = items[at]
  if (last?.kind !== 'text' || !last.pieces[0]) return items
  return items.with(at, {
    ...last,
    pieces: [...last.pieces, { shaped: spaceOf(last, lang, shaper), x: last.width }],
  })
}

/** The same with a space before the first word, which stands where it stood. */
export function withStartSpace(
  items: readonly PageItem[],
  lang: string,
  shaper: Shaper,
): readonly PageItem[] {
  const at = items.findIndex((item) => item.kind === 'text')
  const first = items[at]
  if (first?.kind !== 'text' || !first.pieces[0]) return items
  const shaped = spaceOf(first, lang, shaper)
  const gap = (shaped.advance * first.size) / 1000 + (first.tracking ?? 0)
  const pieces = first.pieces.map((piece) => ({ ...piece, x: piece.x + gap }))
  const { x, width } = first
  return items.with(at, { ...first, x: x - gap, width: width + gap, pieces: [{ shaped, x: 0 }, ...pieces] })
}

function spaceOf({ pieces }: TextRun, lang: string, shaper: Shaper) {
  return shaper.shape(' ', pieces[0]!.shaped.face as FaceKey, [], lang)
}
