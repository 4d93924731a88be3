import type { Block, Heading, Position } from '../../ast/index.ts'
import { type Finding, Refusal, type Report } from '../../diagnostic.ts'
import type { PrintStyle } from '../../templates/print/index.ts'
import {
  asLines,
  attributes,
  type Context,
  heightOf,
  type LineItem,
  leadTo,
  type Setting,
  stackHalfTitle,
  stackImprint,
  stackTitle,
  VerticalList,
} from '../blocks/index.ts'
import { ARTICLE, PageMap } from '../pages/index.ts'
import { isAbstract, stackAbstractAbove } from './abstract.ts'
import type { Entry, SetSection } from './entry.ts'
import { Notes } from './notes.ts'
import { PageSetter } from './page-setter.ts'
import { type ArticleSetting, sectionSetting } from './prepare-setting.ts'
import { type BlockGroup, cutAtForcedEnds, isDisplayPage } from './sections.ts'
import { contentsInText } from './set-contents-in-text.ts'
import { stackBlocks } from './stack-blocks.ts'

/** Sets blocks that no page end divides from each other for certain. Depends on nothing but what it is given. */
export function setSection(group: BlockGroup, entry: Entry, article: ArticleSetting): SetSection {
  const set = isIndex(group) ? setIndex : isDisplayPage(group) ? setDisplay : setText
  if (!group.front) return set(group, entry, article)
  const { exit, ...rest } = set(group, { ...entry, bodyStart: Number.MAX_SAFE_INTEGER }, article)
  return { ...rest, exit: { ...exit, bodyStart: exit.pageIndex } }
}

function setText(group: BlockGroup, entry: Entry, article: ArticleSetting): SetSection {
  return inSection(article, entry, group, (setting, notes, pages, findings) => {
    const { titlePage, columns, textWidth, measure } = setting.print.page
    const isTitled = group.begin === 'start' && !titlePage
    const isHeaded = isTitled && columns > 1
    const titled = (width: number) => setTitle(width, article, setting, notes, findings)
    const above = isHeaded ? titled(textWidth) : undefined
    const list = isTitled && !isHeaded ? titled(measure) : new VerticalList()
    const isStart = group.begin === 'start'
    const context = { ...contextOf(setting, notes), isStart }
    const [abstract, ...text] = group.blocks
    const isAbove = above && stackAbstractAbove(abstract, context, above, setting)
    const listed = isTitled ? contentsInText(article, context, setting) : undefined
    const isBefore = listed && !isAbove && isAbstract(abstract)
    if (isBefore) stackBlocks([abstract], context, list, setting)
    if (listed) list.append(listed, 0, setting.print.grid)
    stackBlocks(isAbove || isBefore ? text : group.blocks, context, list, setting)
    const head = above ? asLines(above.items) : []
    if (group.begin === 'recto') pages.blankBefore('recto')
    // The line of white below the head is white enough above the first heading.
    if (isHeaded && list.items[0]?.kind === 'space') list.items.shift()
    const set = notes.take()
    const stretches = cutAtForcedEnds(list.items)
    // A title alone is a page, too.
    const parts = stretches.length === 0 && head.length > 0 ? [{ items: [], next: 'any' }] : stretches
    parts.forEach(({ items, next }, index) => {
      pages.add(items, { head: index === 0 ? head : NO_LINES, notes: set })
      if (next === 'recto') pages.blankBefore('recto')
    })
  })
}

function isIndex({ blocks: [first] }: BlockGroup): boolean {
  return first?.type === 'heading' && first.role === 'index'
}

/** Entries in columns of at least so many em of theirs, under their heading. */
const INDEX_MEASURE = 12

function setIndex(group: BlockGroup, before: Entry, article: ArticleSetting): SetSection {
  const { blocks, begin } = group
  const { page, grid, role } = article.print
  const gutter = Math.max(page.gutter, 1.5 * grid)
  const most = Math.floor((page.textWidth + gutter) / (INDEX_MEASURE * role('listItem').size + gutter))
  const columns = Math.max(1, Math.min(3, most))
  const measure = (page.textWidth - (columns - 1) * gutter) / columns
  // Short lines cannot share out white, and the letters above the entries are near.
  const entry = { ...role('listItem'), align: 'start', before: 0 } as const
  const print: PrintStyle = {
    ...article.print,
    page: { ...page, columns, gutter, measure },
    role: (name) => (name === 'listItem' ? entry : role(name)),
  }
  return inSection({ ...article, print }, before, group, (setting, notes, pages) => {
    const [heading, ...entries] = blocks
    const context = contextOf(setting, notes)
    const head = new VerticalList()
    stackBlocks([heading!], { ...context, measure: page.textWidth }, head, setting)
    const list = new VerticalList()
    stackBlocks(entries, context, list, setting)
    if (begin === 'recto') pages.blankBefore('recto')
    pages.add(list.items, { head: asLines(head.items), notes: notes.take() })
  })
}

/** The few lines of a dedication or an epigraph in the upper third of a page, without head and folio (The Chicago Manual of Style, 1.38–1.39). */
function setDisplay(group: BlockGroup, entry: Entry, article: ArticleSetting): SetSection {
  const { blocks, begin, front } = group
  const [heading, ...rest] = blocks as [Heading, ...Block[]]
  const { page, grid, role } = article.print
  const centred = { ...role('paragraph'), align: 'center', indent: 0 } as const
  const print: PrintStyle = {
    ...article.print,
    opening: { ...article.print.opening, firstWords: 'none', dropCap: 0 },
    role: (name) => (name === 'paragraph' ? centred : role(name)),
  }
  return inSection({ ...article, print }, entry, group, (setting, notes, pages) => {
    const stacked = new VerticalList()
    const context = contextOf(setting, notes)
    const { lang } = context
    const named = { title: heading.name!, ...attributes(heading, lang) }
    const element = setting.structure.add(context.element, 'Sect', named)
    leadTo(heading, stacked)
    stackBlocks(rest, { ...context, element }, stacked, setting)
    const lines = asLines(stacked.items)
    const free = Math.floor((page.lines - heightOf(lines) / grid) / 3)
    const list = new VerticalList()
    list.space(Math.max(0, free) * grid)
    list.push(lines, [])
    if (begin === 'recto') pages.blankBefore('recto')
    pages.add(list.items, { furniture: 'none', notes: notes.take() })
    if (front) pages.blankBefore('recto')
  })
}

/** The title on a page of its own; on the back of it the imprint, or nothing. */
export function setTitlePage(entry: Entry, article: ArticleSetting): SetSection {
  const set = inSection(article, entry, { blocks: [] }, (setting, notes, pages, findings) => {
    const { textWidth } = setting.print.page
    const { items } = setTitle(textWidth, article, setting, notes, findings)
    pages.add(items, { furniture: 'none', notes: notes.take() })
    const imprint = new VerticalList()
    stackImprint(article.article, { ...contextOf(setting, notes), measure: textWidth }, imprint, setting)
    if (imprint.items.length > 0) pages.add(imprint.items, { furniture: 'none', notes: notes.take() })
    pages.blankBefore('recto')
  })
  const opening = { label: set.section.pages[0]!.folio, key: ARTICLE, offset: 0 }
  const rest = set.section.starts.filter(({ key }) => key !== ARTICLE)
  return { ...set, section: { ...set.section, starts: [opening, ...rest] } }
}

/** The title alone on the first page, and the white one behind it: the text begins on neither of them. */
export function setHalfTitle(entry: Entry, article: ArticleSetting): SetSection {
  const set = inSection(article, entry, { blocks: [] }, (setting, notes, pages) => {
    const list = new VerticalList()
    const context = { ...contextOf(setting, notes), measure: setting.print.page.textWidth }
    stackHalfTitle(article.article, context, list, setting)
    pages.add(list.items, { furniture: 'none', notes: notes.take() })
    pages.blankBefore('recto')
  })
  return { ...set, section: { ...set.section, starts: [] } }
}

const NO_LINES: readonly LineItem[] = []

/** Gives a section its own structure, notes and findings, and gathers what has come of it. */
export function inSection(
  article: ArticleSetting,
  entry: Entry,
  { blocks, front }: Pick<BlockGroup, 'blocks' | 'front'>,
  fill: (setting: Setting, notes: Notes, pages: PageSetter, findings: readonly Finding[]) => void,
): SetSection {
  const findings: Finding[] = []
  const report: Report = (finding) => void findings.push(finding)
  const setting = sectionSetting(article, report)
  const pages = new PageSetter(entry, new PageMap(blocks, entry.unplaced), setting)
  fill(setting, new Notes(setting), pages, findings)
  if (front === 'ends') pages.blankBefore('recto')
  return { ...pages.finish(setting.structure.take()), findings }
}

/** Lines of the first page that a title leaves to the text below it. */
const LEAST_BELOW = 2

/** Throws a `Refusal`, `title-too-long`: what is kept together goes on no second page. */
function setTitle(
  measure: number,
  { article }: ArticleSetting,
  setting: Setting,
  notes: Notes,
  findings: readonly Finding[],
): VerticalList {
  const list = new VerticalList()
  stackTitle(article, { ...contextOf(setting, notes), measure }, list, setting)
  const { title, subtitle = [] } = article.metadata
  const { page, grid } = setting.print
  // Signs that no font has stand there as their numbers: how much the title takes nobody knows.
  const isWhole = !findings.some(({ code }) => code === 'glyph-missing')
  const isTall = heightOf(asLines(list.items)) > (page.lines - LEAST_BELOW) * grid
  if (isTall && isWhole) throw tooLong(title[0]?.position)
  notes.setFor([...title, ...subtitle], setting.structure.root)
  return list
}

function tooLong(position: Position | undefined): Refusal {
  return new Refusal({
    code: 'title-too-long',
    severity: 'error',
    message: 'title, subtitle and authors are more than the first page holds',
    ...(position && { position }),
    hint: 'shorten the title, or name the first of the authors and say how many there are',
  })
}

/** The blocks of the text itself. */
export function contextOf({ structure, print, spans }: Setting, notes: Notes): Context {
  return {
    role: 'paragraph',
    element: structure.root,
    left: 0,
    measure: print.page.measure,
    lang: spans.lang,
    listDepth: 0,
    isTop: true,
    afterBlock: (block, parent) => notes.setFor([block], parent),
    notesUnder: (table, parent, place) => notes.setUnder(table, parent, place),
  }
}
