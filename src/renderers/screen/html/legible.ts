import type { Nodes, Properties } from 'hast'
import { legible } from '../../../legible.ts'
import { FoundOut, isKept, keep } from '../elements/index.ts'

/** An HTML tree of which all texts and attributes are legible; the same tree, or branch of it, that was so before. */
export function legibleTree<Tree extends Nodes>(tree: Tree): Tree {
  return isKept(tree) ? (branches.of(tree, () => keep(legibleBranch(tree))) as Tree) : legibleBranch(tree)
}

const branches = new FoundOut<Nodes>()

function legibleBranch<Tree extends Nodes>(tree: Tree): Tree {
  if (tree.type === 'text') {
    const value = legible(tree.value)
    return value === tree.value ? tree : { ...tree, value }
  }
  if (tree.type !== 'root' && tree.type !== 'element') return tree
  const children = tree.children.map(legibleTree)
  const isSame = children.every((child, index) => child === tree.children[index])
  const own = isSame ? tree : { ...tree, children }
  if (own.type !== 'element' || isLegible(own.properties)) return own
  const properties = Object.entries(own.properties).map(([name, value]) => [
    name,
    typeof value === 'string' ? legible(value) : value,
  ])
  return { ...own, properties: Object.fromEntries(properties) }
}

function isLegible(properties: Properties): boolean {
  return Object.values(properties).every((value) => typeof value !== 'string' || value === legible(value))
}
