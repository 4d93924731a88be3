import { type Blank, type Inline, isFieldLine } from '../../ast/index.ts'
import type { RunStyle } from '../../templates/print/index.ts'
import { LETTERS } from '../model/index.ts'
import { type InlineObject, type SpanStart, toSpans } from '../text/index.ts'
import type { TextSetting } from './setting.ts'

/** What the gaps among `nodes` are in a line of `measure` points: those of labels share what the labels leave of it. */
export function blanksIn(
  nodes: readonly Inline[],
  start: SpanStart,
  measure: number,
  setting: TextSetting,
): (blank: Blank, style: RunStyle) => InlineObject {
  const { rule } = setting.print.writing
  if (!isFieldLine(nodes))
    return (blank, style) => {
      const object = gap(blank.width * style.size, 0, measure, rule, style)
      // No justified line could be stretched beside a long one.
      return object.width > LONG * measure ? { ...object, isPicture: true } : object
    }
  const widen = (more: number) => (blank: Blank, style: RunStyle) => {
    const after = blank === nodes.at(-1) ? 0 : BEFORE_LABEL * style.size
    return gap(blank.width * style.size + more, after, measure, rule, style)
  }
  return widen(spare(nodes, { ...start, blankOf: widen(0) }, measure, setting))
}

/** Share of the measure. */
const LONG = 0.3

/** What is left of a line for each of its gaps, points; nothing of one that is full. */
function spare(
  nodes: readonly Inline[],
  start: SpanStart,
  measure: number,
  { words, spans, fallback }: TextSetting,
): number {
  let [width, gaps] = [0, 0]
  for (const { text, style, lang, object } of fallback(toSpans(nodes, start, spans), undefined)) {
    width += object ? object.width : words.shape(text, style, lang).width
    gaps += object ? 1 : 0
  }
  return Math.max(0, (measure - width) / gaps - ROUNDING)
}

/** Points that words may be wider apart than together. */
const ROUNDING = 0.5

/** White between a gap and the label of the next one, em. */
const BEFORE_LABEL = 0.7

/** How far under the baseline a hand writes, em. */
const UNDER = 0.16

/** A rule under the place of a word, and white behind it. */
function gap(
  wanted: number,
  after: number,
  measure: number,
  height: number,
  { size, color }: RunStyle,
): InlineObject {
  const width = Math.min(wanted, measure - after)
  const rule = { kind: 'rule', x: 0, y: UNDER * size, width, height, color } as const
  return {
    width: width + after,
    height: LETTERS.ascent * size,
    depth: LETTERS.descent * size,
    items: [rule],
  }
}
