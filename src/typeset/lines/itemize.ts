import LineBreaker from 'linebreak'
import type { Letters, Word, WordItems, WordMode } from '../text/index.ts'
import {
  FILL,
  FORBIDDEN,
  FORCED,
  type Item,
  isAddress,
  OBJECT_REPLACEMENT,
  type Span,
} from '../text/index.ts'

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

/** A dash belongs to what stands before it: at a line's beginning it reads as the mark of a list or of a speech. */
const DASH_START_COST = 70
const DASH = /[–—]/

const SOFT_HYPHEN = '\u00AD'
const NO_BREAK_SPACE = '\u00A0'

/** Spans → boxes, glue and penalties, ending in a forced break. Break opportunities follow UAX 14. */
export function itemize(spans: readonly Span[], settings: ItemizeSettings): ItemizedParagraph {
  const text = spans.map((span) => span.text).join('')
  const list = new ItemList(spans, text, settings)
  const undivided = lastWordStart(text)
  if (settings.indent !== 0) list.pushIndent(settings.indent)
  // Few paragraphs have an address: one look at them all spares a look at each word.
  const mayHaveAddress = /:\/\/|www\.|@/i.test(text)
  let start = 0
  const breaker = new LineBreaker(text)
  for (let found = breaker.nextBreak(); found; found = breaker.nextBreak()) {
    const { position, required } = found
    if (mayHaveAddress && !required && isInAddress(text, start, position)) continue
    const end = wordEnd(text, start, position)
    const isWhole = mayHaveAddress && isAddress(text.slice(start, end))
    list.pushWord(
      start,
      end,
      isWhole ? addressMode(settings) : modeAt(text, start, end, start < undivided, settings),
    )
    if (position >= text.length) break
    if (required && text[position - 1] === '\n') list.pushLineBreak(end)
    else if (end < position) list.pushSpace(end, dashCost(text[position]))
    else list.pushExplicitBreak(position, dashCost(text[position]))
    start = position
  }
  list.pushLineEnd(text.length, settings.isBalanced ? 0 : FILL)
  return list
}

function dashCost(first: string | undefined): number {
  return first !== undefined && DASH.test(first) ? DASH_START_COST : 0
}

/** Stretches that are longer are taken by UAX 14 alone. */
const LONGEST_ADDRESS = 500
const SOLID = new RegExp(`[^\\s–—]{0,${LONGEST_ADDRESS + 1}}`, 'y')

/** Whether a place lies inside an address that begins at `start`: it is broken where words are, by `cutsOf`. */
function isInAddress(text: string, start: number, position: number): boolean {
  if (text[position - 1] === ' ') return false
  SOLID.lastIndex = start
  const [solid] = SOLID.exec(text)!
  return solid.length <= LONGEST_ADDRESS && position < start + solid.length && isAddress(solid)
}

function wordEnd(text: string, start: number, position: number): number {
  let end = position
  while (end > start && (text[end - 1] === ' ' || text[end - 1] === '\n')) end--
  return end
}

/** The last word of a paragraph is never divided: its stump would be a runt. */
function lastWordStart(text: string): number {
  return text.trimEnd().search(/\S+$/)
}

const JUSTIFIED = modesOf(true)
const RAGGED = modesOf(false)

function modesOf(isJustified: boolean): Readonly<Record<WordMode['hyphenate'], WordMode>> {
  const mode = (hyphenate: WordMode['hyphenate']): WordMode => ({ isJustified, hyphenate })
  return {
    never: mode('never'),
    words: mode('words'),
    compounds: mode('compounds'),
    addresses: mode('addresses'),
  }
}

function addressMode({ isJustified }: ItemizeSettings): WordMode {
  return (isJustified ? JUSTIFIED : RAGGED).addresses
}

/** The parts of a compound touch its hyphen. */
function modeAt(
  text: string,
  start: number,
  end: number,
  mayHyphenate: boolean,
  { isJustified, hyphenate }: ItemizeSettings,
): WordMode {
  const modes = isJustified ? JUSTIFIED : RAGGED
  if (!hyphenate || !mayHyphenate) return modes.never
  const touches = isHyphen(text[start - 1]) || isHyphen(text[end - 1])
  return touches ? modes.compounds : modes.words
}

function isHyphen(character: string | undefined): boolean {
  return character === '-' || character === '\u2010'
}

/** The items of one paragraph as they are made. */
class ItemList implements ItemizedParagraph {
  readonly items: Item<Letters>[] = []
  readonly spans: readonly Span[]
  readonly spanAt: number[] = []
  readonly offsetAt: number[] = []
  private readonly settings: ItemizeSettings
  private spanIndex = 0
  private spanStart = 0
  /** Whether the text has nothing that is set as a stretch of its own. */
  private readonly isPlain: boolean

  constructor(spans: readonly Span[], text: string, settings: ItemizeSettings) {
    this.spans = spans
    this.settings = settings
    this.isPlain = !text.includes(NO_BREAK_SPACE) && !text.includes(OBJECT_REPLACEMENT)
  }

  pushIndent(width: number): void {
    this.push({ type: 'box', width, content: wordless('', this.spans[0]!) }, 0)
  }

  /** The text of one word, which may run over several spans. */
  pushWord(start: number, end: number, mode: WordMode): void {
    for (let at = start; at < end; ) {
      const span = this.findSpan(at)
      const stop = Math.min(end, this.spanStart + span.text.length)
      this.pushStretch(span, at, stop, mode)
      at = stop
    }
  }

  /** `cost` is the price of a line end there. */
  pushSpace(offset: number, cost: number): void {
    const span = this.findSpan(offset)
    if (cost > 0) this.push({ type: 'penalty', cost, flagged: false, width: 0 }, offset)
    this.push(this.settings.words.spaceOf(' ', span.style, span.lang, this.settings.isJustified), offset)
  }

  /** A place without a space where UAX 14 lets a line end: after a hyphen, a dash, an ideograph. */
  pushExplicitBreak(position: number, cost: number): void {
    const span = this.findSpan(position - 1)
    const before = span.text[position - 1 - this.spanStart]
    if (before === SOFT_HYPHEN) {
      this.push(this.settings.words.hyphenOf(span.style, span.lang, EXPLICIT_HYPHEN_COST), position)
      return
    }
    const flagged = isHyphen(before)
    const price = cost + (flagged ? EXPLICIT_HYPHEN_COST : 0)
    this.push({ type: 'penalty', cost: price, flagged, width: 0 }, position)
  }

  /** A line end that the author asks for. */
  pushLineBreak(offset: number): void {
    this.findSpan(offset)
    this.pushLineEnd(offset, FILL)
  }

  /** `stretch` is 0 where the last line should be as long as the others. */
  pushLineEnd(offset: number, stretch: number): void {
    this.push({ type: 'penalty', cost: FORBIDDEN, flagged: false, width: 0 }, offset)
    this.push({ type: 'glue', width: 0, stretch, shrink: 0 }, offset)
    this.push({ type: 'penalty', cost: FORCED, flagged: false, width: 0 }, offset)
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
      this.pushWideWord(text, span, offset)
      return
    }
    let at = offset
    for (const item of this.settings.words.itemsOf(text, span.style, span.lang, mode)) {
      this.push(item, at)
      if (item.type === 'box') at += item.content.to - item.content.from
    }
  }

  /** The penalty keeps the line together; the glue lets the space change with its neighbours. */
  private pushNoBreakSpace(span: Span, offset: number): void {
    this.push({ type: 'penalty', cost: FORBIDDEN, flagged: false, width: 0 }, offset)
    this.push(
      this.settings.words.spaceOf(NO_BREAK_SPACE, span.style, span.lang, this.settings.isJustified),
      offset,
    )
  }

  private pushObject(span: Span, offset: number): void {
    this.push(
      { type: 'box', width: span.object?.width ?? 0, content: wordless(OBJECT_REPLACEMENT, span) },
      offset,
    )
  }

  /** Whether some part of a word, with all its breaks taken, fits no line. */
  private isWide(text: string, { style, lang }: Span, mode: WordMode): boolean {
    const { words, measure } = this.settings
    // Half an em a letter is more than most: short words need no second look.
    if (text.length * style.size * 0.5 < measure * 0.6) return false
    if (text.length > LONGEST_STRETCH) return true
    if (words.shape(text, style, lang).width <= measure) return false
    return words.itemsOf(text, style, lang, mode).some((item) => item.type === 'box' && item.width > measure)
  }

  /** A word wider than the measure may be broken anywhere but before a mark that combines with the letter before it. */
  private pushWideWord(text: string, span: Span, offset: number): void {
    this.settings.onWideWord()
    const mode = (this.settings.isJustified ? JUSTIFIED : RAGGED).never
    let at = offset
    const step = this.settings.measure < NARROW * span.style.size ? 1 : WIDE_STEP
    for (const part of wideParts(text, step)) {
      if (at > offset) this.push({ type: 'penalty', cost: WIDE_BREAK_COST, flagged: false, width: 0 }, at)
      for (const item of this.settings.words.itemsOf(part, span.style, span.lang, mode)) this.push(item, at)
      at += part.length
    }
  }
}

/** Content of a box that holds no letters. */
function wordless(text: string, { style, lang }: Span): Letters {
  const shaped = { face: style.face, text, glyphs: [], advance: 0 }
  const word: Word = { text, style, lang, shaped, width: 0 }
  return { word, from: 0, to: text.length }
}

/** A stretch of this many characters fits no line, and is not shaped whole only to find that out. */
const LONGEST_STRETCH = 500

/** A break where nothing shows that the word goes on: dearer than any hyphen, cheaper than text beyond the page. */
const WIDE_BREAK_COST = 2_000

/** Characters between two such breaks; one in a column that hardly holds two, in em. */
const WIDE_STEP = 2
const NARROW = 2

function wideParts(text: string, step: number): string[] {
  const parts: string[] = []
  let part = ''
  let count = 0
  for (const character of text) {
    if (count >= step && !/\p{M}/u.test(character)) {
      parts.push(part)
      part = ''
      count = 0
    }
    part += character
    count++
  }
  parts.push(part)
  return parts
}
