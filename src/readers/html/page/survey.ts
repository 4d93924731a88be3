import { type DomElement, type DomNode, type DomParent, isText, parentOf, tagIs } from '../dom.ts'
import { isComments, isNamedAround, isSitePart } from './names.ts'
import { countWords, isSilent, ranks, type Sums, sumUp, type TextBlock, textBlocks, total } from './words.ts'

/** What is known of a page before anyone judges it. */
export interface Survey {
  readonly document: DomParent
  /** Words of running text: what stands outside links in blocks of some length that are not named as the site's. */
  readonly prose: Sums
  readonly proseOf: (text: DomNode) => number
  /** All words, in whatever they stand. */
  readonly words: Sums
  /** Those of them that stand outside links. */
  readonly unlinked: Sums
  readonly rank: (node: DomNode) => number
  readonly blocks: readonly TextBlock[]
  /** An element that no one would read as part of the article, wherever it stands. */
  readonly isAround: (element: DomElement) => boolean
}

/** Words outside links that make a block running text, and those of a page on which any line does. */
const SHORTEST = 10
const SHORT_PAGE = 100
/** What holds as much of a page's words is not around the article, whatever its name. */
const TOO_MUCH = 0.4

const isControl = tagIs(
  ...'nav footer aside form button select textarea iframe dialog noscript object'.split(' '),
)

export function surveyOf(document: DomParent): Survey {
  const words = sumUp(document, (text) => (isText(text) && !isInSilence(text) ? countWords(text.value) : 0))
  const unlinked = sumUp(document, (text, isLinked) => (isLinked ? 0 : words(text)))
  const isAround = (element: DomElement) =>
    isComments(element) || isSitePart(element)
      ? unlinked(element) < COMMENTS * unlinked(document)
      : (isControl(element) || isNamedAround(element)) && unlinked(element) < TOO_MUCH * unlinked(document)
  const blocks = textBlocks(document, isAround)
  const running = new Map<DomNode, number>()
  const shortest = unlinked(document) < SHORT_PAGE ? 1 : SHORTEST
  for (const { texts } of blocks) {
    if (total(texts, unlinked) < shortest) continue
    for (const text of texts) running.set(text, unlinked(text))
  }
  const proseOf = (text: DomNode) => running.get(text) ?? 0
  const order = ranks(document)
  return {
    document,
    prose: sumUp(document, proseOf),
    proseOf,
    words,
    unlinked,
    rank: (node) => order.get(node) ?? -1,
    blocks,
    isAround,
  }
}

/** Comments may be longer than what they comment on, but not all that a page has. */
const COMMENTS = 0.9

function isInSilence(text: DomNode): boolean {
  const around = parentOf(text)
  return around !== undefined && isSilent(around)
}
