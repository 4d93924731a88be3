import { mapInlines } from './map.ts'
import type { Article, Inline, Node } from './nodes.ts'
import { unreachable } from './unreachable.ts'
import { blankText } from './writing.ts'

/** The nodes below `node`, in reading order; captions come after what they caption, except a table's. */
export function childrenOf(node: Node): readonly Node[] {
  switch (node.type) {
    case 'article':
      return [
        ...(node.metadata.title ?? []),
        ...(node.metadata.subtitle ?? []),
        ...(node.metadata.imprint ?? []),
        ...node.children,
        ...node.footnotes,
      ]
    case 'figure':
      return [...node.children, ...(node.caption ?? [])]
    case 'table':
      return [...(node.caption ?? []), ...node.children]
    case 'aside':
      return [...(node.title ?? []), ...node.children]
    case 'section':
      return [node.title, ...node.children]
    default:
      return 'children' in node ? node.children : []
  }
}

/** Visits `node` and all below it, parents first, in reading order. Iterative: depth costs no stack. */
export function walk(node: Node, visit: (node: Node) => void): void {
  const stack: Node[] = [node]
  for (let current = stack.pop(); current; current = stack.pop()) {
    visit(current)
    const children = childrenOf(current)
    for (let index = children.length - 1; index >= 0; index--) stack.push(children[index]!)
  }
}

/** Whether there is a formula anywhere in an article. */
export function hasFormulas(article: Article): boolean {
  let isFound = false
  walk(article, ({ type }) => {
    isFound ||= type === 'math' || type === 'inlineMath'
  })
  return isFound
}

/**
 * The running text of inline nodes. A break is a newline; images, marks of notes, index marks and cross-references
 * count for nothing.
 */
export function textOf(nodes: readonly Inline[]): string {
  return nodes.map((node) => inlineText(node, false)).join('')
}

/**
 * The text that the page map's offsets count in: an image is a place in it, so that a page may begin between two, and the
 * words of references are part of it, so that one may begin within them.
 */
export function countedText(nodes: readonly Inline[]): string {
  return nodes.map((node) => inlineText(node, true)).join('')
}

const SOFT_HYPHENS = /\u00AD/g
const LINE_WHITE = /[ \t\r\n]+/g

/**
 * The same as a label: on one line, without soft hyphens, and with the words of references, for metadata, outlines and
 * names of things.
 */
export function labelOf(nodes: readonly Inline[]): string {
  const said = mapInlines(nodes, (node) =>
    node.type === 'crossReference' ? { type: 'text', value: node.text ?? '' } : node,
  )
  return textOf(said).replaceAll(SOFT_HYPHENS, '').replaceAll(LINE_WHITE, ' ').trim()
}

function inlineText(node: Inline, isCounted: boolean): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'inlineMath':
    case 'label':
      return node.value
    case 'break':
      return '\n'
    case 'blank':
      return blankText(node)
    case 'emphasis':
    case 'strong':
    case 'delete':
    case 'highlight':
    case 'insert':
    case 'underline':
    case 'abbreviation':
    case 'ruby':
    case 'smallCaps':
    case 'superscript':
    case 'subscript':
    case 'span':
    case 'citation':
    case 'link':
      return isCounted ? countedText(node.children) : textOf(node.children)
    case 'image':
      return isCounted ? '\uFFFC' : ''
    case 'crossReference':
      return isCounted ? (node.text ?? '') : ''
    case 'footnoteReference':
    case 'pageReference':
    case 'indexMark':
      return ''
    default:
      return unreachable(node)
  }
}
