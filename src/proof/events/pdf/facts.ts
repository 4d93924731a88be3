import { type Facts, wording } from '../../model/index.ts'
import type { PdfObjects } from '../../pdf/index.ts'
import { type Markup, named, textContent } from '../../screen/index.ts'

/**
 * The document information dictionary (ISO 32000-1, 14.3.3); XMP is held against it by a rule. Where there is none, as
 * PDF/A-4 asks, XMP says it all.
 */
export function readFacts(objects: PdfObjects, xmp: Markup | undefined, lang: string): Facts {
  const info = objects.dict(objects.trailer, 'Info')
  const items = (property: string) =>
    xmp ? named(xmp, property).flatMap((element) => named(element, 'rdf:li').map(textContent)) : []
  const one = (key: string, property: string) =>
    wording(info ? (objects.text(info, key) ?? '') : (items(property)[0] ?? ''))
  const many = (key: string, property: string, separator: string) =>
    info ? one(key, property).split(separator).filter(Boolean) : items(property).map(wording)
  const description = one('Subject', 'dc:description')
  return {
    title: one('Title', 'dc:title'),
    authors: many('Author', 'dc:creator', '; '),
    lang,
    subjects: many('Keywords', 'dc:subject', ', '),
    ...(description && { description }),
  }
}
