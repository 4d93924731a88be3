import type { Count } from '../declared.ts'
import { LeafBuilder, normalise } from '../leaf-builder.ts'
import type { Leaf, LeafKind, PageStart, Tell } from '../model.ts'
import { TableGrid } from '../tables.ts'
import { CONTAINERS, descriptionsIn, LEAVES, MARKS, pathInto, UNREAD } from './elements.ts'
import { type Markup, select, textContent, tokens } from './markup.ts'
import { excerptAround, keyOf, References } from './references.ts'

/** Where the reader is in a document. */
interface At {
  readonly lang: string
  readonly path: readonly string[]
  readonly place: string
  readonly note?: number
  /** Whether a list here is one of notes. */
  readonly isNotes?: boolean
}

type OpenMark = ReturnType<LeafBuilder['open']>

/** Reads the documents of one edition, HTML or XHTML, one after the other. */
export class BodyReader {
  readonly leaves: Leaf[] = []
  readonly pages: PageStart[] = []
  private readonly tell: Tell
  private readonly count: Count
  private readonly references = new References()
  private readonly waiting: { id?: string; label?: string }[] = []
  private readonly grids: TableGrid[] = []
  /** Ids that lead to the leaf under construction. */
  private ids: string[] = []
  private file = ''
  private descriptions: ReadonlyMap<string, string> = new Map()
  /** Where the last image is described at length. */
  private details: string | undefined
  /** Number of the document that is read; −1 before the first. */
  document = -1
  private builder: LeafBuilder | undefined
  private isVerbatim = false
  /** Set where a note begins that is numbered in its text. */
  private labelOf: At | undefined

  constructor(tell: Tell, count: Count) {
    this.tell = tell
    this.count = count
  }

  /** Reads what stands in `root`, an element of the document `file`. */
  read(root: Markup, file: string, lang: string): void {
    if (file !== this.file) {
      this.file = file
      this.document++
      this.waiting.push({ id: file })
    }
    this.descriptions = descriptionsIn(root)
    this.element(root, { lang, path: [], place: file })
    this.endLeaf()
  }

  /** Ties links to their targets; after the last document. */
  finish(): void {
    this.references.resolve(this.tell)
  }

  private element(element: Markup, outer: At): void {
    const { name, attributes } = element
    if (UNREAD.has(name)) return
    if (this.isDescription(element)) return this.count('long-description')
    const at = this.into(element, outer)
    const kind = LEAVES[name]
    if (tokens(element, 'role').includes('doc-pagebreak')) this.pageBreak(element)
    else if (kind && !this.builder) this.leafElement(element, kind, at)
    else if (CONTAINERS.has(name)) this.container(element, at)
    else if (
      this.builder === undefined &&
      kind === undefined &&
      textContent(element).trim() === '' &&
      name !== 'img'
    )
      this.children(element, at)
    else if (!this.builder && name !== 'br') this.anonymous(element, at)
    else this.inline(element, at, attributes)
  }

  /** What describes an image at length, unfolded under it, hidden beside it, or a link to the place. */
  private isDescription(element: Markup): boolean {
    const { name, attributes } = element
    const holds = (one: Markup) => one.attributes.id !== undefined && this.descriptions.has(one.attributes.id)
    if (name === 'details') return select(element, holds).length > 0
    if (name === 'a' && this.details !== undefined && attributes.href === `#${this.details}`) {
      this.details = undefined
      this.builder?.dropSpace()
      return true
    }
    return holds(element) || (name === 'p' && tokens(element, 'class').includes('description'))
  }

  private into(element: Markup, at: At): At {
    const { attributes } = element
    const { id } = attributes
    if (id !== undefined) {
      if (this.builder) this.nameLeaf(`${this.file}#${id}`, this.builder.leaf)
      else this.waiting.push({ id: `${this.file}#${id}` })
    }
    const lang = attributes['xml:lang'] ?? attributes.lang
    return lang ? { ...at, lang } : at
  }

  private children(element: Markup, at: At): void {
    for (const child of element.children) {
      if (typeof child !== 'string') this.element(child, at)
      else if (this.builder || child.trim() !== '') this.text(child, at)
    }
  }

  private text(text: string, at: At): void {
    const builder = this.builder ?? this.startLeaf('paragraph', at, true)
    if (this.isVerbatim) builder.addVerbatim(text)
    else builder.add(this.withoutLabel(text, builder))
  }

  /** The number that opens a note, where no list numbers it. */
  private withoutLabel(text: string, builder: LeafBuilder): string {
    if (!this.labelOf || builder.length > 0) return text
    const note = this.labelOf.note
    this.labelOf = undefined
    const label = /^\s*(\d+)\.\s+/.exec(text)
    if (!label || Number(label[1]) !== note)
      this.tell({
        code: 'note-number-differs',
        message: `note ${note} is not numbered so`,
        place: builder.leaf.place,
        found: text.slice(0, 20),
      })
    this.count('note-numbers')
    return label ? text.slice(label[0].length) : text
  }

  private container(element: Markup, at: At): void {
    this.endLeaf()
    const { name } = element
    const role = tokens(element, 'role')
    if (name === 'table') this.grids.push(new TableGrid())
    if (name === 'tr') this.grids.at(-1)?.nextRow()
    if (name === 'ol' || name === 'ul') this.list(element, at)
    else if (role.includes('doc-endnotes')) this.children(element, { ...at, isNotes: true })
    else if (role.includes('doc-footnote')) this.footnote(element, at)
    else this.children(element, { ...at, path: pathInto(element, at.path) })
    if (name === 'table') this.grids.pop()
    this.endLeaf()
  }

  private list(element: Markup, { isNotes, ...at }: At): void {
    const isOrdered = element.name === 'ol'
    let label = isOrdered ? Number(element.attributes.start ?? 1) : 1
    for (const item of element.children) {
      if (typeof item === 'string') continue
      if (isOrdered && item.attributes.value) label = Number(item.attributes.value)
      if (isNotes) {
        if (item.attributes.id) this.references.nameNote(`${this.file}#${item.attributes.id}`, label)
        this.element(item, { ...at, note: label, place: `${this.file}/note ${label}` })
      } else {
        const path = [...at.path, isOrdered ? 'numbered list' : 'list', `item ${label}`]
        this.element(item, { ...at, path })
      }
      label++
    }
  }

  private footnote(element: Markup, at: At): void {
    const note = Number(/\d+/.exec(textContent(element))?.[0] ?? 0)
    if (element.attributes.id) this.references.nameNote(`${this.file}#${element.attributes.id}`, note)
    const inside = { ...at, path: [], note, place: `${this.file}/note ${note}` }
    this.labelOf = inside
    this.children(element, inside)
  }

  private leafElement(element: Markup, kind: LeafKind, at: At): void {
    const isMath = tokens(element, 'class').includes('math')
    this.isVerbatim = kind === 'code'
    const level = kind === 'heading' ? { level: Number(element.name[1]) } : {}
    const cell = kind === 'cell' ? { cell: this.cellOf(element) } : {}
    this.startLeaf(isMath ? 'math' : kind, { ...at, place: `${at.place} ${element.name}` }, false, {
      ...level,
      ...cell,
    })
    this.children(element, at)
    this.endLeaf()
    this.isVerbatim = false
  }

  private cellOf({ name, attributes }: Markup) {
    const header = name === 'th' ? (attributes.scope === 'row' ? 'row' : 'column') : undefined
    const grid = this.grids.at(-1) ?? new TableGrid()
    return grid.place(header, Number(attributes.colspan ?? 1), Number(attributes.rowspan ?? 1))
  }

  /** Inline content that no leaf element holds. */
  private anonymous(element: Markup, at: At): void {
    this.startLeaf('paragraph', at, true)
    this.inline(element, at, element.attributes)
    // Images of a figure stand each by itself.
    if (element.name === 'img') this.endLeaf()
  }

  private isAnonymous = false

  private startLeaf(kind: LeafKind, at: At, isAnonymous: boolean, more: Partial<Leaf> = {}): LeafBuilder {
    this.endLeaf()
    const { lang, path, place, note } = at
    const builder = new LeafBuilder({
      ...{ kind, lang, path, place, document: this.document },
      ...(note !== undefined && { note }),
      ...more,
    })
    this.ids = []
    for (const { id, label } of this.waiting.splice(0)) {
      if (id !== undefined) this.nameLeaf(id, builder.leaf)
      if (label !== undefined) this.pages.push({ label, leaf: builder.leaf, offset: 0 })
    }
    this.builder = builder
    this.isAnonymous = isAnonymous
    return builder
  }

  private nameLeaf(id: string, leaf: Leaf): void {
    this.references.nameLeaf(id, leaf)
    this.ids.push(id)
  }

  private endLeaf(): void {
    const leaf = this.builder?.finish()
    this.builder = undefined
    this.isAnonymous = false
    if (!leaf) return
    if (leaf.text !== '' || leaf.kind === 'cell') this.leaves.push(leaf)
    else this.handOn(leaf)
  }

  /** What names or marks the place of a leaf without text names the place of the next one. */
  private handOn(leaf: Leaf): void {
    for (const id of this.ids) this.waiting.push({ id })
    while (this.pages.at(-1)?.leaf === leaf) this.waiting.push({ label: this.pages.pop()!.label })
  }

  private inline(element: Markup, at: At, attributes: Markup['attributes']): void {
    const builder = this.builder!
    const { name } = element
    if (this.isAnonymous && (CONTAINERS.has(name) || LEAVES[name])) {
      this.endLeaf()
      return this.element(element, at)
    }
    if (name === 'br') return builder.break()
    if (name === 'img') {
      const { alt, 'aria-describedby': describedBy = '', 'aria-details': details } = attributes
      if (alt !== '') builder.image(alt ?? '', this.descriptions.get(describedBy))
      this.details = details
      return
    }
    if (tokens(element, 'role').includes('doc-backlink')) return this.backlink(element, at)
    const opened = this.openMarks(element, at, builder)
    this.children(element, at)
    for (const mark of opened) builder.close(mark)
  }

  private openMarks(element: Markup, at: At, builder: LeafBuilder): OpenMark[] {
    const { name, attributes } = element
    const opened: OpenMark[] = []
    const kind = tokens(element, 'class').includes('small-caps') ? 'smallCaps' : MARKS[name]
    if (kind && !(kind === 'code' && this.isVerbatim)) opened.push(builder.open(kind))
    const own = attributes['xml:lang'] ?? attributes.lang
    if (own) opened.push(builder.open('lang', own))
    if (name === 'a' && attributes.href !== undefined) opened.push(this.openLink(element, at, builder))
    return opened
  }

  private openLink(element: Markup, at: At, builder: LeafBuilder): OpenMark {
    const { href = '' } = element.attributes
    const isNote = tokens(element, 'role').includes('doc-noteref')
    const mark = builder.open(isNote ? 'note' : 'link', href)
    const key = keyOf(href, this.file)
    if (key !== undefined) {
      const words = () => excerptAround(builder.leaf.text, mark)
      const numberIn = () => Number(builder.leaf.text.slice(mark.from, mark.to))
      this.references.add({ key, mark, isNote, words, numberIn, place: at.place })
    }
    return mark
  }

  private backlink(element: Markup, at: At): void {
    this.count('note-return')
    const key = keyOf(element.attributes.href ?? '', this.file) ?? ''
    this.references.addBacklink({ key, note: at.note, place: at.place })
  }

  private pageBreak(element: Markup): void {
    this.count('page-anchor')
    const { title, 'aria-label': label } = element.attributes
    const name = normalise(label ?? title ?? textContent(element)).trim()
    const { builder } = this
    if (builder) this.pages.push({ label: name, leaf: builder.leaf, offset: builder.length })
    else this.waiting.push({ label: name })
  }
}
