import type { PDFReference } from 'pdfkit'
import { type Glyph, type Shaped, type TextRun, textOfRun } from '../../../typeset/model/index.ts'
import { number, spoken } from '../objects/index.ts'
import { withReadings } from './readings.ts'

/** Adjustments under this share of an em/1000 are below what any device shows. */
const NEGLIGIBLE = 0.5

/** A piece of text as a TJ array shows it, without its brackets. */
export interface EncodedText {
  readonly shown: string
  /** From the pen's place before to the one after, 1/1000 em. */
  readonly advance: number
  readonly glyphs: number
  /** Whether a glyph stands off the baseline: then it is shown glyph by glyph. */
  readonly isRaised: boolean
  /** Whether the glyphs, one by one, spell the text: not from right to left, nor where a letter takes several. */
  readonly isSpelled: boolean
}

/** A face as the document embeds it. */
export interface PageFont {
  /** Resource name: `F1`. */
  readonly name: string
  readonly reference: PDFReference
  /**
   * The CID that shows a glyph and reads as `text`. One glyph that stands for two texts gets two CIDs, so that
   * each is read as what it was: a small capital as `a` or `A`, a hyphen as U+002D or U+00AD.
   */
  cid(glyph: Glyph): number
  /** Whether the CID of a glyph reads as its text: there are only so many. */
  reads(glyph: Glyph): boolean
  /** The advance that the document's own width table gives a CID, 1/1000 em. */
  width(cid: number): number
  /** A piece of text for a TJ array; each is encoded once. */
  encode(shaped: Shaped): EncodedText
}

export type PageFonts = (face: string) => PageFont

/** Encodes a piece with the document's own widths: where the shaper's advance differs, an adjustment makes up for it. */
export function encodeText(shaped: Shaped, font: Pick<PageFont, 'cid' | 'reads' | 'width'>): EncodedText {
  let shown = ''
  let codes = ''
  let pen = 0
  let at = 0
  let isRead = true
  const flush = (): void => {
    if (codes) shown += `<${codes}>`
    codes = ''
  }
  for (const glyph of withReadings(shaped.glyphs)) {
    const shift = at + glyph.dx - pen
    if (Math.abs(shift) >= NEGLIGIBLE) {
      flush()
      const adjustment = tenths(-shift)
      shown += number(adjustment)
      pen -= adjustment
    }
    const cid = font.cid(glyph)
    isRead &&= font.reads(glyph)
    codes += cid.toString(16).padStart(4, '0')
    pen += font.width(cid)
    at += glyph.advance
  }
  flush()
  const isRaised = shaped.glyphs.some(({ dy }) => dy !== 0)
  const texts = shaped.glyphs.map(({ text }) => text)
  const isSpelled = isRead && texts.join('') === shaped.text && !texts.includes('')
  return { shown, advance: pen, glyphs: shaped.glyphs.length, isRaised, isSpelled }
}

/** A run's glyphs, each where the typesetter put it: one text object (ISO 32000-1, 9.4). `x` and `y` are in PDF space. */
export function showText(run: TextRun, x: number, y: number, fonts: PageFonts): string {
  const [first] = run.pieces
  if (!first) return ''
  // Pieces of one run share a style, and so a face.
  const font = fonts(first.shaped.face)
  const scale = run.scale ?? 1
  // Horizontal scaling stretches distances, too: what is asked for in points is asked for in narrower units.
  const unit = 1000 / (run.size * scale)
  const tracking = (run.tracking ?? 0) * unit
  const array = new TextArray(run.size)
  let isSpelled = true
  for (const { shaped, x: left } of run.pieces) {
    const encoded = font.encode(shaped)
    isSpelled &&= encoded.isSpelled
    if (encoded.isRaised) array.showGlyphs(shaped, left * unit, tracking, font)
    else {
      array.moveTo(left * unit)
      array.show(encoded, tracking)
    }
  }
  // Scaling and character space are parts of the text state and outlive the text object.
  const set = `${scale === 1 ? '' : ` ${number(scale * 100)} Tz`}${tracking === 0 ? '' : ` ${number((run.tracking ?? 0) / scale)} Tc`}`
  const unset = `${scale === 1 ? '' : ' 100 Tz'}${tracking === 0 ? '' : ' 0 Tc'}`
  const shown = `BT /${font.name} ${number(run.size)} Tf${set} 1 0 0 1 ${number(x)} ${number(y)} Tm ${array.operators()}${unset} ET`
  return isSpelled ? shown : `/Span ${actualText(textOfRun(run))} BDC ${shown} EMC`
}

/** What a run says where its glyphs do not (ISO 32000-1, 14.9.4), in UTF-16. */
function actualText(run: string): string {
  const text = spoken(run)
  const units = Array.from({ length: text.length }, (_, index) =>
    text.charCodeAt(index).toString(16).padStart(4, '0'),
  )
  return `<</ActualText <FEFF${units.join('')}>>>`
}

/** TJ arrays under construction. Lengths in 1/1000 of the scaled em. */
class TextArray {
  private readonly size: number
  private done = ''
  private array = ''
  private pen = 0
  private rise = 0

  constructor(size: number) {
    this.size = size
  }

  moveTo(at: number): void {
    const shift = at - this.pen
    if (Math.abs(shift) < NEGLIGIBLE) return
    const adjustment = tenths(-shift)
    this.array += number(adjustment)
    this.pen -= adjustment
  }

  show({ shown, advance, glyphs }: EncodedText, tracking: number): void {
    this.array += shown
    this.pen += advance + glyphs * tracking
  }

  showGlyphs({ glyphs }: Shaped, left: number, tracking: number, font: PageFont): void {
    let at = left
    for (const glyph of withReadings(glyphs)) {
      this.raise(glyph.dy)
      this.moveTo(at + glyph.dx)
      const cid = font.cid(glyph)
      this.array += `<${cid.toString(16).padStart(4, '0')}>`
      this.pen += font.width(cid) + tracking
      at += glyph.advance + tracking
    }
    this.raise(0)
  }

  operators(): string {
    this.flush()
    return this.done
  }

  private raise(rise: number): void {
    if (rise === this.rise) return
    this.flush()
    this.rise = rise
    this.done += `${number((rise * this.size) / 1000)} Ts `
  }

  private flush(): void {
    if (this.array) this.done += `[${this.array}]TJ `
    this.array = ''
  }
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10
}
