import type { Inline } from '../../ast/index.ts'
import type { TextStyle } from '../../templates/print/index.ts'
import { createStructure } from '../model/index.ts'
import { type Span, toSpans } from '../text/index.ts'
import { fitImage, type Setting } from './setting.ts'

/** Widths of some running text before it is broken, points. */
export interface Measured {
  /** Its longest word. */
  readonly word: number
  /** Its longest line, where only forced breaks end one. */
  readonly line: number
}

/** A hair over, so that rounding never breaks a line that was measured to fit. */
const ROUNDING = 0.5

/** An image shrinks with its column, but not to nothing: points. */
const LEAST_IMAGE = 24

/** Words with the hyphens that end them, blanks, and line ends. */
const PARTS = /\n| |[^ \n-]*-+|[^ \n-]+/g

/** Measures inline nodes in the styles that they will be set in, and leaves no trace in the structure tree. */
export function measureInlines(
  nodes: readonly Inline[],
  style: TextStyle,
  lang: string,
  setting: Setting,
): Measured {
  let [word, line, longestWord, longestLine] = [0, 0, 0, 0]
  const endWord = () => {
    longestWord = Math.max(longestWord, word)
    word = 0
  }
  const endLine = () => {
    endWord()
    longestLine = Math.max(longestLine, line)
    line = 0
  }
  for (const span of unplacedSpans(nodes, style, lang, setting)) {
    if (span.image) {
      const { width } = imageSize(span.image.url, setting)
      word += Math.min(width, LEAST_IMAGE)
      line += width
      continue
    }
    for (const [part] of span.text.matchAll(PARTS)) {
      if (part === '\n') endLine()
      else if (part === ' ') endWord()
      else word += widthOf(part, span, setting)
      if (part !== '\n') line += widthOf(part, span, setting)
      if (part.endsWith('-')) endWord()
    }
  }
  endLine()
  return { word: longestWord && longestWord + ROUNDING, line: longestLine && longestLine + ROUNDING }
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
  return unplacedSpans(nodes, style, lang, setting).reduce((sum, span) => {
    const at = span.offset === undefined ? 0 : Math.max(0, from - span.offset)
    if (span.offset !== undefined) isBehind = at <= span.text.length
    if (!isBehind || span.image || at >= span.text.length) return sum
    return sum + widthOf(span.text, span, setting) - widthOf(span.text.slice(0, at), span, setting)
  }, 0)
}

function unplacedSpans(nodes: readonly Inline[], style: TextStyle, lang: string, setting: Setting): Span[] {
  const structure = createStructure(lang)
  const context = { ...setting.spans, structure, nextMark: () => 1 }
  return setting.fallback(toSpans(nodes, { style, lang, element: structure.root }, context), undefined)
}

function imageSize(url: string, { print, images }: Setting): { width: number } {
  return fitImage(url, print.page.measure, print.page.lines * print.grid * 0.5, images)
}

function widthOf(text: string, { style, lang }: Span, { shaper }: Setting): number {
  const { advance, glyphs } = shaper.shape(text, style.face, style.features, lang)
  return (advance * style.size) / 1000 + style.tracking * glyphs.length
}
