/** In: an EPUB. Out: the text of its spine, and the archive and documents that the rules look at. */
import { type EditionPicture, type Facts, type Reading, stated, wording } from '../../model/index.ts'
import {
  type Markup,
  named,
  pictureOf,
  resolve,
  select,
  textContent,
  tokens,
  unpack,
} from '../../screen/index.ts'
import { type Events, inLanguage, within } from '../event.ts'
import { fold } from '../fold.ts'
import { bodyEvents } from '../html/index.ts'
import { type Package, readPackage } from './package.ts'

export interface EpubReading extends Reading, Package {}

/** Throws a `Refusal` where there is no book to read: `archive-…`, `epub-no-package`, `xml-malformed`. */
export async function readEpub(bytes: Uint8Array): Promise<EpubReading> {
  const { book, faults } = await readPackage(await unpack(bytes))
  const pictures = picturesOf(book)
  const text = fold(bookEvents(book, pictures))
  const facts = factsOf(book.package)
  return { ...text, ...book, faults: [...faults, ...text.faults], facts, pictures: [...pictures.values()] }
}

/** The pictures that the package lists, by their names in the archive. */
function picturesOf({ archive, manifest }: Package): Map<string, EditionPicture> {
  const pictures = new Map<string, EditionPicture>()
  for (const { name, mediaType, properties } of manifest) {
    const bytes = mediaType.startsWith('image/') ? archive.files.get(name) : undefined
    if (!bytes || pictures.has(name)) continue
    const picture = pictureOf(name, mediaType, () => bytes)
    pictures.set(name, { ...picture, ...(properties.includes('cover-image') && { isCover: true }) })
  }
  return pictures
}

/** The documents of the spine; cover and contents are no text, nor is the title behind a title page. */
export function* bookEvents(
  { package: opf, spine, documents, manifest }: Package,
  pictures: ReadonlyMap<string, EditionPicture>,
): Events {
  const title = wording(textContent(named(opf, 'dc:title')[0] ?? opf))
  const contents = new Set(
    manifest.flatMap(({ name, properties }) => (properties.includes('nav') ? [name] : [])),
  )
  let hasTitlePage = false
  for (const name of new Set(spine)) {
    const document = documents.get(name)
    if (!document) continue
    if (contents.has(name)) yield { type: 'declared', what: 'contents-page' }
    else if (isCover(document)) yield { type: 'declared', what: 'cover' }
    else yield* documentEvents(document, name, hasTitlePage && repeatsTitle(document, title), pictures)
    hasTitlePage ||= isOfType(document, 'titlepage')
  }
}

function* documentEvents(
  document: Markup,
  name: string,
  repeatsTitle: boolean,
  pictures: ReadonlyMap<string, EditionPicture>,
): Events {
  const { 'xml:lang': xmlLang, lang = '' } = named(document, 'html')[0]?.attributes ?? {}
  const language = xmlLang ?? lang
  const [body] = named(repeatsTitle ? withoutFirstHeading(document) : document, 'body')
  if (repeatsTitle) yield { type: 'declared', what: 'title-repeated' }
  if (!body) return
  const pictureAt = (src: string) => pictures.get(resolve(name, src))
  const content = bodyEvents(body, { file: name, lang: language, pictureAt })
  yield* inLanguage(language, within({ type: 'document', name, repeatsTitle }, content))
}

function isOfType(document: Markup, type: string): boolean {
  return select(document, (element) => tokens(element, 'epub:type').includes(type)).length > 0
}

export function isCover(document: Markup): boolean {
  return select(document, (element) => tokens(element, 'role').includes('doc-cover')).length > 0
}

function firstHeading(document: Markup): Markup | undefined {
  return named(document, 'h1')[0]
}

function repeatsTitle(document: Markup, title: string): boolean {
  const heading = firstHeading(document)
  // A title of several lines has no space where they end.
  const letters = (text: string) => wording(text).replaceAll(' ', '')
  return (
    heading !== undefined &&
    letters(textContent(heading)) === letters(title) &&
    !opensDivision(document, heading)
  )
}

/** Whether a heading is that of a chapter, which may well be called what the book is called. */
function opensDivision(document: Markup, heading: Markup): boolean {
  const divisions = select(
    document,
    (element) => element.name === 'section' && element.attributes['epub:type'] !== undefined,
  )
  return divisions.some((division) => select(division, (element) => element === heading).length > 0)
}

function withoutFirstHeading(document: Markup): Markup {
  const heading = firstHeading(document)
  const without = (element: Markup): Markup => ({
    ...element,
    children: element.children.flatMap((child) =>
      child === heading ? [] : [typeof child === 'string' ? child : without(child)],
    ),
  })
  return without(document)
}

/** The package's metadata; authors are creators that have no other role than `aut`. */
function factsOf(opf: Markup): Facts {
  const all = (name: string) => named(opf, name).map((element) => wording(textContent(element)))
  const one = (key: keyof Facts, name: string) => stated(key, all(name))
  // The second is a subtitle.
  const [title] = all('dc:title')
  return {
    ...(title !== undefined && { title }),
    authors: all('dc:creator'),
    ...one('lang', 'dc:language'),
    dir: named(opf, 'spine')[0]?.attributes['page-progression-direction'] ?? 'ltr',
    subjects: all('dc:subject'),
    ...one('date', 'dc:date'),
    ...one('description', 'dc:description'),
    ...one('publisher', 'dc:publisher'),
    ...one('rights', 'dc:rights'),
  }
}
