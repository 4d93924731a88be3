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

export function rename(element: DomElement, name: string): void {
  element.tagName = name
  element.nodeName = name
}

export function setAttribute(element: DomElement, name: string, value: string): void {
  element.attrs = [...element.attrs.filter((attribute) => attribute.name !== name), { name, value }]
}
