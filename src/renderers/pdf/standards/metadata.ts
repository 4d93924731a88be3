import { x } from 'xastscript'
import type { Metadata } from '../../../ast/index.ts'
import { labelOf } from '../../../ast/index.ts'
import { xmlText } from '../../../xml.ts'
import { textString } from '../objects/index.ts'
import { type IdentificationSchema, identification } from './schemas.ts'

export interface DocumentFacts {
  readonly metadata: Metadata
  readonly modified: Date
  readonly generator: string
}

/** The document information dictionary (ISO 32000-1, 14.3.3), in step with the XMP packet. */
export function informationOf({ metadata, modified, generator }: DocumentFacts): Record<string, unknown> {
  const { title, authors, description, subjects } = metadata
  return {
    Title: textString(labelOf(title)),
    ...(authors.length > 0 && { Author: textString(authors.map(({ name }) => name).join('; ')) }),
    ...(description && { Subject: textString(description) }),
    ...(subjects.length > 0 && { Keywords: textString(subjects.join(', ')) }),
    Creator: textString(generator),
    Producer: textString(generator),
    CreationDate: modified,
    ModDate: modified,
  }
}

const NAMESPACES = {
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:xmp': 'http://ns.adobe.com/xap/1.0/',
  'xmlns:pdf': 'http://ns.adobe.com/pdf/1.3/',
}

/** The XMP packet (ISO 16684-1) of a file that keeps the standards of `schemas`. */
export function xmpOf(
  { metadata, modified, generator }: DocumentFacts,
  schemas: readonly IdentificationSchema[],
  declaration?: string,
): string {
  const { title, authors, description, subjects, lang, publisher, rights } = metadata
  const time = modified.toISOString().replace(/\.\d+Z$/, 'Z')
  const alternative = (text: string) => x('rdf:Alt', [x('rdf:li', { 'xml:lang': 'x-default' }, text)])
  const bag = (items: readonly string[]) =>
    x(
      'rdf:Bag',
      items.map((item) => x('rdf:li', item)),
    )
  const facts = [
    x('dc:format', 'application/pdf'),
    x('dc:title', [alternative(labelOf(title))]),
    ...(authors.length > 0
      ? [
          x('dc:creator', [
            x(
              'rdf:Seq',
              authors.map(({ name }) => x('rdf:li', name)),
            ),
          ]),
        ]
      : []),
    ...(description ? [x('dc:description', [alternative(description)])] : []),
    ...(subjects.length > 0 ? [x('dc:subject', [bag(subjects)])] : []),
    x('dc:language', [bag([lang])]),
    ...(publisher ? [x('dc:publisher', [bag([publisher])])] : []),
    ...(rights ? [x('dc:rights', [alternative(rights)])] : []),
    ...(subjects.length > 0 ? [x('pdf:Keywords', subjects.join(', '))] : []),
    x('pdf:Producer', generator),
    x('xmp:CreatorTool', generator),
    x('xmp:CreateDate', time),
    x('xmp:ModifyDate', time),
    x('xmp:MetadataDate', time),
  ]
  const packet = x('x:xmpmeta', { 'xmlns:x': 'adobe:ns:meta/' }, [
    x('rdf:RDF', { 'xmlns:rdf': 'http://www.w3.org/1999/02/22-rdf-syntax-ns#' }, [
      x('rdf:Description', { 'rdf:about': '', ...NAMESPACES }, facts),
      ...identification(schemas, declaration),
    ]),
  ])
  // The packet's own wrapper is no XML element; its id is fixed by the standard (7.3.2).
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>\n${xmlText(packet)}\n<?xpacket end="w"?>`
}
