import type { PDFReference } from 'pdfkit'
import type { Page, PageSection, StructureElement, StructureType } from '../../../typeset/model/index.ts'
import type { PrintDocument } from '../objects/index.ts'

/** The namespace of the structure types of PDF 2.0 (ISO 32000-2, 14.8.6.1). */
const NAMESPACE = 'http://iso.org/pdf2/ssn'

/** Types of PDF 1.7 that PDF 2.0 has no more: they stay in the namespace of PDF 1.7, which is that of no `NS`. */
const OLDER: ReadonlySet<string> = new Set([
  ...['BlockQuote', 'TOC', 'TOCI', 'Quote', 'Reference', 'Code', 'Art', 'Index', 'BibEntry', 'Private'],
  // Our own are led to types of PDF 1.7 by the role map, which speaks of that namespace alone.
  ...['Stanza', 'Listing'],
])

/** Elements that say which others they speak of (ISO 14289-2, 8.2.5.8 and 8.2.5.14). */
const REFERRING: ReadonlySet<StructureType> = new Set(['TOCI', 'Reference', 'Note'])

/** The elements that destinations of PDF 2.0 lead to (ISO 32000-2, 12.3.2.3). */
export interface StructureTargets {
  readonly root: PDFReference
  headingAt(page: number, y: number): PDFReference | undefined
  elementNamed(id: string): PDFReference | undefined
}

/** A place that is led to. */
interface Target {
  readonly page: number
  readonly y: number
  readonly element: StructureElement
}

/** What the tags of PDF/UA-2 have and those of PDF/UA-1 have not: a namespace, references and structure destinations. */
export class Pdf2Tags {
  private readonly document: PrintDocument
  private readonly namespace: PDFReference
  private readonly references = new Map<StructureElement, PDFReference>()
  private readonly named = new Map<string, StructureElement>()
  private readonly headings: Target[] = []
  /** Lists of what elements refer to, written last. */
  private readonly lists: { readonly element: StructureElement; readonly list: PDFReference }[] = []
  private readonly links: { readonly from: StructureElement; readonly target: string }[] = []

  constructor(document: PrintDocument) {
    this.document = document
    this.namespace = document.object({ Type: 'Namespace', NS: new String(NAMESPACE) })
  }

  /** The elements as ISO 32005 lets them stand: a caption in its figure, and lists that say how they are labelled. */
  adapt(element: StructureElement): StructureElement {
    const children = element.children.map((child) => this.adapt(child))
    const [figure, caption, ...rest] = children
    if (
      element.type === 'Div' &&
      figure?.type === 'Figure' &&
      caption?.type === 'Caption' &&
      rest.length === 0
    )
      return { ...figure, ...(element.id && { id: element.id }), children: [...figure.children, caption] }
    // What else has a caption, such as code or pictures in a row, is a group that may have one: a Div may not.
    if (element.type === 'Div' && children.some(({ type }) => type === 'Caption'))
      return { ...element, type: 'Sect', children }
    const isLabelled = element.type === 'L' && element.numbering === 'None' && children.some(hasLabel)
    return { ...element, children, ...(isLabelled && { numbering: 'Description' as const }) }
  }

  typeOf(type: string): string {
    return type === 'Note' ? 'FENote' : type
  }

  /** What an element has beside its type. */
  entriesOf(element: StructureElement, reference: PDFReference): Record<string, unknown> {
    this.references.set(element, reference)
    if (element.id) this.named.set(element.id, element)
    const entries = OLDER.has(element.type) ? {} : { NS: this.namespace }
    if (!REFERRING.has(element.type)) return entries
    const list = this.document.ref([])
    this.lists.push({ element, list })
    return { ...entries, Ref: list }
  }

  /** Notes what the destinations and the headings of a section are, by where they stand. */
  locate(
    { pages, destinations }: PageSection,
    elementOf: (key: number) => readonly StructureElement[],
  ): void {
    const byIndex = new Map(pages.map((page) => [page.index, tagged(page, elementOf)]))
    for (const found of byIndex.values())
      for (const target of found) {
        const heading = target.path.find(({ type }) => /^H\d$/.test(type))
        if (heading) this.headings.push({ ...target, element: heading })
      }
    for (const { id, page, x, y } of destinations) {
      if (this.named.has(id)) continue
      const found = nearest(byIndex.get(page) ?? [], y, x)
      if (found) this.named.set(id, found.path[0]!)
    }
  }

  /** Tells that a link in an element leads to a name. */
  link(path: readonly StructureElement[], target: string): void {
    const from = path.find(({ type }) => type === 'TOCI' || type === 'Reference')
    if (from) this.links.push({ from, target })
  }

  /** The element of a name; nothing of one that shows nothing. */
  elementNamed(id: string): PDFReference | undefined {
    const element = this.named.get(id)
    return element && this.references.get(element)
  }

  /** The heading that begins at or below a place. */
  headingAt(page: number, y: number): PDFReference | undefined {
    const found = nearest(
      this.headings.filter((heading) => heading.page === page),
      y,
    )
    return found && this.references.get(found.element)
  }

  /** Writes what could be known only now. */
  finish(): Record<string, unknown> {
    const referring = new Map<StructureElement, Set<PDFReference>>()
    const add = (element: StructureElement, to: PDFReference | undefined) => {
      const all = referring.get(element) ?? new Set()
      referring.set(element, all)
      if (to) all.add(to)
    }
    for (const { from, target } of this.links) {
      add(from, this.elementNamed(target))
      const element = this.named.get(target)
      if (element?.type === 'Note') add(element, this.references.get(from))
    }
    for (const { element, list } of this.lists) {
      ;(list.data as unknown as unknown[]).push(...(referring.get(element) ?? []))
      list.end()
    }
    return { Namespaces: [this.namespace] }
  }
}

function hasLabel({ children }: StructureElement): boolean {
  return children.some(({ type }) => type === 'Lbl')
}

interface Tagged extends Target {
  readonly x: number
  readonly path: readonly StructureElement[]
}

/** What is drawn on a page with a tag, and its elements from the innermost. */
function tagged(
  { index, items }: Page,
  elementOf: (key: number) => readonly StructureElement[],
): readonly Tagged[] {
  return items.flatMap((item) => {
    if ((item.kind !== 'text' && item.kind !== 'image') || item.element === undefined) return []
    const path = elementOf(item.element)
    return [{ page: index, x: item.x, y: item.y, element: path[0]!, path }]
  })
}

/** Of some things, the first one at or below a height, from some place to the right where there is one. */
function nearest<Thing extends { readonly y: number; readonly x?: number }>(
  things: readonly Thing[],
  y: number,
  x = Number.NEGATIVE_INFINITY,
): Thing | undefined {
  let best: Thing | undefined
  let least = Number.POSITIVE_INFINITY
  for (const thing of things) {
    const distance = thing.y - y + ((thing.x ?? x) < x - 1 ? ELSEWHERE : 0)
    if (thing.y < y - 0.5 || distance >= least) continue
    best = thing
    least = distance
  }
  return best
}

/** More than any page is high: what stands in the column before. */
const ELSEWHERE = 1e5
