import { asBoolean, asDict } from '../pdf/index.ts'
import { type Markup, named, textContent } from '../screen/index.ts'
import { begins, firstOf, Headings, isCut } from './heading-words.ts'
import type { PdfSubject } from './pdf-subject.ts'
import type { Fail, Rule } from './rule.ts'

/** Rules on the document as a whole. */
export const PDF_DOCUMENT_RULES: readonly Rule<PdfSubject>[] = [
  {
    code: 'pdf-not-marked',
    clause: 'ISO 14289-1, 6.2 and 7.1',
    check({ tags }, fail) {
      if (!tags.isMarked || tags.isSuspect) fail('catalog', 'MarkInfo')
    },
  },
  {
    code: 'pdf-title-hidden',
    clause: 'ISO 14289-1, 7.1',
    check({ objects }, fail) {
      const preferences = objects.dict(objects.catalog, 'ViewerPreferences')
      if (asBoolean(objects.get(preferences, 'DisplayDocTitle')) !== true)
        fail('catalog', 'ViewerPreferences')
    },
  },
  {
    code: 'pdf-language-missing',
    clause: 'ISO 14289-1, 7.2',
    check({ objects }, fail) {
      if (!objects.text(objects.catalog, 'Lang')) fail('catalog', 'Lang')
    },
  },
  {
    code: 'pdf-metadata-missing',
    clause: 'ISO 14289-1, 7.1',
    check({ xmp }, fail) {
      if (!xmp || named(xmp, 'dc:title').every((title) => textContent(title).trim() === ''))
        fail('catalog', 'Metadata')
    },
  },
  {
    code: 'pdf-metadata-differ',
    clause: 'ISO 19005-2, 6.6.2',
    check: checkMetadata,
  },
  {
    code: 'pdf-ua-unclaimed',
    clause: 'ISO 14289-1, 5; ISO 14289-2, 5',
    check({ xmp, edition }, fail) {
      const [part, rev] = ['part', 'rev'].map((name) => claimOf(xmp, name))
      const isSecond = part === '2' && rev === '2024' && edition === 'pdf'
      if (part !== '1' && !isSecond) fail('XMP pdfuaid:part', part)
    },
  },
  {
    code: 'destination-unstructured',
    clause: 'ISO 14289-2, 8.8',
    check({ xmp, destinations }, fail) {
      if (claimOf(xmp, 'part') !== '2') return
      for (const name of destinations.unstructured()) fail(name)
    },
  },
  {
    code: 'pdf-id-missing',
    clause: 'ISO 19005-2, 6.1.3',
    check({ objects }, fail) {
      if (objects.array(objects.trailer, 'ID').length !== 2) fail('trailer')
    },
  },
  {
    code: 'pdf-stream-damaged',
    clause: 'ISO 32000-1, 7.4.4',
    check({ damaged }, fail) {
      for (const number of damaged) fail(`object ${number}`)
    },
  },
  {
    code: 'pdf-references-damaged',
    clause: 'ISO 32000-1, 7.5.4',
    check({ objects }, fail) {
      if (objects.isRepaired) fail('the end of the file')
    },
  },
  {
    code: 'pdf-output-intent',
    clause: 'ISO 19005-2, 6.2.3',
    check({ objects, edition }, fail) {
      const intents = objects.array(objects.catalog, 'OutputIntents')
      if (intents.length === 0 && edition === 'pdf') fail('catalog')
      for (const intent of intents) {
        const profile = objects.bytes(objects.get(asDict(intent), 'DestOutputProfile'))
        // A profile has its signature at byte 36 (ICC.1, 7.2.11).
        if (!profile || String.fromCharCode(...profile.subarray(36, 40)) !== 'acsp')
          fail('catalog', 'OutputIntents')
      }
    },
  },
  {
    code: 'outline-differs',
    clause: 'ISO 32000-1, 12.3.3',
    check: checkOutline,
  },
  {
    code: 'destination-broken',
    clause: 'ISO 32000-1, 12.3.2',
    check({ outline }, fail) {
      for (const { title, page } of outline) if (page === undefined) fail(title)
    },
  },
]

/** Each entry is a heading, in the order of the text, or one of a note, and leads to the page that it stands on. */
function checkOutline({ outline, leaves, objects: { work } }: PdfSubject, fail: Fail): void {
  const headings = leaves.filter(({ kind, note }) => kind === 'heading' && note === undefined)
  const inNotes = leaves.filter(({ kind, note }) => kind === 'heading' && note !== undefined)
  const [titles, titlesInNotes] = [new Headings(headings, work), new Headings(inNotes, work)]
  let next = 0
  for (const { title, page } of outline) {
    const at = isCut(title)
      ? headings.findIndex((heading, place) => place >= next && begins(heading, title))
      : (firstOf(titles.saying(title, next)) ?? -1)
    const heading = at < 0 ? inNotes[firstOf(titlesInNotes.saying(title)) ?? -1] : headings[at]
    if (at >= 0) next = at + 1
    const own = heading?.print?.spots[0]?.page
    if (!heading) fail(title)
    else if (page !== undefined && own !== undefined && page !== own) fail(title, `page ${page + 1}`)
  }
}

/** What the file says of the part of PDF/UA that it keeps. */
function claimOf(xmp: Markup | undefined, name: string): string {
  return xmp ? named(xmp, `pdfuaid:${name}`).map(textContent).join() : ''
}

/** Entries of the information dictionary and the properties of XMP that say the same (ISO 16684-1, 8; ISO 19005-1, 6.7.3). */
const METADATA: readonly (readonly [entry: string, property: string])[] = [
  ['Title', 'dc:title'],
  ['Author', 'dc:creator'],
  ['Subject', 'dc:description'],
  ['Keywords', 'pdf:Keywords'],
  ['Creator', 'xmp:CreatorTool'],
  ['Producer', 'pdf:Producer'],
  ['CreationDate', 'xmp:CreateDate'],
  ['ModDate', 'xmp:ModifyDate'],
]

/** What both say is the same to the letter, but for the ways to write a time. */
function checkMetadata({ xmp, objects }: PdfSubject, fail: Fail): void {
  if (!xmp) return
  const information = objects.dict(objects.trailer, 'Info')
  // PDF/A-4 has none (ISO 19005-4, 6.1.3).
  if (!information && claimOf(xmp, 'part') === '2') return
  for (const [entry, property] of METADATA) {
    const isTime = entry.endsWith('Date')
    const written = (text: string) => (isTime ? digitsOf(text) : text.replaceAll(/\r\n?/g, '\n'))
    const elements = named(xmp, property)
    const items = elements.flatMap((element) => named(element, 'rdf:li'))
    const said = (items.length > 0 ? items : elements).map(textContent).join('; ')
    const own = objects.text(information, entry) ?? ''
    if (written(said) !== written(own)) fail(`XMP ${property}`, said)
  }
}

/** `D:20260102030405Z` (ISO 32000-1, 7.9.4) and `2026-01-02T03:04:05Z` by their digits. */
function digitsOf(time: string): string {
  return time.replaceAll(/\D/g, '')
}
