import type { Inline } from '../../ast/index.ts'
import type { TextStyle } from '../../templates/print/index.ts'
import { type Extent, extentOf, itemize } from '../lines/index.ts'
import { type Span, type SpanStart, toSpans } from '../text/index.ts'
import { formulaIn } from './formula-parts.ts'
import { objectsIn } from './inline-images.ts'
import type { Setting } from './setting.ts'

/** A hair over, so that rounding never breaks a line that was measured to fit: points. */
const ROUNDING = 0.5

/** Least and most width of inline nodes in the styles that they will be set in, by the items that they are set from. */
export function measureInlines(
  nodes: readonly Inline[],
  style: TextStyle,
  lang: string,
  setting: Setting,
): Extent {
  const spans = spansOf(nodes, style, lang, setting)
  if (spans.length === 0) return { least: 0, most: 0 }
  const { items } = itemize(spans, {
    words: setting.words,
    hyphenate: style.hyphenate,
    indent: 0,
    isJustified: style.align === 'justify',
    isBalanced: false,
    measure: Number.POSITIVE_INFINITY,
    onWideWord: () => {},
  })
  const { least, most } = extentOf(items)
  return { least: least && least + ROUNDING, most: most && most + ROUNDING }
}

/** Width of what stands behind the first `from` characters of the text, a note's mark included, points. */
export function measureTail(
  nodes: readonly Inline[],
  from: number,
  style: TextStyle,
  lang: string,
  setting: Setting,
): number {
  let isBehind = false
  return spansOf(nodes, style, lang, setting).reduce((sum, span) => {
    const at = span.offset === undefined ? 0 : Math.max(0, from - span.offset)
    if (span.offset !== undefined) isBehind = at <= span.text.length
    if (!isBehind || span.object || at >= span.text.length) return sum
    return sum + widthOf(span.text, span, setting) - widthOf(span.text.slice(0, at), span, setting)
  }, 0)
}

function spansOf(nodes: readonly Inline[], style: TextStyle, lang: string, setting: Setting): Span[] {
  const { measure } = setting.print.page
  const objectOf = objectsIn(nodes, style, measure, setting)
  const formulaOf: SpanStart['formulaOf'] = (formula, own, around) =>
    formulaIn(formula, own, around, { leading: style.leading, measure }, setting)
  return setting.fallback(toSpans(nodes, { style, lang, objectOf, formulaOf }, setting.spans), undefined)
}

/** Width of text in the style of a span, points. */
export function widthOf(text: string, { style, lang }: Span, { shaper }: Pick<Setting, 'shaper'>): number {
  const { advance, glyphs } = shaper.shape(text, style.face, style.features, lang)
  return (advance * style.size) / 1000 + style.tracking * glyphs.length
}
