import {
  ancestorOf,
  attributeOf,
  type DomElement,
  type DomNode,
  type DomParent,
  findAll,
  isElement,
  tagIs,
} from '../dom.ts'
import type { Survey } from './survey.ts'
import { type Sums, total } from './words.ts'

/** Words that make a judgement worth to be believed. */
const ENOUGH = 60
/** Shares of the running text. */
const NEARLY_ALL = 0.9
const LARGE = 0.4

/** What the page itself names as its article: what is around `kept`, else the largest where it is large. */
export function namedRoot(survey: Survey, keptProse: Sums): DomElement | undefined {
  const { document, prose } = survey
  const all = keptProse(document)
  for (const candidates of namedRoots(document)) {
    const around = candidates.findLast((element) => keptProse(element) >= NEARLY_ALL * all)
    if (around && all >= ENOUGH) return around
    const largest = candidates.reduce<DomElement | undefined>(
      (best, element) => (best && prose(best) >= prose(element) ? best : element),
      undefined,
    )
    if (largest && prose(largest) >= LARGE * prose(document)) return largest
  }
  return undefined
}

/** The elements that a page may have named as its article, the most telling names first. */
function namedRoots(document: DomParent): (readonly DomElement[])[] {
  const attribute = (element: DomElement, name: string) => attributeOf(element, name)?.toLowerCase() ?? ''
  return [
    findAll(document, (element) => /(?:^|\s)articlebody(?:\s|$)/.test(attribute(element, 'itemprop'))),
    findAll(
      document,
      (element) =>
        element.tagName === 'article' ||
        /(?:^|\s)(?:entry-content|post-content|article-body|post-body)(?:\s|$)/.test(
          attribute(element, 'class'),
        ),
    ),
    findAll(document, (element) => element.tagName === 'main' || attribute(element, 'role') === 'main'),
  ]
}

/** Share of an element's running text that its child must have for it to be no more than a frame. */
const FRAMED = 0.8
const isText = tagIs('p', 'li', 'td', 'blockquote')

/** The innermost element that holds nearly all running text of the page. */
export function densestRoot({ document, prose, isAround }: Survey): DomParent {
  let root: DomParent = findAll(document, tagIs('body'))[0] ?? document
  for (;;) {
    const around = root
    const inner = around.childNodes
      .filter(isElement)
      .find((child) => !isText(child) && !isAround(child) && prose(child) >= FRAMED * prose(around))
    if (!inner) return root
    root = inner
  }
}

/** Paragraphs after the title that are looked at, and the words that make one. */
const FIRST = 4
const PARAGRAPH = 20
/** A judgement that covers as much of the running text is not doubted. */
const COVERED = 0.7
const NOTHING = 0.1

/**
 * Whether a judgement has missed the article: it has little of the running text, and not the half of the first
 * paragraphs below the title. Little alone says nothing, for what follows an article may be longer.
 */
export function isMissed(
  survey: Survey,
  keptProse: Sums,
  root: DomElement | undefined,
  title: DomElement | undefined,
): boolean {
  const { prose, proseOf, rank, blocks } = survey
  const around = root ?? survey.document
  const share = keptProse(around) / Math.max(1, prose(around))
  if (share >= COVERED) return false
  const from = title ? rank(title) : -1
  const first = blocks
    .filter(({ texts: [text] }) => rank(text!) > from && (!root || isIn(text!, root)))
    .map(({ texts }) => ({ texts, words: total(texts, proseOf) }))
    .filter(({ words }) => words >= PARAGRAPH)
    .slice(0, FIRST)
  const has = first.filter(({ texts, words }) => total(texts, keptProse) > words / 2)
  return first.length === 0 ? share < NOTHING : has.length * 2 < first.length
}

function isIn(node: DomNode, root: DomElement): boolean {
  return ancestorOf(node, (around) => around === root) !== undefined
}
