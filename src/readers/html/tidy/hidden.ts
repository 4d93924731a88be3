import {
  attributeOf,
  type DomElement,
  type DomParent,
  isElement,
  styleOf,
  tagIs,
  textContent,
} from '../dom.ts'

/** Classes by which style sheets hide text from sight, as frameworks name them. */
const FOR_EARS =
  /(?:^|\s)(?:sr-only|visually-?hidden|screen-reader(?:-text)?|screenreader|element-invisible|a11y-hidden|visuallyhidden)(?:\s|$)/i

const isWhole = tagIs('html', 'head', 'body', 'main')
const isPicture = tagIs('img', 'picture', 'figure', 'svg', 'math')

/**
 * Takes out what a page does not show. `aria-hidden` hides from ears only, but text that nobody shall hear is decoration.
 * `onHidden` is told each.
 */
export function removeHidden(document: DomParent, onHidden: (element: DomElement) => void): void {
  const visit = (parent: DomParent) => {
    parent.childNodes = parent.childNodes.filter((node) => {
      if (!isElement(node) || !isHidden(node)) return true
      if (textContent(node).trim() !== '') onHidden(node)
      return false
    })
    for (const node of parent.childNodes) if (isElement(node)) visit(node)
  }
  visit(document)
}

function isHidden(element: DomElement): boolean {
  // A page may hide itself until its script has run.
  if (isWhole(element)) return false
  if (attributeOf(element, 'hidden') !== undefined && attributeOf(element, 'hidden') !== 'until-found')
    return true
  if (styleOf(element, 'display') === 'none' || styleOf(element, 'visibility') === 'hidden') return true
  if (FOR_EARS.test(attributeOf(element, 'class') ?? '')) return true
  return attributeOf(element, 'aria-hidden') === 'true' && !isPicture(element)
}
