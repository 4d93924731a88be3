import { type Author, directionOf, type Metadata } from '../../ast/index.ts'
import { calendarDate, namedLanguage } from '../shared/index.ts'
import {
  attributeOf,
  type DomElement,
  type DomNode,
  type DomParent,
  findAll,
  isElement,
  tagIs,
  textContent,
} from './dom.ts'

export type PageMetadata = Omit<Metadata, 'title' | 'subtitle'>

/** What a page says about its article in `html`, `meta`, `link`, `time` and `rel=author`; `unnamed` is the language of one that names none. */
export function pageMetadata(document: DomParent, root: readonly DomNode[], unnamed = 'en'): PageMetadata {
  const html = findAll(document, tagIs('html'))[0]
  const lang =
    namedLanguage((html && (attributeOf(html, 'lang') ?? attributeOf(html, 'xml:lang'))) ?? '') ?? unnamed
  const dir = html && attributeOf(html, 'dir')?.toLowerCase()
  const metas = findAll(document, tagIs('meta'))
  const inRoot = root.filter(isElement).flatMap((node) => [node, ...findAll(node, () => true)])
  const date = published(metas, inRoot, lang)
  const description = contentOf(metas, 'description', 'og:description')[0]
  const publisher = contentOf(metas, 'dc.publisher', 'og:site_name')[0]
  const identifier = canonicalUrl(document)
  return {
    authors: authors(metas, inRoot),
    lang,
    dir: dir === 'ltr' || dir === 'rtl' ? dir : directionOf(lang),
    subjects: contentOf(metas, 'keywords').flatMap((words) =>
      words
        .split(',')
        .map((word) => word.trim())
        .filter(Boolean),
    ),
    ...(date !== undefined && { date }),
    ...(description !== undefined && { description }),
    ...(publisher !== undefined && { publisher }),
    ...(identifier !== undefined && { identifier }),
  }
}

/** The address that a page gives as its own. */
export function canonicalUrl(document: DomParent): string | undefined {
  const link = findAll(document, (element) => element.tagName === 'link' && relIs(element, 'canonical'))[0]
  const href = link && attributeOf(link, 'href')?.trim()
  return href ? href : undefined
}

/** Values of the `meta` elements with the first of these names that has some. */
function contentOf(metas: readonly DomElement[], ...names: readonly string[]): string[] {
  const valuesOf = (name: string) =>
    metas
      .filter((meta) => (attributeOf(meta, 'name') ?? attributeOf(meta, 'property'))?.toLowerCase() === name)
      .map((meta) => oneLine(attributeOf(meta, 'content') ?? ''))
      .filter((value) => value !== '')
  return names.map(valuesOf).find((values) => values.length > 0) ?? []
}

function authors(metas: readonly DomElement[], inRoot: readonly DomElement[]): Author[] {
  // `article:author` is mostly the address of a profile, which is no name.
  const named = contentOf(metas, 'author', 'dc.creator', 'article:author').filter(
    (name) => !/^https?:/.test(name),
  )
  const linked = inRoot
    .filter((element) => relIs(element, 'author'))
    .map((element) => oneLine(textContent(element)))
  const names = new Set(named.length > 0 ? named : linked.filter((name) => name !== ''))
  return [...names].map((name) => ({ name }))
}

function published(
  metas: readonly DomElement[],
  inRoot: readonly DomElement[],
  lang: string,
): string | undefined {
  const time = inRoot.find((element) => element.tagName === 'time' && attributeOf(element, 'datetime'))
  const values = [
    ...contentOf(metas, 'article:published_time'),
    ...contentOf(metas, 'date', 'dc.date', 'dcterms.date', 'dcterms.created'),
    (time && attributeOf(time, 'datetime')) ?? '',
  ]
  return values.map((value) => calendarDate(value, lang)).find((date) => date !== undefined)
}

function relIs(element: DomElement, rel: string): boolean {
  return (attributeOf(element, 'rel') ?? '').toLowerCase().split(/\s+/).includes(rel)
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}

/** The text of the page's `title` element. */
export function pageTitle(document: DomParent): DomElement | undefined {
  // A drawing may have a title too.
  return findAll(
    document,
    (element) => element.tagName === 'title' && element.namespaceURI.endsWith('xhtml'),
  )[0]
}
