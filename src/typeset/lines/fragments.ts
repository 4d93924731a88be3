import type { PrintStyle } from '../../templates/print/index.ts'
import type { Shaped } from '../model/index.ts'
import type { Span } from '../text/index.ts'
import { advanceOf, type Box, FORCED, type Letters, letterGive, type WordItems } from '../text/index.ts'
import type { ItemizedParagraph } from './itemize.ts'

export interface FragmentSettings {
  readonly words: WordItems
  readonly microtype: PrintStyle['microtype']
  /** Size in points of an image in the line. */
  readonly imageSize: (url: string) => { readonly width: number; readonly height: number }
}

/** What stands in a line: words or parts of them, and the spaces between. */
export interface Fragment {
  readonly span: Span
  /** Where it begins in its span's text. */
  readonly from: number
  readonly isSpace: boolean
  readonly width: number
  /** Of a space, points. */
  readonly stretch: number
  readonly shrink: number
  /** How much letters may widen or narrow, points. */
  readonly give: number
  /** Absent on an image. */
  readonly shaped: Shaped | undefined
}

export interface LineFragments {
  readonly indent: number
  readonly fragments: readonly Fragment[]
  readonly endsInHyphen: boolean
}

/** Reads off a paragraph's lines, first to last: the parts of words put together to words again. */
export class FragmentReader {
  private readonly paragraph: ItemizedParagraph
  private readonly spans: readonly Span[]
  private readonly settings: FragmentSettings
  private spanIndex = 0
  private spanStart = 0

  constructor(paragraph: ItemizedParagraph, spans: readonly Span[], settings: FragmentSettings) {
    this.paragraph = paragraph
    this.spans = spans
    this.settings = settings
  }

  /** The items from `start` up to the break at `end`. */
  line(start: number, end: number): LineFragments {
    const { items, offsets } = this.paragraph
    const fragments: Fragment[] = []
    const last = items[end]
    const endsInHyphen = last?.type === 'penalty' && last.content?.isHyphen === true
    let indent = 0
    let index = start
    while (index < end && items[index]!.type !== 'box') index++
    while (index < end) {
      const item = items[index]!
      if (item.type === 'glue' && item.content)
        fragments.push(this.space(item.content, offsets[index]!, item.width, item.stretch, item.shrink))
      if (item.type !== 'box') index++
      else if (item.content.from === item.content.to) {
        indent += item.width
        index++
      } else {
        const next = this.wordEnd(index, end)
        const { to } = (items[next.lastBox] as Box<Letters>).content
        fragments.push(this.letters(item.content, to, offsets[index]!, endsInHyphen && next.index === end))
        index = next.index
      }
    }
    // A space at the line's end takes no room but keeps the words apart for those who hear or copy the text.
    if (last?.type === 'glue' && last.content)
      fragments.push(this.space(last.content, offsets[end]!, 0, 0, 0))
    else if (last?.type === 'penalty' && last.cost === FORCED && end < items.length - 1)
      fragments.push(this.spaceAtBreak(offsets[end]!))
    return { indent, fragments, endsInHyphen }
  }

  /** Behind the last item of the word whose box stands at `index`, and where its last box stands. */
  private wordEnd(index: number, end: number): { index: number; lastBox: number } {
    const { items } = this.paragraph
    let lastBox = index
    let at = index + 1
    for (; at < end; at++) {
      const next = items[at]!
      if (next.type === 'glue') break
      if (next.type === 'penalty') continue
      const { word, to } = (items[lastBox] as Box<Letters>).content
      if (next.content.word !== word || next.content.from !== to) break
      lastBox = at
    }
    return { index: at, lastBox }
  }

  private letters({ word, from }: Letters, to: number, offset: number, isHyphenated: boolean): Fragment {
    const span = this.spanAt(offset)
    const { style } = word
    let { width, shaped }: { width: number; shaped: Shaped | undefined } = word
    if (span.image) {
      width = this.settings.imageSize(span.image.url).width
      shaped = undefined
    } else if (isHyphenated || to - from < word.text.length) {
      shaped = this.settings.words.partOf(word, from, to, isHyphenated)
      width = advanceOf(shaped, style)
    }
    return {
      span,
      from: offset - this.spanStart,
      isSpace: false,
      width,
      stretch: 0,
      shrink: 0,
      give: shaped ? letterGive(width, shaped.glyphs.length, style, this.settings.microtype) : 0,
      shaped,
    }
  }

  private space({ word }: Letters, offset: number, width: number, stretch: number, shrink: number): Fragment {
    const span = this.spanAt(offset)
    const from = offset - this.spanStart
    return { span, from, isSpace: true, width, stretch, shrink, give: 0, shaped: word.shaped }
  }

  /** The same where the author ends the line. */
  private spaceAtBreak(offset: number): Fragment {
    const { style, lang } = this.spanAt(offset)
    return this.space(this.settings.words.spaceOf(' ', style, lang, false).content!, offset, 0, 0, 0)
  }

  private spanAt(offset: number): Span {
    while (offset >= this.spanStart + this.spans[this.spanIndex]!.text.length)
      this.spanStart += this.spans[this.spanIndex++]!.text.length
    return this.spans[this.spanIndex]!
  }
}
