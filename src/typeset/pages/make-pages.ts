import type { PrintStyle } from '../../templates/print/index.ts'
import { type HeadingMark, type LineItem, moveItems } from '../blocks/index.ts'
import type { Destination, Furniture, Page, PageItem, Rule, Shaper } from '../model/index.ts'
import type { ColumnBody } from './column-body.ts'
import { furnish } from './furniture.ts'
import { headHeight } from './page-heads.ts'

/** A heading with the page and the height at which it stands. */
export interface PlacedHeading {
  readonly mark: HeadingMark
  readonly page: number
  readonly y: number
}

export interface PageText {
  readonly title: string
  readonly lang: string
}

/** What one page is made of. */
export interface PageParts {
  readonly columns: readonly ColumnBody[]
  /** What stands above the columns, over all of them, each with a line of white below it. */
  readonly heads: readonly (readonly LineItem[])[]
  /** A title page or a picture past the edges shows neither running head nor folio, the contents show no head. */
  readonly furniture: 'all' | 'folio' | 'none'
}

/** Length and thickness of the rule above the notes. */
const SEPARATOR = { share: 0.25, height: 0.4 }

/** Columns → pages with running heads and folios, all in page coordinates. Remembers the chapter from page to page. */
export class PageMaker {
  readonly destinations: Destination[] = []
  readonly headings: PlacedHeading[] = []
  private readonly text: PageText
  private readonly print: PrintStyle
  private readonly shaper: Shaper
  private section: string

  /** `section` is the chapter that goes on from the pages before, `''` where none has begun. */
  constructor(text: PageText, section: string, print: PrintStyle, shaper: Shaper) {
    this.text = text
    this.section = section
    this.print = print
    this.shaper = shaper
  }

  /** The chapter that goes on behind the last page made. */
  get runningHead(): string {
    return this.section
  }

  /** Page `index`, counted from 0; a page without parts is blank. */
  make(index: number, folio: string, parts: PageParts | undefined): Page {
    const side = index % 2 === 0 ? 'recto' : 'verso'
    if (!parts) return { index, folio, side, items: [], furniture: [] }
    const { page } = this.print
    const left = side === 'recto' ? page.margins.inner : page.margins.outer
    const items: PageItem[] = []
    const marks: HeadingMark[] = []
    const put = (line: LineItem, column: number, y: number): void => {
      const x = line.from === 'page' ? 0 : line.from && side === 'verso' ? left - page.overhang : column
      for (const item of moveItems(line.items, x, y)) items.push(item)
      for (const { id, x: dx } of line.anchors) this.destinations.push({ id, page: index, x: x + dx, y })
      if (!line.heading) return
      marks.push(line.heading)
      this.headings.push({ mark: line.heading, page: index, y })
    }
    let top = page.margins.top
    for (const head of parts.heads) {
      let y = top
      for (const line of head) {
        put(line, left, y)
        y += line.height
      }
      top += headHeight(head, this.print.grid)
    }
    const separators = parts.columns.flatMap((column, number) => {
      const x = left + number * (page.measure + page.gutter)
      for (const { line, y } of column.lines) put(line, x, top + y)
      for (const { line, y } of column.notes) put(line, x, top + y)
      return this.separator(column, x, top)
    })
    const furniture =
      parts.furniture === 'none' ? [] : this.furnish(index, folio, side, marks, parts.furniture)
    return { index, folio, side, items, furniture: [...furniture, ...separators] }
  }

  private furnish(
    index: number,
    folio: string,
    side: Page['side'],
    marks: readonly HeadingMark[],
    shown: 'all' | 'folio',
  ): Furniture[] {
    const chapters = marks.filter(({ isRunning }) => isRunning)
    const section = chapters[0]?.title ?? this.section
    this.section = chapters.at(-1)?.title ?? this.section
    const isOpening = index === 0 || shown === 'folio' || marks.some((mark) => mark.isOpening)
    const { title, lang } = this.text
    return furnish(
      { title, section: section || title, folio, side, isOpening, lang },
      this.print,
      this.shaper,
    )
  }

  /** The short rule above the notes. */
  private separator({ notes }: ColumnBody, x: number, top: number): Furniture[] {
    const [first] = notes
    if (!first) return []
    const { page, grid } = this.print
    const rule: Rule = {
      kind: 'rule',
      x,
      y: top + first.y - grid * 0.4,
      width: page.measure * SEPARATOR.share,
      height: SEPARATOR.height,
      color: 'rule',
    }
    return [{ kind: 'layout', items: [rule] }]
  }
}
