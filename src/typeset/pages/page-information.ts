import type { Metadata } from '../../ast/index.ts'
import { textOf } from '../../ast/index.ts'
import type { Template } from '../../templates/index.ts'
import { type PrintStyle, printStyle } from '../../templates/print/index.ts'
import type { Page, Shaper, TextRun } from '../model/index.ts'
import { shapeParts, shorten, widthOf } from './furniture.ts'

/** Small beside any text, and still read without a glass. Points. */
const SIZE = 6

/** Sets the line outside the bleed that tells a printer which sheet he holds. */
export class PageInformation {
  private readonly shaper: Shaper
  private readonly print: PrintStyle
  private readonly metadata: Metadata
  private readonly colors: string

  /** `colors` names the printing condition: `CMYK, FOGRA39`. */
  constructor(metadata: Metadata, template: Template, colors: string, shaper: Shaper) {
    this.metadata = metadata
    this.print = printStyle(template)
    this.colors = colors
    this.shaper = shaper
  }

  /** Title, page, date, identifier and colours; the title is cut where the line is wider than `width` points. */
  line(page: Page, { y, width }: { readonly y: number; readonly width: number }): TextRun[] {
    const { print, shaper } = this
    const { title, date, identifier, lang } = this.metadata
    const style = { ...print.role('paragraph'), size: SIZE, features: ['kern', 'lnum'] }
    const facts = [page.folio, date, identifier, this.colors].filter(Boolean).join(SEPARATOR)
    const rest = shorten(facts, width, style, lang, shaper)
    const room = width - widthOf(`${SEPARATOR}${rest}`, style, lang, shaper)
    const head = room > 0 ? shorten(textOf(title), room, style, lang, shaper) : ''
    let x = (print.page.width - width) / 2
    return shapeParts([head, rest].filter(Boolean).join(SEPARATOR), style, lang, shaper).map((shaped) => {
      const own = (shaped.advance * SIZE) / 1000
      const pieces = [{ shaped, x: 0 }]
      const run = { kind: 'text', x, y, size: SIZE, color: style.color, pieces, width: own } as const
      x += own
      return run
    })
  }
}

const SEPARATOR = '  |  '
