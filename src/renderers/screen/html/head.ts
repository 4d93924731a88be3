import type { Element } from 'hast'
import { h } from 'hastscript'
import type { Metadata } from '../../../ast/index.ts'
import { bylineOf, labelOf } from '../../../ast/index.ts'
import type { Template } from '../../../templates/index.ts'
import { hrefOf } from '../elements/index.ts'
import { policyOf } from '../policy.ts'
import { favicon } from './favicon.ts'

export interface HeadParts {
  /** What a browser's tab says; the title where absent. */
  readonly title?: string
  /** The style sheet, or a link to it. */
  readonly style: Element
  /** What is said of the whole as linked data. */
  readonly data?: Element
  readonly generator: string
  readonly policy?: Element
  /** To what stands before and behind. */
  readonly links?: readonly Element[]
}

/** What is said of the file: to browsers, to those who index it, and to those who show a link to it. */
export function headElement(
  metadata: Metadata,
  template: Template,
  {
    title = labelOf(metadata.title),
    style,
    data,
    generator,
    policy = policyOf('html'),
    links = [],
  }: HeadParts,
): Element {
  const canonical = canonicalOf(metadata)
  return h('head', [
    h('meta', { charSet: 'utf-8' }),
    policy,
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('title', title),
    ...metaElements(metadata, generator),
    ...openGraph(metadata, canonical),
    ...(canonical === undefined ? [] : [h('link', { rel: 'canonical', href: canonical })]),
    favicon(metadata, template),
    ...links,
    ...(data ? [data] : []),
    style,
  ])
}

/** Where the article is published, for those who find a copy of it (RFC 6596). */
function canonicalOf({ canonical = '' }: Metadata): string | undefined {
  if (!/^https?:/i.test(canonical)) return undefined
  const found = hrefOf(canonical, 'html')
  return 'href' in found ? found.href : undefined
}

type Fact = readonly [name: string, value: string | undefined]

function metaElements(metadata: Metadata, generator: string): Element[] {
  const { authors, date, description, subjects, publisher, rights, identifier } = metadata
  const facts: Fact[] = [
    ...authors.map(({ name }): Fact => ['author', name]),
    ['description', description],
    ['keywords', subjects.length > 0 ? subjects.join(', ') : undefined],
    ['dcterms.date', date],
    ['dcterms.publisher', publisher],
    ['dcterms.rights', rights],
    ['dcterms.identifier', identifier],
    ['generator', generator],
  ]
  return facts.flatMap(([name, content]) => (content ? [h('meta', { name, content })] : []))
}

/**
 * What is shown with a link to the article (The Open Graph protocol, ogp.me). A picture would need an address, and
 * those in this file have none.
 */
function openGraph(metadata: Metadata, url: string | undefined): Element[] {
  const { title, authors, date, description, subtitle, publisher, lang, subjects } = metadata
  const facts: Fact[] = [
    ['og:type', 'article'],
    ['og:title', labelOf(title)],
    ['og:description', description ?? (subtitle ? labelOf(subtitle) : undefined) ?? bylineOf(metadata)],
    ['og:url', url],
    ['og:site_name', publisher],
    ['og:locale', localeOf(lang)],
    ['article:published_time', date],
    ...authors.map(({ name }): Fact => ['article:author', name]),
    ...subjects.map((subject): Fact => ['article:tag', subject]),
  ]
  return facts.flatMap(([property, content]) => (content ? [h('meta', { property, content })] : []))
}

/** `language_TERRITORY`: of a language alone the protocol knows nothing to say. */
function localeOf(lang: string): string | undefined {
  const [, language, region] = /^([a-z]{2,3})(?:-[a-z]{4})?-([a-z]{2})\b/i.exec(lang) ?? []
  return region === undefined ? undefined : `${language!.toLowerCase()}_${region.toUpperCase()}`
}
