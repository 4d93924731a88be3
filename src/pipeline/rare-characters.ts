import type { Article } from '../ast/index.ts'
import { append } from '../lists.ts'

/** Letters and marks that are in every font for text. */
const RARE = /[^\0-\u017F\u2010-\u2027\u2030\u2039\u203A\u20AC\u2122]/gu

/** Fields of nodes that are not shown as they stand. */
const UNSHOWN = new Set(['key', 'class', 'mathml', 'url', 'id', 'type', 'position'])

/** Each character of an article, and of the texts in its drawings, that a font for text may lack. */
export function rareCharacters(article: Article, texts: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>()
  const waiting: unknown[] = [article, texts]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next === 'string') for (const character of next.match(RARE) ?? []) found.add(character)
    else if (Array.isArray(next)) append(waiting, next)
    else if (typeof next === 'object' && next !== null)
      for (const [name, value] of Object.entries(next)) if (!UNSHOWN.has(name)) waiting.push(value)
  }
  return found
}
