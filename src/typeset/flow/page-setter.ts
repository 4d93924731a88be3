import { romanNumeral } from '../../ast/index.ts'
import type { LineItem, Setting, VerticalItem } from '../blocks/index.ts'
import type { Page, StructureElement } from '../model/index.ts'
import {
  breakPages,
  type ColumnBody,
  columnBody,
  type ExplainedSection,
  headHeight,
  NoteStream,
  PageMaker,
  type PageMap,
  type PageParts,
  pageColumns,
  reportCompromises,
  type SetNote,
  type SpanningFigure,
  sideOf,
} from '../pages/index.ts'
import type { Entry, SetSection } from './entry.ts'

interface PageOptions {
  /** What stands above the columns of the first page. */
  readonly head?: readonly LineItem[]
  readonly furniture?: PageParts['furniture']
  readonly notes: ReadonlyMap<string, SetNote>
}

/** Vertical lists → the pages of one section: breaks the columns, numbers and makes the pages, notes where they begin. */
export class PageSetter {
  private readonly entry: Entry
  private readonly setting: Setting
  private readonly map: PageMap
  private readonly maker: PageMaker
  private readonly pages: Page[] = []
  private readonly starts: ExplainedSection['starts'][number][] = []
  private readonly columns = new Map<Page, readonly ColumnBody[]>()
  /** Notes of the stretches so far: a later mark leads back to them. */
  private readonly noted = new Set<string>()

  constructor(entry: Entry, map: PageMap, setting: Setting) {
    this.entry = entry
    this.setting = setting
    this.map = map
    this.maker = new PageMaker(entry.going, setting.print)
  }

  /** Pages for a stretch of the list without a forced page end inside. */
  add(items: readonly VerticalItem[], { head = [], furniture = 'all', notes }: PageOptions): void {
    const { bodies, perPage } = this.breakColumns(items, head, notes, furniture === 'all')
    for (let at = 0; at < bodies.length; at += perPage) {
      const columns = bodies.slice(at, at + perPage)
      const index = this.nextIndex
      const { heads: figures, foot } = columns[0]!
      const beside = furnitureBeside(figures, furniture)
      const isFirst = this.beginsText(index) && head.length + (columns[0]!.lines[0]?.line.heading ? 1 : 0) > 0
      // The first page of the text, and of front matter, shows no running head above a title or a heading, whether it
      // opens a chapter or not.
      const shown = isFirst && beside === 'all' ? 'folio' : beside
      const heads = [...(at === 0 ? [head] : []), ...figures.map(({ lines }) => lines)]
      reportCompromises(columns, this.labelOf(index), this.map, this.setting.report)
      this.make({ columns, heads, ...(foot && { foot: foot.lines }), furniture: shown }, at === 0 ? head : [])
    }
  }

  /** A white page where the next one would not be a recto. Index 0 is page 1, a recto: even indices are rectos. */
  blankBefore(side: 'recto'): void {
    if (sideOf(this.nextIndex, this.setting.print.page) === side) return
    this.make(undefined)
  }

  /** `elements` are those of the structure, in reading order. */
  finish(elements: readonly StructureElement[]): Omit<SetSection, 'findings'> {
    const { pages, starts, columns, maker, map, entry } = this
    const { destinations, headings, lines, going } = maker
    return {
      section: { pages, elements, destinations, starts, headings, lines, columns },
      exit: { ...entry, pageIndex: this.nextIndex, going, unplaced: map.unplaced },
    }
  }

  /** Whether the page is the first of the text, or of front matter that is set together; white ones do not count. */
  private beginsText(index: number): boolean {
    const { bodyStart } = this.entry
    return index < bodyStart
      ? [...this.columns.values()].every(({ length }) => length === 0)
      : index === bodyStart
  }

  private get nextIndex(): number {
    return this.entry.pageIndex + this.pages.length
  }

  private make(parts: PageParts | undefined, head: readonly LineItem[] = []): void {
    const index = this.nextIndex
    const label = this.labelOf(index)
    const page = this.maker.make(index, label, parts)
    this.pages.push(page)
    this.columns.set(page, parts?.columns ?? [])
    const opens = index === this.entry.bodyStart && !this.setting.print.page.titlePage
    if (parts) this.starts.push(...this.map.startOf(opens, label, parts.columns, head))
  }

  /** Front matter is set over the whole width. */
  private breakColumns(
    items: readonly VerticalItem[],
    head: readonly LineItem[],
    notes: ReadonlyMap<string, SetNote>,
    inColumns: boolean,
  ): { bodies: ColumnBody[]; perPage: number } {
    const { page, grid } = this.setting.print
    const perPage = inColumns ? page.columns : 1
    const own = [...notesIn(items, head, notes)].filter(([identifier]) => !this.noted.has(identifier))
    for (const [identifier] of own) this.noted.add(identifier)
    const stream = new NoteStream(new Map(own), grid)
    const columns = pageColumns({ ...page, columns: perPage }, grid, this.nextIndex, headHeight(head, grid))
    const called = stream.after(
      0,
      head.flatMap((line) => line.notes),
    )
    const decisions = breakPages(items, stream, columns, called)
    return { bodies: decisions.map((decision) => columnBody(decision, items, stream, columns.step)), perPage }
  }

  private labelOf(index: number): string {
    return folioOf(index, this.entry.bodyStart, this.setting.print.page.frontMatter)
  }
}

/** The printed number of a page: front matter may count apart, in roman numerals. */
export function folioOf(index: number, bodyStart: number, frontMatter: 'roman' | 'continuous'): string {
  if (frontMatter === 'continuous') return String(index + 1)
  return index < bodyStart ? romanNumeral(index + 1) : String(index - bodyStart + 1)
}

/** A figure on a page of its own leaves the running head away; a picture past the edges, the folio too. */
function furnitureBeside(
  figures: readonly SpanningFigure[],
  furniture: PageParts['furniture'],
): PageParts['furniture'] {
  const plate = furniture === 'all' ? figures.find(({ span }) => span === 'page') : undefined
  if (!plate) return furniture
  return plate.lines.some(({ from }) => from === 'page') ? 'none' : 'folio'
}

/** The notes whose marks stand in some items, in their order. */
function notesIn(
  items: readonly VerticalItem[],
  head: readonly LineItem[],
  notes: ReadonlyMap<string, SetNote>,
): Map<string, SetNote> {
  if (notes.size === 0) return new Map()
  const marks = new Set(head.flatMap((line) => line.notes))
  for (const item of items) for (const { notes } of factsOf(item)) for (const mark of notes) marks.add(mark)
  return new Map([...notes].filter(([identifier]) => marks.has(identifier)))
}

function factsOf(item: VerticalItem): readonly Pick<LineItem, 'notes'>[] {
  if (item.kind === 'paragraph') return item.ways()[0]!.lines
  if (item.kind === 'float') return item.lines
  return item.kind === 'line' ? [item] : []
}
