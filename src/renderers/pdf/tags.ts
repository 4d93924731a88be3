import type { PDFReference } from 'pdfkit'
import type { Page, PageItem, Pages, StructureElement } from '../../typeset/page.ts'
import { type PrintDocument, textString } from './document.ts'

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

/** The tags of a document, planned before a page is drawn and written after the last one. */
export interface TagPlan {
  sequences(page: number): readonly Sequence[]
  /** Puts a link's annotation into its element. Gives the annotation's key in the parent tree. */
  annotate(element: number, page: number, reference: PDFReference): number
  write(document: PrintDocument, pages: readonly PDFReference[]): void
}

export function planTags(pages: Pages): TagPlan {
  const elements = indexElements(pages.structure)
  const order = new ReadingOrder(elements, itemElements(pages))
  const sequences = pages.pages.map((page) => sequencesOf(page, elements, order))
  const annotations: { element: StructureElement; page: number; reference: PDFReference }[] = []
  return {
    sequences: (page) => sequences[page]!,
    annotate(key, page, reference) {
      const { element } = elements.get(key)!
      annotations.push({ element, page, reference })
      order.add(element, { kind: 'annotation', page, reference })
      return pages.pages.length + annotations.length - 1
    },
    write(document, references) {
      writeTree(
        document,
        references,
        pages.structure,
        order,
        sequences,
        annotations.map(({ element }) => element),
      )
    },
  }
}

interface Placed {
  readonly element: StructureElement
  readonly parent: StructureElement | undefined
}

function indexElements(root: StructureElement): Map<number, Placed> {
  const index = new Map<number, Placed>()
  const stack: Placed[] = [{ element: root, parent: undefined }]
  for (let placed = stack.pop(); placed; placed = stack.pop()) {
    index.set(placed.element.key, placed)
    for (const child of placed.element.children) stack.push({ element: child, parent: placed.element })
  }
  return index
}

function itemElements(pages: Pages): Set<number> {
  const keys = new Set<number>()
  for (const item of pages.pages.flatMap((page) => page.items)) {
    const key = contentElement(item)
    if (key !== undefined) keys.add(key)
  }
  return keys
}

/** The element whose content an item is; none for an artifact. */
function contentElement(item: PageItem): number | undefined {
  return item.kind === 'text' || item.kind === 'image' ? item.element : undefined
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

/** In a file without links, a link's words are words like others. */
const UNLINKED: Partial<Record<StructureElement['type'], string>> = { Link: 'Span', Reference: 'Span' }

/** Elements that stand even without content: an empty cell keeps its place in the row. */
const KEPT_EMPTY = new Set(['TD', 'TH'])

function writeTree(
  document: PrintDocument,
  pages: readonly PDFReference[],
  root: StructureElement,
  order: ReadingOrder,
  sequences: readonly (readonly Sequence[])[],
  annotated: readonly StructureElement[],
): void {
  const treeRoot = document.ref({ Type: 'StructTreeRoot' })
  const typeOf = ({ type }: StructureElement) => (annotated.length === 0 ? (UNLINKED[type] ?? type) : type)
  const references = new Map<StructureElement, PDFReference>()
  const ids: [string, PDFReference][] = []

  const write = (element: StructureElement, parent: PDFReference): PDFReference | undefined => {
    const kids = order.kidsOf(element)
    const reference = document.ref({ Type: 'StructElem', S: typeOf(element), P: parent })
    const written = kids.flatMap((kid) => writeKid(kid, reference))
    if (written.length === 0 && !KEPT_EMPTY.has(element.type)) {
      // pdfkit numbers objects when they are made: an unused one is written as an empty object.
      reference.data = {}
      reference.end()
      return undefined
    }
    references.set(element, reference)
    Object.assign(reference.data, { K: written }, attributesOf(element))
    if (element.id) ids.push([element.id, reference])
    reference.end()
    return reference
  }
  const writeKid = (kid: Kid, parent: PDFReference): unknown[] => {
    if (kid.kind === 'content') return [{ Type: 'MCR', Pg: pages[kid.page], MCID: kid.mcid }]
    if (kid.kind === 'annotation') return [{ Type: 'OBJR', Pg: pages[kid.page], Obj: kid.reference }]
    const reference = write(kid.element, parent)
    return reference ? [reference] : []
  }

  treeRoot.data.K = write(root, treeRoot)
  const rows = sequences.map(
    (page, index) =>
      [index, page.flatMap(({ element }) => (element ? [references.get(element)!] : []))] as const,
  )
  const links = annotated.map(
    (element, index) => [sequences.length + index, references.get(element)!] as const,
  )
  treeRoot.data.ParentTree = document.object({ Nums: [...rows, ...links].flat() })
  treeRoot.data.ParentTreeNextKey = sequences.length + annotated.length
  if (ids.length > 0) treeRoot.data.IDTree = document.object(idTree(ids))
  treeRoot.end()
  document._root.data.StructTreeRoot = treeRoot
  document._root.data.MarkInfo = { Marked: true }
}

function idTree(ids: [string, PDFReference][]): Record<string, unknown> {
  const sorted = ids.sort(([a], [b]) => (a < b ? -1 : 1))
  return { Names: sorted.flatMap(([id, reference]) => [textString(id), reference]) }
}

function attributesOf(element: StructureElement): Record<string, unknown> {
  const { alt, lang, id, scope, columnSpan, rowSpan, numbering } = element
  const table = {
    ...(scope && { Scope: scope }),
    ...(columnSpan && { ColSpan: columnSpan }),
    ...(rowSpan && { RowSpan: rowSpan }),
  }
  const attributes = [
    ...(Object.keys(table).length > 0 ? [{ O: 'Table', ...table }] : []),
    ...(numbering ? [{ O: 'List', ListNumbering: numbering }] : []),
  ]
  return {
    ...(alt !== undefined && { Alt: textString(alt) }),
    ...(lang && { Lang: textString(lang) }),
    ...(id && { ID: textString(id) }),
    ...(attributes.length > 0 && { A: attributes }),
  }
}
