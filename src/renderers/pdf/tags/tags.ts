import type { PDFReference } from 'pdfkit'
import type {
  LineByLine,
  Page,
  PageItem,
  PageSection,
  StructureElement,
  StructureType,
} from '../../../typeset/model/index.ts'
import type { Frame } from '../objects/index.ts'
import { byteOrder, type PrintDocument, textString } from '../objects/index.ts'
import { attributesOf } from './attributes.ts'
import { BoundingBoxes, type Size } from './bounding-boxes.ts'
import { Pdf2Tags, type StructureTargets } from './pdf2.ts'
import type { Standing } from './standing.ts'

/** Neighbouring items of one structure element, or of none: one marked-content sequence. */
export interface Sequence {
  readonly element: StructureElement | undefined
  /** Number of the sequence on its page; absent on an artifact. */
  readonly mcid?: number
  readonly items: readonly PageItem[]
}

/** What an element holds, in reading order. */
type Kid =
  | { readonly kind: 'content'; readonly page: number; readonly mcid: number }
  | { readonly kind: 'element'; readonly element: StructureElement }
  | { readonly kind: 'annotation'; readonly page: number; readonly reference: PDFReference }

/** The tags of one section: planned before its pages are drawn, written after. */
export interface SectionTags {
  sequences(page: Page): readonly Sequence[]
  /** Key of a page's row in the parent tree. */
  keyOf(page: Page): number
  /** Puts a link's annotation, which leads to a name of the file, into its element. Gives the annotation's key in the parent tree. */
  annotate(element: number, page: number, reference: PDFReference, target?: string): number
  write(pages: ReadonlyMap<number, PDFReference>, standing?: Standing): void
}

/** In a file without links, a link's words are words like others. */
const UNLINKED: Partial<Record<StructureElement['type'], string>> = { Link: 'Span' }

/** The standard types of those that are our own (ISO 32000-1, 14.8.4.1). */
const ROLES: Readonly<Record<LineByLine, StructureType>> = { Stanza: 'Div', Listing: 'Div' }

/** The structure tree of a document (ISO 32000-1, 14.7), written section by section. */
export class TagTree {
  private readonly document: PrintDocument
  private readonly hasLinks: boolean
  private readonly treeRoot: PDFReference
  private readonly root: PDFReference
  private readonly rootElement: StructureElement
  private readonly kids: { readonly order: number; readonly reference: PDFReference }[] = []
  private readonly frame: Frame
  private readonly size: Size
  private readonly rows: { readonly key: number; readonly value: unknown }[] = []
  private readonly ids: [string, PDFReference][] = []
  private nextKey = 0
  /** What PDF/UA-2 asks for beyond PDF/UA-1. */
  readonly pdf2: Pdf2Tags | undefined

  constructor(
    document: PrintDocument,
    root: StructureElement,
    frame: Frame,
    size: Size,
    { hasLinks, isPdf2 }: { readonly hasLinks: boolean; readonly isPdf2: boolean },
  ) {
    this.pdf2 = isPdf2 ? new Pdf2Tags(document) : undefined
    this.document = document
    this.frame = frame
    this.size = size
    this.hasLinks = hasLinks
    this.rootElement = root
    this.treeRoot = document.ref({ Type: 'StructTreeRoot' })
    this.root = document.ref({ Type: 'StructElem', S: root.type, P: this.treeRoot })
  }

  typeOf({ type }: StructureElement): string {
    const shown = this.hasLinks ? type : (UNLINKED[type] ?? type)
    return this.pdf2?.typeOf(shown) ?? shown
  }

  section(section: PageSection): SectionTags {
    const { pdf2 } = this
    const { pages } = section
    const elements = pdf2 ? section.elements.map((element) => pdf2.adapt(element)) : section.elements
    const index = indexElements(elements)
    const order = new ReadingOrder(index, itemElements(pages))
    const sequences = new Map(pages.map((page) => [page, sequencesOf(page, index, order)]))
    const boxes = new BoundingBoxes(pages, elements, this.frame, this.size)
    const keys = new Map(pages.map((page) => [page, this.nextKey++]))
    const annotated: { readonly key: number; readonly element: StructureElement }[] = []
    return {
      sequences: (page) => sequences.get(page)!,
      keyOf: (page) => keys.get(page)!,
      annotate: (key, page, reference, target) => {
        const { element } = index.get(key)!
        if (target !== undefined) pdf2?.link(pathTo(index, key), target)
        order.add(element, { kind: 'annotation', page, reference })
        annotated.push({ key: this.nextKey++, element })
        return annotated.at(-1)!.key
      },
      write: (references, standing) => {
        const places = { references, ...(standing && { standing }) }
        const written = new ElementWriter(this.document, this, order, boxes, places, this.ids)
        for (const element of elements) {
          const reference = written.write(element, this.root)
          if (reference) this.kids.push({ order: pages[0]!.index, reference })
        }
        pdf2?.locate(section, (key) => pathTo(index, key))
        for (const [page, key] of keys)
          this.rows.push({ key, value: written.parentsOf(sequences.get(page)!) })
        for (const { key, element } of annotated)
          this.rows.push({ key, value: written.references.get(element)! })
      },
    }
  }

  /** What destinations of PDF 2.0 lead to; nothing where the file is of PDF 1.7. */
  targets(): StructureTargets | undefined {
    const { pdf2, root } = this
    return pdf2 && { root, headingAt: pdf2.headingAt.bind(pdf2), elementNamed: pdf2.elementNamed.bind(pdf2) }
  }

  /** Ends a document without tags: pdfkit numbers objects when they are made, and waits for all of them. */
  leaveOut(): void {
    for (const reference of [this.treeRoot, this.root]) {
      reference.data = {}
      reference.end()
    }
  }

  finish(): void {
    const { document, treeRoot, root, kids, ids } = this
    Object.assign(root.data, {
      K: kids.toSorted((a, b) => a.order - b.order).map(({ reference }) => reference),
      ...attributesOf(this.rootElement, undefined),
      ...this.pdf2?.entriesOf(this.rootElement, root),
    })
    root.end()
    treeRoot.data.K = root
    Object.assign(treeRoot.data, this.pdf2?.finish())
    treeRoot.data.ParentTree = document.object({ Nums: numbersInOrder(this.rows) })
    treeRoot.data.ParentTreeNextKey = this.nextKey
    treeRoot.data.RoleMap = document.object(ROLES)
    if (ids.length > 0) treeRoot.data.IDTree = document.object(idTree(ids))
    treeRoot.end()
    document._root.data.StructTreeRoot = treeRoot
    document._root.data.MarkInfo = { Marked: true }
  }
}

/** An element and those around it, the innermost first. */
function pathTo(index: ReadonlyMap<number, Placed>, key: number): StructureElement[] {
  const path: StructureElement[] = []
  for (let placed = index.get(key); placed; placed = placed.parent && index.get(placed.parent.key))
    path.push(placed.element)
  return path
}

interface Placed {
  readonly element: StructureElement
  readonly parent: StructureElement | undefined
}

function indexElements(roots: readonly StructureElement[]): Map<number, Placed> {
  const index = new Map<number, Placed>()
  const stack = roots.map((element): Placed => ({ element, parent: undefined }))
  for (let placed = stack.pop(); placed; placed = stack.pop()) {
    index.set(placed.element.key, placed)
    for (const child of placed.element.children) stack.push({ element: child, parent: placed.element })
  }
  return index
}

function itemElements(pages: readonly Page[]): Set<number> {
  const keys = new Set<number>()
  for (const { items } of pages) {
    for (const item of items) {
      const key = contentElement(item)
      if (key !== undefined) keys.add(key)
    }
  }
  return keys
}

/** The element whose content an item is; none for an artifact. */
function contentElement(item: PageItem): number | undefined {
  return item.kind === 'link' ? undefined : item.element
}

/** Where an element has content of its own, its children stand where their first content does; else as the tree says. */
class ReadingOrder {
  private readonly kids = new Map<StructureElement, Kid[]>()
  private readonly attached = new Set<StructureElement>()
  private readonly elements: ReadonlyMap<number, Placed>
  private readonly mixed: ReadonlySet<number>

  constructor(elements: ReadonlyMap<number, Placed>, mixed: ReadonlySet<number>) {
    this.elements = elements
    this.mixed = mixed
  }

  add(element: StructureElement, kid: Kid): void {
    this.attach(element)
    this.own(element).push(kid)
  }

  kidsOf(element: StructureElement): Kid[] {
    const children = element.children.map((child): Kid => ({ kind: 'element', element: child }))
    if (!this.mixed.has(element.key))
      return [...children, ...this.own(element).filter((kid) => kid.kind === 'annotation')]
    return [
      ...this.own(element),
      ...children.filter((kid) => kid.kind === 'element' && !this.attached.has(kid.element)),
    ]
  }

  private attach(element: StructureElement): void {
    if (this.attached.has(element)) return
    this.attached.add(element)
    const { parent } = this.elements.get(element.key)!
    if (!parent) return
    this.attach(parent)
    if (this.mixed.has(parent.key)) this.own(parent).push({ kind: 'element', element })
  }

  private own(element: StructureElement): Kid[] {
    const kids = this.kids.get(element) ?? []
    this.kids.set(element, kids)
    return kids
  }
}

function sequencesOf(page: Page, elements: ReadonlyMap<number, Placed>, order: ReadingOrder): Sequence[] {
  const groups: { element: StructureElement | undefined; items: PageItem[] }[] = []
  for (const item of page.items) {
    if (item.kind === 'link') continue
    const key = contentElement(item)
    const element = key === undefined ? undefined : elements.get(key)!.element
    const group = groups.at(-1)
    if (group && group.element === element) group.items.push(item)
    else groups.push({ element, items: [item] })
  }
  let mcid = 0
  return groups.map(({ element, items }) => {
    if (!element) return { element, items }
    order.add(element, { kind: 'content', page: page.index, mcid })
    return { element, items, mcid: mcid++ }
  })
}

/** Elements that stand even without content: an empty cell keeps its place in the row, and a row of which all is covered its own. */
const KEPT_EMPTY = new Set(['TD', 'TH', 'TR'])

/** The pages, or the larger ones that they stand on. */
interface WrittenPages {
  readonly references: ReadonlyMap<number, PDFReference>
  readonly standing?: Standing
}

/** Writes structure elements with their kids, depth first; an element without content is left out. */
class ElementWriter {
  readonly references = new Map<StructureElement, PDFReference>()
  private readonly document: PrintDocument
  private readonly tree: Pick<TagTree, 'typeOf' | 'pdf2'>
  private readonly order: ReadingOrder
  private readonly boxes: BoundingBoxes
  private readonly pages: WrittenPages
  private readonly ids: [string, PDFReference][]

  constructor(
    document: PrintDocument,
    tree: Pick<TagTree, 'typeOf' | 'pdf2'>,
    order: ReadingOrder,
    boxes: BoundingBoxes,
    pages: WrittenPages,
    ids: [string, PDFReference][],
  ) {
    this.document = document
    this.tree = tree
    this.order = order
    this.boxes = boxes
    this.pages = pages
    this.ids = ids
  }

  write(element: StructureElement, parent: PDFReference): PDFReference | undefined {
    const kids = this.order.kidsOf(element)
    const reference = this.document.ref({ Type: 'StructElem', S: this.tree.typeOf(element), P: parent })
    const page = kids.find((kid) => kid.kind === 'content')?.page
    const written = kids.flatMap((kid) => this.kid(kid, reference, page))
    const isEmpty = written.length === 0 && !KEPT_EMPTY.has(element.type)
    if (isEmpty) {
      // pdfkit numbers objects when they are made: an unused one is written as an empty object.
      reference.data = {}
    } else {
      this.references.set(element, reference)
      const Pg = page === undefined ? {} : { Pg: this.pages.references.get(page) }
      Object.assign(
        reference.data,
        { K: written, ...Pg },
        attributesOf(element, this.boxes.of(element, this.pages.standing)),
        this.tree.pdf2?.entriesOf(element, reference),
      )
      if (element.id) this.ids.push([element.id, reference])
    }
    reference.end()
    return isEmpty ? undefined : reference
  }

  /** The elements of a page's sequences, by their numbers. */
  parentsOf(sequences: readonly Sequence[]): PDFReference[] {
    return sequences.flatMap(({ element }) => (element ? [this.references.get(element)!] : []))
  }

  /** A sequence on the element's own page is known by its number alone (ISO 32000-1, 14.7.4.2). */
  private kid(kid: Kid, parent: PDFReference, page: number | undefined): unknown[] {
    const { references, standing } = this.pages
    if (kid.kind === 'content') {
      if (kid.page === page && !standing) return [kid.mcid]
      const form = standing && { Stm: standing.form(kid.page) }
      return [{ Type: 'MCR', Pg: references.get(kid.page), ...form, MCID: kid.mcid }]
    }
    if (kid.kind === 'annotation') return [{ Type: 'OBJR', Pg: references.get(kid.page), Obj: kid.reference }]
    const reference = this.write(kid.element, parent)
    return reference ? [reference] : []
  }
}

/** Pages and links of several sections take turns in getting keys; a number tree rises (ISO 32000-1, 7.9.7). */
function numbersInOrder(rows: { readonly key: number; readonly value: unknown }[]): unknown[] {
  return rows.sort((a, b) => a.key - b.key).flatMap(({ key, value }) => [key, value])
}

function idTree(ids: [string, PDFReference][]): Record<string, unknown> {
  const sorted = ids.sort(([a], [b]) => byteOrder(a, b))
  return { Names: sorted.flatMap(([id, reference]) => [textString(id), reference]) }
}
