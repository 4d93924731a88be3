import { lastAtMost } from '../shared/index.ts'
import type { LineBlock } from './lines.ts'
import type { Judge, Repair } from './repair.ts'
import { hasLigature, openLigatures } from './words.ts'

/**
 * Ligatures are opened wherever text goes into the tree; here is the list of them, one entry a line. Lines that other
 * repairs have left out of the article are theirs to account for.
 */
export function ligatureRepairs(
  blocks: readonly LineBlock[],
  others: readonly Repair[],
  judge: Judge,
): Repair[] {
  const gone = others
    .filter(({ applied, after }) => applied && after === '')
    .map(({ position }) => position)
    .sort((a, b) => a.start.offset - b.start.offset)
  const starts = gone.map(({ start }) => start.offset)
  const isGone = ({ position: { start } }: Repair) => {
    const place = gone[lastAtMost(starts, start.offset)]
    return place !== undefined && place.start.offset <= start.offset && start.offset < place.end.offset
  }
  return blocks
    .flatMap((block) => block.lines)
    .flatMap(({ text, start, end }) => {
      if (!hasLigature(text)) return []
      const before = text.split(/\s+/).filter(hasLigature).join(' ')
      const after = openLigatures(before)
      const message = 'ligature characters are letters again'
      return [judge({ rule: 'ligature', confidence: 0.99, from: start, to: end, before, after, message })]
    })
    .filter((repair) => !isGone(repair))
}
