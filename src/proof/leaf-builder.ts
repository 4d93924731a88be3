import type { Leaf, Mark, MarkKind } from './model.ts'

/** Characters that show nothing: soft hyphens, zero-width spaces and joiners of words, byte order marks. */
const INVISIBLE = /[\u00AD\u200B\u200E\u200F\u2060\uFEFF]/g

/** What XML 1.0 (production 2) and HTML (13.2.3.5) let in no document. */
const FORBIDDEN = /[^\t\n\r\u0020-\u007E\u00A0-\uD7FF\uE000-\uFDCF\uFDF0-\uFFFD\u{10000}-\u{10FFFF}]/gu

/** White space of any width as one space, nothing invisible, canonical forms composed, U+FFFD for what no document may hold. */
export function normalise(text: string): string {
  return visible(text).replaceAll(/\s+/gu, ' ')
}

function visible(text: string): string {
  return text.replaceAll(INVISIBLE, '').replaceAll(FORBIDDEN, '\uFFFD').normalize('NFC')
}

type Draft = { -readonly [Key in keyof Leaf]: Leaf[Key] }
type DraftMark = { -readonly [Key in keyof Mark]: Mark[Key] }

/** A leaf under construction: text comes in pieces, marks open and close between them. */
export class LeafBuilder {
  /** Known from the start, so that links can lead to it; complete after `finish`. */
  readonly leaf: Leaf
  private readonly draft: Draft
  private readonly marks: DraftMark[] = []
  private text = ''

  constructor(facts: Omit<Leaf, 'text' | 'marks'>) {
    this.draft = { ...facts, text: '', marks: [] }
    this.leaf = this.draft
  }

  get length(): number {
    return this.text.length
  }

  /** Whether the text so far ends where a word may begin. */
  get isAtWordStart(): boolean {
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

  /** Takes back the white that led to something set aside. */
  dropSpace(): void {
    this.text = this.text.replace(/ $/, '')
  }

  /** A forced line break. */
  break(): void {
    this.dropSpace()
    if (this.text !== '') this.text += '\n'
  }

  open(kind: MarkKind, value = '', more: Pick<Mark, 'target' | 'page'> = {}): DraftMark {
    const mark: DraftMark = { kind, value, from: this.text.length, to: this.text.length, ...more }
    this.marks.push(mark)
    return mark
  }

  close(mark: DraftMark): void {
    mark.to = this.text.length
  }

  image(alt: string, description?: string): void {
    const mark = this.open('image', normalise(alt).trim())
    if (description !== undefined) mark.description = normalise(description).trim()
    this.text += '\uFFFC'
    this.close(mark)
  }

  finish(): Leaf {
    const text = this.text.trimEnd()
    this.draft.text = text
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
