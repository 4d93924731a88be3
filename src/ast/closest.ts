/** Words that differ by more than this share of their length are not taken for misspellings of each other. */
const TOLERANCE = 1 / 3

/** Longer words and further candidates are not compared, so that hostile input costs little. */
const LONGEST = 64
const MOST_CANDIDATES = 1000

/**
 * The candidate that `word` was probably meant to be, or `undefined`.
 *
 * @param most How many letters may be wrong: a third, and one at least, unless the caller knows better.
 */
export function closest(
  word: string,
  candidates: Iterable<string>,
  most = Math.max(1, Math.floor(word.length * TOLERANCE)),
): string | undefined {
  if (word === '' || word.length > LONGEST) return undefined
  let best: string | undefined
  let least = most + 1
  let seen = 0
  for (const candidate of candidates) {
    if (++seen > MOST_CANDIDATES) break
    if (Math.abs(candidate.length - word.length) >= least) continue
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase())
    if (distance < least) [best, least] = [candidate, distance]
  }
  return best
}

/** Insertions, deletions and substitutions from `a` to `b` (Wagner and Fischer 1974), a row at a time. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const substituted = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(substituted, row[j]! + 1, next[j - 1]! + 1))
    }
    row = next
  }
  return row[b.length]!
}
