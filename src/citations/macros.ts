import type CSL from 'citeproc'

/** What has been taught, once in a process. */
const taught = new WeakSet<typeof CSL>()

/** Teaches the processor to look a macro up: at each call of one it would go through the whole style for it. */
export function findMacrosByName(csl: typeof CSL): void {
  if (taught.has(csl)) return
  taught.add(csl)
  const { prototype } = csl.XmlJSON
  const search = prototype.getNodesByName
  const known = new WeakMap<object, Map<string, object[]>>()
  prototype.getNodesByName = function (root, name, value, found) {
    if (name !== 'macro' || value === undefined || found) return search.call(this, root, name, value, found)
    const macros = known.get(root) ?? new Map<string, object[]>()
    known.set(root, macros)
    const nodes = macros.get(value) ?? search.call(this, root, name, value)
    macros.set(value, nodes)
    return nodes
  }
}
