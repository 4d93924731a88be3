import { chapterDepth } from '../ast/levels.ts'
import type { Article } from '../ast/nodes.ts'
import { textOf } from '../ast/walk.ts'
import { breakPages } from './break-pages.ts'
import { columnBody } from './column-body.ts'
import type { Context } from './context.ts'
import { headHeight, PageMaker, type PlacedHeading } from './make-pages.ts'
import { NoteStream } from './note-stream.ts'
import { Notes, type SetNote } from './notes.ts'
import type { Page, PageSection, PageStart } from './page.ts'
import { pageColumns } from './page-columns.ts'
import { startOfPage } from './page-map.ts'
import { reportCompromises } from './report-pages.ts'
import { type BlockGroup, cutAtForcedEnds } from './sections.ts'
import type { Setting } from './setting.ts'
import { stackBlocks } from './stack-blocks.ts'
import { stackTitle } from './title.ts'
import { asLines, type LineItem, type VerticalItem, VerticalList } from './vertical.ts'

/** Sets an article section by section. Knows how many pages there are so far, and the headings on them. */
export class SectionSetter {
  readonly headings: readonly PlacedHeading[]
  private readonly article: Article
  private readonly setting: Setting
  private readonly notes: Notes
  private readonly maker: PageMaker
  private readonly openingDepth: number | undefined
  private pageCount = 0

  constructor(article: Article, setting: Setting) {
    const { metadata } = article
    const { print, shaper } = setting
    this.article = article
    this.setting = setting
    this.notes = new Notes(article, setting)
    this.maker = new PageMaker({ title: textOf(metadata.title), lang: metadata.lang }, print, shaper)
    this.headings = this.maker.headings
    this.openingDepth = chapterDepth(article)
  }

  /** The title where it has a page of its own, with the white page behind it. */
  *titlePage(): Generator<PageSection> {
    if (!this.setting.print.page.titlePage) return
    const list = this.title(this.setting.print.page.textWidth)
    yield this.section([...this.pagesOf(list.items, [], true), ...this.blankBefore('recto')])
  }

  *group({ blocks, begin }: BlockGroup): Generator<PageSection> {
    const { print } = this.setting
    const { titlePage, columns, textWidth } = print.page
    const isTitled = begin === 'start' && !titlePage
    const isHeaded = isTitled && columns > 1
    const head = isHeaded ? asLines(this.title(textWidth).items) : []
    const list = isTitled && !isHeaded ? this.title(print.page.measure) : new VerticalList()
    stackBlocks(blocks, this.context(), list, this.setting)
    const pages = begin === 'recto' ? this.blankBefore('recto') : []
    const stretches = cutAtForcedEnds(list.items)
    const notes = this.notes.take()
    stretches.forEach(({ items, next }, index) => {
      pages.push(...this.pagesOf(items, index === 0 ? head : [], false, notes))
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
      ...(this.openingDepth !== undefined && { openingDepth: this.openingDepth }),
      afterBlock: (block, parent) => this.notes.setFor([block], parent),
    }
  }

  private section(made: readonly MadePage[]): PageSection {
    return {
      pages: made.map(({ page }) => page),
      elements: this.setting.structure.take(),
      destinations: this.maker.destinations.splice(0),
      starts: made.flatMap(({ starts }) => starts),
    }
  }

  /** A white page where the next one would not be a recto. Index 0 is page 1, a recto: even indices are rectos. */
  private blankBefore(_side: 'recto'): MadePage[] {
    if (this.pageCount % 2 === 0) return []
    const index = this.pageCount++
    return [{ page: this.maker.make(index, this.labelOf(index), undefined), starts: [] }]
  }

  private pagesOf(
    items: readonly VerticalItem[],
    head: readonly LineItem[],
    isBare: boolean,
    notes: ReadonlyMap<string, SetNote> = this.notes.take(),
  ): MadePage[] {
    const { print, report } = this.setting
    const { page, grid } = print
    const stream = new NoteStream(notesIn(items, head, notes), grid)
    const columns = pageColumns(page, grid, this.pageCount, headHeight(head, grid))
    const called = stream.after(
      0,
      head.flatMap((line) => line.notes),
    )
    const decisions = breakPages(items, stream, columns, called)
    const bodies = decisions.map((decision) => columnBody(decision, items, stream, grid))
    const pages: MadePage[] = []
    for (let at = 0; at < bodies.length; at += page.columns) {
      const index = this.pageCount++
      const label = this.labelOf(index)
      const parts = { columns: bodies.slice(at, at + page.columns), head: at === 0 ? head : [], isBare }
      reportCompromises(parts.columns, label, report)
      pages.push({
        page: this.maker.make(index, label, parts),
        starts: startOfPage(this.article, index, label, parts.columns),
      })
    }
    return pages
  }

  private labelOf(index: number): string {
    return String(index + 1)
  }
}

interface MadePage {
  readonly page: Page
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
