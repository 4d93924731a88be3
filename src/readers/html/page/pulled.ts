import { type DomElement, type DomParent, findAll, oneLine, parentOf, tagIs, textContent } from '../dom.ts'
import { nameWords } from './names.ts'
import { plain } from './title-heading.ts'

/** Words at least, and UTF-16 units at most, of what is pulled from a text. */
const FEWEST_WORDS = 4
const LONGEST = 600
/** Pulled quotations of a page at most: each is looked for in all of it, and more are what a site calls its boxes. */
const MOST = 100

/**
 * The quotations that a site sets large beside the paragraphs from which they are pulled, which have their words, too: marks of
 * quotation are set anew in what is pulled.
 */
export function pulledQuotes(document: DomParent): ReadonlySet<DomElement> {
  const named = findAll(document, isNamedPulled)
  if (named.length === 0 || named.length > MOST) return new Set()
  const isParagraph = tagIs('p')
  const pulled = new Set(
    named.flatMap((element) => [element, ...findAll(element, isParagraph), ...ancestors(element)]),
  )
  const apart = findAll(document, (element) => isParagraph(element) && !pulled.has(element))
  const prose = plain(apart.map((paragraph) => textContent(paragraph)).join(' '))
  return new Set(
    named.filter((element) => {
      const text = oneLine(textContent(element))
      const said = text.length <= LONGEST ? plain(text) : ''
      return said.split(' ').length >= FEWEST_WORDS && prose.includes(said)
    }),
  )
}

function ancestors(element: DomElement): DomElement[] {
  const found: DomElement[] = []
  for (let next = parentOf(element); next; next = parentOf(next)) found.push(next)
  return found
}

function isNamedPulled(element: DomElement): boolean {
  const words = nameWords(element).join(' ')
  return /(?:^| )(?:pullquote|pulledquote|pull quote|pulled quote)(?: |$)/.test(words)
}
