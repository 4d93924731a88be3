/** What is longer is no word, and may fill many pages: there a page begins where it begins. */
const LONGEST_WORD = 10_000

/**
 * Where a page begins that begins at `offset` of a text: a word that the page end divides counts for the page that it
 * began on. After a dash or an explicit hyphen a whole word begins; inside one, letters or figures stand on both sides.
 */
export function behindDividedWord(text: string, offset: number): number {
  const isDivided =
    /[\p{L}\p{N}\u00AD]$/u.test(text.slice(Math.max(0, offset - 2), offset)) &&
    /^[\p{L}\p{N}]/u.test(text.slice(offset, offset + 2))
  if (!isDivided) return offset
  const end = offset + LONGEST_WORD
  const space = text.slice(offset, end).search(/\s/)
  if (space >= 0) return offset + space + 1
  return text.length <= end ? text.length : offset
}
