import type { Difference, Leaf } from '../model/index.ts'

/** Characters of a text that a message quotes. */
const EXCERPT = 60
/** And those that are read for it: a leaf may be of megabytes. */
const LOOKED_AT = 1000

export function excerpt(text: string): string {
  const line = text.slice(0, LOOKED_AT).replaceAll(/\s+/g, ' ').trim()
  return line.length > EXCERPT || text.length > LOOKED_AT ? `${line.slice(0, EXCERPT - 1)}…` : line
}

/** Where a leaf stands: path and first words, and the place in the source. */
export function locate(leaf: Omit<Leaf, 'cell'>): Pick<Difference, 'place' | 'position'> {
  const words = excerpt(leaf.text)
  return {
    place: words ? `${leaf.place}: ${words}` : leaf.place,
    ...positionOf(leaf),
  }
}

/** The two texts about the first character in which they differ. */
export function differingWords(expected: string, found: string): Pick<Difference, 'expected' | 'found'> {
  let at = 0
  while (at < expected.length && expected[at] === found[at]) at++
  const start = Math.max(0, expected.lastIndexOf(' ', Math.max(0, at - 12)) + 1)
  const around = (text: string) => (text.slice(start, start + EXCERPT) || '(end)').replaceAll('\n', '↵')
  return { expected: around(expected), found: around(found) }
}

/** Where the source says a leaf. */
export function positionOf({ source }: Pick<Leaf, 'source'>): Pick<Difference, 'position'> {
  return source?.position ? { position: source.position } : {}
}
