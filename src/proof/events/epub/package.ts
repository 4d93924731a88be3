import { Refusal } from '../../../diagnostic.ts'
import type { DifferenceCode, Fault } from '../../model/index.ts'
import { type Archive, Bounds, type Markup, named, parseXml, resolve, tokens } from '../../screen/index.ts'

/** A file that the package document lists (EPUB 3.3, 5.6). */
export interface ManifestItem {
  readonly id: string
  /** Name in the archive. */
  readonly name: string
  readonly mediaType: string
  readonly properties: readonly string[]
}

/** What an archive has as a book. */
export interface Package {
  readonly archive: Archive
  readonly package: Markup
  readonly packageName: string
  readonly manifest: readonly ManifestItem[]
  /** Names of the spine's documents, in order. */
  readonly spine: readonly string[]
  /** The documents that can be read, by their names. */
  readonly documents: ReadonlyMap<string, Markup>
  /** The ways for readers of EPUB 2 that can be read (OPF 2.0.1, 2.4.1), by their names. */
  readonly ncx: ReadonlyMap<string, Markup>
}

/** Throws a `Refusal`: `epub-no-package`, `xml-malformed`; documents that are no XML are told. */
export async function readPackage(archive: Archive): Promise<{ book: Package; faults: readonly Fault[] }> {
  const packageName = await findPackage(archive)
  const opf = await parseXml(textOf(archive, packageName))
  const manifest = manifestOf(opf, packageName)
  const spine = spineOf(opf, manifest)
  const bounds = new Bounds()
  const { documents, faults } = await parseDocuments(archive, manifest, XHTML, bounds)
  const { documents: ncx, faults: more } = await parseDocuments(archive, manifest, NCX, bounds)
  const book = { archive, package: opf, packageName, manifest, spine, documents, ncx }
  return { book, faults: [...faults, ...more] }
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

/** Nothing stands twice: the first of a name or an id counts. */
function firsts<Value>(values: readonly Value[], keyOf: (value: Value) => string): Map<string, Value> {
  return new Map(values.toReversed().map((value) => [keyOf(value), value]))
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
  const byId = firsts(manifest, ({ id }) => id)
  return named(opf, 'itemref').flatMap(({ attributes: { idref } }) => byId.get(idref ?? '')?.name ?? [])
}

async function parseDocuments(
  archive: Archive,
  manifest: readonly ManifestItem[],
  mediaType: string,
  bounds: Bounds,
): Promise<{ documents: Map<string, Markup>; faults: Fault[] }> {
  const documents = new Map<string, Markup>()
  const faults: Fault[] = []
  const named = new Set(manifest.flatMap((item) => (item.mediaType === mediaType ? [item.name] : [])))
  for (const name of named) {
    if (!archive.files.has(name)) continue
    try {
      documents.set(name, await parseXml(textOf(archive, name), bounds))
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      if (error.finding.code === 'markup-too-large') throw error
      faults.push({ code: error.finding.code as DifferenceCode, message: error.finding.message, place: name })
    }
  }
  return { documents, faults }
}

const XHTML = 'application/xhtml+xml'
const NCX = 'application/x-dtbncx+xml'

function textOf(archive: Archive, name: string): string {
  return decode(archive.files.get(name)!)
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes)
}
