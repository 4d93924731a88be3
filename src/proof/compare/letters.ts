import { printed } from '../model/index.ts'

/** White as texts are compared without: what `\s` is. */
function isWhite(code: number): boolean {
  if (code < 0x80) return code === 0x20 || (code >= 0x9 && code <= 0xd)
  return String.fromCharCode(code).trim() === ''
}

/** How many characters that are no white stand before each of some offsets; one walk through the text. */
export function lettersBefore(text: string, offsets: Iterable<number>): ReadonlyMap<number, number> {
  const counts = new Map<number, number>()
  let [at, letters] = [0, 0]
  for (const offset of Float64Array.from(offsets).sort()) {
    for (const end = Math.min(offset, text.length); at < end; at++)
      if (!isWhite(text.charCodeAt(at))) letters++
    counts.set(offset, letters)
  }
  return counts
}

/** Letters alone, private ones as a PDF says them. */
export function squash(text: string): string {
  return printed(text).replaceAll(/\s+/g, '')
}

/** From letters before a place in one text to those before the same place in another: past what differs, counted from the end. */
export function placeIn(text: string, other: string): (letters: number) => number {
  if (text === other) return (letters) => letters
  const [words, others] = [squash(text), squash(other)]
  const most = Math.min(words.length, others.length)
  let start = 0
  while (start < most && words[start] === others[start]) start++
  let end = 0
  while (end < most - start && words.at(-1 - end) === others.at(-1 - end)) end++
  return (letters) => {
    if (letters <= start) return letters
    return letters >= words.length - end ? letters - words.length + others.length : start
  }
}
