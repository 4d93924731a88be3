import { type Leaf, type Mark, percentDecoded, type Told, wrong } from '../model/index.ts'
import type { DraftMark } from './leaf-builder.ts'

/** A link or a note mark that leads to an anchor. */
interface Reference {
  readonly to: string
  readonly mark: DraftMark
  /** The leaf that the mark stands in. */
  readonly leaf: Leaf
}

/** A link from a note back to its mark, or from a work to a place that cites it. */
interface Backlink {
  readonly to: string
  readonly note: number | undefined
  /** The leaf that it stands in. */
  readonly from: Leaf | undefined
  readonly place: string
}

/** What leads from one place of a text to another, and the anchors that it may lead to. */
export class References {
  private readonly leafOf = new Map<string, Leaf>()
  private readonly noteOf = new Map<string, number>()
  private readonly references: Reference[] = []
  private readonly backlinks: Backlink[] = []
  private readonly notes = new Map<Leaf, ReadonlySet<number>>()
  private readonly linked = new Map<Leaf, ReadonlySet<Leaf>>()

  nameLeaf(anchor: string, leaf: Leaf): void {
    this.leafOf.set(anchor, leaf)
  }

  nameNote(anchor: string, number: number): void {
    this.noteOf.set(anchor, number)
  }

  add(reference: Reference): void {
    this.references.push(reference)
  }

  addBacklink(backlink: Backlink): void {
    this.backlinks.push(backlink)
  }

  /** Ties marks to their targets and gives those that lead to nothing; after the last leaf. */
  resolve(): Told[] {
    return [
      ...this.references.flatMap((reference) => this.resolveOne(reference)),
      ...this.backlinks.flatMap((backlink) => this.resolveBacklink(backlink)),
    ]
  }

  private resolveOne({ to, mark, leaf }: Reference): Told[] {
    const target = this.leafOf.get(to) ?? this.leafOf.get(percentDecoded(to))
    if (target) mark.target = target
    const place = `${leaf.place}: ${excerptAround(leaf.text, mark)}`
    if (mark.kind !== 'note') return target ? [] : [broken('link-broken', 'a link', to, place)]
    const note = this.noteOf.get(to)
    mark.value = note === undefined ? '' : String(note)
    if (note === undefined) return [broken('note-mark-broken', 'a note mark', to, place)]
    const said = Number(leaf.text.slice(mark.from, mark.to))
    if (said === note) return []
    const message = 'a mark and its note have different numbers'
    const [expected, found] = [String(said), String(note)]
    return [wrong({ code: 'note-number-differs', message, place, expected, found })]
  }

  /** Numbers of the notes that have marks in a leaf. */
  private notesIn(leaf: Leaf): ReadonlySet<number> {
    const known =
      this.notes.get(leaf) ??
      new Set(leaf.marks.flatMap(({ kind, value }) => (kind === 'note' ? [Number(value)] : [])))
    this.notes.set(leaf, known)
    return known
  }

  /** What the links of a leaf lead to. */
  private linkedFrom(leaf: Leaf): ReadonlySet<Leaf> {
    const known =
      this.linked.get(leaf) ??
      new Set(leaf.marks.flatMap(({ kind, target }) => (kind === 'link' && target ? [target] : [])))
    this.linked.set(leaf, known)
    return known
  }

  private resolveBacklink({ to, note, from, place }: Backlink): Told[] {
    const leaf = this.leafOf.get(to)
    if (note === undefined) {
      if (leaf && from && this.linkedFrom(leaf).has(from)) return []
      const message = 'the way back from a work does not lead to a place that cites it'
      return [wrong({ code: 'work-return-broken', message, place, found: to })]
    }
    if (leaf && this.notesIn(leaf).has(note)) return []
    const message = `the way back from note ${note} does not lead to its mark`
    return [wrong({ code: 'note-return-broken', message, place, found: to })]
  }
}

function broken(code: 'link-broken' | 'note-mark-broken', what: string, to: string, place: string): Told {
  return wrong({ code, message: `${what} leads to nothing: ${to}`, place })
}

/** What a text says around a mark. */
function excerptAround(text: string, { from, to }: Mark): string {
  return text.slice(Math.max(0, from - 30), to + 30).trim()
}
