import type { PrintStyle, RunStyle } from '../templates/print-style.ts'
import type { Hyphenators } from './hyphenate.ts'
import { FORBIDDEN, type Glue, type Item, type Penalty } from './items.ts'
import type { Shaped } from './page.ts'
import { protrusionIn } from './protrusion.ts'
import type { Shaper } from './shaper.ts'

/** A stretch of text without a space, in one style and language, shaped as a whole. */
export interface Word {
  readonly text: string
  readonly style: RunStyle
  readonly lang: string
  readonly shaped: Shaped
  /** Points. */
  readonly width: number
}

/** A part of a word: what a box holds. */
export interface Letters {
  readonly word: Word
  readonly from: number
  readonly to: number
  /** Set on what a hyphenation adds at the line's end. */
  readonly isHyphen?: boolean
}

export interface WordSettings {
  readonly shaper: Shaper
  readonly microtype: PrintStyle['microtype']
  readonly hyphenators: Hyphenators
}

/** How the words of a paragraph may give. */
export interface WordMode {
  /** Whether spaces and letters may change: not in ragged text. */
  readonly isJustified: boolean
  readonly hyphenate: 'never' | 'words' | 'compounds'
}

/**
 * The boxes, glue and penalties of every word met so far. A text says the same words again and again: each is
 * shaped, hyphenated and measured once for a style, and its items are shared.
 */
export class WordItems {
  private readonly settings: WordSettings
  private readonly known = new WeakMap<RunStyle, Map<string, Map<string, readonly Item<Letters>[]>>>()
  private readonly spaces = new WeakMap<RunStyle, Map<string, Glue<Letters>>>()
  private readonly numbers = new Map<string, number>()
  private last:
    | {
        readonly style: RunStyle
        readonly lang: string
        readonly mode: WordMode
        readonly words: Map<string, readonly Item<Letters>[]>
      }
    | undefined

  constructor(settings: WordSettings) {
    this.settings = settings
  }

  /** A word as boxes with the hyphens it may take between them. */
  itemsOf(text: string, style: RunStyle, lang: string, mode: WordMode): readonly Item<Letters>[] {
    const words = this.wordsOf(style, lang, mode)
    const known = words.get(text)
    if (known) return known
    const made = this.make(text, style, lang, mode)
    words.set(text, made)
    return made
  }

  /** The space between two words; `character` is U+0020 or U+00A0. */
  spaceOf(character: string, style: RunStyle, lang: string, isJustified: boolean): Glue<Letters> {
    const key = `${character}${lang} ${isJustified}`
    const spaces = this.spaces.get(style) ?? new Map<string, Glue<Letters>>()
    this.spaces.set(style, spaces)
    const known = spaces.get(key)
    if (known) return known
    const word = this.shape(character, style, lang)
    const { width } = word
    const give = isJustified ? width : 0
    const made = {
      type: 'glue',
      width,
      stretch: give * SPACE_STRETCH,
      shrink: give * SPACE_SHRINK,
      content: { word, from: 0, to: character.length },
    } as const
    spaces.set(key, made)
    return made
  }

  /** A part of a word as it stands when the rest is on another line. */
  partOf({ text, style, lang }: Word, from: number, to: number, isHyphenated: boolean): Shaped {
    const part = text.slice(from, to)
    const shown = isHyphenated ? `${part}-` : part
    const shaped = this.settings.shaper.shape(shown, style.face, style.features, lang)
    return isHyphenated ? hyphenated(shaped) : shaped
  }

  hyphenOf(word: Word, at: number, cost: number): Penalty<Letters> {
    const { style, lang } = word
    const { width } = this.shape('-', style, lang)
    const { microtype } = this.settings
    const hang = protrusionIn(style, '-', microtype)[1] * width
    return {
      type: 'penalty',
      cost,
      flagged: true,
      width,
      hang,
      content: { word, from: at, to: at, isHyphen: true },
    }
  }

  shape(text: string, style: RunStyle, lang: string): Word {
    const shaped = this.settings.shaper.shape(text, style.face, style.features, lang)
    return { text, style, lang, shaped, width: advanceOf(shaped, style) }
  }

  /** Text comes in long runs of one style: asking for the last one first spares building a key for every word. */
  private wordsOf(style: RunStyle, lang: string, mode: WordMode): Map<string, readonly Item<Letters>[]> {
    const { last } = this
    if (last?.style === style && last.lang === lang && isSameMode(last.mode, mode)) return last.words
    const key = `${lang} ${mode.isJustified} ${mode.hyphenate}`
    const modes = this.known.get(style) ?? new Map<string, Map<string, readonly Item<Letters>[]>>()
    this.known.set(style, modes)
    const words = modes.get(key) ?? new Map<string, readonly Item<Letters>[]>()
    modes.set(key, words)
    this.last = { style, lang, mode, words }
    return words
  }

  private make(text: string, style: RunStyle, lang: string, mode: WordMode): readonly Item<Letters>[] {
    const word = this.shape(text, style, lang)
    const cuts = isAddress(text) ? addressCuts(text) : this.hyphenCuts(text, lang, mode)
    const ends = [...cuts.map(({ at }) => at), text.length]
    const widths = prefixWidths(word, ends)
    const hang = hangOf(word.shaped, style, this.settings.microtype)
    const number = this.numberOf(text)
    const items: Item<Letters>[] = []
    ends.forEach((end, index) => {
      const start = ends[index - 1] ?? 0
      const width = widths[index]! - (widths[index - 1] ?? 0)
      items.push({
        type: 'box',
        width,
        give: mode.isJustified ? letterGive(width, end - start, style, this.settings.microtype) : 0,
        hang: [start === 0 ? hang[0] : 0, end === text.length ? hang[1] : 0],
        edgeWords: [start === 0 ? number : 0, end === text.length ? number : 0],
        content: { word, from: start, to: end },
      })
      const cut = cuts[index]
      if (cut?.isHyphen) items.push(this.hyphenOf(word, end, cut.cost))
      else if (cut) items.push({ type: 'penalty', cost: cut.cost, flagged: false, width: 0 })
    })
    return items
  }

  /** Soft hyphens of the author are breaks of their own; words in capitals are never divided. */
  private hyphenCuts(text: string, lang: string, { hyphenate }: WordMode): Cut[] {
    if (hyphenate === 'never' || text.length < SHORTEST_HYPHENATED) return []
    const hyphenator = this.settings.hyphenators(lang)
    const cost = hyphenate === 'compounds' ? COMPOUND_COST : HYPHEN_COST
    const cuts: Cut[] = []
    for (const match of text.matchAll(/\p{L}[\p{L}\p{M}'’]*/gu)) {
      const [letters] = match
      if (letters.length < SHORTEST_HYPHENATED || letters === letters.toUpperCase()) continue
      for (const point of hyphenator(letters)) cuts.push({ at: match.index + point, isHyphen: true, cost })
    }
    return cuts
  }

  private numberOf(text: string): number {
    const word = text.toLowerCase().replaceAll(/^[\p{P}\p{S}]+|[\p{P}\p{S}]+$/gu, '')
    if (word === '') return 0
    const number = this.numbers.get(word) ?? this.numbers.size + 1
    this.numbers.set(word, number)
    return number
  }
}

function isSameMode(a: WordMode, b: WordMode): boolean {
  return a.isJustified === b.isJustified && a.hyphenate === b.hyphenate
}

/** A place inside a word where a line may end. */
interface Cut {
  readonly at: number
  readonly isHyphen: boolean
  readonly cost: number
}

/**
 * Share of a word space that may be added or taken away at adjustment ratio 1. Less than Computer Modern’s 1/2 and
 * 1/3 (p. 75), because the letters give, too: measured on 36,000 words of prose, these even out the spaces best
 * for about three hyphens in 100 lines.
 */
const SPACE_STRETCH = 1 / 3
const SPACE_SHRINK = 1 / 6

/** TeX’s \hyphenpenalty is 50 (The TeXbook, p. 96); letters that give make a hyphen less needed. */
const HYPHEN_COST = 120

/** A compound is broken at its own hyphen first. */
const COMPOUND_COST = 200

const ADDRESS_COST = 60

const SHORTEST_HYPHENATED = 5

export const NO_BREAK: Penalty<never> = { type: 'penalty', cost: FORBIDDEN, flagged: false, width: 0 }

/** Addresses of the web and of mail: a hyphen in one would be read as a part of it. */
function isAddress(text: string): boolean {
  return text.length > 8 && /^[(<[“"]*(?:[a-z][a-z0-9+.-]*:\/\/|www\.)|^[^\s@]+@[^\s@]+\.\w/iu.test(text)
}

/** After slashes and before other marks, as The Chicago Manual of Style (17th edition, 14.18) has it. */
function addressCuts(text: string): Cut[] {
  const cuts: Cut[] = []
  for (let at = 3; at < text.length - 2; at++) {
    const isAfterSlash = /[/]/.test(text[at - 1]!) && text[at] !== '/'
    const isBeforeMark = /[.?&=#_~%@-]/.test(text[at]!) && text[at - 1] !== '/'
    if (isAfterSlash || isBeforeMark) cuts.push({ at, isHyphen: false, cost: ADDRESS_COST })
  }
  return cuts
}

/** Width in points. */
export function advanceOf(shaped: Shaped, style: RunStyle): number {
  return (shaped.advance * style.size) / 1000 + style.tracking * shaped.glyphs.length
}

/** How much letters may widen or narrow, points: by expansion and by tracking. */
export function letterGive(
  width: number,
  letters: number,
  { size }: RunStyle,
  { expansion, tracking }: PrintStyle['microtype'],
): number {
  return width * expansion + letters * tracking * size
}

/** Width up to each of some rising offsets, points; an offset inside a ligature counts a share of it. */
function prefixWidths({ shaped, style }: Word, offsets: readonly number[]): number[] {
  const widths: number[] = []
  let at = 0
  let width = 0
  for (const glyph of shaped.glyphs) {
    const advance = (glyph.advance * style.size) / 1000 + style.tracking
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

/** The hyphen that a break inserts is drawn as one but reads as U+00AD (ISO 14289-1, 7.2, and 32000-1, 14.8.2.2.3). */
const withHyphen = new WeakMap<Shaped, Shaped>()

function hyphenated(shaped: Shaped): Shaped {
  const known = withHyphen.get(shaped)
  if (known) return known
  const text = shaped.text.replace(/-$/, '\u00AD')
  const glyphs = shaped.glyphs.map((glyph, index) =>
    index === shaped.glyphs.length - 1 ? { ...glyph, text: glyph.text.replace(/-$/, '\u00AD') } : glyph,
  )
  const made = { ...shaped, text, glyphs }
  withHyphen.set(shaped, made)
  return made
}

/** How far a stretch of text may hang out where a line begins or ends with it, points. */
export function hangOf(
  shaped: Shaped,
  style: RunStyle,
  microtype: PrintStyle['microtype'],
): readonly [start: number, end: number] {
  const unit = style.size / 1000
  const [first, last] = [shaped.glyphs[0], shaped.glyphs.at(-1)]
  if (!first || !last) return [0, 0]
  const [start] = protrusionIn(style, shaped.text[0]!, microtype)
  const [, end] = protrusionIn(style, shaped.text.at(-1)!, microtype)
  return [start * first.advance * unit, end * last.advance * unit]
}
