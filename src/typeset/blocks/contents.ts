import type { Article, Heading, Inline, Section } from '../../ast/index.ts'
import { isDisplayed, sectionsOf, wordsOf } from '../../ast/index.ts'
import { least } from '../../lists.ts'
import type { PrintStyle, TextStyle } from '../../templates/print/index.ts'
import type { PageItem, StructureElement } from '../model/index.ts'
import { FORBIDDEN } from '../text/index.ts'
import type { Context } from './context.ts'
import { NUMBER_WIDTH, withNumber } from './leaders.ts'
import { setParagraph } from './paragraph.ts'
import type { Setting } from './setting.ts'
import { type LineItem, type VerticalItem, withoutStart } from './vertical.ts'
import { VerticalList } from './vertical-list.ts'

/** A table of contents whose page numbers are not known yet. */
export interface Contents {
  readonly items: readonly VerticalItem[]
  /** The same with the numbers: the lines are as high as they were, so the pages end where they ended. */
  readonly numbered: (labelOf: (id: string) => string | undefined) => VerticalItem[]
}

/** Fewer headings need no table. */
const FEWEST = 2

/** The indent of a deeper level, em. */
const STEP = 1.5

/** The printed table of contents, down to the level that the template asks for; nothing where there is none. */
export function stackContents(
  article: Article,
  context: Context,
  setting: Setting,
  numberWidth = NUMBER_WIDTH,
  entries = contentsEntries(article, setting.print),
): Contents | undefined {
  if (entries.length < FEWEST) return undefined
  const style = setting.print.role('contents')
  const list = new VerticalList()
  const element = setting.structure.add(context.element, 'TOC')
  stackHead(article, entries, element, context, list, setting)
  const last = new Map<LineItem, { id: string; reference: StructureElement }>()
  const entryOf = nestedEntries(element, setting)
  for (const { heading, level } of entries) {
    const reference = setting.structure.add(entryOf(level), 'Reference')
    const lines = setEntry(heading, level, reference, style, context, setting, numberWidth)
    if (level === 1) list.space(style.before)
    list.push(
      lines,
      lines.map(() => FORBIDDEN),
    )
    if (lines.at(-1)) last.set(list.items.at(-1) as LineItem, { id: heading.id!, reference })
  }
  return {
    items: list.items,
    numbered: (labelOf) =>
      list.items.map((item) => {
        const entry = item.kind === 'line' ? last.get(item) : undefined
        const label = entry && labelOf(entry.id)
        return label === undefined
          ? item
          : withNumber(
              item as LineItem,
              label,
              entry!.id,
              entry!.reference.children[0]!,
              style,
              context,
              setting,
            )
      }),
  }
}

/** Gives each entry its element: those of a deeper level stand in a table of their own, in the entry that they are parts of. */
function nestedEntries(root: StructureElement, { structure }: Setting): (level: number) => StructureElement {
  const tables = [root]
  let last: StructureElement | undefined
  return (level) => {
    if (level > tables.length && last) tables.push(structure.add(last, 'TOC'))
    tables.length = Math.min(tables.length, Math.max(1, level))
    last = structure.add(tables.at(-1)!, 'TOCI')
    return last
  }
}

export interface ContentsEntry {
  readonly heading: Heading
  /** From 1, the level of what stands in nothing else: parts, and chapters that are in no part. */
  readonly level: number
}

/** Levels of an article's headings that its contents name where it asks for some in a template that has none. */
const ASKED = 2

/**
 * Where the contents stand: on pages of their own, if the template has them or a page for the title, else between the
 * title and the text.
 */
export function contentsPlace({ metadata }: Article, { page }: PrintStyle): 'pages' | 'text' | undefined {
  if (metadata.contents === false || metadata.contentsDepth === 0) return undefined
  if (page.contents > 0) return 'pages'
  return metadata.contents ? (page.titlePage ? 'pages' : 'text') : undefined
}

/**
 * Parts, chapters and as many levels of sections as the template or the article asks for; nothing where there are no
 * chapters, unless the article asks.
 */
export function contentsEntries(article: Article, print: PrintStyle): readonly ContentsEntry[] {
  if (contentsPlace(article, print) === undefined) return []
  const { contents, contentsDepth } = article.metadata
  const hasChapters = sectionsOf(article).some(({ rank }) => rank === 'chapter')
  if (!hasChapters && !contents) return []
  return nestedEntriesOf(article, contentsDepth ?? (print.page.contents || ASKED), 1)
}

/** A level deeper in each section; parts are none of the levels that the template counts. */
function nestedEntriesOf(
  { children }: Pick<Article | Section, 'children'>,
  levels: number,
  level: number,
): ContentsEntry[] {
  return children.flatMap((block) => {
    if (block.type !== 'section' || isDisplayed(block)) return []
    const { title, rank } = block
    const left = rank === 'part' ? levels : levels - 1
    if (left < 0) return []
    const own = title.id === undefined ? [] : [{ heading: title, level }]
    return [...own, ...nestedEntriesOf(block, left, level + 1)]
  })
}

function stackHead(
  article: Article,
  entries: readonly ContentsEntry[],
  element: StructureElement,
  context: Context,
  list: VerticalList,
  setting: Setting,
): void {
  const shallowest = least(entries.map(({ heading }) => heading.depth)) as Heading['depth']
  const style = setting.print.role(`heading${shallowest}`)
  const caption = setting.structure.add(element, 'Caption')
  const nodes: Inline[] = [{ type: 'text', value: wordsOf(article.metadata.lang).contents }]
  const isInText = contentsPlace(article, setting.print) === 'text'
  list.space(isInText ? style.before : Math.max(style.before, setting.print.opening.sink))
  const lines = setParagraph(nodes, article, style, caption, context, setting, { isBalanced: true })
  list.push(lines.map(withoutStart), [])
  list.space(style.after)
  list.keepWithLines()
}

/** Deeper levels are set in, and what runs over is set in once more. */
function setEntry(
  heading: Heading,
  level: number,
  reference: StructureElement,
  style: TextStyle,
  context: Context,
  setting: Setting,
  numberWidth: number,
): LineItem[] {
  const left = context.left + (level - 1) * STEP * style.size
  const measure = context.measure - left - numberWidth * style.size
  const link: Inline = { type: 'link', url: `#${heading.id}`, children: withoutNotes(heading.children) }
  // A link's colour and line are for running text.
  const lines = setParagraph([link], heading, style, reference, { ...context, left, measure }, setting)
  return lines.map((line) => ({
    ...withoutStart(line),
    items: line.items.map((item) => inColor(item, style.color)),
  }))
}

function inColor(item: PageItem, color: string): PageItem {
  return item.kind === 'text' ? { ...item, color } : item
}

/** The marks of a heading's notes stay with the heading. */
function withoutNotes(nodes: readonly Inline[]): Inline[] {
  return nodes.flatMap((node): Inline[] => {
    if (node.type === 'footnoteReference' || node.type === 'image') return []
    if (node.type === 'link') return withoutNotes(node.children)
    const { id: _, ...rest } = node
    return 'children' in rest
      ? [{ ...rest, children: withoutNotes(rest.children) } as Inline]
      : [rest as Inline]
  })
}
