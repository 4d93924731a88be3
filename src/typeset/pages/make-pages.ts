import type { PageStyle, PrintStyle } from '../../templates/print/index.ts'
import {
  drawFrames,
  type HeadingMark,
  heightOf,
  type LineItem,
  type LineStart,
  moveItems,
} from '../blocks/index.ts'
import type { Destination, Furniture, Page, PageItem, Rule, RunningFacts } from '../model/index.ts'
import type { ColumnBody } from './column-body.ts'
import { headHeight } from './spanning-figures.ts'

/** A heading with the page and the height at which it stands. */
export interface PlacedHeading {
  readonly mark: HeadingMark
  readonly page: number
  readonly y: number
}

/** A line that begins somewhere in the tree, and where it stands. */
export interface PlacedStart extends LineStart {
  readonly page: number
  /** Of its baseline, from the top of the page. */
  readonly y: number
}

/** What one page is made of. */
export interface PageParts {
  readonly columns: readonly ColumnBody[]
  /** What stands above the columns, over all of them, each with a line of white below it. */
  readonly heads: readonly (readonly LineItem[])[]
  /** What stands below them, over all of them, with a line of white above it. */
  readonly foot?: readonly LineItem[]
  /** A title page or a picture past the edges shows neither running head nor folio, the contents show no head. */
  readonly furniture: 'all' | 'folio' | 'none'
}

/** The side on which a page lies, counted from 0: the first one is a right one. */
export function sideOf(index: number, { sides }: Pick<PageStyle, 'sides'>): Page['side'] {
  return sides === 'one' || index % 2 === 0 ? 'recto' : 'verso'
}

/** Lines one below the other, each with its top. */
function stacked(lines: readonly LineItem[]): ColumnBody['lines'] {
  let bottom = 0
  return lines.map((line) => {
    bottom += line.height
    return { line, y: bottom - line.height }
  })
}

/** From the top of the line; of a picture, its top. */
function baselineIn({ items }: LineItem): number {
  return items.find((item) => item.kind === 'text')?.y ?? 0
}

/** Length and thickness of the rule above the notes. */
const SEPARATOR = { share: 0.25, height: 0.4 }

/** The titles that go on from page to page. */
export interface Going {
  /** Of the chapter; `''` where none has begun. */
  readonly chapter: string
  /** Of the section right below it; `''` where the chapter has not come to one. */
  readonly section: string
  /** Of the chapter's heading; 0 where none has begun. */
  readonly level: number
  /** Of the part; absent where the text is in none. */
  readonly part?: string
}

/** Columns → pages, all in page coordinates. Remembers from page to page what running heads say. */
export class PageMaker {
  readonly destinations: Destination[] = []
  readonly headings: PlacedHeading[] = []
  /** In the order of the pages. */
  readonly lines: PlacedStart[] = []
  /** The titles that go on behind the last page made. */
  going: Going
  private readonly print: PrintStyle

  /** `going` are those that go on from the pages before. */
  constructor(going: Going, print: PrintStyle) {
    this.going = going
    this.print = print
  }

  /** Page `index`, counted from 0; a page without parts is blank. */
  make(index: number, folio: string, parts: PageParts | undefined): Page {
    const side = sideOf(index, this.print.page)
    if (!parts) return { index, folio, side, items: [], furniture: [] }
    const { page } = this.print
    const left = side === 'recto' ? page.margins.inner : page.margins.outer
    const items: PageItem[] = []
    const marks: HeadingMark[] = []
    const put = (line: LineItem, column: number, y: number): void => {
      const x = line.from === 'page' ? 0 : line.from && side === 'verso' ? left - page.overhang : column
      for (const item of moveItems(line.items, x, y)) items.push(item)
      for (const { id, x: dx } of line.anchors) this.destinations.push({ id, page: index, x: x + dx, y })
      if (line.start) this.lines.push({ ...line.start, page: index, y: y + baselineIn(line) })
      if (!line.heading) return
      marks.push(line.heading)
      this.headings.push({ mark: line.heading, page: index, y })
    }
    const drawFramesOf = (placed: ColumnBody['lines'], x: number, y: number) => {
      for (const rule of drawFrames(placed, x, y)) items.push(rule)
    }
    const putOver = (lines: readonly LineItem[], top: number) => {
      const placed = stacked(lines)
      drawFramesOf(placed, left, top)
      for (const { line, y } of placed) put(line, left, top + y)
    }
    let top = page.margins.top
    for (const head of parts.heads) {
      putOver(head, top)
      top += headHeight(head, this.print.grid)
    }
    const separators = parts.columns.flatMap((column, number) => {
      const x = left + number * (page.measure + page.gutter)
      drawFramesOf(column.lines, x, top)
      for (const { line, y } of column.lines) put(line, x, top + y)
      drawFramesOf(column.notes, x, top)
      for (const { line, y } of column.notes) put(line, x, top + y)
      return this.separator(column, x, top)
    })
    if (parts.foot) putOver(parts.foot, top + this.topOfFoot(parts.columns, parts.foot))
    const furniture = [...separators, ...this.columnRules(parts.columns, left, top)]
    const running = this.run(index, marks)
    if (parts.furniture === 'none') return { index, folio, side, items, furniture }
    const isOpening = running.isOpening || parts.furniture === 'folio'
    return { index, folio, side, items, furniture, running: { ...running, isOpening } }
  }

  /** From the top of the columns. The last line of a foot stands on the grid, as that of a full column does. */
  private topOfFoot(columns: readonly ColumnBody[], foot: readonly LineItem[]): number {
    const deepest = columns.reduce((most, { depth }) => Math.max(most, depth), 0)
    return deepest + headHeight(foot, this.print.grid) - heightOf(foot)
  }

  /** What the page's running head says: of what begins there the first, of what goes on the last. */
  private run(index: number, marks: readonly HeadingMark[]): RunningFacts {
    const shown: { chapter?: string; section?: string } = {}
    for (const { title, isRunning, level, part = this.going.part } of marks) {
      if (isRunning) {
        this.going = { chapter: title, section: '', level, ...(part && { part }) }
        shown.chapter ??= title
      } else if (level === this.going.level + 1 && level > 1) {
        this.going = { ...this.going, section: title }
        shown.section ??= title
      }
    }
    const { chapter, section, part = '' } = { ...this.going, ...shown }
    return { chapter, section, part, isOpening: index === 0 || marks.some((mark) => mark.isOpening) }
  }

  /** Between each two columns, as deep as the deeper of them. */
  private columnRules(columns: readonly ColumnBody[], left: number, top: number): Furniture[] {
    const { page } = this.print
    if (page.columnRule === 0) return []
    const rules = columns.slice(1).flatMap((column, index): Rule[] => {
      const height = Math.max(columns[index]!.depth, column.depth)
      if (column.lines.length + column.notes.length === 0) return []
      const x = left + (index + 1) * (page.measure + page.gutter) - (page.gutter + page.columnRule) / 2
      return [{ kind: 'rule', x, y: top, width: page.columnRule, height, color: 'rule' }]
    })
    return rules.length === 0 ? [] : [{ kind: 'layout', items: rules }]
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
