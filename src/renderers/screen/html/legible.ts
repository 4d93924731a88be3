import type { Nodes } from 'hast'
import { legible } from '../../../legible.ts'

/** An HTML tree of which all texts and attributes are legible. */
export function legibleTree<Tree extends Nodes>(tree: Tree): Tree {
  if (tree.type === 'text') return { ...tree, value: legible(tree.value) }
  if (tree.type === 'root') return { ...tree, children: tree.children.map(legibleTree) }
  if (tree.type !== 'element') return tree
  const properties = Object.entries(tree.properties).map(([name, value]) => [
    name,
    typeof value === 'string' ? legible(value) : value,
  ])
  return { ...tree, properties: Object.fromEntries(properties), children: tree.children.map(legibleTree) }
}
