import type { EpubReading } from '../events/epub/index.ts'
import { keyOf, type Markup, named, textContent, tokens } from '../screen/index.ts'

/** The ways of one kind into the book (EPUB 3.3, 7.4), and the documents in which they stand. */
export function navigations(
  { documents, manifest }: EpubReading,
  type: string,
): { name: string; nav: Markup }[] {
  const names = new Set(
    manifest.flatMap(({ name, properties }) => (properties.includes('nav') ? [name] : [])),
  )
  return [...names].flatMap((name) => {
    const document = documents.get(name)
    const found = document
      ? named(document, 'nav').filter((nav) => tokens(nav, 'epub:type').includes(type))
      : []
    return found.map((nav) => ({ name, nav }))
  })
}

/** A link of the navigation document: where it leads, as `file#id`, and what it says. */
interface Way {
  readonly key: string
  readonly label: string
}

/** The links of the navigation document, of one kind or of all. */
export function linksOf(book: EpubReading, ...types: readonly string[]): Way[] {
  const wanted = types.length > 0 ? types : ['toc', 'page-list', 'landmarks', 'loi', 'lot']
  return wanted.flatMap((type) => navigations(book, type)).flatMap(({ name, nav }) => waysIn(nav, name))
}

/** Several rules ask for the same ones. */
const known = new WeakMap<Markup, readonly Way[]>()

function waysIn(nav: Markup, name: string): readonly Way[] {
  const ways =
    known.get(nav) ??
    named(nav, 'a').map((link) => {
      const { href = '' } = link.attributes
      return { key: keyOf(href, name) ?? href, label: textContent(link).trim() }
    })
  known.set(nav, ways)
  return ways
}
