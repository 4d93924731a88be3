import { defaultTreeAdapter, html } from 'parse5'
import type { DomElement, DomNode, DomParent } from './dom.ts'

/** An element that the page does not have, at the place of `nodes`, which it takes in. */
export function madeElement(name: string, nodes: readonly DomNode[], parent: DomElement): DomElement {
  const element = defaultTreeAdapter.createElement(name, html.NS.HTML, [])
  const [first, last] = [nodes[0]?.sourceCodeLocation, nodes.at(-1)?.sourceCodeLocation]
  if (first && last) element.sourceCodeLocation = { ...first, endOffset: last.endOffset }
  element.childNodes = [...nodes]
  for (const node of nodes) node.parentNode = element
  element.parentNode = parent
  return element
}

/** Puts nodes in the place of one. */
export function replace(old: DomNode, nodes: readonly DomNode[]): void {
  const parent: DomParent | null = old.parentNode
  if (!parent) return
  parent.childNodes = parent.childNodes.flatMap((node) => (node === old ? nodes : [node]))
  for (const node of nodes) node.parentNode = parent
}

/** Takes nodes out of the page, in one pass over each of their parents. */
export function removeAll(nodes: readonly DomNode[]): void {
  const gone = new Set(nodes)
  const parents = new Set(nodes.flatMap(({ parentNode }) => parentNode ?? []))
  for (const parent of parents) parent.childNodes = parent.childNodes.filter((node) => !gone.has(node))
}

/** Puts a node behind the children of an element; where it stood before is the caller's to mend. */
export function adopt(parent: DomElement, child: DomNode): void {
  child.parentNode = parent
  parent.childNodes.push(child)
}

export function rename(element: DomElement, name: string): void {
  element.tagName = name
  element.nodeName = name
}

export function setAttribute(element: DomElement, name: string, value: string): void {
  element.attrs = [...element.attrs.filter((attribute) => attribute.name !== name), { name, value }]
}
