import type { Letters, Word, WordItems, WordMode } from '../text/index.ts'
import {
  FILL,
  FORBIDDEN,
  FORCED,
  type InlineObject,
  type Item,
  OBJECT_REPLACEMENT,
  penaltyOf,
  type Span,
  stretchesOf,
} from '../text/index.ts'
import { explicitCost, isHyphen, lineEnds, spaceCost } from './line-ends.ts'
import { isWiderThan, LEAST_WIDTH, LONGEST_STRETCH, stepOf, TEAR, wideParts } from './wide-words.ts'
import { addressMode, modeAt, solidMode } from './word-modes.ts'

/** A paragraph for the line breaker. */
export interface ItemizedParagraph {
  /** Ends in a forced break. */
  readonly items: readonly Item<Letters>[]
  readonly spans: readonly Span[]
  /** For each item the index of its span, and where it begins in that, UTF-16 units. */
  readonly spanAt: readonly number[]
  readonly offsetAt: readonly number[]
}

export interface ItemizeSettings {
  readonly words: WordItems
  readonly hyphenate: boolean
  /** First-line indent, points; below 0 the first line hangs out. */
  readonly indent: number
  /** Whether word spaces may change: not in ragged text. */
  readonly isJustified: boolean
  /** Whether the last line should be as long as the others. */
  readonly isBalanced: boolean
  /** Width of the lines, points: a word wider than this is broken anywhere, and told to `onWideWord`. */
  readonly measure: number
  readonly onWideWord: () => void
}

/** TeX’s \exhyphenpenalty. */
const EXPLICIT_HYPHEN_COST = 50

/** What fills the last line of a paragraph, and that before a forced break. */
const LINE_END: Item<never> = { type: 'glue', width: 0, stretch: FILL, shrink: 0 }

const SOFT_HYPHEN = '\u00AD'
const NO_BREAK_SPACE = '\u00A0'

/** Spans → boxes, glue and penalties, ending in a forced break. Break opportunities follow UAX 14. */
export function itemize(spans: readonly Span[], settings: ItemizeSettings): ItemizedParagraph {
  const text = spans.map((span) => span.text).join('')
  const list = new ItemList(spans, text, settings)
  const undivided = lastWordStart(text)
  if (settings.indent !== 0) list.pushIndent(settings.indent)
  const stretches = stretchesOf(text, spans)
  let next = 0
  let start = 0
  for (const { position, isRequired, isInside } of lineEnds(text, stretches)) {
    const end = wordEnd(text, start, position)
    for (let at = start; at < end; ) {
      while (stretches[next] && stretches[next]!.to <= at) next++
      const { from, to } = stretches[next] ?? { from: end, to: end }
      const stop = Math.min(end, from > at ? from : to)
      list.pushWord(
        at,
        stop,
        from > at ? modeAt(text, start, end, start < undivided, settings) : addressMode(settings),
      )
      at = stop
    }
    if (position >= text.length) break
    if (isRequired && text[position - 1] === '\n') list.pushLineBreak(end)
    else if (end < position) list.pushSpace(end, position)
    else list.pushExplicitBreak(position, isInside)
    start = position
  }
  list.pushLineEnd(text.length, settings.isBalanced ? 0 : FILL)
  const { items, spanAt, offsetAt } = list
  // As long as they are: a list that has grown keeps room for half as much again, and all that wait for a page are kept.
  return { items: items.slice(), spans, spanAt: spanAt.slice(), offsetAt: offsetAt.slice() }
}

function wordEnd(text: string, start: number, position: number): number {
  let end = position
  while (end > start && (text[end - 1] === ' ' || text[end - 1] === '\n')) end--
  return end
}

/** The last word of a paragraph is never divided: its stump would be a runt. */
function lastWordStart(text: string): number {
  let start = text.trimEnd().length
  while (start > 0 && !/\s/.test(text[start - 1]!)) start--
  return start
}

/** The items of one paragraph as they are made. */
class ItemList {
  readonly items: Item<Letters>[] = []
  readonly spans: readonly Span[]
  readonly spanAt: number[] = []
  readonly offsetAt: number[] = []
  private readonly text: string
  private readonly settings: ItemizeSettings
  private spanIndex = 0
  private spanStart = 0
  private isAfterPicture = false
  private isTorn = false
  /** Whether the text has nothing that is set as a stretch of its own. */
  private readonly isPlain: boolean

  constructor(spans: readonly Span[], text: string, settings: ItemizeSettings) {
    this.spans = spans
    this.text = text
    this.settings = settings
    this.isPlain = !text.includes(NO_BREAK_SPACE) && !text.includes(OBJECT_REPLACEMENT)
  }

  pushIndent(width: number): void {
    this.push({ type: 'box', width, content: wordless('', this.spans[0]!) }, 0)
  }

  /** The text of one word, which may run over several spans; where these fit no line together, it is torn between them. */
  pushWord(start: number, end: number, mode: WordMode): void {
    const { length } = this.items
    this.pushSpans(start, end, mode)
    if (!isWiderThan(this.settings.measure, this.items, length)) return
    this.items.length = this.spanAt.length = this.offsetAt.length = length
    this.isTorn = true
    this.pushSpans(start, end, mode)
    this.isTorn = false
  }

  private pushSpans(start: number, end: number, mode: WordMode): void {
    for (let at = start; at < end; ) {
      if (this.isTorn && at > start) this.pushTear(at)
      const span = this.findSpan(at)
      const stop = Math.min(end, this.spanStart + span.text.length)
      this.pushStretch(span, at, stop, mode)
      at = stop
    }
  }

  /** A mark stays with its letter, and what touches an object with that. */
  private pushTear(offset: number): void {
    if (/^(?:.?\uFFFC|.\p{M})/su.test(this.text.slice(offset - 1, offset + 2))) return
    const { style, lang } = this.spans[this.spanIndex]!
    this.push(this.settings.words.breakAt(TEAR, style, lang), offset)
    this.settings.onWideWord()
  }

  /** The blanks from an offset to what comes next. */
  pushSpace(offset: number, next: number): void {
    const span = this.findSpan(offset)
    const cost = spaceCost(this.text, next, span.lang)
    // Behind a no-break space, too, a line may end at a space.
    if (this.items.at(-1)?.type === 'glue') this.pushAnchor(span, offset)
    if (cost > 0) this.push(penaltyOf(cost), offset)
    this.push(this.settings.words.spaceOf(' ', span.style, span.lang, this.settings.isJustified), offset)
    if (this.isAfterPicture) this.pushFilledBreak(offset)
    this.isAfterPicture = false
  }

  /** A place without a space where UAX 14 lets a line end: after a hyphen, a dash, an ideograph. */
  pushExplicitBreak(position: number, isWithoutHyphen: boolean): void {
    const next = this.findSpan(position)
    const span = this.findSpan(position - 1)
    // Screens mark where a page begins beside the numbers of pages that the text names, `302–304`, never within them.
    if (next === span && span.before !== undefined) return
    if (span.object?.joint || next.object?.joint) {
      // Letters that touch a formula stay with it.
      const isInside = span.object?.joint && next.object?.joint
      this.pushJoint(isInside ? span.object!.joint! : { after: 0, cost: FORBIDDEN }, position)
      return
    }
    const before = span.text[position - 1 - this.spanStart]
    if (before === SOFT_HYPHEN && !isWithoutHyphen) {
      this.push(this.settings.words.hyphenOf(span.style, span.lang, EXPLICIT_HYPHEN_COST), position)
      return
    }
    const cost = explicitCost(this.text, position, span.lang)
    const flagged = isHyphen(before)
    const price = cost + (flagged ? EXPLICIT_HYPHEN_COST : 0)
    this.push(penaltyOf(price, flagged), position)
  }

  /** A line end that the author asks for. */
  pushLineBreak(offset: number): void {
    this.findSpan(offset)
    this.pushLineEnd(offset, FILL)
  }

  /** `stretch` is 0 where the last line should be as long as the others. */
  pushLineEnd(offset: number, stretch: number): void {
    this.push(penaltyOf(FORBIDDEN), offset)
    this.push(stretch === FILL ? LINE_END : { type: 'glue', width: 0, stretch, shrink: 0 }, offset)
    this.push(penaltyOf(FORCED), offset)
  }

  private push(item: Item<Letters>, offset: number): void {
    this.items.push(item)
    this.spanAt.push(this.spanIndex)
    this.offsetAt.push(offset - this.spanStart)
  }

  /** The span at an offset. Offsets may fall back by one span only: time stays linear. */
  private findSpan(offset: number): Span {
    while (offset < this.spanStart) this.spanStart -= this.spans[--this.spanIndex]!.text.length
    while (offset >= this.spanStart + this.spans[this.spanIndex]!.text.length)
      this.spanStart += this.spans[this.spanIndex++]!.text.length
    return this.spans[this.spanIndex]!
  }

  /** Letters of one span; each no-break space and each object is a stretch of its own. */
  private pushStretch(span: Span, start: number, end: number, mode: WordMode): void {
    const text = span.text.slice(start - this.spanStart, end - this.spanStart)
    if (this.isPlain) {
      this.pushLetters(text, span, start, mode)
      return
    }
    let from = 0
    for (let at = 0; at <= text.length; at++) {
      const isEnd = at === text.length
      if (!isEnd && text[at] !== NO_BREAK_SPACE && text[at] !== OBJECT_REPLACEMENT) continue
      if (at > from) this.pushLetters(text.slice(from, at), span, start + from, mode)
      if (!isEnd && text[at] === NO_BREAK_SPACE) this.pushNoBreakSpace(span, start + at)
      else if (!isEnd) this.pushObject(span, start + at)
      from = at + 1
    }
  }

  private pushLetters(text: string, span: Span, offset: number, mode: WordMode): void {
    if (this.isWide(text, span, mode)) {
      this.pushWideWord(text, span, offset, mode)
      return
    }
    let at = offset
    for (const item of this.settings.words.itemsOf(text, span.style, span.lang, mode)) {
      this.push(item, at)
      if (item.type === 'box') at += item.content.to - item.content.from
    }
  }

  /** The penalty keeps the line together, where it can be had; the glue lets the space change with its neighbours. */
  private pushNoBreakSpace(span: Span, offset: number): void {
    const last = this.items.at(-1)
    // Where a line surely begins the space is meant: it does not vanish as glue does.
    if (!last || (last.type === 'penalty' && last.cost === FORCED)) this.pushAnchor(span, offset)
    if (this.isTorn) this.pushTear(offset)
    else this.push(penaltyOf(FORBIDDEN), offset)
    this.push(
      this.settings.words.spaceOf(NO_BREAK_SPACE, span.style, span.lang, this.settings.isJustified),
      offset,
    )
  }

  /** A box without letters. */
  private pushAnchor(span: Span, offset: number): void {
    this.push({ type: 'box', width: 0, content: wordless('', span) }, offset)
  }

  private pushObject(span: Span, offset: number): void {
    const { width = 0, isPicture } = span.object ?? {}
    if (isPicture && this.items.length > 0) this.pushFilledBreak(offset)
    this.push({ type: 'box', width, content: wordless(OBJECT_REPLACEMENT, span) }, offset)
    this.isAfterPicture = isPicture ?? false
  }

  /** Between two parts of a formula. */
  private pushJoint(
    { after, cost }: Pick<NonNullable<InlineObject['joint']>, 'after' | 'cost'>,
    position: number,
  ): void {
    this.push(penaltyOf(cost), position)
    if (after === 0) return
    const content = wordless('', this.spans[this.spanIndex]!)
    this.push({ type: 'glue', width: after, stretch: 0, shrink: 0, content }, position)
  }

  /** A place where a line may end as short as it is (TeX's \hfil\penalty0\hfilneg): beside a picture. */
  private pushFilledBreak(offset: number): void {
    this.push(penaltyOf(FORBIDDEN), offset)
    this.push({ type: 'glue', width: 0, stretch: FILL, shrink: 0 }, offset)
    this.push(penaltyOf(0), offset)
    this.push({ type: 'glue', width: 0, stretch: -FILL, shrink: 0 }, offset)
  }

  /** Whether some part of a word, with all its breaks taken, fits no line. */
  private isWide(text: string, { style, lang }: Span, mode: WordMode): boolean {
    const { words, measure } = this.settings
    if (text.length * style.size * LEAST_WIDTH < measure) return false
    if (text.length > LONGEST_STRETCH) return true
    if (words.shape(text, style, lang).width <= measure) return false
    return words.itemsOf(text, style, lang, mode).some((item) => item.type === 'box' && item.width > measure)
  }

  /** A word of which some part is wider than the measure: that part may be broken anywhere. */
  private pushWideWord(text: string, span: Span, offset: number, mode: WordMode): void {
    if (text.includes(' ')) {
      this.pushPhrase(text, span, offset, mode)
      return
    }
    const { words, measure, onWideWord } = this.settings
    onWideWord()
    const { style, lang } = span
    const solid = solidMode(this.settings)
    const isWide = (part: string) =>
      part.length > LONGEST_STRETCH || words.shape(part, style, lang).width > measure
    let at = offset
    for (const { text: part, cut } of wideParts(
      text,
      words.cutsIn(words.shape(text, style, lang), mode),
      stepOf(measure / style.size),
      isWide,
    )) {
      for (const item of words.itemsOf(part, style, lang, solid)) this.push(item, at)
      at += part.length
      if (cut) this.push(words.breakAt(cut, style, lang), at)
    }
  }

  /** Words that UAX 14 keeps together, as at a space before a colon, and that no line holds: they part at their spaces. */
  private pushPhrase(text: string, span: Span, offset: number, mode: WordMode): void {
    for (const { 0: part, index } of text.matchAll(/ +|[^ ]+/g)) {
      const at = offset + index
      if (part.startsWith(' ')) this.pushSpace(at, at + part.length)
      else this.pushLetters(part, span, at, mode)
    }
  }
}

/** Content of a box that holds no letters. */
function wordless(text: string, { style, lang }: Span): Letters {
  const shaped = { face: style.face, text, glyphs: [], advance: 0 }
  const word: Word = { text, style, lang, shaped, width: 0 }
  return { word, from: 0, to: text.length }
}
