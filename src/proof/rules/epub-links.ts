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

/** The links of the navigation document, of one kind or of all, as `file#id`. */
export function linksOf(book: EpubReading, ...types: readonly string[]): { key: string; label: string }[] {
  const wanted = types.length > 0 ? types : ['toc', 'page-list', 'landmarks', 'loi', 'lot']
  return wanted
    .flatMap((type) => navigations(book, type))
    .flatMap(({ name, nav }) =>
      named(nav, 'a').map((link) => {
        const { href = '' } = link.attributes
        return { key: keyOf(href, name) ?? href, label: textContent(link).trim() }
      }),
    )
}
