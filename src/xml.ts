import type { Nodes } from 'xast'
import { type Options, toXml } from 'xast-util-to-xml'
import { legible } from './legible.ts'

/** An XML tree as text that every parser reads, whatever its texts and attributes hold. */
export function xmlText(tree: Nodes, options?: Options): string {
  // `]]>` may end a CDATA section only (XML 1.0, 2.4), of which there are none; toXml leaves it as it is, and it may
  // come of two texts side by side, too.
  return toXml(legibleXml(tree), options).replaceAll(']]>', ']]&gt;')
}

/** The tree with a visible U+FFFD for each character that XML forbids. */
function legibleXml<Tree extends Nodes>(tree: Tree): Tree {
  if (tree.type === 'text') return { ...tree, value: legible(tree.value) }
  if (tree.type === 'root') return { ...tree, children: tree.children.map(legibleXml) }
  if (tree.type !== 'element') return tree
  const attributes = Object.entries(tree.attributes).map(([name, value]) => [name, legible(value ?? '')])
  return { ...tree, attributes: Object.fromEntries(attributes), children: tree.children.map(legibleXml) }
}
