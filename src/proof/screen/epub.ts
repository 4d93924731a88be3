import { Refusal } from '../../diagnostic.ts'
import type { Count } from '../declared.ts'
import { normalise } from '../leaf-builder.ts'
import type { Facts, Reading, Tell } from '../model.ts'
import { type Markup, named, parseXml, select, textContent, tokens } from './markup.ts'
import { BodyReader } from './read-body.ts'
import { type Archive, unpack } from './zip.ts'

/** A file that the package document lists (EPUB 3.3, 5.6). */
export interface ManifestItem {
  readonly id: string
  /** Name in the archive. */
  readonly name: string
  readonly mediaType: string
  readonly properties: readonly string[]
}

export interface EpubReading extends Reading {
  readonly archive: Archive
  readonly package: Markup
  readonly packageName: string
  readonly manifest: readonly ManifestItem[]
  /** Names of the spine's documents, in order. */
  readonly spine: readonly string[]
  readonly documents: ReadonlyMap<string, Markup>
}

/** Throws a `Refusal` where there is no book to read: `archive-…`, `epub-no-package`, `xml-malformed`. */
export async function readEpub(bytes: Uint8Array, tell: Tell, count: Count): Promise<EpubReading> {
  const archive = await unpack(bytes)
  const packageName = await findPackage(archive)
  const opf = await parseXml(textOf(archive, packageName))
  const manifest = manifestOf(opf, packageName)
  const spine = spineOf(opf, manifest)
  const documents = await parseDocuments(archive, manifest, tell)
  const reader = new BodyReader(tell, count)
  const title = normalise(textContent(named(opf, 'dc:title')[0] ?? opf)).trim()
  let hasTitlePage = false
  const titled = new Set<number>()
  for (const name of spine) {
    const document = documents.get(name)
    if (!document) continue
    const isNavigation = manifest.some((item) => item.name === name && item.properties.includes('nav'))
    if (isNavigation) count('contents-page')
    else if (isCover(document)) count('cover')
    else {
      const repeats = hasTitlePage && repeatsTitle(document, title)
      if (repeats) count('title-repeated')
      readDocument(repeats ? withoutFirstHeading(document) : document, name, reader)
      if (repeats) titled.add(reader.document)
    }
    hasTitlePage ||= isOfType(document, 'titlepage')
  }
  reader.finish()
  return {
    leaves: inOrderOfNotes(reader.leaves),
    pages: reader.pages,
    facts: factsOf(opf),
    titled,
    ...{ archive, package: opf, packageName, manifest, spine, documents },
  }
}

function readDocument(document: Markup, name: string, reader: BodyReader): void {
  const [html] = named(document, 'html')
  const [body] = named(document, 'body')
  const lang = html?.attributes['xml:lang'] ?? html?.attributes.lang ?? ''
  if (body) reader.read(body, name, lang)
}

/** Notes stand at the ends of documents; the tree has them after the text, by number. */
function inOrderOfNotes(leaves: Reading['leaves']): Reading['leaves'] {
  const notes = leaves.filter(({ note }) => note !== undefined)
  return [...leaves.filter(({ note }) => note === undefined), ...notes.sort((a, b) => a.note! - b.note!)]
}

async function findPackage(archive: Archive): Promise<string> {
  const container = archive.files.get('META-INF/container.xml')
  const rootfiles = container ? named(await parseXml(decode(container)), 'rootfile') : []
  const name = rootfiles[0]?.attributes['full-path']
  if (name === undefined || !archive.files.has(name))
    throw new Refusal({
      code: 'epub-no-package',
      severity: 'error',
      message: 'META-INF/container.xml leads to no package document, so that this is no EPUB',
      hint: 'build the edition again',
    })
  return name
}

function manifestOf(opf: Markup, packageName: string): ManifestItem[] {
  return named(opf, 'item').map((item) => ({
    id: item.attributes.id ?? '',
    name: resolve(packageName, item.attributes.href ?? ''),
    mediaType: item.attributes['media-type'] ?? '',
    properties: tokens(item, 'properties'),
  }))
}

function spineOf(opf: Markup, manifest: readonly ManifestItem[]): string[] {
  return named(opf, 'itemref').flatMap(({ attributes: { idref } }) => {
    const item = manifest.find(({ id }) => id === idref)
    return item ? [item.name] : []
  })
}

async function parseDocuments(
  archive: Archive,
  manifest: readonly ManifestItem[],
  tell: Tell,
): Promise<Map<string, Markup>> {
  const documents = new Map<string, Markup>()
  for (const { name, mediaType } of manifest) {
    if (mediaType !== 'application/xhtml+xml' || !archive.files.has(name)) continue
    try {
      documents.set(name, await parseXml(textOf(archive, name)))
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      tell({ code: 'xml-malformed', message: error.finding.message, place: name })
    }
  }
  return documents
}

function textOf(archive: Archive, name: string): string {
  return decode(archive.files.get(name)!)
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes)
}

/** A file's name in the archive from a path relative to another file's. */
export function resolve(from: string, href: string): string {
  const base = `octavo://package/${from}`
  return URL.canParse(href, base) ? decodeURI(new URL(href, base).pathname.slice(1)) : href
}

function isOfType(document: Markup, type: string): boolean {
  return select(document, (element) => tokens(element, 'epub:type').includes(type)).length > 0
}

function isCover(document: Markup): boolean {
  return select(document, (element) => tokens(element, 'role').includes('doc-cover')).length > 0
}

function firstHeading(document: Markup): Markup | undefined {
  return named(document, 'h1')[0]
}

function repeatsTitle(document: Markup, title: string): boolean {
  const heading = firstHeading(document)
  return heading !== undefined && normalise(textContent(heading)).trim() === title
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
  const all = (name: string) => named(opf, name).map((element) => normalise(textContent(element)).trim())
  const one = (key: keyof Facts, name: string) => {
    const [value] = all(name)
    return value === undefined ? {} : { [key]: value }
  }
  return {
    ...one('title', 'dc:title'),
    authors: all('dc:creator'),
    ...one('lang', 'dc:language'),
    subjects: all('dc:subject'),
    ...one('date', 'dc:date'),
    ...one('description', 'dc:description'),
    ...one('publisher', 'dc:publisher'),
    ...one('rights', 'dc:rights'),
  }
}
