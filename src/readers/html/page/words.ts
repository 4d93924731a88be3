import { type DomElement, type DomNode, type DomParent, isElement, isText, tagIs } from '../dom.ts'

/** Words of a text; of scripts that part none, letters. */
export function countWords(text: string): number {
  return text.match(/[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{Script=Thai}]|[\p{L}\p{M}\p{N}]+/gu)?.length ?? 0
}

/** Of each node, what all texts in it weigh together. One pass, so that asking costs nothing. */
export type Sums = (node: DomNode | DomParent) => number

export function sumUp(root: DomParent, weigh: (text: DomNode, isLinked: boolean) => number): Sums {
  const sums = new Map<DomNode | DomParent, number>()
  const visit = (node: DomNode | DomParent, isLinked: boolean): number => {
    let sum = 0
    if (node.nodeName === '#text') sum = weigh(node as DomNode, isLinked)
    else if ('childNodes' in node) {
      const inLink = isLinked || node.nodeName === 'a'
      for (const child of node.childNodes) sum += visit(child, inLink)
    }
    sums.set(node, sum)
    return sum
  }
  visit(root, false)
  return (node) => sums.get(node) ?? 0
}

/** What some texts weigh together. */
export function total(texts: Iterable<DomNode>, weigh: (text: DomNode) => number): number {
  let sum = 0
  for (const text of texts) sum += weigh(text)
  return sum
}

/** Every node below `root` with its rank in the order of the document. */
export function ranks(root: DomParent): ReadonlyMap<DomNode, number> {
  const order = new Map<DomNode, number>()
  const visit = (node: DomParent) => {
    for (const child of node.childNodes) {
      order.set(child, order.size)
      if ('childNodes' in child) visit(child)
    }
  }
  visit(root)
  return order
}

/** Elements that never hold text of a page. */
export const isSilent = tagIs('script', 'style', 'template', 'noscript', 'head', 'title', 'svg', 'select')

const BLOCK = tagIs(
  ...`p div li h1 h2 h3 h4 h5 h6 td th tr tbody table ul ol dl dt dd pre blockquote figure figcaption section article
  header footer main body html center form fieldset address details summary aside nav noscript`.split(/\s+/),
)

export interface TextBlock {
  /** The innermost block element around the texts. */
  readonly element: DomElement
  readonly texts: readonly DomNode[]
}

/** The texts of a page by the block that they stand in, in the order in which blocks begin to speak. */
export function textBlocks(root: DomParent, isLeftOut: (element: DomElement) => boolean): TextBlock[] {
  const found = new Map<DomElement, DomNode[]>()
  const visit = (node: DomNode, block: DomElement) => {
    if (isText(node)) {
      if (node.value.trim() === '') return
      const texts = found.get(block)
      if (texts) texts.push(node)
      else found.set(block, [node])
      return
    }
    if (!isElement(node) || isSilent(node) || isLeftOut(node)) return
    for (const child of node.childNodes) visit(child, BLOCK(node) ? node : block)
  }
  for (const child of root.childNodes) if (isElement(child)) visit(child, child)
  return [...found].map(([element, texts]) => ({ element, texts }))
}
