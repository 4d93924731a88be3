import type { Inline, SmallCaps } from '../../ast/index.ts'
import type { OpeningStyle, TextStyle } from '../../templates/print/index.ts'
import type { ElementOf, PageItem } from '../model/index.ts'
import { type Phrase, placePhrase, type Span, setPhrase } from '../text/index.ts'
import type { TextSetting } from './setting.ts'
import { baselineOf } from './vertical.ts'

/** The first words of a chapter in small capitals, where the template asks for them. */
export function withFirstWords(
  nodes: readonly Inline[],
  { firstWords, words }: OpeningStyle,
): readonly Inline[] {
  const [first, ...rest] = nodes
  if (firstWords === 'none' || words === 0 || first?.type !== 'text') return nodes
  const end = endOfWords(first.value, words)
  const { position: _, ...text } = first
  const small: SmallCaps = { type: 'smallCaps', children: [{ ...text, value: first.value.slice(0, end) }] }
  return [small, { ...text, value: first.value.slice(end) }, ...rest]
}

/** Offset behind the first words; a sentence that ends before ends them, too. */
function endOfWords(text: string, words: number): number {
  const found = new RegExp(`^(?:\\s*[^\\s]+?(?:[.!?:;]\\P{L}*(?=\\s|$)|(?=\\s|$))){1,${words}}`, 'u').exec(
    text,
  )
  const sentence = /^[^.!?:;]*[.!?:;]?/u.exec(text)![0].length
  return Math.min(found?.[0].length ?? text.length, Math.max(1, sentence))
}

/** An initial that stands several lines deep. */
export interface DropCap {
  readonly phrase: Phrase
  /** From the first line's left end and top. */
  readonly x: number
  readonly y: number
  readonly tags: Span['tags']
  /** The text without it. */
  readonly spans: readonly Span[]
  /** What each of the lines beside it is narrower by, points. */
  readonly narrower: readonly number[]
}

/** White between the initial and the text, em of the text. */
const GAP = 0.25

/**
 * Takes the first letter, with a quotation mark before it, out of the text and sets it so that it stands on the
 * baseline of the last line beside it and reaches the capitals of the first.
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
  const [letter] = /^[\p{Pi}\p{Ps}]*\p{Lu}/u.exec(first?.text ?? '') ?? []
  if (!first || !letter || first.offset === undefined) return undefined
  const { capHeight } = shaper.metrics(first.style.face)
  const height = (lines - 1) * style.leading + (capHeight * style.size) / 1000
  const size = (height * 1000) / capHeight
  const cap = { ...first.style, size, color: style.color, features: ['kern', 'lnum'] }
  const phrase = setPhrase(letter, cap, first.lang, setting)
  const y = (lines - 1) * style.leading + baselineOf(style.leading, print.grid)
  const shortened = { ...first, text: first.text.slice(letter.length), offset: first.offset + letter.length }
  return {
    phrase,
    x: left,
    y,
    tags: first.tags,
    spans: shortened.text === '' ? rest : [shortened, ...rest],
    narrower: Array.from({ length: lines }, () => phrase.width + GAP * style.size),
  }
}

export function placeInitial({ phrase, x, y, tags }: DropCap, elementOf: ElementOf): readonly PageItem[] {
  return placePhrase(phrase, x, y, elementOf(tags))
}
