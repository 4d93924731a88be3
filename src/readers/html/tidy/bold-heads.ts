import {
  type DomElement,
  type DomNode,
  elementsIn,
  findAll,
  isElement,
  isText,
  isUnseen,
  oneLine,
  parentOf,
  tagIs,
  textContent,
} from '../dom.ts'
import { rename, replace } from '../edit.ts'
import { isHeading } from '../elements.ts'
import { runOf } from '../phrasing.ts'

/** Longer ones are text, whatever they look like; UTF-16 units. */
const LONGEST = 90
/** One bold line alone may be anything. */
const FEWEST = 2

const isBold = (element: DomElement): boolean => runOf(element) === 'strong'
const isPlainHolder = tagIs('body', 'div', 'section', 'article', 'main', 'center', 'font', 'span')
const isFlow = tagIs('p', 'ul', 'ol', 'dl', 'blockquote', 'pre', 'figure', 'table', 'div')

/**
 * Makes headings of short bold lines between paragraphs, as pages from before style sheets have them. Nothing where the article
 * has a heading of its own, or one such line alone. Bold questions are those of interviews; what ends as a sentence is one.
 */
export function nameBoldHeads(nodes: readonly DomNode[], title: DomElement | undefined): void {
  const all = elementsIn(nodes)
  if (all.some((element) => isHeading(element) && element !== title)) return
  const bold = new Set(all.filter(isBoldLine))
  const heads = [...new Set([...bold].flatMap((line) => parentOf(line) ?? []))].flatMap((parent) => {
    const shown = parent.childNodes.filter((node) => !isUnseen(node))
    return shown.flatMap((line, at) => {
      const next = shown[at + 1]
      const isAbove = next !== undefined && isElement(next) && isFlow(next) && !bold.has(next)
      return isElement(line) && bold.has(line) && isAbove ? [line] : []
    })
  })
  if (heads.length < FEWEST) return
  for (const head of heads) {
    rename(head, 'h2')
    for (const element of findAll(head, isBold)) replace(element, element.childNodes)
  }
}

function isBoldLine(element: DomElement): boolean {
  if (element.tagName !== 'p' || !isPlainHolder(parentOf(element) ?? element)) return false
  const text = oneLine(textContent(element))
  return (
    text !== '' &&
    text.length <= LONGEST &&
    /\p{L}/u.test(text) &&
    !/[.,;:?!…]["”»’)]?$/.test(text) &&
    element.childNodes.every(isAllBold) &&
    findAll(element, tagIs('br', 'img')).length === 0
  )
}

/** Whether what a node shows is bold, and it shows nothing else. */
function isAllBold(node: DomNode): boolean {
  if (isText(node)) return node.value.trim() === ''
  if (!isElement(node)) return true
  return isBold(node) || node.childNodes.every(isAllBold)
}
