import type { Metadata } from '../../ast/index.ts'
import { labelOf } from '../../ast/index.ts'
import type { Template } from '../../templates/index.ts'
import { type PrintStyle, printStyle } from '../../templates/print/index.ts'
import type { Page, Shaper, TextRun } from '../model/index.ts'
import { fitPhrase, placePhrase, setPhrase, type TypeCase } from '../text/index.ts'
import { typeCase } from './furniture.ts'

/** Small beside any text, and still read without a glass. Points. */
const SIZE = 6

/** Sets the line outside the bleed that tells a printer which sheet he holds. */
export class PageInformation {
  private readonly type: TypeCase
  private readonly print: PrintStyle
  private readonly metadata: Metadata
  private readonly colors: string

  /** `colors` names the printing condition: `CMYK, FOGRA39`. */
  constructor(metadata: Metadata, template: Template, colors: string, shaper: Shaper) {
    this.metadata = metadata
    this.print = printStyle(template)
    this.colors = colors
    this.type = typeCase(shaper)
  }

  /** Title, page, date, identifier and colours; the title is cut where the line is wider than `width` points. */
  line(page: Page, { y, width }: { readonly y: number; readonly width: number }): TextRun[] {
    const { print, type } = this
    const { title, date, identifier, lang } = this.metadata
    const style = { ...print.role('paragraph'), size: SIZE, features: ['kern', 'lnum'], tracking: 0 }
    const facts = [page.folio, date, identifier, this.colors].filter(Boolean).join(SEPARATOR)
    const rest = fitPhrase(facts, width, style, lang, type).text
    const room = width - setPhrase(`${SEPARATOR}${rest}`, style, lang, type).width
    const head = room > 0 ? fitPhrase(labelOf(title), room, style, lang, type).text : ''
    const phrase = setPhrase([head, rest].filter(Boolean).join(SEPARATOR), style, lang, type)
    return placePhrase(phrase, (print.page.width - width) / 2, y).filter((item) => item.kind === 'text')
  }
}

const SEPARATOR = '  |  '
