import type { PDFReference } from 'pdfkit'
import { articleOfUrl, numberIn } from '../../../ast/index.ts'
import type { Destination, LinkArea, OutlineEntry } from '../../../typeset/model/index.ts'
import { writtenAddress } from '../../addresses.ts'
import type { Frame } from '../objects/index.ts'
import { addressString, type PrintDocument, spokenString, textString } from '../objects/index.ts'
import type { SectionTags, StructureTargets } from '../tags/index.ts'

/** The outline (ISO 32000-1, 12.3.3), open at its first level. */
export function writeOutline(
  document: PrintDocument,
  entries: readonly OutlineEntry[],
  pages: ReadonlyMap<number, PDFReference>,
  frame: Frame,
  targets: StructureTargets | undefined,
): void {
  if (entries.length === 0) return
  const root = document.ref({ Type: 'Outlines' })
  const written = writeEntries(document, entries, root, pages, frame, targets)
  Object.assign(root.data, { ...ends(written), Count: entries.length })
  root.end()
  document._root.data.Outlines = root
  document._root.data.PageMode = 'UseOutlines'
}

function ends(references: readonly PDFReference[]): Record<string, unknown> {
  return { First: references[0], Last: references.at(-1) }
}

function writeEntries(
  document: PrintDocument,
  entries: readonly OutlineEntry[],
  parent: PDFReference,
  pages: ReadonlyMap<number, PDFReference>,
  frame: Frame,
  targets: StructureTargets | undefined,
): PDFReference[] {
  const references = entries.map((entry) =>
    document.ref({ Title: spokenString(entry.title), Parent: parent }),
  )
  entries.forEach((entry, index) => {
    const reference = references[index]!
    const children = writeEntries(document, entry.children, reference, pages, frame, targets)
    const view = ['XYZ', null, frame.top - entry.y, null]
    const place = [pages.get(entry.page), ...view]
    Object.assign(reference.data, {
      ...(targets
        ? {
            A: { S: 'GoTo', D: place, SD: [targets.headingAt(entry.page, entry.y) ?? targets.root, ...view] },
          }
        : { Dest: place }),
      ...(index > 0 && { Prev: references[index - 1] }),
      ...(index < references.length - 1 && { Next: references[index + 1] }),
      // A negative count: the entries below are there, but closed.
      ...(children.length > 0 && { ...ends(children), Count: -children.length }),
    })
    reference.end()
  })
  return references
}

/** Runs of pages that count in one style (ISO 32000-1, 12.4.2). */
export function writePageLabels(document: PrintDocument, folios: readonly string[]): void {
  const isRoman = (folio: string) => numberIn(folio, 'lower-roman') !== undefined
  const numbers: unknown[] = []
  let style: string | undefined
  folios.forEach((folio, index) => {
    const next = isRoman(folio) ? 'r' : 'D'
    if (next === style) return
    style = next
    numbers.push(index, { S: next })
  })
  document._root.data.PageLabels = { Nums: numbers }
}

/** Named destinations: what links inside the document, and from outside, lead to. */
export function writeDestinations(
  document: PrintDocument,
  destinations: readonly Destination[],
  linked: ReadonlySet<string>,
  pages: ReadonlyMap<number, PDFReference>,
  frame: Frame,
  targets: StructureTargets | undefined,
): void {
  const add = (id: string, page: PDFReference | undefined, view: readonly unknown[]) => {
    const place = [page, ...view]
    const element = targets && [targets.elementNamed(id) ?? targets.root, ...view]
    names.add(id, element ? { D: place, SD: element } : place)
  }
  const names = document._root.data.Names.data.Dests
  const known = new Set(destinations.map(({ id }) => id))
  for (const { id, page, x, y } of destinations)
    add(id, pages.get(page), ['XYZ', frame.left + x, frame.top - y, null])
  // A target that shows nothing in print, such as an empty anchor, is no reason for a link that leads nowhere.
  for (const id of linked) if (!known.has(id)) add(id, pages.get(0), ['Fit'])
}

/** The name that a link inside the document leads to. */
export function targetOf({ url }: LinkArea): string | undefined {
  return url.startsWith('#') ? url.slice(1) : undefined
}

/** The addresses that links lead to. A long one is written once, for a link has an annotation on each of its lines. */
export class LinkActions {
  private readonly document: PrintDocument
  private readonly written = new Map<string, PDFReference>()

  constructor(document: PrintDocument) {
    this.document = document
  }

  leadTo(url: string): PDFReference | Record<string, unknown> {
    const known = this.written.get(url)
    if (known) return known
    const address = uriOf(url)
    const action = { S: 'URI', URI: addressString(address) }
    if (address.length < LONG) return action
    const reference = this.document.object(action)
    this.written.set(url, reference)
    return reference
  }
}

/** Characters of an address that is worth an object of its own, and of what is left of it where it is only told. */
const LONG = 1000
const TOLD = 200

/** What tells of a link need not spell out an address that nobody can listen to. */
function shortened(contents: string): string {
  return contents.length < LONG ? contents : `${contents.slice(0, TOLD).replace(/[\uD800-\uDBFF]$/, '')}…`
}

/** A link annotation, tagged (ISO 14289-1, 7.18.5): `/Contents` says where it leads. */
export function writeLink(
  document: PrintDocument,
  link: LinkArea,
  page: number,
  tags: SectionTags,
  frame: Frame,
  actions: LinkActions,
): PDFReference {
  const name = targetOf(link)
  const bottom = frame.top - link.y - link.height
  const left = frame.left + link.x
  const annotation = document.ref({
    Type: 'Annot',
    Subtype: 'Link',
    Rect: [left, bottom, left + link.width, bottom + link.height],
    Border: [0, 0, 0],
    // Print: the flag that PDF/A asks of every annotation (ISO 19005-2, 6.3.2).
    F: 4,
    Contents: spokenString(shortened(link.contents || link.url)),
    ...(name === undefined ? { A: actions.leadTo(link.url) } : { Dest: textString(name) }),
  })
  annotation.data.StructParent = tags.annotate(link.element, page, annotation, name)
  annotation.end()
  return annotation
}

/** A link to another article leads to its reading PDF, and there to the destination of the name (RFC 8118, 3). */
function uriOf(url: string): string {
  const other = articleOfUrl(url)
  if (!other) return writtenAddress(url)
  return writtenAddress(`${other.path}.pdf${other.id === undefined ? '' : `#nameddest=${other.id}`}`)
}
