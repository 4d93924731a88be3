import type { Element } from 'xast'
import { x } from 'xastscript'
import type { PdfUa } from '../../renderer.ts'

/** A property that says to which standard a file conforms. */
interface SchemaProperty {
  readonly name: string
  readonly value: string
  readonly type: 'Integer' | 'Text'
  readonly description: string
}

/** What a file says of a standard that it keeps. */
export interface IdentificationSchema {
  readonly prefix: string
  readonly uri: string
  readonly name: string
  /** A schema that PDF/A does not define itself is described in the file that uses it (ISO 19005-2, 6.6.2.3). */
  readonly isExtension: boolean
  readonly properties: readonly SchemaProperty[]
}

/** ISO 19005-2, 6.6.4. */
export const PDF_A: IdentificationSchema = {
  prefix: 'pdfaid',
  uri: 'http://www.aiim.org/pdfa/ns/id/',
  name: 'PDF/A identification schema',
  isExtension: false,
  properties: [
    {
      name: 'part',
      value: '2',
      type: 'Integer',
      description: 'Part of ISO 19005 to which the file conforms',
    },
    { name: 'conformance', value: 'A', type: 'Text', description: 'Level of conformance' },
  ],
}

/** ISO 14289-1, clause 5. */
export const PDF_UA: IdentificationSchema = {
  prefix: 'pdfuaid',
  uri: 'http://www.aiim.org/pdfua/ns/id/',
  name: 'PDF/UA identification schema',
  isExtension: true,
  properties: [
    {
      name: 'part',
      value: '1',
      type: 'Integer',
      description: 'Part of ISO 14289 to which the file conforms',
    },
  ],
}

/** ISO 19005-4, 6.7.3. */
const PDF_A_4: IdentificationSchema = {
  ...PDF_A,
  properties: [
    { name: 'part', value: '4', type: 'Integer', description: 'Part of ISO 19005' },
    { name: 'rev', value: '2020', type: 'Integer', description: 'Year of its publication' },
  ],
}

/** ISO 14289-2, clause 5. */
const PDF_UA_2: IdentificationSchema = {
  ...PDF_UA,
  isExtension: false,
  properties: [
    { name: 'part', value: '2', type: 'Integer', description: 'Part of ISO 14289' },
    { name: 'rev', value: '2024', type: 'Integer', description: 'Year of its publication' },
  ],
}

/** What a reading PDF keeps by the part of PDF/UA that is asked for: its version, and what it says of itself. */
export const READING_STANDARDS: Readonly<Record<PdfUa, ReadingStandard>> = {
  1: { version: '1.7', schemas: [PDF_A, PDF_UA] },
  2: {
    version: '2.0',
    schemas: [PDF_A_4, PDF_UA_2],
    // Well-Tagged PDF 1.0, 1.3.
    declaration: 'http://pdfa.org/declarations/wtpdf#accessibility1.0',
  },
}

interface ReadingStandard {
  readonly version: '1.7' | '2.0'
  readonly schemas: readonly IdentificationSchema[]
  /** A PDF Declaration (PDF Association, PDF Declarations 1.0). */
  readonly declaration?: string
}

const DECLARATIONS = { 'xmlns:pdfd': 'http://pdfa.org/declarations/' }

function declared(declaration: string): Element {
  const item = resource([x('pdfd:conformsTo', declaration)])
  return describe(DECLARATIONS, [x('pdfd:declarations', [x('rdf:Bag', [item])])])
}

const CONTAINER_NAMESPACES = {
  'xmlns:pdfaExtension': 'http://www.aiim.org/pdfa/ns/extension/',
  'xmlns:pdfaSchema': 'http://www.aiim.org/pdfa/ns/schema#',
  'xmlns:pdfaProperty': 'http://www.aiim.org/pdfa/ns/property#',
}

/** The descriptions that an XMP packet holds of the standards that its file keeps. */
export function identification(schemas: readonly IdentificationSchema[], declaration?: string): Element[] {
  const extensions = schemas.filter(({ isExtension }) => isExtension)
  return [
    ...schemas.map(({ prefix, uri, properties }) =>
      describe(
        { [`xmlns:${prefix}`]: uri },
        properties.map(({ name, value }) => x(`${prefix}:${name}`, value)),
      ),
    ),
    ...(extensions.length > 0
      ? [
          describe(CONTAINER_NAMESPACES, [
            x('pdfaExtension:schemas', [x('rdf:Bag', extensions.map(schemaOf))]),
          ]),
        ]
      : []),
    ...(declaration ? [declared(declaration)] : []),
  ]
}

function describe(namespaces: Record<string, string>, facts: readonly Element[]): Element {
  return x('rdf:Description', { 'rdf:about': '', ...namespaces }, [...facts])
}

/** The extension schema container (ISO 19005-2, 6.6.2.3.3). */
function schemaOf({ prefix, uri, name, properties }: IdentificationSchema): Element {
  return resource([
    x('pdfaSchema:schema', name),
    x('pdfaSchema:namespaceURI', uri),
    x('pdfaSchema:prefix', prefix),
    x('pdfaSchema:property', [x('rdf:Seq', properties.map(propertyOf))]),
  ])
}

function propertyOf({ name, type, description }: SchemaProperty): Element {
  return resource([
    x('pdfaProperty:name', name),
    x('pdfaProperty:valueType', type),
    x('pdfaProperty:category', 'internal'),
    x('pdfaProperty:description', description),
  ])
}

function resource(facts: readonly Element[]): Element {
  return x('rdf:li', { 'rdf:parseType': 'Resource' }, [...facts])
}
