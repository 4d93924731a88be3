import {
  gather,
  type Leaf,
  type PageStart,
  type ReadText,
  TableGrid,
  type Told,
  wrong,
} from '../model/index.ts'
import { type Around, type BlockOpening, inside, joined } from './around.ts'
import type { Events, ImagePoint, LeafOpening, MarkOpening, Opening, ProofEvent, TextPoint } from './event.ts'
import { type DraftMark, LeafBuilder, type LeafFacts } from './leaf-builder.ts'
import { References } from './references.ts'

/** Makes leaves of what a file or the tree says, and ties what leads from one place to another. */
export function fold(events: Events): ReadText {
  const folding = new Fold()
  for (const event of events) folding.take(event)
  return folding.finish()
}

/** An opening that is not closed yet. */
interface Scope {
  readonly opening: Opening
  /** What held before it. */
  readonly outside: Around
  /** The leaf that it opened, or that its mark stands in. */
  leaf?: LeafBuilder
  mark?: DraftMark
}

class Fold {
  private readonly leaves: Leaf[] = []
  private readonly pages: PageStart[] = []
  private readonly addresses: string[] = []
  private readonly told: Told[] = []
  private readonly references = new References()
  private readonly scopes: Scope[] = []
  private around: Around = { lang: '', path: [], place: '' }
  private leaf: LeafBuilder | undefined
  /** Anchors and beginnings of pages since the last leaf that had text. */
  private readonly anchors = new Set<string>()
  private starts: { readonly label: string; readonly offset: number }[] = []
  /** Images that say nothing, since the first of the anchors. */
  private unseen = 0
  /** How many of the beginnings stand before the leaf. */
  private startsBefore = 0

  take(event: ProofEvent): void {
    switch (event.type) {
      case 'close':
        return this.close()
      case 'text':
        return this.text(event)
      case 'break':
        return this.leaf?.break()
      case 'image':
        return this.image(event)
      case 'unseen':
        if (!this.leaf || this.leaf.isEmpty) this.unseen++
        return
      case 'row':
        return this.around.grid?.nextRow()
      case 'anchor':
        return this.anchor(event.id)
      case 'page':
        return this.page(event.label)
      case 'spot':
        return this.leaf?.spot(event.page)
      case 'font':
        return this.leaf?.font(event.font)
      case 'backlink':
        return this.references.addBacklink({
          to: event.to,
          note: this.around.note,
          from: this.leaf?.leaf,
          place: this.around.place,
        })
      case 'address':
        return void this.addresses.push(event.url)
      case 'declared':
        return void this.told.push(event)
      case 'fault':
        return void this.told.push(wrong({ place: this.around.place, ...event.fault }))
      default:
        return this.open(event)
    }
  }

  finish(): ReadText {
    this.endLeaf()
    const last = this.leaves.at(-1)
    // What nothing follows stands at the end of the text.
    if (last) for (const anchor of this.anchors) this.references.nameLeaf(anchor, last)
    const { leaves, pages, addresses, told, references } = this
    return { leaves: notesLast(leaves), pages, addresses, ...gather(told, references.resolve()) }
  }

  private open(opening: Opening): void {
    const { around: outside, leaf } = this
    const scope: Scope = { opening, outside }
    this.scopes.push(scope)
    if (!isInline(opening)) this.endLeaf()
    switch (opening.type) {
      case 'mark':
        if (leaf) this.openMark(opening, leaf, scope)
        return
      case 'language':
        if (leaf) Object.assign(scope, { leaf, mark: leaf.open('lang', opening.lang) })
        this.around = { ...outside, lang: opening.lang }
        return
      case 'leaf':
        scope.leaf = this.startLeaf(opening)
        return
      default:
        this.around = inside(opening, outside)
        this.name(opening)
    }
  }

  private name(opening: BlockOpening): void {
    if (opening.type === 'document' && opening.name !== '') this.anchors.add(opening.name)
    if (opening.type !== 'note' || opening.id === undefined) return
    this.references.nameNote(opening.id, opening.number)
    this.anchors.add(opening.id)
  }

  private close(): void {
    const scope = this.scopes.pop()
    if (!scope) throw new Error('an event closes what was never opened')
    const { opening, mark, leaf } = scope
    if (mark) leaf?.close(mark)
    else if (opening.type === 'leaf' ? this.leaf === leaf : !isInline(opening)) this.endLeaf()
    // What a note without words is followed by is not what its mark leads to.
    if (opening.type === 'note' && opening.id !== undefined) this.anchors.delete(opening.id)
    this.around = scope.outside
  }

  private openMark({ kind, value, to, page }: MarkOpening, leaf: LeafBuilder, scope: Scope): void {
    const mark = leaf.open(kind, value, page)
    if (to !== undefined) this.references.add({ to, mark, leaf: leaf.leaf })
    Object.assign(scope, { leaf, mark })
  }

  private text({ value, isVerbatim = false, asTitle }: TextPoint): void {
    if (!this.leaf && value.trim() === '') return
    const builder = this.openLeaf()
    if (isVerbatim) builder.addVerbatim(value)
    else builder.add(value, asTitle)
  }

  /** Images that no words part stand each by itself, whether an edition holds them together or not. */
  private image({ spots = [], ...image }: ImagePoint): void {
    const builder = this.leaf?.isImage ? this.partLeaf(this.leaf) : this.openLeaf()
    for (const { page } of spots) builder.spot(page)
    builder.image(image)
  }

  /** Goes on in a leaf of the same kind, with the marks that are open; what begins behind the last word begins there. */
  private partLeaf(before: LeafBuilder): LeafBuilder {
    const scope = this.scopes.findLast(({ opening }) => !isInline(opening))
    let first = this.starts.length
    while (first > this.startsBefore && this.starts[first - 1]!.offset === before.length) first--
    const behind = this.starts.splice(first)
    this.endLeaf()
    this.starts = behind
    if (scope?.opening.type !== 'leaf') return this.openLeaf()
    const builder = this.startLeaf(scope.opening)
    scope.leaf = builder
    this.openMarks(builder)
    return builder
  }

  /** The leaf that text goes to: outside of all leaves it makes a paragraph, with the marks that are open. */
  private openLeaf(): LeafBuilder {
    if (this.leaf) return this.leaf
    const builder = this.startLeaf({ type: 'leaf', kind: 'paragraph', place: '' })
    this.openMarks(builder)
    return builder
  }

  private openMarks(builder: LeafBuilder): void {
    const first = this.scopes.findLastIndex(({ opening }) => !isInline(opening)) + 1
    for (const scope of this.scopes.slice(first))
      if (scope.opening.type === 'mark') this.openMark(scope.opening, builder, scope)
  }

  /** Facts are named one by one: a copy of the rest of an object takes V8 ten times as long, once for each leaf. */
  private startLeaf({ kind, place: step, level, cell, source }: LeafOpening): LeafBuilder {
    const { grid, place, lang, path, note, document } = this.around
    const facts: LeafFacts = { kind, lang, path, place: joined(place, step) }
    if (level !== undefined) facts.level = level
    if (source) facts.source = source
    if (note !== undefined) facts.note = note
    if (document) facts.document = document
    if (cell) facts.cell = (grid ?? new TableGrid()).place(cell.header, cell.columns, cell.rows)
    const builder = new LeafBuilder(facts)
    this.startsBefore = this.starts.length
    this.leaf = builder
    return builder
  }

  /** What names or marks the place of a leaf without text names the place of the next one. */
  private endLeaf(): void {
    const builder = this.leaf
    this.leaf = undefined
    if (!builder) return
    if (this.anchors.size === 0) this.unseen = 0
    const leaf = builder.finish(this.unseen)
    if (builder.isEmpty) return
    this.leaves.push(leaf)
    for (const anchor of this.anchors) this.references.nameLeaf(anchor, leaf)
    for (const [index, { label, offset }] of this.starts.entries())
      this.pages.push({ label, leaf, offset: index < this.startsBefore ? 0 : builder.placeOf(offset) })
    this.anchors.clear()
    this.unseen = 0
    this.starts = []
  }

  private anchor(id: string): void {
    if (this.anchors.size === 0) this.unseen = 0
    this.anchors.add(id)
  }

  private page(label: string): void {
    this.starts.push({ label, offset: this.leaf?.length ?? 0 })
  }
}

/** Whether it may stand in a leaf. */
function isInline({ type }: Opening): boolean {
  return type === 'mark' || type === 'language'
}

/** The text first, then the notes by their numbers, wherever the file has them. */
function notesLast(leaves: readonly Leaf[]): Leaf[] {
  const notes = leaves.filter(({ note }) => note !== undefined)
  const text = leaves.filter(({ note }) => note === undefined)
  return [...text, ...notes.sort((a, b) => a.note! - b.note!)]
}
