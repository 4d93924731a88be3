import { asDict, asNumber, type Dict, type PdfObjects } from './objects.ts'

/** Levels of a tree that are followed: one that leads back to itself has no end. */
const DEEPEST = 32

/** The dictionaries that a number tree holds, by their keys (ISO 32000-1, 7.9.7). */
export function readNumberTree(objects: PdfObjects, root: Dict | undefined): Map<number, Dict> {
  const values = new Map<number, Dict>()
  const visit = (node: Dict | undefined, depth: number): void => {
    if (!node || depth > DEEPEST) return
    const numbers = objects.array(node, 'Nums')
    for (let at = 0; at + 1 < numbers.length; at += 2) {
      const [key, value] = [asNumber(numbers[at]), asDict(numbers[at + 1])]
      if (key !== undefined && value) values.set(key, value)
    }
    for (const kid of objects.array(node, 'Kids')) visit(asDict(kid), depth + 1)
  }
  visit(root, 0)
  return values
}
