import { type Facts, wording } from '../../model/index.ts'
import type { PdfObjects } from '../../pdf/index.ts'

/** The document information dictionary (ISO 32000-1, 14.3.3); XMP is held against it by a rule. */
export function readFacts(objects: PdfObjects, lang: string): Facts {
  const info = objects.dict(objects.trailer, 'Info')
  const one = (key: string) => wording(objects.text(info, key) ?? '')
  const many = (key: string, separator: string) => one(key).split(separator).filter(Boolean)
  const description = one('Subject')
  return {
    title: one('Title'),
    authors: many('Author', '; '),
    lang,
    subjects: many('Keywords', ', '),
    ...(description && { description }),
  }
}
