import { type DomElement, type DomParent, findAll, oneLine, textContent } from '../dom.ts'
import { nameWords } from './names.ts'

/** Words at least, and UTF-16 units at most, of what is pulled from a text. */
const FEWEST_WORDS = 4
const LONGEST = 600

/** The quotations that a site sets large beside the text from which they are pulled: it has their words, too. */
export function pulledQuotes(document: DomParent): ReadonlySet<DomElement> {
  const named = findAll(document, isNamedPulled)
  if (named.length === 0) return new Set()
  const all = folded(document.childNodes.map((node) => textContent(node)).join(' '))
  return new Set(
    named.filter((element) => {
      const text = oneLine(textContent(element))
      const said = text.length <= LONGEST ? folded(text) : ''
      const first = all.indexOf(said)
      return said.split(' ').length >= FEWEST_WORDS && all.indexOf(said, first + 1) > first
    }),
  )
}

function isNamedPulled(element: DomElement): boolean {
  const words = nameWords(element).join(' ')
  return /(?:^| )(?:pullquote|pulledquote|pull quote|pulled quote)(?: |$)/.test(words)
}

/** Letters and figures alone, a blank between words: marks of quotation are set anew in what is pulled. */
const folded = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
