import type { Nodes } from 'hast'
import type { DefaultTreeAdapterTypes } from 'parse5'
import { parse } from 'parse5'

type Parsed = DefaultTreeAdapterTypes.Node

export interface Found {
  readonly tag: string
  readonly attributes: Readonly<Record<string, string>>
  readonly text: string
}

/** The elements of an HTML or XHTML document in document order, with their attributes and text. */
export function elementsOf(markup: string): Found[] {
  const found: Found[] = []
  const visit = (node: Parsed): void => {
    if ('tagName' in node) {
      const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]))
      found.push({ tag: node.tagName, attributes, text: textOf(node) })
    }
    if ('childNodes' in node) node.childNodes.forEach(visit)
  }
  visit(parse(markup))
  return found
}

function textOf(node: Parsed): string {
  if (node.nodeName === '#text') return (node as DefaultTreeAdapterTypes.TextNode).value
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : ''
}

/** The text of a tree up to the element with `id`; `undefined` where there is none. */
export function textBefore(tree: Nodes, id: string): string | undefined {
  let text = ''
  const visit = (node: Nodes): boolean => {
    if (node.type === 'text') text += node.value
    if (node.type === 'element' && node.properties.id === id) return true
    return 'children' in node && (node.children as Nodes[]).some(visit)
  }
  return visit(tree) ? text : undefined
}

/** Markup as lines, one block a line, without the bytes of data URLs: for goldens. */
export function asLines(markup: string): string {
  return markup
    .replaceAll(/base64,[\w+/=]+/g, 'base64,…')
    .replaceAll(
      /\n?(?=<(?:p|h\d|div|ul|ol|li|dl|dt|dd|table|thead|tbody|tr|figure|figcaption|blockquote|pre|aside|section|main|header|footer|nav|head|meta|title|link|body|hr|article)\b)/g,
      '\n',
    )
}
