import { type PageReference, type Paragraph, UNKNOWN_PAGE } from '../../ast/index.ts'
import type { TextStyle } from '../../templates/print/index.ts'
import type { StructureElement } from '../model/index.ts'
import {
  FORBIDDEN,
  linkArea,
  type Phrase,
  placePhrase,
  repeatPhrase,
  setPhrase,
  withStartSpace,
} from '../text/index.ts'
import { attributes, type Context, leadTo } from './context.ts'
import { setParagraph } from './paragraph.ts'
import type { Setting } from './setting.ts'
import type { LineItem } from './vertical.ts'
import type { VerticalList } from './vertical-list.ts'

/** Room for the page number at the end of the line, em. */
export const NUMBER_WIDTH = 2.5

/** Between the words and a page of more than one number, em. */
const LEAST_GAP = 1

/** Lines of an entry that is not torn, at most; of others two stay together at each end. */
const KEPT = 4

/** What closes an entry of a list of figures or tables; undefined where the paragraph is none. */
export function pageAtEnd({ children }: Paragraph): PageReference | undefined {
  const last = children.at(-1)
  return last?.type === 'pageReference' && last.isAtEnd ? last : undefined
}

/** Such an entry, as the contents have theirs: its lines leave the page room at the end of the last. */
export function stackEntry(
  block: Paragraph,
  page: PageReference,
  context: Context,
  list: VerticalList,
  setting: Setting,
): void {
  const style = setting.print.role('contents')
  const element = setting.structure.add(context.element, 'P', attributes(block, context.lang))
  const label = page.text ?? UNKNOWN_PAGE
  const { width } = numberOf(label, style, context, setting)
  const measure = context.measure - Math.max(NUMBER_WIDTH * style.size, width + LEAST_GAP * style.size)
  const lines = setParagraph(
    block.children.slice(0, -1),
    block,
    style,
    element,
    { ...context, measure },
    setting,
    { indent: -(context.hang ?? 0) },
  )
  const last = lines.at(-1)
  if (!last) return
  const link = setting.structure.add(element, 'Link')
  leadTo(block, list)
  list.push(
    [...lines.slice(0, -1), withNumber(last, label, page.identifier, link, style, context, setting)],
    lines.map((_, at) => (at > 0 && at < lines.length - 3 && lines.length > KEPT ? 0 : FORBIDDEN)),
  )
}

/** Distance between two dots of a leader, em: they stand under each other. */
const DOT_STEP = 0.6

/** A line with the number of a page at its end, which leads to the place with an id, and dots up to it. */
export function withNumber(
  line: LineItem,
  label: string,
  id: string,
  link: StructureElement,
  style: TextStyle,
  context: Context,
  setting: Setting,
): LineItem {
  const { size } = style
  const { lang } = context
  const text = line.items.filter((item) => item.kind === 'text')
  const y = text.at(-1)?.y ?? 0
  const end = Math.max(...text.map((item) => item.x + item.width))
  const right = context.left + context.measure
  const number = numberOf(label, style, context, setting)
  const { width } = number
  const step = DOT_STEP * size
  const first = Math.ceil((end + 0.5 * size) / step)
  const dots = Math.floor((right - width - 0.5 * size) / step) - first
  const leader = repeatPhrase(setPhrase('.', style, lang, setting), dots, step)
  return {
    ...line,
    items: [
      ...line.items,
      ...(dots < 2 ? [] : placePhrase(leader, first * step, y)),
      // The space keeps the number apart from the words for those who copy or hear them.
      ...withStartSpace(placePhrase(number, right - width, y, link), lang, setting.shaper),
      linkArea(style, { x: right - width, y, width }, { url: `#${id}`, contents: label }, link.key),
    ],
  }
}

/** Figures of one width stand under each other. */
function numberOf(label: string, style: TextStyle, { lang }: Context, setting: Setting): Phrase {
  return setPhrase(label, { ...style, features: [...style.features, 'tnum'] }, lang, setting)
}
