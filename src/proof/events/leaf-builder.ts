import {
  type Leaf,
  type Mark,
  type MarkKind,
  normalise,
  type Print,
  visible,
  wording,
} from '../model/index.ts'
import { composed, inPlace } from './composed.ts'
import type { ImagePoint } from './event.ts'

type Draft<Value> = { -readonly [Key in keyof Value]: Value[Key] }

const OBJECT = '\uFFFC'

/** A mark that may still grow, and may learn where it leads. */
export type DraftMark = Draft<Mark>

/** What is known of a leaf before its text. */
export type LeafFacts = Draft<Omit<Leaf, 'text' | 'marks' | 'print'>>

/** A leaf under construction: text comes in pieces, marks open and close between them. */
export class LeafBuilder {
  /** Known from the start, so that links can lead to it; complete after `finish`. */
  readonly leaf: Leaf
  private readonly draft: Draft<Leaf>
  private readonly marks: DraftMark[] = []
  // Made where they are needed: a file may have a million leaves, and most have one text alone.
  private unclosed: Set<DraftMark> | undefined
  private print: { [Key in keyof Print]: Draft<Print[Key][number]>[] } | undefined
  private pages: Set<number> | undefined
  /** The text so far: joined at the end, since each look at a growing text would read all of it. */
  private readonly pieces: string[] = []
  /** What stands in a list of titles for some of them. */
  private asTitles: Map<number, string> | undefined
  /** What can be seen in it so far. */
  private shown: 'nothing' | 'an image' | 'words' = 'nothing'
  /** UTF-16 units so far. */
  length = 0
  /** Once it is finished: where in its text a length that it had is. */
  placeOf = inPlace

  constructor(facts: LeafFacts) {
    this.draft = { ...facts, text: '', marks: [] }
    this.leaf = this.draft
  }

  /** Whether there is anything to compare. An empty cell has its place in the table. */
  get isEmpty(): boolean {
    return this.leaf.kind !== 'cell' && this.shown === 'nothing'
  }

  /** Whether it holds nothing but an image, so far. */
  get isImage(): boolean {
    return this.leaf.kind === 'paragraph' && this.shown === 'an image'
  }

  add(raw: string, asTitle?: string): void {
    if (asTitle !== undefined && asTitle !== raw) {
      this.asTitles ??= new Map()
      this.asTitles.set(this.pieces.length, asTitle)
    }
    for (const part of partsOf(raw)) {
      const text = normalise(part)
      // A word may begin at the beginning, and behind white.
      const last = this.pieces.at(-1)?.at(-1)
      this.append(last === undefined || last.trim() === '' ? text.trimStart() : text)
    }
  }

  /** Text whose white space counts: code. */
  addVerbatim(raw: string): void {
    const text = visible(raw).replaceAll('\r\n', '\n').replaceAll('\t', ' ')
    this.append(this.length === 0 ? text.replace(/^\n+/, '') : text)
  }

  /** A forced line break. */
  break(): void {
    const last = this.pieces.pop()
    if (last === undefined) return
    this.length -= last.length
    // What was seen before the break is not seen once more.
    const { shown } = this
    this.append(last.endsWith(' ') ? last.slice(0, -1) : last)
    if (this.length > 0) this.append('\n')
    this.shown = shown
  }

  private append(text: string): void {
    if (text === '') return
    this.pieces.push(text)
    this.length += text.length
    const words = text.trim()
    if (words !== '') this.shown = this.shown === 'nothing' && words === OBJECT ? 'an image' : 'words'
  }

  open(kind: MarkKind, value = '', page?: number): DraftMark {
    const { length } = this
    const mark = { kind, value, from: length, to: length, ...(page !== undefined && { page }) }
    this.marks.push(mark)
    this.unclosed ??= new Set()
    this.unclosed.add(mark)
    return mark
  }

  /** A mark that the leaf's end has closed stays as it is. */
  close(mark: DraftMark): void {
    if (this.unclosed?.delete(mark)) mark.to = this.length
  }

  image({ alt, description, pictures }: Pick<ImagePoint, 'alt' | 'description' | 'pictures'>): void {
    const mark = this.open('image', wording(alt))
    if (pictures) mark.pictures = pictures
    if (description !== undefined) mark.description = description
    this.append(OBJECT)
    this.close(mark)
  }

  /** What follows stands on a page; the first spot on each counts. */
  spot(page: number): void {
    this.pages ??= new Set()
    if (this.pages.has(page)) return
    this.pages.add(page)
    this.printed().spots.push({ from: this.length, page })
  }

  font(font: string): void {
    this.printed().fonts.push({ from: this.length, font })
  }

  private printed() {
    this.print ??= { spots: [], fonts: [] }
    return this.print
  }

  /** `unseen` pictures stand before its first word. */
  finish(unseen = 0): Leaf {
    for (const mark of this.unclosed ?? []) this.close(mark)
    const { text, placeOf } = composed(this.pieces.join('').trimEnd())
    this.placeOf = placeOf
    this.draft.text = text
    if (unseen > 0) this.draft.unseen = unseen
    const { asTitles, print } = this
    if (asTitles)
      this.draft.asTitle = composed(this.pieces.map((piece, at) => asTitles.get(at) ?? piece).join('')).text
    if (print) {
      for (const each of [...print.spots, ...print.fonts]) each.from = placeOf(each.from)
      this.draft.print = print
    }
    if (this.marks.length === 0) return this.leaf
    const words = wordsIn(text)
    this.draft.marks = this.marks.flatMap((mark) => {
      const [from, to] = words(placeOf(mark.from), Math.min(placeOf(mark.to), text.length))
      // The mark object stays the one that was handed out: a link's target may become known later.
      return from < to ? [Object.assign(mark, { from, to })] : []
    })
    return this.leaf
  }
}

/** A long text is made normal by parts of this many UTF-16 units, since each match of a pattern takes memory. */
const PART = 1 << 16

/** A text in parts that end behind white, where nothing can join. */
function* partsOf(text: string): Iterable<string> {
  let from = 0
  while (text.length - from > PART) {
    const white = text.indexOf(' ', from + PART)
    if (white < 0) break
    yield text.slice(from, white + 1)
    from = white + 1
  }
  yield from === 0 ? text : text.slice(from)
}

/** Stretches of a text without the white at their ends; white that was once passed is not passed again. */
function wordsIn(text: string): (from: number, to: number) => readonly [from: number, to: number] {
  const isWhite = (at: number) => text[at]!.trim() === ''
  let [before, after, behind, end] = [-1, -1, -1, -1]
  return (from, to) => {
    if (!(before <= from && from <= after)) {
      before = from
      after = from
      while (after < text.length && isWhite(after)) after++
    }
    if (!(behind <= to && to <= end)) {
      end = to
      behind = to
      while (behind > 0 && isWhite(behind - 1)) behind--
    }
    return [after, behind]
  }
}
