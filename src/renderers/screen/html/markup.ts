import type { Element, ElementContent, Root } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { FoundOut, isKept } from '../elements/index.ts'

const texts = new FoundOut<string>()

/** A tree as text. What is kept of it is written once. */
export function markupOf(tree: Root): string {
  return toHtml(withTexts(tree), { allowDangerousHtml: true })
}

/** The same branch where nothing in it is kept. */
function withTexts<Tree extends Root | ElementContent>(tree: Tree): Tree {
  if (tree.type !== 'element' && tree.type !== 'root') return tree
  const children = tree.children.map((child) => (child.type === 'element' ? written(child) : child))
  return children.every((child, at) => child === tree.children[at]) ? tree : { ...tree, children }
}

function written(child: Element): ElementContent {
  if (!isKept(child)) return withTexts(child)
  // hast-util-to-html has a node for what is markup already, which the types of hast do not know.
  return { type: 'raw', value: texts.of(child, () => toHtml(child)) } as unknown as ElementContent
}
