import { asDict, asNumber, asText, type Dict, type PdfObjects, type Value } from './objects.ts'

/** Levels of a tree that are followed: one that leads back to itself has no end. */
const DEEPEST = 32

/** The dictionaries that a number tree holds, by their keys (ISO 32000-1, 7.9.7). */
export function readNumberTree(objects: PdfObjects, root: Dict | undefined): Map<number, Dict> {
  const entries = [...pairsOf(objects, root, 'Nums')]
  return new Map(
    entries.flatMap(([key, value]) => {
      const [number, dict] = [asNumber(key), asDict(value)]
      return number !== undefined && dict ? [[number, dict] as const] : []
    }),
  )
}

/** What a name tree holds, by its keys (ISO 32000-1, 7.9.6). */
export function readNameTree(objects: PdfObjects, root: Dict | undefined): Map<string, Value> {
  const entries = [...pairsOf(objects, root, 'Names')]
  return new Map(
    entries.flatMap(([key, value]) => {
      const name = asText(key)
      return name === undefined ? [] : [[name, value] as const]
    }),
  )
}

/** Keys and values stand by turns in the leaves of a tree, in the order of the keys. */
function* pairsOf(
  objects: PdfObjects,
  node: Dict | undefined,
  entry: 'Nums' | 'Names',
  depth = 0,
): Iterable<readonly [key: Value, value: Value]> {
  if (!node || depth > DEEPEST) return
  const items = objects.array(node, entry)
  for (let at = 0; at + 1 < items.length; at += 2) yield [items[at]!, items[at + 1]!]
  for (const kid of objects.array(node, 'Kids')) yield* pairsOf(objects, asDict(kid), entry, depth + 1)
}
