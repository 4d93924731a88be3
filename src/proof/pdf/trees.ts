import { asDict, asNumber, type Dict, type PdfObjects, type Value } from './objects.ts'
import { unreadable } from './syntax/index.ts'

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
      const name = objects.asText(key)
      return name === undefined ? [] : [[name, value] as const]
    }),
  )
}

/**
 * Keys and values, which stand by turns in the leaves of a tree, in their order. Each node has one place: throws a
 * `Refusal`, `pdf-unreadable`, where one leads back to another, or to the kids of another.
 */
function pairsOf(objects: PdfObjects, root: Dict | undefined, entry: 'Nums' | 'Names'): [Value, Value][] {
  const pairs: [Value, Value][] = []
  const seen = new Set<Value>()
  const enter = (value: Value) => {
    if (seen.has(value)) throw unreadable('a part of a tree of names or numbers has more than one place')
    seen.add(value)
  }
  const open = root ? [root] : []
  for (let node = open.pop(); node; node = open.pop()) {
    enter(node)
    for (const list of [objects.get(node, entry), objects.get(node, 'Kids')])
      if (list !== undefined) enter(list)
    const leaf = objects.array(node, entry)
    for (let at = 0; at + 1 < leaf.length; at += 2) pairs.push([leaf[at]!, leaf[at + 1]!])
    for (const kid of objects.array(node, 'Kids').reverse()) {
      const next = asDict(kid)
      if (next) open.push(next)
    }
  }
  return pairs
}
