import { type DomElement, type DomNode, type DomParent, isElement, isText, tagIs } from '../dom.ts'

/** Elements that say something without text or image, and stay where what is around them does. */
const isMark = tagIs('br', 'hr', 'wbr', 'source', 'col', 'colgroup', 'math')
/** Elements that would not be read, but were found to hold the article. */
const isWrapper = tagIs('form', 'noscript', 'label', 'button', 'dialog', 'object')

/**
 * Takes out of the tree all texts and images that are not kept, with the elements that are empty then.
 * `onLeft` is told each outermost element that goes with text in it.
 */
export function prune(
  root: DomParent,
  kept: ReadonlySet<DomNode>,
  isLeftOut: (element: DomElement) => boolean,
  onLeft: (element: DomElement) => void,
): void {
  const holds = new Set<DomNode | DomParent>()
  for (const node of kept) {
    for (let around: DomNode | DomParent | null = node; around && !holds.has(around); ) {
      holds.add(around)
      around = 'parentNode' in around ? around.parentNode : null
    }
  }
  const stays = (node: DomNode): boolean => {
    if (isText(node)) return kept.has(node) || node.value.trim() === ''
    if (!isElement(node)) return false
    if (isMark(node)) return true
    if (holds.has(node) && !isLeftOut(node)) return true
    if (!/^(?:script|style|link|meta|template|head)$/.test(node.tagName)) onLeft(node)
    return false
  }
  const visit = (parent: DomParent) => {
    parent.childNodes = withoutOuterRules(parent.childNodes.filter(stays))
    for (const child of parent.childNodes) {
      if (!isElement(child)) continue
      if (isWrapper(child)) child.tagName = 'div'
      visit(child)
    }
  }
  visit(root)
}

/** A rule at an end has parted what is gone. */
function withoutOuterRules(nodes: DomNode[]): DomNode[] {
  const isEmpty = (node: DomNode) =>
    isElement(node) ? node.tagName === 'hr' : isText(node) && node.value.trim() === ''
  const first = nodes.findIndex((node) => !isEmpty(node))
  const last = nodes.findLastIndex((node) => !isEmpty(node))
  return nodes.filter(
    (node, index) => !isElement(node) || node.tagName !== 'hr' || (index > first && index < last),
  )
}
