import type { FaceKey } from '../../templates/index.ts'
import type { PageItem, Shaper } from '../model/index.ts'

/**
 * The items of a line with a space behind its last word. It takes no room, but where a line ends by itself and not at
 * a space, it keeps the words apart for those who hear or copy the text (ISO 32000-1, 14.8.2.5).
 */
export function withEndSpace(items: readonly PageItem[], lang: string, shaper: Shaper): readonly PageItem[] {
  const at = items.findLastIndex((item) => item.kind === 'text')
  const last = items[at]
  if (last?.kind !== 'text' || !last.pieces[0]) return items
  const shaped = shaper.shape(' ', last.pieces[0].shaped.face as FaceKey, [], lang)
  return items.with(at, { ...last, pieces: [...last.pieces, { shaped, x: last.width }] })
}
