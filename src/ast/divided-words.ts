/** What is longer is no word, and may fill many pages: there a page begins where it begins. */
const LONGEST_WORD = 10_000

/** What no edition shows, and a proof therefore leaves out: it neither parts words nor makes them longer. */
const UNSEEN = '\u00AD\u200B\u200E\u200F\u2060\uFEFF'

const BEHIND_LETTER = new RegExp(`[\\p{L}\\p{N}\\p{M}][${UNSEEN}]*$`, 'u')
const LETTER_NEXT = new RegExp(`^[${UNSEEN}]*[\\p{L}\\p{N}\\p{M}]`, 'u')
const MARK_NEXT = new RegExp(`^[${UNSEEN}]*\\p{M}`, 'u')

/** How many units are looked at on either side. */
const NEAR = 20

/**
 * Where a page begins that begins at `offset` of a text: a word that the page end divides counts for the page that it
 * began on. After a dash or an explicit hyphen a whole word begins; inside one, letters or figures stand on both sides,
 * and a mark belongs to what it stands on.
 */
export function behindDividedWord(text: string, offset: number): number {
  const next = text.slice(offset, offset + NEAR)
  const isDivided =
    MARK_NEXT.test(next) ||
    (LETTER_NEXT.test(next) && BEHIND_LETTER.test(text.slice(Math.max(0, offset - NEAR), offset)))
  if (!isDivided) return offset
  let length = 0
  for (let at = offset; at < text.length; at++) {
    const unit = text[at]!
    if (UNSEEN.includes(unit)) continue
    if (unit.trim() === '') return at + 1
    if (++length > LONGEST_WORD) return offset
  }
  return text.length
}
