import type { Article, Inline } from '../../ast/index.ts'
import { asText, creditsOf, dateLineOf, labelOf, shortTitleOf } from '../../ast/index.ts'
import type { Role } from '../../templates/index.ts'
import type { PageItem, StructureType } from '../model/index.ts'
import { FORBIDDEN } from '../text/index.ts'
import { type Context, inFrame } from './context.ts'
import { setParagraph, titleStyle } from './paragraph.ts'
import type { Setting } from './setting.ts'
import { asLines, heightOf, type LineItem, withoutStart } from './vertical.ts'
import { VerticalList } from './vertical-list.ts'

/** Title, subtitle, authors and date, kept together. */
export function stackTitle(article: Article, context: Context, list: VerticalList, setting: Setting): void {
  const { metadata } = article
  const { byline, affiliations } = creditsOf(metadata)
  const rows: [Role, StructureType, readonly Inline[]][] = [
    ['title', 'H1', metadata.title],
    ['subtitle', 'P', metadata.subtitle ?? []],
    ['byline', 'P', byline],
    ...affiliations.map((place): [Role, StructureType, readonly Inline[]] => ['affiliation', 'P', place]),
    ['date', 'P', asText(dateLineOf(metadata))],
  ]
  rows.forEach(([role, type, nodes]) => {
    if (nodes.length === 0) return
    const asked = setting.print.role(role)
    const isTitle = role === 'title' && asked.align !== 'justify'
    const style = isTitle ? titleStyle(nodes, article, asked, context, setting) : asked
    const element = setting.structure.add(context.element, type)
    const lines = setParagraph(nodes, article, style, element, context, setting, {
      isBalanced: style.align !== 'justify',
    }).map(withoutStart)
    const [first, ...rest] = lines
    if (!first) return
    list.space(style.before)
    if (list.items.length > 0) list.keep()
    const heading = { level: 1, title: labelOf(nodes), isOpening: true, isRunning: false }
    const marked = role === 'title' ? [{ ...first, heading }, ...rest] : lines
    const costs = lines.map(() => FORBIDDEN)
    inFrame(list, style, context, () => list.push(marked, costs))
    list.space(style.after)
  })
  // The white between title and text is the same whichever line is the last.
  list.space(setting.print.role('date').after)
  list.keepWithLines()
}

/** The title alone, for the eye: it is read on the title page. */
export function stackHalfTitle(
  article: Article,
  context: Context,
  list: VerticalList,
  setting: Setting,
): void {
  const { metadata } = article
  const { role } = setting.print
  const title = asText(shortTitleOf(metadata))
  const asked = { ...role('heading1'), align: role('title').align }
  const style = titleStyle(title, article, asked, context, setting)
  const lines = setParagraph(title, article, style, context.element, context, setting, { isBalanced: true })
  list.space(Math.max(style.before, setting.print.opening.sink))
  list.push(lines.map(unread), [])
}

function unread(line: LineItem): LineItem {
  return { ...withoutStart(line), items: line.items.map(({ element: _, ...item }) => item as PageItem) }
}

/** The lines of the imprint at the foot of their page. */
export function stackImprint(article: Article, context: Context, list: VerticalList, setting: Setting): void {
  const { page, grid, role } = setting.print
  const style = role('imprint')
  const stacked = new VerticalList()
  for (const line of article.metadata.imprint ?? []) {
    const element = setting.structure.add(context.element, 'P')
    stacked.space(style.before)
    stacked.push(setParagraph(line.children, line, style, element, context, setting), [])
  }
  const lines = asLines(stacked.items)
  list.space(Math.max(0, Math.floor(page.lines - heightOf(lines) / grid)) * grid)
  list.push(lines, [])
}
