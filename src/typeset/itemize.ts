import LineBreaker from 'linebreak'
import type { PrintStyle } from '../templates/print-style.ts'
import { hangOf } from './fragments.ts'
import type { Hyphenator, Hyphenators } from './hyphenate.ts'
import { FILL, FORBIDDEN, FORCED, type Item } from './items.ts'
import { protrusionOf } from './protrusion.ts'
import type { Shaper } from './shaper.ts'
import { OBJECT_REPLACEMENT, type Span } from './spans.ts'

/** A stretch of one span's text: what the items of a paragraph hold. */
export interface Piece {
  readonly span: Span
  readonly from: number
  readonly to: number
  /** Set on what a hyphenation adds at the line's end. */
  readonly isHyphen?: boolean
}

export interface ItemizeSettings {
  readonly shaper: Shaper
  readonly hyphenators: Hyphenators | undefined
  /** First-line indent, points; below 0 the first line hangs out. */
  readonly indent: number
  /** Whether word spaces may change: not in ragged text. */
  readonly isJustified: boolean
  /** Whether the last line should be as long as the others. */
  readonly isBalanced: boolean
  readonly microtype: PrintStyle['microtype']
  /** Width of the lines, points: a word wider than this is broken anywhere, and told to `onWideWord`. */
  readonly measure: number
  readonly onWideWord: () => void
  /** Size in points of an image in the line. */
  readonly imageSize: (url: string) => { readonly width: number; readonly height: number }
}

/** TeX’s \hyphenpenalty is 50 (The TeXbook, p. 96); letters that give make a hyphen less needed. */
const HYPHEN_COST = 90

/** TeX’s \exhyphenpenalty. */
const EXPLICIT_HYPHEN_COST = 50

/**
 * Share of a word space that may be added or taken away at adjustment ratio 1. Less than Computer Modern’s 1/2 and
 * 1/3 (p. 75), because the letters give, too: measured on 36,000 words of prose, these even out the spaces best
 * for about three hyphens in 100 lines.
 */
const SPACE_STRETCH = 1 / 3
const SPACE_SHRINK = 1 / 6

const SOFT_HYPHEN = '\u00AD'
const NO_BREAK_SPACE = '\u00A0'
const SHORTEST_HYPHENATED = 5

/** Spans → boxes, glue and penalties, ending in a forced break. Break opportunities follow UAX 14. */
export function itemize(spans: readonly Span[], settings: ItemizeSettings): Item<Piece>[] {
  const items: Item<Piece>[] = []
  const text = spans.map((span) => span.text).join('')
  const locate = spanCursor(spans)
  const undivided = lastWordStart(text)
  // Below 0, the first line stands out from the others: it is turned over with a hang.
  if (settings.indent !== 0)
    items.push({ type: 'box', width: settings.indent, content: { span: spans[0]!, from: 0, to: 0 } })
  let start = 0
  for (const { position, required } of opportunities(text)) {
    const end = wordEnd(text, start, position)
    for (let at = start; at < end; ) {
      const { span, from } = locate(at)
      const to = Math.min(from + end - at, span.text.length)
      stretchItems({ span, from, to }, at < undivided, settings, items)
      at += to - from
    }
    if (position >= text.length) break
    if (required && text[position - 1] === '\n') pushLineEnd(items)
    else if (end < position) items.push(space(locate(end), settings))
    else items.push(explicitBreak(locate(position - 1), settings))
    start = position
  }
  pushLineEnd(items, settings.isBalanced ? 0 : FILL)
  return items
}

function* opportunities(text: string): Generator<{ position: number; required: boolean }> {
  const breaker = new LineBreaker(text)
  for (let found = breaker.nextBreak(); found; found = breaker.nextBreak()) {
    yield { position: found.position, required: found.required ?? false }
  }
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

function pushLineEnd(items: Item<Piece>[], stretch = FILL): void {
  items.push({ type: 'penalty', cost: FORBIDDEN, flagged: false, width: 0 })
  items.push({ type: 'glue', width: 0, stretch, shrink: 0 })
  items.push({ type: 'penalty', cost: FORCED, flagged: false, width: 0 })
}

function explicitBreak({ span, from }: Place, settings: ItemizeSettings): Item<Piece> {
  const before = span.text[from]
  if (before === SOFT_HYPHEN) return hyphenBreak(span, from + 1, settings)
  const isHyphen = before === '-' || before === '\u2010'
  return { type: 'penalty', cost: isHyphen ? EXPLICIT_HYPHEN_COST : 0, flagged: isHyphen, width: 0 }
}

function hyphenBreak(span: Span, at: number, { shaper, microtype }: ItemizeSettings): Item<Piece> {
  const width = advanceOf(span, '-', shaper)
  const hang = microtype.protrusion * protrusionOf('-')[1] * width
  return {
    type: 'penalty',
    cost: HYPHEN_COST,
    flagged: true,
    width,
    hang,
    content: { span, from: at, to: at, isHyphen: true },
  }
}

interface Place {
  readonly span: Span
  /** Offset in the span's text. */
  readonly from: number
}

/** Finds the span at an offset of the whole text. Offsets may fall back by one span only: time stays linear. */
function spanCursor(spans: readonly Span[]): (offset: number) => Place {
  let index = 0
  let start = 0
  return (offset) => {
    while (offset < start) start -= spans[--index]!.text.length
    while (offset >= start + spans[index]!.text.length) start += spans[index++]!.text.length
    return { span: spans[index]!, from: offset - start }
  }
}

function space({ span, from }: Place, settings: ItemizeSettings): Item<Piece> {
  const width = advanceOf(span, ' ', settings.shaper)
  const give = settings.isJustified ? width : 0
  return {
    type: 'glue',
    width,
    stretch: give * SPACE_STRETCH,
    shrink: give * SPACE_SHRINK,
    content: { span, from, to: from + 1 },
  }
}

/** Width in points of some text in a span's style. */
export function advanceOf(span: Span, text: string, shaper: Shaper): number {
  const { style, lang } = span
  const shaped = shaper.shape(text, style.face, style.features, lang)
  return (shaped.advance * style.size) / 1000 + style.tracking * shaped.glyphs.length
}

/** Cuts `[from, to)` so that each no-break space and each image is a stretch of its own. */
function splitAtNoBreakSpaces(text: string, from: number, to: number): [number, number][] {
  const cuts: [number, number][] = []
  let start = from
  for (let at = from; at < to; at++) {
    if (text[at] !== NO_BREAK_SPACE && text[at] !== OBJECT_REPLACEMENT) continue
    if (at > start) cuts.push([start, at])
    cuts.push([at, at + 1])
    start = at + 1
  }
  if (start < to) cuts.push([start, to])
  return cuts
}

function stretchItems(
  { span, from, to }: Piece,
  mayHyphenate: boolean,
  settings: ItemizeSettings,
  items: Item<Piece>[],
): void {
  const hyphenator = mayHyphenate ? settings.hyphenators?.(span.lang) : undefined
  for (const [start, end] of splitAtNoBreakSpaces(span.text, from, to)) {
    const text = span.text.slice(start, end)
    if (text === NO_BREAK_SPACE) items.push(...noBreakSpace({ span, from: start, to: end }, settings))
    else if (text === OBJECT_REPLACEMENT && span.image) {
      items.push({
        type: 'box',
        width: settings.imageSize(span.image.url).width,
        content: { span, from: start, to: end },
      })
    } else if (isWide(span, text, settings)) wideItems(span, start, text, settings, items)
    else letterItems(span, start, text, hyphenator, settings, items)
  }
}

/** A stretch of this many characters fits no line, and is not shaped whole only to find that out. */
const LONGEST_STRETCH = 500

/** A break where nothing shows that the word goes on: dearer than any hyphen, cheaper than text beyond the page. */
const WIDE_BREAK_COST = 2_000

/** Characters between two such breaks; one in a column that hardly holds two, in em. */
const WIDE_STEP = 2
const NARROW = 2

function isWide(span: Span, text: string, settings: ItemizeSettings): boolean {
  // Half an em a letter is more than most: short words need no second look.
  if (text.length * span.style.size * 0.5 < settings.measure * 0.6) return false
  return text.length > LONGEST_STRETCH || advanceOf(span, text, settings.shaper) > settings.measure
}

/** A word wider than the measure may be broken anywhere but before a mark that combines with the letter before it. */
function wideItems(
  span: Span,
  offset: number,
  text: string,
  settings: ItemizeSettings,
  items: Item<Piece>[],
): void {
  settings.onWideWord()
  const step = settings.measure < NARROW * span.style.size ? 1 : WIDE_STEP
  const cuts: number[] = []
  let count = 0
  let at = 0
  for (const character of text) {
    if (count >= step && !/\p{M}/u.test(character)) {
      cuts.push(at)
      count = 0
    }
    count++
    at += character.length
  }
  cuts.push(text.length)
  cuts.forEach((cut, index) => {
    const start = cuts[index - 1] ?? 0
    if (index > 0) items.push({ type: 'penalty', cost: WIDE_BREAK_COST, flagged: false, width: 0 })
    letterItems(span, offset + start, text.slice(start, cut), undefined, settings, items)
  })
}

/** The penalty keeps the line together; the glue lets the space change with its neighbours. */
function noBreakSpace(piece: Piece, settings: ItemizeSettings): Item<Piece>[] {
  const glue = { ...space({ span: piece.span, from: piece.from }, settings), content: piece } as Item<Piece>
  return [{ type: 'penalty', cost: FORBIDDEN, flagged: false, width: 0 }, glue]
}

function letterItems(
  span: Span,
  offset: number,
  text: string,
  hyphenator: Hyphenator | undefined,
  settings: ItemizeSettings,
  items: Item<Piece>[],
): void {
  const shaped = settings.shaper.shape(text, span.style.face, span.style.features, span.lang)
  const points = hyphenator ? hyphenationPoints(text, hyphenator) : []
  const edges = prefixWidths(shaped.glyphs, [...points, text.length], span)
  const hang = hangOf(shaped, span, settings.microtype)
  edges.forEach((edge, index) => {
    const start = points[index - 1] ?? 0
    const end = points[index] ?? text.length
    const width = edge - (edges[index - 1] ?? 0)
    const give = settings.isJustified ? letterGive(width, end - start, span, settings.microtype) : 0
    const content = { span, from: offset + start, to: offset + end }
    items.push({
      type: 'box',
      width,
      give,
      hang: [index === 0 ? hang[0] : 0, end === text.length ? hang[1] : 0],
      content,
    })
    if (index < points.length) items.push(hyphenBreak(span, offset + end, settings))
  })
}

/** How much letters may widen or narrow, points: by expansion and by tracking. */
function letterGive(width: number, letters: number, span: Span, microtype: PrintStyle['microtype']): number {
  return width * microtype.expansion + letters * microtype.tracking * span.style.size
}

/** Width up to each of some rising offsets, points; an offset inside a ligature counts a share of it. */
function prefixWidths(
  glyphs: readonly { readonly advance: number; readonly text: string }[],
  offsets: readonly number[],
  span: Span,
): number[] {
  const { size, tracking } = span.style
  const widths: number[] = []
  let at = 0
  let width = 0
  for (const glyph of glyphs) {
    const advance = (glyph.advance * size) / 1000 + tracking
    while (widths.length < offsets.length - 1 && offsets[widths.length]! < at + glyph.text.length) {
      const share = glyph.text.length === 0 ? 0 : (offsets[widths.length]! - at) / glyph.text.length
      widths.push(width + share * advance)
    }
    at += glyph.text.length
    width += advance
  }
  while (widths.length < offsets.length) widths.push(width)
  return widths
}

/** Soft hyphens of the author come first; words in capitals are never divided. */
function hyphenationPoints(text: string, hyphenator: Hyphenator): number[] {
  const points: number[] = []
  for (const match of text.matchAll(/\p{L}[\p{L}\p{M}'’]*/gu)) {
    const [word] = match
    if (word.length < SHORTEST_HYPHENATED || word === word.toUpperCase()) continue
    for (const point of hyphenator(word)) points.push(match.index + point)
  }
  return points
}
