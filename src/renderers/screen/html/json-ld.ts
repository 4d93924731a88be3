import type { Element } from 'hast'
import { h } from 'hastscript'
import type { Metadata } from '../../../ast/index.ts'
import { labelOf } from '../../../ast/index.ts'
import type { Accessibility } from '../accessibility.ts'

/** The page's metadata in schema.org's vocabulary: data that runs nothing. */
export function jsonLd(metadata: Metadata, accessibility: Accessibility): Element {
  const { title, subtitle, authors, date, lang, description, subjects, publisher, rights, identifier } =
    metadata
  const { modes, sufficient, features, hazards, summary } = accessibility
  const facts = {
    '@context': 'https://schema.org',
    '@type': 'Article',
    headline: labelOf(title),
    alternativeHeadline: subtitle && labelOf(subtitle),
    author: authors.length > 0 ? authors.map(({ name }) => ({ name })) : undefined,
    datePublished: date,
    inLanguage: lang,
    description,
    keywords: subjects.length > 0 ? subjects : undefined,
    publisher: publisher === undefined ? undefined : { name: publisher },
    copyrightNotice: rights,
    identifier,
    accessMode: modes,
    accessModeSufficient: sufficient.map((itemListElement) => ({ '@type': 'ItemList', itemListElement })),
    accessibilityFeature: features,
    accessibilityHazard: hazards,
    accessibilitySummary: { '@language': summary.lang, '@value': summary.text },
  }
  // An element of raw text ends at its own end tag, wherever that stands (HTML, 13.1.2.1).
  const json = JSON.stringify(facts).replaceAll('<', '\\u003c')
  return h('script', { type: 'application/ld+json' }, json)
}
