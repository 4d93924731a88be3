import { type Inline, initialOf, type SmallCaps, smallWord } from '../../ast/index.ts'
import type { OpeningStyle, RunStyle, TextStyle } from '../../templates/print/index.ts'
import type { ElementOf, GlyphExtents, PageItem } from '../model/index.ts'
import { type Phrase, placePhrase, type Span, setPhrase } from '../text/index.ts'
import type { TextSetting } from './setting.ts'
import { baselineOf } from './vertical.ts'

/** The first words of a chapter in small capitals, where the template asks for them: about so many, a phrase. */
export function withFirstWords(
  nodes: readonly Inline[],
  { firstWords, words }: OpeningStyle,
  lang: string,
): readonly Inline[] {
  const [first, ...rest] = nodes
  if (firstWords === 'none' || words === 0 || first?.type !== 'text') return nodes
  const end = endOfWords(first.value, words, lang)
  const { position: _, ...text } = first
  const small: SmallCaps = { type: 'smallCaps', children: [{ ...text, value: first.value.slice(0, end) }] }
  return [small, { ...text, value: first.value.slice(end) }, ...rest]
}

/** How many words fewer, or more, than asked for are taken to reach the end of a phrase; what is tried first. */
const NEARBY = [0, 1, -1, 2, 3]

/** Offset behind the first words: where the sentence or a phrase ends, as near to as many as are asked for as it can be. */
function endOfWords(text: string, words: number, lang: string): number {
  const first = [...text.slice(0, LONGEST_START).matchAll(/\S+/gu)].slice(0, words + NEARBY.at(-1)! + 1)
  const ends = first.map(({ 0: word, index }) => index + word.length)
  const sentence = first.findIndex(({ 0: word }) => /[.!?:;]\P{L}*$/u.test(word)) + 1
  if (sentence > 0 && sentence <= words) return ends[sentence - 1]!
  const isEnd = (count: number) => {
    const [last, next] = [first[count - 1]?.[0], first[count]?.[0]]
    if (last === undefined || smallWord(last, lang)) return false
    return next === undefined || /\p{P}$/u.test(last) || smallWord(next, lang) !== undefined
  }
  const nearby = NEARBY.map((more) => words + more).find((count) => count > 1 && isEnd(count))
  return ends[(nearby ?? words) - 1] ?? text.length
}

/** UTF-16 units in which the first words stand. */
const LONGEST_START = 500

/** An initial that stands several lines deep. */
export interface DropCap {
  readonly phrases: readonly PlacedPhrase[]
  readonly tags: Span['tags']
  /** The text without it. */
  readonly spans: readonly Span[]
  /** What each of the lines beside it is narrower by, points. */
  readonly narrower: readonly number[]
}

/** From the first line's left end and top, points. */
interface PlacedPhrase {
  readonly phrase: Phrase
  readonly x: number
  readonly y: number
}

/** White between the initial's ink and the text, em of the text: in a word, and after one; and the least below a tail, points. */
const GAP = 0.25
const WORD_GAP = 0.45
const LEAST_BELOW = 0.5

/** Size of the marks, of the text's. */
const MARKS = 1.6

/**
 * Takes the first letter, with the marks before it, out of the text. The letter stands on the baseline of the last line
 * beside it and reaches the capitals of the first; its ink, not its side bearing, begins at the margin, and the lines
 * beside it begin where its ink ends: one more of them where a tail comes down to it. The marks, smaller, hang
 * out before the letter.
 */
export function dropCap(
  spans: readonly Span[],
  lines: number,
  style: TextStyle,
  left: number,
  setting: TextSetting,
): DropCap | undefined {
  const { shaper, print } = setting
  const [first, ...rest] = spans
  const initial = first && initialOf(first.text)
  if (!initial || first.offset === undefined) return undefined
  const { marks, letter, blank } = initial
  const { length } = marks + letter + blank
  const { capHeight } = shaper.metrics(first.style.face)
  const size = ((lines - 1) * style.leading * 1000) / capHeight + style.size
  const cap = { ...first.style, size, color: style.color, features: ['kern', 'lnum'] }
  const phrase = setPhrase(letter + blank, cap, first.lang, setting)
  const ink = inkOf(phrase, setting)
  const baseline = baselineOf(style.leading, print.grid)
  const [width, height] = [ink.right - ink.left, (capHeight * style.size) / 1000]
  const gap = (blank === '' ? GAP : WORD_GAP) * style.size
  const markStyle = { ...first.style, size: MARKS * style.size, color: style.color, features: ['kern'] }
  const markLine = baseline + (MARKS - 1) * height
  const shortened = {
    ...first,
    text: first.text.slice(length),
    offset: first.offset + length,
  }
  // White between the letter's baseline and the capitals of the line below it.
  const below = style.leading - height - LEAST_BELOW
  const deeper = Math.max(0, Math.ceil((-ink.bottom - below) / style.leading))
  return {
    phrases: [
      ...hanging(marks, markStyle, first.lang, left, markLine, setting),
      { phrase, x: left - ink.left, y: (lines - 1) * style.leading + baseline },
    ],
    tags: first.tags,
    spans: shortened.text === '' ? rest : [shortened, ...rest],
    narrower: Array.from({ length: lines + deeper }, () => width + gap),
  }
}

/** Ink of a phrase, points from its left end and its baseline. */
function inkOf({ runs, width }: Phrase, { shaper }: TextSetting): Omit<GlyphExtents, 'top'> {
  let [left, right, bottom] = [Number.POSITIVE_INFINITY, 0, 0]
  for (const { style, pieces, x } of runs)
    for (const { shaped } of pieces) {
      let at = x
      const unit = style.size / 1000
      for (const glyph of shaped.glyphs) {
        const ink = shaper.extents(style.face, glyph.id)
        if (ink.right > ink.left) {
          left = Math.min(left, at + (glyph.dx + ink.left) * unit)
          right = Math.max(right, at + (glyph.dx + ink.right) * unit)
          bottom = Math.min(bottom, (glyph.dy + ink.bottom) * unit)
        }
        at += glyph.advance * unit
      }
    }
  return right > 0 ? { left, right, bottom } : { left: 0, right: width, bottom }
}

function hanging(
  marks: string,
  style: RunStyle,
  lang: string,
  left: number,
  y: number,
  setting: TextSetting,
): PlacedPhrase[] {
  if (marks === '') return []
  const phrase = setPhrase(marks, style, lang, setting)
  return [{ phrase, x: left - phrase.width, y }]
}

export function placeInitial({ phrases, tags }: DropCap, elementOf: ElementOf): readonly PageItem[] {
  const element = elementOf(tags)
  return phrases.flatMap(({ phrase, x, y }) => placePhrase(phrase, x, y, element))
}
