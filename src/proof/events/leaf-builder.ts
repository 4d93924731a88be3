import {
  type Leaf,
  type Mark,
  type MarkKind,
  normalise,
  type Print,
  visible,
  wording,
} from '../model/index.ts'

type Draft<Value> = { -readonly [Key in keyof Value]: Value[Key] }

const OBJECT = '\uFFFC'

/** A mark that may still grow, and may learn where it leads. */
export type DraftMark = Draft<Mark>

/** A leaf under construction: text comes in pieces, marks open and close between them. */
export class LeafBuilder {
  /** Known from the start, so that links can lead to it; complete after `finish`. */
  readonly leaf: Leaf
  /** Anchors in the leaf. */
  readonly anchors: string[] = []
  /** Printed pages that begin in it. */
  readonly starts: { readonly label: string; readonly offset: number }[] = []
  private readonly draft: Draft<Leaf>
  private readonly marks: DraftMark[] = []
  private readonly unclosed = new Set<DraftMark>()
  private readonly print: { [Key in keyof Print]: Print[Key][number][] } = { spots: [], fonts: [] }
  private text = ''

  constructor(facts: Omit<Leaf, 'text' | 'marks' | 'print'>) {
    this.draft = { ...facts, text: '', marks: [] }
    this.leaf = this.draft
  }

  /** Whether there is anything to compare. An empty cell has its place in the table. */
  get isEmpty(): boolean {
    return this.leaf.kind !== 'cell' && this.text.trim() === ''
  }

  /** Whether it holds nothing but an image, so far. */
  get isImage(): boolean {
    return this.leaf.kind === 'paragraph' && this.text.trim() === OBJECT
  }

  get length(): number {
    return this.text.length
  }

  /** Whether the text so far ends where a word may begin. */
  private get isAtWordStart(): boolean {
    return this.text === '' || /\s$/.test(this.text)
  }

  add(raw: string): void {
    const text = normalise(raw)
    this.text += this.isAtWordStart ? text.trimStart() : text
  }

  /** Text whose white space counts: code. */
  addVerbatim(raw: string): void {
    const text = visible(raw).replaceAll('\r\n', '\n').replaceAll('\t', ' ')
    this.text += this.text === '' ? text.replace(/^\n+/, '') : text
  }

  /** A forced line break. */
  break(): void {
    this.text = this.text.replace(/ $/, '')
    if (this.text !== '') this.text += '\n'
  }

  open(kind: MarkKind, value = '', page?: number): DraftMark {
    const { length } = this.text
    const mark = { kind, value, from: length, to: length, ...(page !== undefined && { page }) }
    this.marks.push(mark)
    this.unclosed.add(mark)
    return mark
  }

  /** A mark that the leaf's end has closed stays as it is. */
  close(mark: DraftMark): void {
    if (this.unclosed.delete(mark)) mark.to = this.text.length
  }

  image(alt: string, description?: string): void {
    const mark = this.open('image', wording(alt))
    if (description !== undefined) mark.description = wording(description)
    this.text += OBJECT
    this.close(mark)
  }

  /** What follows stands on a page; the first spot on each counts. */
  spot(page: number): void {
    const { spots } = this.print
    if (!spots.some((one) => one.page === page)) spots.push({ from: this.text.length, page })
  }

  font(font: string): void {
    this.print.fonts.push({ from: this.text.length, font })
  }

  finish(): Leaf {
    for (const mark of this.unclosed) this.close(mark)
    const text = this.text.trimEnd()
    this.draft.text = text
    if (this.print.spots.length + this.print.fonts.length > 0) this.draft.print = this.print
    this.draft.marks = this.marks.flatMap((mark) => {
      let { from, to } = mark
      to = Math.min(to, text.length)
      while (from < to && /\s/.test(text[from]!)) from++
      while (to > from && /\s/.test(text[to - 1]!)) to--
      // The mark object stays the one that was handed out: a link's target may become known later.
      return from < to ? [Object.assign(mark, { from, to })] : []
    })
    return this.leaf
  }
}
