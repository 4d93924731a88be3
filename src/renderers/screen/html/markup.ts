import type { Element, ElementContent, Root } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { FoundOut, isKept } from '../elements/index.ts'

const texts = new FoundOut<string>()

/** Where the style sheet is to stand: no tree that is legible has the character. */
const PLACE = '\0'

/**
 * A legible tree in UTF-8, with its style sheet in the place of its empty `style`: that is most of the file, and each
 * element around it would be one more copy of it. What is kept of the tree is written once.
 */
export function markupOf(tree: Root, styles: Uint8Array): Uint8Array {
  const [before, after] = toHtml(withTexts(tree), { allowDangerousHtml: true }).split(PLACE)
  const file = Buffer.concat([Buffer.from(before!), styles, Buffer.from(`${after}\n`)])
  return new Uint8Array(file.buffer, file.byteOffset, file.byteLength)
}

/** The same branch where nothing in it is kept. */
function withTexts<Tree extends Root | ElementContent>(tree: Tree): Tree {
  if (tree.type !== 'element' && tree.type !== 'root') return tree
  const children = tree.children.map((child) => (child.type === 'element' ? written(child) : child))
  return children.every((child, at) => child === tree.children[at]) ? tree : { ...tree, children }
}

function written(child: Element): ElementContent {
  if (child.tagName === 'style') return raw(`<style>${PLACE}</style>`)
  return isKept(child) ? raw(texts.of(child, () => toHtml(child))) : withTexts(child)
}

/** hast-util-to-html has a node for what is markup already, which the types of hast do not know. */
function raw(value: string): ElementContent {
  return { type: 'raw', value } as unknown as ElementContent
}
