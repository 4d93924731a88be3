import { type Author, directionOf, type Metadata } from '../../ast/index.ts'
import { calendarDate, namedLanguage } from '../shared/index.ts'
import {
  attributeOf,
  type DomElement,
  type DomNode,
  type DomParent,
  elementsIn,
  findAll,
  oneLine,
  tagIs,
  textContent,
} from './dom.ts'
import type { LinkedData } from './linked-data.ts'
import { titleHeading } from './page/index.ts'

export type PageMetadata = Omit<Metadata, 'title' | 'subtitle'>

/**
 * What a page says about its article in JSON-LD, `html`, `meta`, `link`, and, below its title, in `time` and in what is marked
 * as its author; `unnamed` is the language of one that names none.
 */
export function pageMetadata(
  document: DomParent,
  root: readonly DomNode[],
  data: LinkedData,
  unnamed = 'en',
): PageMetadata {
  const html = findAll(document, tagIs('html'))[0]
  const metas = findAll(document, tagIs('meta'))
  const lang = language(html, metas, data) ?? unnamed
  const dir = html && attributeOf(html, 'dir')?.toLowerCase()
  const inRoot = elementsIn(root)
  const date = published(metas, belowTitle(document, inRoot), data, lang)
  const description = contentOf(metas, 'description', 'og:description')[0] ?? data.description
  const publisher = contentOf(metas, 'dc.publisher', 'og:site_name')[0] ?? data.publisher
  const identifier = canonicalUrl(document)
  return {
    authors: authors(metas, inRoot, data),
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
    // Behind a bar stands what a site says of itself.
    ...(publisher !== undefined && { publisher: publisher.split(/\s+\|\s+/)[0]! }),
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

/** The language that the root names, else the head, else the article's data. */
function language(
  html: DomElement | undefined,
  metas: readonly DomElement[],
  data: LinkedData,
): string | undefined {
  const named = [
    html && (attributeOf(html, 'lang') ?? attributeOf(html, 'xml:lang')),
    ...metas
      .filter((meta) => attributeOf(meta, 'http-equiv')?.toLowerCase() === 'content-language')
      .map((meta) => attributeOf(meta, 'content')),
    contentOf(metas, 'og:locale')[0]?.replaceAll('_', '-'),
    contentOf(metas, 'dc.language', 'dcterms.language')[0],
    data.lang,
  ]
  return named.map((name) => (name ? namedLanguage(name) : undefined)).find((lang) => lang !== undefined)
}

function authors(metas: readonly DomElement[], inRoot: readonly DomElement[], data: LinkedData): Author[] {
  // `article:author` is mostly the address of a profile, which is no name.
  const named = contentOf(metas, 'author', 'dc.creator', 'article:author').filter(
    (name) => !/^https?:/.test(name),
  )
  const marked = (is: (element: DomElement) => boolean) =>
    inRoot
      .filter(is)
      .map((element) => oneLine(textContent(element)).replace(/^(?:by|von|par|por|di|door)\s+/i, ''))
      .filter((name) => name !== '' && name.length <= LONGEST_NAME && !ONWARD.test(name))
  const all = [
    data.authors,
    named,
    marked((element) => relIs(element, 'author')),
    marked((element) => /(?:^|\s)author(?:\s|$)/.test(attributeOf(element, 'itemprop') ?? '')).slice(0, 1),
  ]
  const names = new Set(all.find((some) => some.length > 0))
  return [...names].map((name) => ({ name }))
}

/** A link to what else somebody has written names them, and is no name. */
const ONWARD = /[→»›]$|^(?:view|see|show|all|zeige|alle|mehr|voir|tous|ver|todos|vedi|mostra|bekijk) /iu

/** UTF-16 units; what is longer is not a name but a description. */
const LONGEST_NAME = 80

/** Elements after the title: those before it are about other articles. */
function belowTitle(document: DomParent, inRoot: readonly DomElement[]): readonly DomElement[] {
  const title = titleHeading(document)
  return title ? inRoot.slice(inRoot.indexOf(title) + 1) : inRoot
}

function published(
  metas: readonly DomElement[],
  inRoot: readonly DomElement[],
  data: LinkedData,
  lang: string,
): string | undefined {
  const marked = inRoot.filter(
    (element) => attributeOf(element, 'itemprop') === 'datePublished' || element.tagName === 'time',
  )
  const values = [
    ...contentOf(metas, 'article:published_time'),
    ...(data.date === undefined ? [] : [data.date]),
    ...contentOf(metas, 'date', 'dc.date', 'dcterms.date', 'dcterms.created'),
    ...marked.map(
      (element) =>
        attributeOf(element, 'datetime') ?? attributeOf(element, 'content') ?? textContent(element),
    ),
  ]
  return values.map((value) => calendarDate(value, lang)).find((date) => date !== undefined)
}

function relIs(element: DomElement, rel: string): boolean {
  return (attributeOf(element, 'rel') ?? '').toLowerCase().split(/\s+/).includes(rel)
}
