import type { DefaultTreeAdapterTypes as Tree } from 'parse5'

export type DomNode = Tree.ChildNode
export type DomElement = Tree.Element
export type DomParent = Tree.ParentNode

export function isElement(node: DomNode): node is DomElement {
  return 'tagName' in node
}

export function isText(node: DomNode): node is Tree.TextNode {
  return node.nodeName === '#text'
}

export function isBlank(node: DomNode): boolean {
  return isText(node) && node.value.trim() === ''
}

/** Whether a node shows nothing, wherever it stands. */
export function isUnseen(node: DomNode): boolean {
  return node.nodeName === '#comment' || isBlank(node)
}

/** The element around a node; `undefined` for the root and what stands in nothing. */
export function parentOf({ parentNode }: DomNode): DomElement | undefined {
  return parentNode && 'tagName' in parentNode ? parentNode : undefined
}

/** The innermost element around a node that `accepts` takes. */
export function ancestorOf(node: DomNode, accepts: (element: DomElement) => boolean): DomElement | undefined {
  let around = parentOf(node)
  while (around && !accepts(around)) around = parentOf(around)
  return around
}

export function attributeOf(element: DomElement, name: string): string | undefined {
  return element.attrs.find((attribute) => attribute.name === name)?.value
}

/** Whether an element has words that it would show, in attributes as components have them: `<Card title="Tides" />`. */
export function hasWordsAside(element: DomElement): boolean {
  return element.attrs.some(
    ({ name, value }) => /^(?:caption|label|text|title)$/.test(name) && /\p{L}/u.test(value),
  )
}

/** What the element's own style says of a property, in lower case. */
export function styleOf(element: DomElement, property: string): string | undefined {
  const declarations = attributeOf(element, 'style')?.toLowerCase().split(';') ?? []
  const [, value] =
    declarations.map((text) => text.split(':')).findLast(([name]) => name?.trim() === property) ?? []
  return value?.replace('!important', '').trim()
}

/** The elements below `parent` that `accepts` takes, in the order of the document. */
export function findAll(parent: DomParent, accepts: (element: DomElement) => boolean): DomElement[] {
  const found: DomElement[] = []
  const stack: DomNode[] = [...parent.childNodes].reverse()
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (!isElement(node)) continue
    if (accepts(node)) found.push(node)
    for (let index = node.childNodes.length - 1; index >= 0; index--) stack.push(node.childNodes[index]!)
  }
  return found
}

/** The elements among nodes, and all below them, in the order of the document. */
export function elementsIn(nodes: readonly DomNode[]): DomElement[] {
  return nodes.filter(isElement).flatMap((node) => [node, ...findAll(node, () => true)])
}

export function tagIs(...names: readonly string[]): (element: DomElement) => boolean {
  const set = new Set(names)
  return (element) => set.has(element.tagName)
}

/**
 * The text of a node and of all below it, as the source spaces it.
 * @param lineBreak What a `br` stands for.
 */
export function textContent(node: DomNode, lineBreak = ''): string {
  const parts: string[] = []
  const stack: DomNode[] = [node]
  for (let next = stack.pop(); next; next = stack.pop()) {
    if (isText(next)) parts.push(next.value)
    else if (next.nodeName === 'br') parts.push(lineBreak)
    else if ('childNodes' in next) {
      for (let index = next.childNodes.length - 1; index >= 0; index--) stack.push(next.childNodes[index]!)
    }
  }
  return parts.join('')
}

/** With one blank for all white space, and none at the ends. */
export function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}

/** Source offsets of a node; those of its parent's start where the parser made it up. */
export function rangeOf(node: DomNode): readonly [from: number, to: number] {
  const location = node.sourceCodeLocation
  if (location) return [location.startOffset, location.endOffset]
  const parent = parentOf(node)
  const from = parent ? rangeOf(parent)[0] : 0
  return [from, from]
}
