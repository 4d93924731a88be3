import { createHash } from 'node:crypto'
import type { PdfX, PressCondition } from '../../renderer.ts'
import { PdfName, textString } from '../objects/index.ts'
import type { DocumentFacts } from './metadata.ts'
import type { IdentificationSchema } from './schemas.ts'

/** The header that each standard asks for: ISO 15930-7 builds on PDF 1.6, ISO 15930-4 (X-1a:2003) on PDF 1.4. */
export const PRESS_VERSIONS: Readonly<Record<PdfX, '1.4' | '1.6'>> = {
  none: '1.6',
  'x-4': '1.6',
  'x-1a': '1.4',
}

/** PDF/X-1a names itself in the information dictionary, PDF/X-4 in the XMP packet alone. */
const INFORMATION: Readonly<Record<PdfX, string | undefined>> = {
  none: undefined,
  'x-4': undefined,
  'x-1a': 'PDF/X-1a:2003',
}

/** Entries of the information dictionary that the press needs. */
export function pressInformation({ standard }: PressCondition): Record<string, unknown> {
  const version = INFORMATION[standard]
  return {
    // No traps are drawn into the file: the printer traps for his press.
    Trapped: new PdfName('False'),
    ...(version && { GTS_PDFXVersion: textString(version) }),
  }
}

/** What the XMP packet says for the press, in step with the information dictionary. */
export function pressSchemas({ standard }: PressCondition, facts: DocumentFacts): IdentificationSchema[] {
  return [...(standard === 'x-4' ? [PDF_X4] : []), TRAPPED, versionOf(facts)]
}

/** ISO 15930-7. */
const PDF_X4: IdentificationSchema = {
  prefix: 'pdfxid',
  uri: 'http://www.npes.org/pdfx/ns/id/',
  name: 'PDF/X identification schema',
  isExtension: true,
  properties: [
    {
      name: 'GTS_PDFXVersion',
      value: 'PDF/X-4',
      type: 'Text',
      description: 'Part of ISO 15930 to which the file conforms',
    },
  ],
}

/** A later property of Adobe's schema than PDF/A-2 knows. */
const TRAPPED: IdentificationSchema = {
  prefix: 'pdf',
  uri: 'http://ns.adobe.com/pdf/1.3/',
  name: 'Adobe PDF schema',
  isExtension: true,
  properties: [
    { name: 'Trapped', value: 'False', type: 'Text', description: 'Whether traps are drawn into the file' },
  ],
}

/** XMP Specification Part 2, 1.2.2: media management. */
function versionOf(facts: DocumentFacts): IdentificationSchema {
  const properties = Object.entries({
    DocumentID: documentId(facts),
    VersionID: '1',
    RenditionClass: 'default',
  }).map(([name, value]) => ({ name, value, type: 'Text', description: '' }) as const)
  const uri = 'http://ns.adobe.com/xap/1.0/mm/'
  return { prefix: 'xmpMM', uri, name: 'XMP media management schema', isExtension: false, properties }
}

/** A UUID of the article's own facts (RFC 9562, 5.8), so that one article keeps it from build to build. */
function documentId({ metadata, modified }: DocumentFacts): string {
  const { title, authors, identifier, lang } = metadata
  const digest = createHash('sha256')
    .update(JSON.stringify({ title, authors, identifier, lang, modified }))
    .digest()
  digest[6] = (digest[6]! & 0x0f) | 0x80
  digest[8] = (digest[8]! & 0x3f) | 0x80
  const hex = digest.toString('hex')
  const groups = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)]
  return `uuid:${groups.join('-')}`
}
