import { type DomElement, type DomNode, type DomParent, isElement, isText, parentOf, tagIs } from '../dom.ts'
import { isHeading } from '../elements.ts'
import { isLabel } from './labels.ts'
import { type Sums, sumUp } from './words.ts'

const isLine = tagIs('p', 'h2', 'h3', 'h4', 'h5', 'h6', 'li', 'div', 'aside', 'blockquote', 'section')
/** Words: of a line that leads elsewhere, of such a label alone, and of what may stand before its link. */
const LINE = 40
const LABEL_ALONE = 6
const BEFORE_LINK = 8
/** Share of linked words that makes a block a list of links, and the words that such a block has at most. */
const LINKED = 0.6
const LIST = 120

/**
 * Lines that lead away from the article, “Read more: …”, and the links below those that are headings. `words` counts
 * what is kept.
 */
export function onwardLines(
  document: DomParent,
  kept: ReadonlySet<DomNode>,
  words: Sums,
): ReadonlySet<DomElement> {
  const links = sumUp(document, (text, isLinked) => (isLinked ? words(text) : 0))
  const found = new Set<DomElement>()
  const visit = (node: DomNode) => {
    if (!isElement(node) || words(node) === 0) return
    if (isLine(node) && words(node) <= LINE && isLabel(keptText(node, kept))) {
      const isHead = isHeading(node) || links(node) === 0
      const isShort = words(node) <= LABEL_ALONE
      if (isShort || isHeading(node) || (links(node) > 0 && words(node) - links(node) <= BEFORE_LINK)) {
        found.add(node)
        if (isHead) for (const list of linksAfter(node, words, links)) found.add(list)
        return
      }
    }
    node.childNodes.forEach(visit)
  }
  document.childNodes.forEach(visit)
  return found
}

function keptText(element: DomElement, kept: ReadonlySet<DomNode>): string {
  const parts: string[] = []
  const visit = (node: DomNode) => {
    if (isText(node)) parts.push(kept.has(node) ? node.value : ' ')
    else if (isElement(node)) node.childNodes.forEach(visit)
  }
  visit(element)
  return parts.join('').replaceAll(/\s+/g, ' ')
}

/** What follows a heading, also one that stands alone in its block, as long as it is links. */
function linksAfter(head: DomElement, words: Sums, links: Sums): DomElement[] {
  let block = head
  for (let around = parentOf(head); around && words(around) === words(head); around = parentOf(around)) {
    block = around
  }
  const siblings = block.parentNode?.childNodes ?? []
  const found: DomElement[] = []
  for (const sibling of siblings.slice(siblings.indexOf(block) + 1)) {
    const size = words(sibling)
    if (size === 0) continue
    if (!isElement(sibling) || size > LIST || links(sibling) < LINKED * size) break
    found.push(sibling)
  }
  return found
}
