import type { Element } from 'xast'
import { x } from 'xastscript'
import type { Author, Certification, Metadata } from '../../../ast/index.ts'
import { labelOf } from '../../../ast/index.ts'
import type { Accessibility } from '../accessibility.ts'
import { onLines } from './xml.ts'

export interface ManifestItem {
  readonly id: string
  readonly href: string
  readonly mediaType: string
  readonly properties?: string
}

export interface SpineItem {
  readonly idref: string
  /** Whether readers who turn the pages are not shown it. */
  readonly isAside?: boolean
}

export interface PackageFacts {
  readonly metadata: Metadata
  readonly identifier: string
  readonly modified: Date
  readonly accessibility: Accessibility
  /** Names the printed edition that the page numbers are those of. */
  readonly pageBreakSource?: string
  readonly manifest: readonly ManifestItem[]
  /** Manifest items in reading order, by their ids. */
  readonly spine: readonly SpineItem[]
}

const IBOOKS = 'ibooks: http://vocabulary.itunes.apple.com/rdf/ibooks/vocabulary-extensions-1.0/'

/** The package document (EPUB 3.3, 5). */
export function packageDocument(facts: PackageFacts): Element {
  const { metadata, manifest, spine } = facts
  const items = manifest.map(({ id, href, mediaType, properties }) =>
    x('item', { id, href, 'media-type': mediaType, properties }),
  )
  const attributes = {
    xmlns: 'http://www.idpf.org/2007/opf',
    version: '3.0',
    'unique-identifier': 'identifier',
    'xml:lang': metadata.lang,
    dir: metadata.dir,
    prefix: IBOOKS,
  }
  return x('package', attributes, [
    x('metadata', { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' }, onLines(metadataElements(facts))),
    x('manifest', onLines(items)),
    x(
      'spine',
      { toc: 'ncx', 'page-progression-direction': metadata.dir },
      onLines(spine.map(({ idref, isAside }) => x('itemref', { idref, linear: isAside ? 'no' : undefined }))),
    ),
  ])
}

function metadataElements({
  metadata,
  identifier,
  modified,
  accessibility,
  pageBreakSource,
}: PackageFacts): Element[] {
  const { title, subtitle, authors, lang, date, publisher, description, subjects, rights } = metadata
  const { summary } = accessibility
  return [
    x('dc:identifier', { id: 'identifier' }, identifier),
    x('dc:title', { id: 'title' }, labelOf(title)),
    refine('title', 'title-type', 'main'),
    ...(subtitle
      ? [x('dc:title', { id: 'subtitle' }, labelOf(subtitle)), refine('subtitle', 'title-type', 'subtitle')]
      : []),
    x('dc:language', lang),
    ...authors.flatMap(creatorElements),
    ...optional('dc:publisher', publisher),
    ...optional('dc:date', date),
    ...optional('dc:description', description),
    ...subjects.map((subject) => x('dc:subject', subject)),
    ...optional('dc:rights', rights),
    meta('dcterms:modified', modified.toISOString().replace(/\.\d+Z$/, 'Z')),
    ...accessibility.modes.map((mode) => meta('schema:accessMode', mode)),
    ...accessibility.sufficient.map((modes) => meta('schema:accessModeSufficient', modes.join(','))),
    ...accessibility.features.map((feature) => meta('schema:accessibilityFeature', feature)),
    ...accessibility.hazards.map((hazard) => meta('schema:accessibilityHazard', hazard)),
    x('meta', { property: 'schema:accessibilitySummary', 'xml:lang': summary.lang }, summary.text),
    ...conformanceElements(metadata.certification),
    ...(pageBreakSource === undefined ? [] : [meta('pageBreakSource', pageBreakSource)]),
    // Apple Books shows embedded fonts only where a book says so.
    meta('ibooks:specified-fonts', 'true'),
  ]
}

/** The claim in the very words of the standard, and who makes it (EPUB Accessibility 1.1, 4.2). */
function conformanceElements(certification: Certification | undefined): Element[] {
  if (!certification) return []
  const { certifier, credential, report } = certification
  const claim = 'EPUB Accessibility 1.1 - WCAG 2.2 Level AA'
  const link = (rel: string, href: string) => x('link', { rel, refines: '#certifier', href })
  return [
    x('meta', { property: 'dcterms:conformsTo', id: 'conformance' }, claim),
    x('meta', { property: 'a11y:certifiedBy', refines: '#conformance', id: 'certifier' }, certifier),
    ...(credential === undefined
      ? []
      : /^https?:\/\//.test(credential)
        ? [link('a11y:certifierCredential', credential)]
        : [refine('certifier', 'a11y:certifierCredential', credential)]),
    ...(report === undefined ? [] : [link('a11y:certifierReport', report)]),
  ]
}

/** MARC relator codes have three letters; the author is `aut`. */
function creatorElements({ name, role = 'aut', fileAs }: Author, index: number): Element[] {
  const id = `creator-${index + 1}`
  return [
    x('dc:creator', { id }, name),
    ...(/^[a-z]{3}$/.test(role)
      ? [x('meta', { refines: `#${id}`, property: 'role', scheme: 'marc:relators' }, role)]
      : []),
    ...(fileAs ? [refine(id, 'file-as', fileAs)] : []),
  ]
}

function optional(name: string, value: string | undefined): Element[] {
  return value?.trim() ? [x(name, value)] : []
}

function meta(property: string, value: string): Element {
  return x('meta', { property }, value)
}

function refine(id: string, property: string, value: string): Element {
  return x('meta', { refines: `#${id}`, property }, value)
}
