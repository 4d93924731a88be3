import type { Count } from '../declared.ts'
import { normalise } from '../leaf-builder.ts'
import type { Leaf, Tell } from '../model.ts'
import { TableGrid } from '../tables.ts'
import type { Destinations } from './destinations.ts'
import { numberOf } from './numerals.ts'
import { asName, asNumber } from './objects.ts'
import { childElements, elementsOf, type TagElement } from './structure.ts'
import { type ContentOf, TagContent } from './tag-content.ts'
import {
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
import { type At, into, TagLeaves } from './tag-leaves.ts'

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
  const { content, contentsEntries, addresses } = reader
  const { leaves } = reader.leaves
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
  readonly leaves: TagLeaves
  readonly contentsEntries: string[] = []
  readonly addresses = new Map<string, string>()
  readonly content: TagContent
  private readonly count: Count
  private readonly grids: TableGrid[] = []

  constructor(contentOf: ContentOf, destinations: Destinations, tell: Tell, count: Count) {
    this.content = new TagContent(contentOf)
    this.count = count
    const { content, addresses } = this
    this.leaves = new TagLeaves({ content, destinations, addresses, tell, count }, (note, at) =>
      this.note(note, at),
    )
  }

  /** Reads a container: blocks each by themselves, what stands between them as paragraphs. */
  blocks(container: TagElement, at: At): void {
    for (const kid of container.kids) {
      if (kid.kind === 'element' && isBlock(kid.element)) {
        this.leaves.end()
        this.block(kid.element, into(kid.element, at))
      } else {
        if (!this.leaves.isOpen) this.leaves.start('paragraph', container, at)
        this.leaves.kid(kid, at)
      }
    }
    this.leaves.end()
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
        return this.leaves.formula(element, at)
      case 'P':
        if (isCode(element)) return this.leaves.leaf('code', element, at)
        return this.leaves.leaf('paragraph', element, at)
      case 'Caption':
        return this.leaves.leaf('caption', element, at)
      case 'Code':
        return this.leaves.leaf('code', element, at)
      default: {
        const level = /^H([1-6]?)$/.exec(element.type)?.[1]
        if (level === undefined) return this.blocks(element, at)
        return this.leaves.leaf('heading', element, at, { level: Number(level || 1) })
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
      if (isLabel(part)) this.leaves.leaf('term', part, { ...inside, path })
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
      this.leaves.leaf('cell', cell, into(cell, at), { cell: placed })
    }
  }

  /** A note stands beside the text, wherever its tag is. */
  private note(element: TagElement, at: At): void {
    const label = this.content.takeText(labelIn(element))
    if (isAddressLabel(label)) return this.content.takeAll(element)
    this.count('note-numbers')
    this.count('note-return', linksIn(labelIn(element)))
    const note = Number(/\d+/.exec(label)?.[0] ?? 0)
    this.leaves.beside(() => this.blocks(withoutLabel(element), { lang: at.lang, path: [], note }))
  }

  private figure(element: TagElement, at: At): void {
    this.leaves.start('paragraph', element, at)
    this.leaves.image(element)
    this.leaves.end()
    for (const child of childElements(element)) if (isBlock(child)) this.block(child, into(child, at))
  }
}
