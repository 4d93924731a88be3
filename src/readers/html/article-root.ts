import { append } from '../../lists.ts'
import {
  attributeOf,
  type DomElement,
  type DomNode,
  type DomParent,
  findAll,
  isElement,
  parentOf,
  tagIs,
  textContent,
} from './dom.ts'

/** What of a page is read, and what the reader leaves out because it is about the page. */
export interface ArticleRoot {
  /** The element whose content is read, but for what of it is left out. */
  readonly root: DomParent
  readonly nodes: readonly DomNode[]
  readonly left: readonly DomElement[]
}

/** Parts of a page that are about the site, where nothing says what the article is (HTML Standard, section 4.3). */
const FURNITURE = tagIs('nav', 'header', 'footer', 'aside')

/**
 * The content of `article`, else of `main` or `role=main`, else the body without the site's own parts. Where a
 * page has several articles, the longest is taken: the others are teasers or comments.
 */
export function findArticle(document: DomParent): ArticleRoot {
  const body = findAll(document, tagIs('body'))[0]
  const candidates = [
    findAll(document, tagIs('article')),
    findAll(document, tagIs('main')),
    findAll(document, (element) => attributeOf(element, 'role') === 'main'),
  ].find((elements) => elements.length > 0)
  if (candidates) {
    const root = longest(candidates)
    return { root, nodes: root.childNodes, left: outside(body ?? root, root) }
  }
  const root = body ?? document
  const nodes = root.childNodes
  const left = nodes.filter((node): node is DomElement => isElement(node) && FURNITURE(node))
  return { root, nodes: nodes.filter((node) => !isElement(node) || !FURNITURE(node)), left }
}

function longest(elements: readonly DomElement[]): DomElement {
  const sized = elements.map((element) => ({ element, size: textContent(element).trim().length }))
  return sized.reduce((one, other) => (other.size > one.size ? other : one)).element
}

/** The outermost elements with text in them that stand beside `root`. */
function outside(body: DomElement, root: DomElement): DomElement[] {
  const left: DomElement[] = []
  for (let inner: DomElement | undefined = root; inner && inner !== body; inner = parentOf(inner)) {
    const siblings = parentOf(inner)?.childNodes ?? []
    const beside = siblings.filter((node): node is DomElement => isElement(node) && node !== inner)
    append(
      left,
      beside.filter((element) => textContent(element).trim() !== ''),
    )
  }
  return left
}
