import type { PrintStyle } from '../templates/print-style.ts'
import type { ItemizedParagraph } from './itemize.ts'
import type { Shaped } from './page.ts'
import type { Span } from './spans.ts'
import { advanceOf, type Letters, letterGive, type WordItems } from './words.ts'

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
    let indent = 0
    let index = start
    while (index < end && items[index]!.type !== 'box') index++
    while (index < end) {
      const item = items[index]!
      const offset = offsets[index]!
      index++
      if (item.type === 'glue' && item.content) {
        fragments.push(this.space(item.content, offset, item))
      } else if (item.type === 'box' && item.content.from === item.content.to) {
        indent += item.width
      } else if (item.type === 'box') {
        let { content } = item
        while (index < end) {
          const next = items[index]!
          if (next.type === 'glue') break
          if (next.type === 'box') {
            if (next.content.word !== content.word || next.content.from !== content.to) break
            content = { ...content, to: next.content.to }
          }
          index++
        }
        const last = items[end]
        const isHyphenated = index === end && last?.type === 'penalty' && last.content?.isHyphen === true
        fragments.push(this.letters(content, offset, isHyphenated))
      }
    }
    const last = items[end]
    // A space at the line's end takes no room but keeps the words apart for those who hear or copy the text.
    if (last?.type === 'glue' && last.content)
      fragments.push(this.space(last.content, offsets[end]!, { width: 0, stretch: 0, shrink: 0 }))
    const endsInHyphen = last?.type === 'penalty' && last.content?.isHyphen === true
    return { indent, fragments, endsInHyphen }
  }

  private letters(letters: Letters, offset: number, isHyphenated: boolean): Fragment {
    const span = this.spanAt(offset)
    const from = offset - this.spanStart
    const base = { span, from, isSpace: false, stretch: 0, shrink: 0 }
    if (span.image)
      return { ...base, width: this.settings.imageSize(span.image.url).width, give: 0, shaped: undefined }
    const shaped = this.settings.words.partOf(letters, isHyphenated)
    const { style } = letters.word
    const width = shaped === letters.word.shaped ? letters.word.width : advanceOf(shaped, style)
    const give = letterGive(width, shaped.glyphs.length, style, this.settings.microtype)
    return { ...base, width, give, shaped }
  }

  private space(
    { word }: Letters,
    offset: number,
    { width, stretch, shrink }: { width: number; stretch: number; shrink: number },
  ): Fragment {
    const span = this.spanAt(offset)
    const from = offset - this.spanStart
    return { span, from, isSpace: true, width, stretch, shrink, give: 0, shaped: word.shaped }
  }

  private spanAt(offset: number): Span {
    while (offset >= this.spanStart + this.spans[this.spanIndex]!.text.length)
      this.spanStart += this.spans[this.spanIndex++]!.text.length
    return this.spans[this.spanIndex]!
  }
}
