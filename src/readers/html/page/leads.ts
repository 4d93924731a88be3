import { ancestorOf, type DomElement, type DomNode, tagIs, textContent } from '../dom.ts'
import { isNamedAround, nameWords, STANDFIRST } from './names.ts'
import type { Survey } from './survey.ts'
import { isSilent, total } from './words.ts'

/** Words that make a line between title and article a sentence, and how many such lines may be its lead. */
const SENTENCE = 12
const MOST = 3
/** Shares of a lead's words: outside links at least, of figures at most (more are a date). */
const UNLINKED = 0.6
const FIGURES = 0.25

const isNoLead = tagIs(
  ...'nav aside footer form figure figcaption table ul ol button time noscript'.split(' '),
)
const BYLINE = /^(?:author|dateline|date|time|timestamp|caption|credits?|published|updated)$/

/**
 * The texts of an article's lead: sentences between its title and the first that was kept, or what is named as one. Sites set them in the head of
 * a page, where who looks for paragraphs does not find them.
 */
export function leadOf(
  { rank, blocks, proseOf, words, unlinked }: Survey,
  kept: ReadonlySet<DomNode>,
  title: DomElement | undefined,
): readonly DomNode[] {
  if (!title) return []
  const first = [...kept]
    .filter((node) => proseOf(node) > 0)
    .reduce((least, node) => Math.min(least, rank(node)), Infinity)
  const lines = blocks.filter(({ texts, element }) => {
    const at = rank(texts[0]!)
    if (at <= rank(title) || at >= first || texts.some((text) => kept.has(text))) return false
    const isElsewhere = (around: DomElement) => around === title || isOut(around)
    if (isElsewhere(element) || ancestorOf(element, isElsewhere)) return false
    if (isStandfirst(element) || ancestorOf(element, isStandfirst)) return true
    const size = total(texts, unlinked)
    const figures =
      texts
        .map((node) => textContent(node))
        .join(' ')
        .match(/\p{N}+/gu)?.length ?? 0
    return size >= SENTENCE && size >= UNLINKED * total(texts, words) && figures < FIGURES * size
  })
  return lines.length > MOST ? [] : lines.flatMap(({ texts }) => texts)
}

const isStandfirst = (element: DomElement): boolean =>
  nameWords(element).some((word) => STANDFIRST.test(word))

function isOut(element: DomElement): boolean {
  return (
    isSilent(element) ||
    isNoLead(element) ||
    isNamedAround(element) ||
    nameWords(element).some((word) => BYLINE.test(word))
  )
}
