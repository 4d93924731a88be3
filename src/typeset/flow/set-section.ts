import type { Article } from '../../ast/index.ts'
import { chapterDepth, textOf } from '../../ast/index.ts'
import type { Context, Setting } from '../blocks/index.ts'
import {
  asLines,
  type Contents,
  type LineItem,
  stackContents,
  stackTitle,
  type VerticalItem,
  VerticalList,
} from '../blocks/index.ts'
import type { Page, PageStart, StructureElement } from '../model/index.ts'
import type { ExplainedSection } from '../pages/index.ts'
import {
  breakPages,
  type ColumnBody,
  columnBody,
  headHeight,
  NoteStream,
  type Over,
  PageMaker,
  PageMap,
  type PageParts,
  type PlacedHeading,
  pageColumns,
  reportCompromises,
  type SetNote,
} from '../pages/index.ts'
import { Notes } from './notes.ts'
import { type BlockGroup, cutAtForcedEnds } from './sections.ts'
import { stackBlocks } from './stack-blocks.ts'

/** Sets an article section by section. Knows how many pages there are so far, and the headings on them. */
export class SectionSetter {
  readonly headings: readonly PlacedHeading[]
  private readonly article: Article
  private readonly setting: Setting
  private readonly notes: Notes
  private readonly maker: PageMaker
  private readonly pageMap: PageMap
  private readonly openingDepth: number | undefined
  private readonly targets = new Map<string, string>()
  private contents: (Contents & { readonly elements: StructureElement[]; readonly first: number }) | undefined
  private pageCount = 0
  /** The first page of the text itself. */
  private bodyStart = Number.POSITIVE_INFINITY

  constructor(article: Article, setting: Setting) {
    const { metadata } = article
    const { print, shaper } = setting
    this.article = article
    this.setting = setting
    this.notes = new Notes(setting)
    this.pageMap = new PageMap(article)
    this.maker = new PageMaker({ title: textOf(metadata.title), lang: metadata.lang }, print, shaper)
    this.headings = this.maker.headings
    this.openingDepth = chapterDepth(article)
  }

  /** The title where it has a page of its own, with the white page behind it; room is kept for the contents. */
  *frontMatter(): Generator<ExplainedSection> {
    const { titlePage, textWidth } = this.setting.print.page
    if (titlePage) {
      const list = this.title(textWidth)
      yield this.section([...this.pagesOf(list.items, { furniture: 'none' }), ...this.blankBefore('recto')])
    }
    const contents = stackContents(this.article, { ...this.context(), measure: textWidth }, this.setting)
    if (contents) {
      const elements = this.setting.structure.take()
      const first = this.pageCount
      this.pageCount += this.breakColumns(contents.items, first, [], new Map()).bodies.length
      if (this.pageCount % 2 === 1) this.pageCount++
      this.contents = { ...contents, elements, first }
    }
    this.bodyStart = this.pageCount
  }

  /** The contents, now that all page numbers are known. */
  *contentsPages(): Generator<ExplainedSection> {
    if (!this.contents) return
    const { numbered, elements, first } = this.contents
    const pageOf = new Map(this.targets)
    this.pageCount = first
    const pages = this.pagesOf(
      numbered((id) => pageOf.get(id)),
      { furniture: 'folio' },
    )
    yield { ...this.section([...pages, ...this.blankBefore('recto')]), elements }
  }

  *group({ blocks, begin }: BlockGroup): Generator<ExplainedSection> {
    const { print } = this.setting
    const { titlePage, columns, textWidth } = print.page
    const isTitled = begin === 'start' && !titlePage
    const isHeaded = isTitled && columns > 1
    const head = isHeaded ? asLines(this.title(textWidth).items) : []
    const list = isTitled && !isHeaded ? this.title(print.page.measure) : new VerticalList()
    stackBlocks(blocks, this.context(), list, this.setting)
    const pages = begin === 'recto' ? this.blankBefore('recto') : []
    // The line of white below the head is white enough above the first heading.
    if (isHeaded && list.items[0]?.kind === 'space') list.items.shift()
    const stretches = cutAtForcedEnds(list.items)
    const notes = this.notes.take()
    stretches.forEach(({ items, next }, index) => {
      pages.push(...this.pagesOf(items, { head: index === 0 ? head : [], notes }))
      if (next === 'recto') pages.push(...this.blankBefore('recto'))
    })
    if (pages.length > 0) yield this.section(pages)
  }

  private title(measure: number): VerticalList {
    const { article, setting, notes } = this
    const list = new VerticalList()
    stackTitle(article, { ...this.context(), measure }, list, setting)
    notes.setFor([...article.metadata.title, ...(article.metadata.subtitle ?? [])], setting.structure.root)
    return list
  }

  private context(): Context {
    const { structure, print } = this.setting
    return {
      role: 'paragraph',
      element: structure.root,
      left: 0,
      measure: print.page.measure,
      lang: this.article.metadata.lang,
      listDepth: 0,
      isTop: true,
      ...(this.openingDepth !== undefined && { openingDepth: this.openingDepth }),
      afterBlock: (block, parent) => this.notes.setFor([block], parent),
      notesUnder: (table, parent, place) => this.notes.setUnder(table, parent, place),
    }
  }

  private section(made: readonly MadePage[]): ExplainedSection {
    const destinations = this.maker.destinations.splice(0)
    for (const { id, page } of destinations) this.targets.set(id, this.labelOf(page))
    return {
      pages: made.map(({ page }) => page),
      elements: this.setting.structure.take(),
      destinations,
      starts: made.flatMap(({ starts }) => starts),
      columns: new Map(made.map(({ page, columns }) => [page, columns])),
    }
  }

  /** A white page where the next one would not be a recto. Index 0 is page 1, a recto: even indices are rectos. */
  private blankBefore(_side: 'recto'): MadePage[] {
    if (this.pageCount % 2 === 0) return []
    const index = this.pageCount++
    return [{ page: this.maker.make(index, this.labelOf(index), undefined), starts: [], columns: [] }]
  }

  private pagesOf(
    items: readonly VerticalItem[],
    { head = [], furniture = 'all', notes = this.notes.take() }: PageOptions,
  ): MadePage[] {
    const { bodies, perPage } = this.breakColumns(items, this.pageCount, head, notes, furniture === 'all')
    const pages: MadePage[] = []
    for (let at = 0; at < bodies.length; at += perPage) {
      const index = this.pageCount++
      const label = this.labelOf(index)
      // The first page of the text shows no running head, whether a chapter opens there or not.
      const columns = bodies.slice(at, at + perPage)
      const { over } = columns[0]!
      const beside = furnitureBeside(over, furniture)
      const shown = index === this.bodyStart && beside === 'all' ? 'folio' : beside
      const heads = [...(at === 0 ? [head] : []), ...over.map(({ lines }) => lines)]
      reportCompromises(columns, label, this.setting.report)
      pages.push({
        page: this.maker.make(index, label, { columns, heads, furniture: shown }),
        starts: this.pageMap.startOf(index, label, columns),
        columns,
      })
    }
    return pages
  }

  /** Front matter is set over the whole width. */
  private breakColumns(
    items: readonly VerticalItem[],
    firstPage: number,
    head: readonly LineItem[],
    notes: ReadonlyMap<string, SetNote>,
    inColumns = false,
  ): { bodies: ColumnBody[]; perPage: number } {
    const { page, grid } = this.setting.print
    const perPage = inColumns ? page.columns : 1
    const stream = new NoteStream(notesIn(items, head, notes), grid)
    const columns = pageColumns({ ...page, columns: perPage }, grid, firstPage, headHeight(head, grid))
    const called = stream.after(
      0,
      head.flatMap((line) => line.notes),
    )
    const decisions = breakPages(items, stream, columns, called)
    return { bodies: decisions.map((decision) => columnBody(decision, items, stream, grid)), perPage }
  }

  private labelOf(index: number): string {
    const isRoman = this.setting.print.page.frontMatter === 'roman'
    if (!isRoman) return String(index + 1)
    return index < this.bodyStart ? romanNumeral(index + 1) : String(index - this.bodyStart + 1)
  }
}

/** A figure on a page of its own leaves the running head away; a picture past the edges, the folio too. */
function furnitureBeside(over: readonly Over[], furniture: PageParts['furniture']): PageParts['furniture'] {
  const plate = furniture === 'all' ? over.find(({ span }) => span === 'page') : undefined
  if (!plate) return furniture
  return plate.lines.some(({ from }) => from === 'page') ? 'none' : 'folio'
}

interface PageOptions {
  readonly head?: readonly LineItem[]
  readonly furniture?: PageParts['furniture']
  readonly notes?: ReadonlyMap<string, SetNote>
}

/** 4 → iv. */
function romanNumeral(value: number): string {
  const ROMAN = [
    ['m', 1000],
    ['cm', 900],
    ['d', 500],
    ['cd', 400],
    ['c', 100],
    ['xc', 90],
    ['l', 50],
    ['xl', 40],
    ['x', 10],
    ['ix', 9],
    ['v', 5],
    ['iv', 4],
    ['i', 1],
  ] as const
  let left = value
  return ROMAN.map(([letters, worth]) => {
    const count = Math.floor(left / worth)
    left -= count * worth
    return letters.repeat(count)
  }).join('')
}

interface MadePage {
  readonly page: Page
  readonly columns: readonly ColumnBody[]
  readonly starts: readonly PageStart[]
}

/** The notes whose marks stand in some items, in their order. */
function notesIn(
  items: readonly VerticalItem[],
  head: readonly LineItem[],
  notes: ReadonlyMap<string, SetNote>,
): Map<string, SetNote> {
  if (notes.size === 0) return new Map()
  const marks = new Set(head.flatMap((line) => line.notes))
  for (const item of items) {
    const lines =
      item.kind === 'paragraph'
        ? item.ways()[0]!.lines
        : item.kind === 'float'
          ? item.lines
          : item.kind === 'line'
            ? [item]
            : []
    for (const line of lines) for (const mark of line.notes) marks.add(mark)
  }
  return new Map([...notes].filter(([identifier]) => marks.has(identifier)))
}
