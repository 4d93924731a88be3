import type { Block, List, ListItem, ListStyle } from '../../ast/index.ts'
import { type Common, commonOf } from './common.ts'
import type { HtmlContext } from './context.ts'
import { attributeOf, type DomElement, type DomNode, isElement, isUnseen, rangeOf, styleOf } from './dom.ts'
import { replace } from './edit.ts'

/** A list with the numbers that its attributes ask for. `read` gives the content of an item. */
export function buildList(
  element: DomElement,
  common: Common,
  context: HtmlContext,
  read: (nodes: readonly DomNode[], item: DomNode) => Block[],
): List {
  const items = element.childNodes.filter((node) => !isUnseen(node))
  const children = items.map((node) => itemOf(node, context, read))
  const spread = items.some(
    (node) => isElement(node) && node.childNodes.some((child) => isElement(child) && child.tagName === 'p'),
  )
  if (element.tagName !== 'ol') return { type: 'list', ordered: false, spread, ...common, children }
  const style = listStyle(element)
  const isReversed = attributeOf(element, 'reversed') !== undefined
  return {
    type: 'list',
    ordered: true,
    start: integer(attributeOf(element, 'start')) ?? (isReversed ? children.length : 1),
    ...(style && { style }),
    ...(isReversed && { reversed: true }),
    spread,
    ...common,
    children,
  }
}

function itemOf(
  node: DomNode,
  context: HtmlContext,
  read: (nodes: readonly DomNode[], item: DomNode) => Block[],
): ListItem {
  const position = context.place(...rangeOf(node))
  if (!isElement(node) || node.tagName !== 'li')
    return { type: 'listItem', position, children: read([node], node) }
  const common = commonOf(node, position, context)
  const ordinal = integer(attributeOf(node, 'value'))
  const box = checkbox(node)
  if (box) replace(box, [])
  return {
    type: 'listItem',
    ...common,
    ...(ordinal !== undefined && { ordinal }),
    ...(box && { checked: attributeOf(box, 'checked') !== undefined }),
    children: read(node.childNodes, node),
  }
}

/** The box that a task begins with, as GitHub and others write lists of tasks. */
function checkbox({ childNodes }: DomElement): DomElement | undefined {
  const first = childNodes.find((node) => !isUnseen(node))
  if (!first || !isElement(first)) return undefined
  if (first.tagName === 'p' || first.tagName === 'label') return checkbox(first)
  return first.tagName === 'input' && attributeOf(first, 'type')?.toLowerCase() === 'checkbox'
    ? first
    : undefined
}

const BY_TYPE: Readonly<Record<string, ListStyle>> = {
  a: 'lower-alpha',
  A: 'upper-alpha',
  i: 'lower-roman',
  I: 'upper-roman',
}

/** `type` (HTML Standard, section 4.4.5) or, before it, `list-style-type`. */
function listStyle(element: DomElement): ListStyle | undefined {
  const named = styleOf(element, 'list-style-type') ?? styleOf(element, 'list-style') ?? ''
  const [, letter, kind] = /\b(lower|upper)-(alpha|latin|roman)\b/.exec(named) ?? []
  if (letter) return `${letter}-${kind === 'roman' ? 'roman' : 'alpha'}` as ListStyle
  return BY_TYPE[attributeOf(element, 'type') ?? '']
}

function integer(value: string | undefined): number | undefined {
  const number = Number.parseInt(value ?? '', 10)
  return Number.isSafeInteger(number) ? number : undefined
}
