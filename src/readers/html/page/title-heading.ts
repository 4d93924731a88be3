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
  const named = headings.filter(
    ({ text }) =>
      metas.some((meta) => sameTitle(meta, text)) ||
      (text.length >= TELLING && titles.some((title) => title.includes(text))) ||
      titles.includes(text),
  )
  const isFirst = ({ element }: { readonly element: DomElement }) => element.tagName === 'h1'
  return (named.findLast(isFirst) ?? named[0] ?? headings.find(isFirst))?.element
}

function sameTitle(meta: string, text: string): boolean {
  if (meta === text) return true
  return (
    (meta.length >= TELLING && text.startsWith(meta)) || (text.length >= TELLING && meta.startsWith(text))
  )
}

/** A title as titles are compared: its letters and figures, in lower case. */
export function plain(title: string): string {
  return title
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
}
