import { type DomElement, type DomNode, type DomParent, findAll, isElement, tagIs } from '../dom.ts'
import { namedRoots, type Survey } from './survey.ts'
import { type Sums, sumUp } from './words.ts'

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
  kept: ReadonlySet<DomNode>,
  root: DomElement | undefined,
  title: DomElement | undefined,
): boolean {
  const { prose, proseOf, rank, blocks } = survey
  const keptProse = sumUp(survey.document, (text) => (kept.has(text) ? proseOf(text) : 0))
  const around = root ?? survey.document
  const share = keptProse(around) / Math.max(1, prose(around))
  if (share >= COVERED) return false
  const from = title ? rank(title) : -1
  const to = root ? rank(root) + sizeOf(root) : Number.POSITIVE_INFINITY
  const first = blocks
    .map(({ texts }) => ({ texts, words: texts.reduce((sum, text) => sum + proseOf(text), 0) }))
    .filter(({ texts, words }) => {
      const at = rank(texts[0]!)
      return words >= PARAGRAPH && at > from && (!root || at > rank(root)) && at <= to
    })
    .slice(0, FIRST)
  const has = first.filter(({ texts, words }) => {
    const sum = texts.reduce((total, text) => total + (kept.has(text) ? proseOf(text) : 0), 0)
    return sum > words / 2
  })
  return first.length === 0 ? share < NOTHING : has.length * 2 < first.length
}

/** Nodes below an element. */
function sizeOf(element: DomElement): number {
  let size = 0
  const stack: DomNode[] = [...element.childNodes]
  for (let node = stack.pop(); node; node = stack.pop()) {
    size++
    if ('childNodes' in node) for (const child of node.childNodes) stack.push(child)
  }
  return size
}
