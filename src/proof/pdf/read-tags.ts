import type { Count } from '../declared.ts'
import { LeafBuilder, normalise } from '../leaf-builder.ts'
import type { Leaf, LeafKind, Tell } from '../model.ts'
import { TableGrid } from '../tables.ts'
import type { Destinations } from './destinations.ts'
import { numberOf } from './numerals.ts'
import { asName, asNumber } from './objects.ts'
import type { ContentRun } from './page-content.ts'
import { childElements, elementsOf, type Kid, type TagElement } from './structure.ts'
import { type ContentOf, TagContent, type TaggedContent } from './tag-content.ts'
import {
  annotationIn,
  BLOCKS,
  GROUPS,
  isAddressLabel,
  isBlock,
  isCode,
  isContents,
  isLabel,
  labelIn,
  linksIn,
  withoutLabel,
} from './tag-kinds.ts'

interface At {
  readonly lang: string
  readonly path: readonly string[]
  readonly note?: number
}

type OpenMark = ReturnType<LeafBuilder['open']>

export interface TaggedText {
  readonly leaves: readonly Leaf[]
  /** Sequences that the tree holds, as `page mcid`. */
  readonly used: ReadonlySet<string>
  /** Entries of the printed contents, title and number. */
  readonly contentsEntries: readonly string[]
  /** Addresses that notes print. */
  readonly addresses: readonly string[]
}

/** Reads the text of a PDF in the order of its structure tree. */
export function readTaggedText(
  root: TagElement,
  lang: string,
  contentOf: ContentOf,
  destinations: Destinations,
  tell: Tell,
  count: Count,
): TaggedText {
  const reader = new TagTextReader(contentOf, destinations, tell, count)
  reader.findAddresses(root)
  reader.blocks(root, { lang, path: [] })
  const { leaves, content, contentsEntries, addresses } = reader
  const text = leaves.filter(({ note }) => note === undefined)
  const notes = leaves.filter(({ note }) => note !== undefined)
  return {
    leaves: [...text, ...notes.sort((a, b) => a.note! - b.note!)],
    used: content.used,
    contentsEntries,
    addresses: [...addresses.values()],
  }
}

class TagTextReader {
  readonly leaves: Leaf[] = []
  readonly contentsEntries: string[] = []
  readonly addresses = new Map<string, string>()
  readonly content: TagContent
  private readonly destinations: Destinations
  private readonly tell: Tell
  private readonly count: Count
  private builder: LeafBuilder | undefined
  private pages: NonNullable<Leaf['pages']>[number][] = []
  private fonts: NonNullable<Leaf['fonts']>[number][] = []
  private readonly grids: TableGrid[] = []

  constructor(contentOf: ContentOf, destinations: Destinations, tell: Tell, count: Count) {
    this.content = new TagContent(contentOf)
    this.destinations = destinations
    this.tell = tell
    this.count = count
  }

  /** Reads a container: blocks each by themselves, what stands between them as paragraphs. */
  blocks(container: TagElement, at: At): void {
    for (const kid of container.kids) {
      if (kid.kind === 'element' && isBlock(kid.element)) {
        this.endLeaf()
        this.block(kid.element, into(kid.element, at))
      } else {
        if (!this.builder) this.startLeaf('paragraph', container, at)
        this.kid(kid, at)
      }
    }
    this.endLeaf()
  }

  private block(element: TagElement, at: At): void {
    switch (element.type) {
      case 'TOC':
        return this.contents(element)
      case 'BlockQuote':
        return this.blocks(element, { ...at, path: [...at.path, 'quote'] })
      case 'L':
        return this.list(element, at)
      case 'Table':
        return this.table(element, at)
      case 'Note':
        return this.note(element, at)
      case 'Figure':
        return this.figure(element, at)
      case 'Formula':
        return this.formula(element, at)
      case 'P':
        if (isCode(element)) return this.leaf('code', element, at)
        return this.leaf('paragraph', element, at)
      case 'Caption':
        return this.leaf('caption', element, at)
      case 'Code':
        return this.leaf('code', element, at)
      default: {
        const level = /^H([1-6]?)$/.exec(element.type)?.[1]
        if (level === undefined) return this.blocks(element, at)
        return this.leaf('heading', element, at, { level: Number(level || 1) })
      }
    }
  }

  /** The printed contents repeat the headings; what they say is checked by a rule of its own. */
  private contents(element: TagElement): void {
    if (element.type === 'TOCI') {
      this.count('printed-contents')
      const own = { ...element, kids: element.kids.filter((kid) => !isContents(kid)) }
      this.contentsEntries.push(this.content.textOf(own))
    }
    for (const kid of element.kids) {
      if (kid.kind === 'content') this.content.take(kid.page, kid.mcid)
      else if (kid.kind === 'element') this.contents(kid.element)
    }
  }

  /** Notes that print the addresses of links, by their letters. */
  findAddresses(root: TagElement): void {
    for (const note of elementsOf(root)) {
      if (note.type !== 'Note') continue
      const label = this.content.textOf(labelIn(note)).trim()
      if (!isAddressLabel(label)) continue
      this.addresses.set(label, normalise(this.content.textOf(withoutLabel(note))).trim())
      this.count('printed-address')
    }
  }

  private list(element: TagElement, at: At): void {
    const numbering = asName(element.attributes.get('List.ListNumbering')) ?? 'None'
    const items = childElements(element)
    const isDefinitions =
      numbering === 'None' &&
      items.some((item) => this.content.textOf(childElements(item).find(isLabel)).trim() !== '')
    const isNumbered = /Decimal|Alpha|Roman/.test(numbering)
    for (const [index, item] of items.entries()) {
      const inside = into(item, at)
      if (item.type !== 'LI' || isDefinitions) {
        if (isDefinitions) this.definition(item, inside)
        else this.block(item, inside)
        continue
      }
      const label = this.content.takeText(childElements(item).find(isLabel))
      if (label !== '') this.count('list-label')
      const number = isNumbered ? numberOf(label, numbering) : index + 1
      const path = [...at.path, isNumbered ? 'numbered list' : 'list', `item ${number ?? '?'}`]
      for (const part of childElements(item))
        if (!isLabel(part)) this.blocksOf(part, { ...into(part, inside), path })
    }
  }

  private definition(item: TagElement, at: At): void {
    const path = [...at.path, 'definitions']
    for (const part of childElements(item)) {
      const inside = into(part, at)
      if (isLabel(part)) this.leaf('term', part, { ...inside, path })
      else this.blocksOf(part, { ...inside, path: [...path, 'definition'] })
    }
  }

  private blocksOf(element: TagElement, at: At): void {
    if (GROUPS.has(element.type)) this.blocks(element, at)
    else this.block(element, at)
  }

  private table(element: TagElement, outer: At): void {
    const at = { ...outer, path: [...outer.path, 'table'] }
    this.grids.push(new TableGrid())
    const rows = (parent: TagElement, around: At): void => {
      for (const child of childElements(parent)) {
        const inside = into(child, around)
        if (child.type === 'TR') this.row(child, inside)
        else if (['THead', 'TBody', 'TFoot'].includes(child.type)) rows(child, inside)
        else this.block(child, child.type === 'Note' ? into(child, outer) : inside)
      }
    }
    rows(element, at)
    this.grids.pop()
  }

  private row(row: TagElement, at: At): void {
    const grid = this.grids.at(-1)!
    grid.nextRow()
    for (const cell of childElements(row)) {
      const scope = asName(cell.attributes.get('Table.Scope'))
      const header = cell.type === 'TH' ? (scope === 'Row' ? 'row' : 'column') : undefined
      const span = (key: string) => asNumber(cell.attributes.get(`Table.${key}`)) ?? 1
      const placed = grid.place(header, span('ColSpan'), span('RowSpan'))
      this.leaf('cell', cell, into(cell, at), { cell: placed })
    }
  }

  /** A note stands beside the text, wherever its tag is. */
  private note(element: TagElement, at: At): void {
    const [outer, pages, fonts] = [this.builder, this.pages, this.fonts]
    this.builder = undefined
    this.pages = []
    const label = this.content.takeText(labelIn(element))
    if (isAddressLabel(label)) {
      this.builder = outer
      this.pages = pages
      this.fonts = fonts
      return this.content.takeAll(element)
    }
    this.count('note-numbers')
    this.count('note-return', linksIn(labelIn(element)))
    this.blocks(withoutLabel(element), { lang: at.lang, path: [], note: Number(/\d+/.exec(label)?.[0] ?? 0) })
    this.builder = outer
    this.pages = pages
    this.fonts = fonts
  }

  private figure(element: TagElement, at: At): void {
    this.startLeaf('paragraph', element, at)
    this.image(element)
    this.endLeaf()
    for (const child of childElements(element)) if (isBlock(child)) this.block(child, into(child, at))
  }

  /** A formula is read out by its alternative text. */
  private formula(element: TagElement, at: At): void {
    this.startLeaf('math', element, at)
    for (const kid of element.kids) if (kid.kind === 'content') this.locate(kid.page, kid.mcid)
    const own = this.content.takeText(element)
    this.builder!.add(element.alt ?? element.actualText ?? own)
    this.endLeaf()
  }

  private leaf(kind: LeafKind, element: TagElement, at: At, more: Partial<Leaf> = {}): void {
    this.startLeaf(kind, element, at, more)
    this.inline(element, at)
    this.endLeaf()
  }

  private startLeaf(kind: LeafKind, { type }: TagElement, at: At, more: Partial<Leaf> = {}): void {
    this.endLeaf()
    this.pages = []
    this.fonts = []
    const { lang, path, note } = at
    const place = note === undefined ? type : `note ${note}/${type}`
    this.builder = new LeafBuilder({
      ...{ kind, lang, path, place, pages: this.pages, fonts: this.fonts },
      ...(note !== undefined && { note }),
      ...more,
    })
  }

  private endLeaf(): void {
    const leaf = this.builder?.finish()
    this.builder = undefined
    if (leaf && (leaf.text !== '' || leaf.kind === 'cell')) this.leaves.push(leaf)
  }

  private inline(element: TagElement, at: At): void {
    if (element.actualText !== undefined) {
      this.content.takeText(element)
      this.builder!.add(element.actualText)
      return
    }
    for (const kid of element.kids) this.kid(kid, at)
  }

  private kid(kid: Kid, at: At): void {
    const builder = this.builder!
    if (kid.kind === 'content') {
      const content = this.locate(kid.page, kid.mcid)
      if (content) this.addRun(content.run, builder)
    } else if (kid.kind === 'element') this.inlineElement(kid.element, at)
  }

  private inlineElement(element: TagElement, outer: At): void {
    const builder = this.builder!
    const at = into(element, outer)
    if (element.type === 'Note') return this.note(element, at)
    if (element.type === 'Figure') return this.image(element)
    if (element.type === 'Reference' && this.noteMark(element, at)) return
    if (element.type === 'Formula' && element.alt !== undefined) {
      this.content.takeText(element)
      return builder.add(element.alt)
    }
    const marks: OpenMark[] = []
    if (element.lang) marks.push(builder.open('lang', element.lang))
    if (element.type === 'Link') marks.push(...this.openLink(element, builder))
    // Blocks inside a leaf, such as the paragraphs of a cell, are told apart by white.
    if (BLOCKS.has(element.type)) builder.add(' ')
    this.inline(element, at)
    if (BLOCKS.has(element.type)) builder.add(' ')
    for (const mark of marks) builder.close(mark)
  }

  private image(element: TagElement): void {
    this.content.takeText(element)
    for (const kid of element.kids) if (kid.kind === 'content') this.locate(kid.page, kid.mcid)
    this.builder!.image(element.alt ?? element.actualText ?? '')
  }

  /** A reference to a note, by its number; one to a printed address, by its letter, is set aside. */
  private noteMark(element: TagElement, at: At): boolean {
    const label = normalise(this.content.textOf(element)).trim()
    if (this.addresses.has(label)) {
      this.content.takeAll(element)
      return true
    }
    if (!/^\d+$/.test(label)) return false
    const annotation = annotationIn(element)
    const target = annotation && this.destinations.targetOf(annotation)
    if (target?.kind === 'nothing') this.tellBroken('note-mark-broken', target.what, label)
    const mark = this.builder!.open('note', label, target?.kind === 'page' ? { page: target.page } : {})
    const read = (kids: readonly Kid[]): void => {
      for (const kid of kids) {
        if (kid.kind === 'element') read(kid.element.kids)
        else this.kid(kid, at)
      }
    }
    read(element.kids)
    this.builder!.close(mark)
    return true
  }

  private openLink(element: TagElement, builder: LeafBuilder): OpenMark[] {
    const annotation = annotationIn(element)
    if (!annotation) return []
    const target = this.destinations.targetOf(annotation)
    if (target.kind === 'nothing')
      this.tellBroken('link-broken', target.what, normalise(this.content.textOf(element)).trim())
    const page = target.kind === 'page' ? { page: target.page } : {}
    return [builder.open('link', target.kind === 'address' ? target.url : '', page)]
  }

  private tellBroken(code: 'link-broken' | 'note-mark-broken', what: string, place: string): void {
    this.tell({ code, message: `a link leads to nothing: ${what}`, place })
  }

  private locate(page: number, mcid: number): TaggedContent | undefined {
    const content = this.content.take(page, mcid)
    if (!content)
      this.tell({
        code: 'tag-without-content',
        message: `a tag holds content ${mcid} of page ${page + 1}, which is not there`,
        place: `page ${page + 1}`,
      })
    const known = this.pages.find((one) => one.page === page)
    if (content && !known) this.pages.push({ from: this.builder!.length, page, order: content.order })
    return content
  }

  private addRun({ text, fonts }: ContentRun, builder: LeafBuilder): void {
    this.count('inserted-hyphen', text.split('\u00AD').length - 1)
    if (fonts.length === 0) builder.add(text)
    for (const [index, { from, font }] of fonts.entries()) {
      this.fonts.push({ from: builder.length, font })
      builder.add(text.slice(from, fonts[index + 1]?.from))
    }
  }
}

function into(element: TagElement, at: At): At {
  return element.lang ? { ...at, lang: element.lang } : at
}
