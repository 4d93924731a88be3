import { attributeOf, type DomElement, type DomParent, findAll, tagIs, textContent } from '../dom.ts'

const isHeading = tagIs('h1', 'h2', 'h3')
/** Letters of a title in the head that a heading may go on from: a shorter one is no title. */
const TELLING = 10

/** The heading that says what the page's head says the article is called, a `h1` before others; else the first `h1`. */
export function titleHeading(document: DomParent): DomElement | undefined {
  const metas = findAll(
    document,
    ({ tagName, attrs }) =>
      tagName === 'meta' &&
      attrs.some(
        ({ name, value }) => /^(?:property|name)$/.test(name) && /^(?:og|twitter):title$/i.test(value),
      ),
  ).map((meta) => plain(attributeOf(meta, 'content') ?? ''))
  const titles = findAll(document, tagIs('title')).map((title) => plain(textContent(title)))
  const headings = findAll(document, isHeading)
    .map((element) => ({ element, text: plain(textContent(element)) }))
    .filter(({ text }) => text.length > 1)
  const called = headings.filter(({ element }) => isCalledTitle(element))
  const [own, ...others] = called.filter(({ text }) =>
    [...metas, ...titles].some((title) => title.includes(text)),
  )
  if (own && others.length === 0) return own.element
  // A site says its own name in a heading, too, and at the end of its titles.
  const said = [
    ({ text }: Candidate) => metas.some((meta) => sameTitle(meta, text)),
    ({ text }: Candidate) => titles.some((title) => title.startsWith(text)),
    ({ text }: Candidate) => text.length >= TELLING && titles.some((title) => title.includes(text)),
  ].map((says) => headings.filter(says))
  const named = said.find((some) => some.length > 0) ?? []
  const isFirst = ({ element }: Candidate) => element.tagName === 'h1'
  return (named.findLast(isFirst) ?? named[0] ?? headings.find(isFirst))?.element
}

/** What blogs call the headline of an article, by its class (hAtom) or by its microdata. */
function isCalledTitle(element: DomElement): boolean {
  const names = `${attributeOf(element, 'class') ?? ''} ${attributeOf(element, 'itemprop') ?? ''}`
  return /(?:^|\s)(?:(?:entry|post|article)-title|headline)(?:\s|$)/i.test(names)
}

interface Candidate {
  readonly element: DomElement
  readonly text: string
}

function sameTitle(meta: string, text: string): boolean {
  if (meta === text) return true
  return (
    (meta.length >= TELLING && text.startsWith(meta)) || (text.length >= TELLING && meta.startsWith(text))
  )
}

/** Words as they are compared with others: their letters and figures, in lower case. */
export function plain(title: string): string {
  return title
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
}
