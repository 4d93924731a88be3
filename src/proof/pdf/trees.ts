import { asDict, asNumber, asText, type Dict, type PdfObjects, type Value } from './objects.ts'

/** The dictionaries that a number tree holds, by their keys (ISO 32000-1, 7.9.7). */
export function readNumberTree(objects: PdfObjects, root: Dict | undefined): Map<number, Dict> {
  return new Map(
    pairsOf(objects, root, 'Nums').flatMap(([key, value]) => {
      const [number, dict] = [asNumber(key), asDict(value)]
      return number !== undefined && dict ? [[number, dict] as const] : []
    }),
  )
}

/** What a name tree holds, by its keys (ISO 32000-1, 7.9.6). */
export function readNameTree(objects: PdfObjects, root: Dict | undefined): Map<string, Value> {
  return new Map(
    pairsOf(objects, root, 'Names').flatMap(([key, value]) => {
      const name = asText(key)
      return name === undefined ? [] : [[name, value] as const]
    }),
  )
}

/**
 * Keys and values, which stand by turns in the leaves of a tree, in their order. Each node has one place: what leads
 * back to one, or to its kids from another, is not followed.
 */
function pairsOf(objects: PdfObjects, root: Dict | undefined, entry: 'Nums' | 'Names'): [Value, Value][] {
  const pairs: [Value, Value][] = []
  const seen = new Set<Value>()
  const isNew = (value: Value | undefined): value is Value => {
    if (value === undefined || seen.has(value)) return false
    seen.add(value)
    return true
  }
  const open = root ? [root] : []
  for (let node = open.pop(); node; node = open.pop()) {
    const [items, kids] = [objects.get(node, entry), objects.get(node, 'Kids')]
    const leaf = isNew(items) ? objects.items(items) : []
    for (let at = 0; at + 1 < leaf.length; at += 2) pairs.push([leaf[at]!, leaf[at + 1]!])
    for (const kid of isNew(kids) ? objects.items(kids).reverse() : []) {
      const next = asDict(kid)
      if (next && isNew(next)) open.push(next)
    }
  }
  return pairs
}
