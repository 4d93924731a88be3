import type { Author } from '../../ast/index.ts'
import { readByline } from '../plain-text/index.ts'
import { type DomElement, type DomNode, elementsIn, oneLine, textContent } from './dom.ts'
import { nameWords } from './page/index.ts'

/** What sites call the line of those who wrote the text: `byline`, `post-author`, `author-name`. */
const NAMED = /^(?:byline|bylines|author|authors)$/
/** UTF-16 units. */
const LONGEST = 120
/** Elements below the headline, at most. */
const NEAR = 30
/** `Ann Ebb · 3 May 2024 · 5 min read`. */
const BETWEEN = /\s*[·•|]\s*|\s+[–—]\s+/u

/** Those whom a line below the headline names, where the site calls it their line and its data name nobody. */
export function bylineOf(nodes: readonly DomNode[], heading: DomElement | undefined): readonly Author[] {
  const all = elementsIn(nodes)
  const at = heading ? all.indexOf(heading) : -1
  if (at < 0) return []
  for (const element of all.slice(at + 1, at + 1 + NEAR)) {
    const text = oneLine(textContent(element))
    if (text.length > LONGEST || !nameWords(element).some((word) => NAMED.test(word))) continue
    const reading = text.split(BETWEEN).map(readByline).find(Boolean)
    if (reading) return reading.names.map((name) => ({ name }))
  }
  return []
}
