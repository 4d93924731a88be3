import {
  asBoolean,
  asDict,
  asName,
  asNumber,
  type Dict,
  isArray,
  type PdfObjects,
  type Value,
} from './objects.ts'
import { unreadable } from './syntax/index.ts'

/** What a structure element holds, in order (ISO 32000-1, 14.7.4). */
export type Kid =
  | { readonly kind: 'content'; readonly page: number; readonly mcid: number }
  | { readonly kind: 'object'; readonly dict: Dict }
  | { readonly kind: 'element'; readonly element: TagElement }

export interface TagElement {
  /** The standard type that the role map leads to. */
  readonly type: string
  /** The type that the file gives, which may be one of its own. */
  readonly name: string
  readonly dict: Dict
  readonly parent: TagElement | undefined
  readonly kids: readonly Kid[]
  readonly title: string | undefined
  readonly lang: string | undefined
  readonly alt: string | undefined
  readonly actualText: string | undefined
  /** What an abbreviation stands for. */
  readonly expansion: string | undefined
  readonly id: string | undefined
  /** Attributes by `owner.key`: `Table.Scope`. */
  readonly attributes: ReadonlyMap<string, Value>
}

export interface TagTree {
  readonly root: TagElement
  /** Elements whose /P is not the element that holds them. */
  readonly strays: readonly TagElement[]
  /** The standard type that the role map leads from each of its types to; the type where it goes round in a circle ends. */
  readonly roles: ReadonlyMap<string, string>
  readonly isMarked: boolean
  readonly isSuspect: boolean
}

/** Standard structure types (ISO 32000-1, 14.8.4). */
export const STANDARD_TYPES = new Set(
  'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form'.split(
    ' ',
  ),
)

/** What PDF 2.0 names otherwise, in a namespace of its own (ISO 32000-2, 14.8.6.1), by what PDF 1.7 calls it. */
const RENAMED: ReadonlyMap<string, string> = new Map([['FENote', 'Note']])
const PDF_2 = 'http://iso.org/pdf2/ssn'

/** Elements in each other deeper than this are nobody's. */
const DEEPEST = 400

/** What an element takes, in steps, and each level around it: what stands in it is told through all of them. */
const STEPS = { element: 20, level: 1 / 2 } as const

/** The structure tree; nothing where there is none. */
export function readTags(objects: PdfObjects): TagTree | undefined {
  const root = objects.dict(objects.catalog, 'StructTreeRoot')
  if (!root) return undefined
  return new TagReader(objects, root).read()
}

class TagReader {
  private readonly objects: PdfObjects
  private readonly dict: Dict
  private readonly roleMap = new Map<string, string>()
  private readonly pageOf = new Map<Dict, number>()
  /** Elements, lists of kids, and sequences as `page mcid`: each has one place. */
  private readonly seen = new Set<Value>()
  private readonly strays: TagElement[] = []

  constructor(objects: PdfObjects, root: Dict) {
    this.objects = objects
    this.dict = root
    objects.pages.forEach((page, index) => {
      this.pageOf.set(page, index)
    })
    for (const [key, value] of objects.dict(root, 'RoleMap')?.entries() ?? []) {
      const name = asName(objects.resolve(value))
      if (name !== undefined) this.roleMap.set(key, name)
    }
  }

  read(): TagTree {
    const { objects, dict } = this
    const kids: Kid[] = []
    const root: TagElement = {
      type: 'StructTreeRoot',
      name: 'StructTreeRoot',
      dict,
      parent: undefined,
      kids,
      title: undefined,
      lang: undefined,
      alt: undefined,
      actualText: undefined,
      expansion: undefined,
      id: undefined,
      attributes: new Map(),
    }
    this.kids(dict, root, undefined, kids, 0)
    const marks = objects.dict(objects.catalog, 'MarkInfo')
    return {
      root,
      strays: this.strays,
      roles: new Map([...this.roleMap.keys()].map((type) => [type, this.standard(type)])),
      isMarked: asBoolean(objects.get(marks, 'Marked')) === true,
      isSuspect: asBoolean(objects.get(marks, 'Suspects')) === true,
    }
  }

  private kids(dict: Dict, parent: TagElement, page: number | undefined, kids: Kid[], depth: number): void {
    const { objects } = this
    const value = objects.get(dict, 'K')
    if (Array.isArray(value)) this.enter(value)
    for (const item of Array.isArray(value) ? objects.items(value) : value === undefined ? [] : [value]) {
      const child = asDict(item)
      if (child) this.kid(child, parent, page, kids, depth)
      else this.content(asNumber(item), page, kids)
    }
  }

  private content(mcid: number | undefined, page: number | undefined, kids: Kid[]): void {
    if (mcid === undefined || page === undefined) return
    this.objects.work.take()
    kids.push({ kind: 'content', page, mcid })
  }

  private kid(dict: Dict, parent: TagElement, page: number | undefined, kids: Kid[], depth: number): void {
    const { objects } = this
    const type = objects.name(dict, 'Type')
    const own = this.pageIndex(dict) ?? page
    if (type === 'MCR') {
      this.content(objects.number(dict, 'MCID'), own, kids)
    } else if (type === 'OBJR') {
      const object = objects.dict(dict, 'Obj')
      if (object) kids.push({ kind: 'object', dict: object })
    } else {
      this.enter(dict)
      objects.work.take(STEPS.element + depth * STEPS.level)
      kids.push({ kind: 'element', element: this.element(dict, parent, own, depth) })
    }
  }

  private enter(value: Value): void {
    if (this.seen.has(value)) throw unreadable('a part of its structure tree has more than one place')
    this.seen.add(value)
  }

  private element(dict: Dict, parent: TagElement, page: number | undefined, depth: number): TagElement {
    const { objects } = this
    if (depth >= DEEPEST) throw unreadable(`its structure tree is more than ${DEEPEST} deep`)
    const kids: Kid[] = []
    const element: TagElement = {
      type: this.typeOf(dict),
      name: objects.name(dict, 'S') ?? '',
      dict,
      parent,
      kids,
      title: objects.text(dict, 'T'),
      lang: objects.text(dict, 'Lang'),
      alt: objects.text(dict, 'Alt'),
      actualText: objects.text(dict, 'ActualText'),
      expansion: objects.text(dict, 'E'),
      id: objects.text(dict, 'ID'),
      attributes: this.attributes(dict),
    }
    if (objects.dict(dict, 'P') !== parent.dict) this.strays.push(element)
    this.kids(dict, element, page, kids, depth + 1)
    return element
  }

  private pageIndex(dict: Dict): number | undefined {
    const page = this.objects.dict(dict, 'Pg')
    return page && this.pageOf.get(page)
  }

  private typeOf(dict: Dict): string {
    const { objects } = this
    const type = objects.name(dict, 'S') ?? ''
    const renamed = RENAMED.get(type)
    const isNewer = renamed !== undefined && objects.text(objects.dict(dict, 'NS'), 'NS') === PDF_2
    return isNewer ? renamed : this.standard(type)
  }

  private standard(type: string): string {
    let name = type
    for (let steps = 0; steps < 16 && !STANDARD_TYPES.has(name); steps++) {
      const next = this.roleMap.get(name)
      if (next === undefined) break
      name = next
    }
    return name
  }

  /** Attribute objects, and those of attribute classes (ISO 32000-1, 14.7.5); revision numbers are passed over. */
  private attributes(dict: Dict): ReadonlyMap<string, Value> {
    const { objects } = this
    if (!dict.has('A') && !dict.has('C')) return NONE
    const found = new Map<string, Value>()
    const add = (value: Value | undefined) => {
      for (const item of isArray(value) ? objects.items(value) : value ? [value] : []) {
        const attributes = asDict(item)
        if (!attributes) continue
        const owner = objects.name(attributes, 'O') ?? ''
        // A class may be that of many elements.
        objects.work.take(attributes.size)
        for (const [key, entry] of attributes.entries()) {
          const resolved = objects.resolve(entry)
          if (resolved && key !== 'O') found.set(`${owner}.${key}`, resolved)
        }
      }
    }
    const classes = objects.dict(this.dict, 'ClassMap')
    const named = objects.get(dict, 'C')
    for (const name of isArray(named) ? objects.items(named) : named ? [named] : []) {
      const key = asName(name)
      if (key !== undefined) add(objects.get(classes, key))
    }
    add(objects.get(dict, 'A'))
    return found
  }
}

const NONE: ReadonlyMap<string, Value> = new Map()

/** All elements in reading order. */
export function* elementsOf(root: TagElement): Generator<TagElement> {
  const open = childElements(root).reverse()
  for (let element = open.pop(); element; element = open.pop()) {
    yield element
    for (const child of childElements(element).reverse()) open.push(child)
  }
}

export function childElements({ kids }: TagElement): TagElement[] {
  return kids.flatMap((kid) => (kid.kind === 'element' ? [kid.element] : []))
}
