import type { Aside, Block, Blockquote, Div, Heading, Paragraph } from '../../ast/index.ts'
import {
  asideTitle,
  beginsInBold,
  isBold,
  isWords,
  labelOf,
  lastSeenIn,
  matterOf,
  picturesOf,
  unreachable,
  wordsOf,
} from '../../ast/index.ts'
import { BELOW_HEADING, isAsideKind } from '../../templates/index.ts'
import type { TextStyle } from '../../templates/print/index.ts'
import type { Setting, VerticalList } from '../blocks/index.ts'
import {
  attributes,
  type Context,
  heightOf,
  inFrame,
  leadTo,
  mayStandElsewhere,
  NO_PREFIX,
  narrowEnough,
  pageAtEnd,
  pushBlock,
  type Stack,
  setParagraph,
  setParagraphWays,
  stackCode,
  stackDefinitions,
  stackEntry,
  stackFigure,
  stackFormula,
  stackList,
  stackThematicBreak,
  stackVerse,
  stackWriting,
  startIn,
  withFirstWords,
  withoutStart,
} from '../blocks/index.ts'
import { mayMoveAway, stackTable } from '../tables/index.ts'
import { FORBIDDEN } from '../text/index.ts'
import { leadsInto } from './keeps.ts'
import { isStillFirst, opensChapter } from './openings.ts'
import { poemWidths } from './poems.ts'

/** Blocks → the vertical list, with the structure elements that they need, in reading order. */
export function stackBlocks(
  blocks: readonly Block[],
  context: Context,
  list: VerticalList,
  setting: Setting,
): void {
  const widthAt = poemWidths(blocks, context, setting)
  blocks.forEach((block, index) => {
    const lang = block.lang ?? context.lang
    const { isStart = false } = context
    const around = { ...context, lang, before: undefined }
    const inner =
      index === 0
        ? around
        : { ...around, prefix: NO_PREFIX, isStart: isStart && isStillFirst(blocks, index, setting) }
    const beside = (step: 1 | -1) => blockBeside(blocks, index, step, context, setting)
    // A heading is a change of scene by itself.
    if (block.type === 'thematicBreak' && beside(1)?.type === 'heading') leadTo(block, list)
    else if (block.type === 'verse' && setting.template.verse.centred)
      stackVerse(block, { ...inner, longestLine: widthAt(index) }, list, setting)
    else stackBlock(block, beside(-1), inner, list, setting)
    context.afterBlock?.(block, context.element)
    const next = blocks[index + 1]
    // The letter above entries of an index stands with the first of them, however few they are.
    if (leadsInto(block, next))
      if (isIndexList(next)) list.keep()
      else list.keepAnnounced()
  })
}

function isIndexList(block: Block | undefined): boolean {
  return block?.type === 'list' && block.isUnmarked === true
}

/** What stands before or after a block on the page: figures that may go elsewhere part no text. */
function blockBeside(
  blocks: readonly Block[],
  index: number,
  step: 1 | -1,
  context: Context,
  setting: Setting,
): Block | undefined {
  let at = index + step
  while (standsElsewhere(blocks, at, context, setting)) at += step
  return at < 0 ? context.before : blocks[at]
}

function standsElsewhere(blocks: readonly Block[], at: number, context: Context, setting: Setting): boolean {
  const block = blocks[at]
  if (!block || (at > 0 && leadsInto(blocks[at - 1]!, block))) return false
  return mayStandElsewhere(block, context, setting) || mayMoveAway(block, context, setting)
}

function stackBlock(
  block: Block,
  before: Block | undefined,
  context: Context,
  list: VerticalList,
  setting: Setting,
): void {
  const stack: Stack = (blocks, inner, into = list) =>
    stackBlocks(blocks, { ...inner, isTop: false, isSeenThrough: false }, into, setting)
  switch (block.type) {
    case 'paragraph':
      return stackParagraph(block, before, context, list, setting)
    case 'heading':
      return stackHeading(block, before, context, list, setting)
    case 'section':
      return stackBlocks([block.title, ...block.children], context, list, setting)
    case 'blockquote':
      return stackQuote(block, context, list, setting)
    case 'div':
      return stackDiv(block, before, context, list, setting)
    case 'list':
      return stackList(block, context, list, setting, stack)
    case 'definitionList':
      return stackDefinitions(block, context, list, setting, stack)
    case 'code':
      return stackCode(block, context, list, setting)
    case 'math':
      return stackFormula(block, context, list, setting)
    case 'verse':
      return stackVerse(block, context, list, setting)
    case 'figure':
      return stackFigure(block, context, list, setting, stack)
    case 'table':
      return stackTable(block, context, list, setting)
    case 'aside':
      return stackAside(block, context, list, setting)
    case 'writingSpace':
      return stackWriting(block, context, list, setting)
    case 'thematicBreak':
      leadTo(block, list)
      return stackThematicBreak(context, list, setting)
    case 'pageBreak':
      leadTo(block, list)
      return list.breakPage('any')
    default:
      return unreachable(block)
  }
}

function stackParagraph(
  block: Paragraph,
  before: Block | undefined,
  context: Context,
  list: VerticalList,
  setting: Setting,
): void {
  if (picturesOf(block.children)) return stackPictures(block, context, list, setting)
  const page = pageAtEnd(block)
  if (page) return stackEntry(block, page, context, list, setting)
  const style = setting.print.role(context.role)
  const element = setting.structure.add(context.element, 'P', attributes(block, context.lang))
  const isContainer = context.role !== 'paragraph'
  const last = lastSeenIn(before, (name) => !setting.print.classed(name))
  const isNext = isWords(last)
  if (!isContainer) list.space(style.before)
  if (isNext && style.indent === 0 && isOfBox(context)) list.space(setting.print.grid / 2)
  const isIndented = isNext && !isBold(last) && !isBold(block) && !beginsInBold(block)
  const indent = isIndented ? style.indent : -(context.hang ?? 0)
  const { opening } = setting.print
  const opens = opensChapter(before, context, setting)
  const children = opens ? withFirstWords(block.children, opening, context.lang) : block.children
  const set = setParagraphWays(children, block, style, element, context, setting, {
    indent,
    prefix: context.prefix ?? NO_PREFIX,
    dropCap: opens ? opening.dropCap : 0,
  })
  if (set) leadTo(block, list)
  if (set) list.pushParagraph(set.lines, set.ways)
  if (!isContainer) list.space(style.after)
}

/** Whether a paragraph is one of those of a box, which an indent or half a line tells from each other. */
function isOfBox({ isBoxed = false, role }: Context): boolean {
  return isBoxed && (role === 'paragraph' || role === 'blockquote' || isAsideKind(role))
}

/** A paragraph of nothing but pictures stands as a figure does. */
function stackPictures(block: Paragraph, context: Context, list: VerticalList, setting: Setting): void {
  const figure = setting.print.role('figure')
  const align = context.role === 'paragraph' ? figure.align : 'start'
  const style: TextStyle = { ...setting.print.role(context.role), align }
  const element = setting.structure.add(context.element, 'P', attributes(block, context.lang))
  const { prefix = NO_PREFIX } = context
  list.space(figure.before)
  pushBlock(
    list,
    setParagraph(block.children, block, style, element, context, setting, { prefix }),
    [],
    block,
  )
  list.space(figure.after)
}

function stackHeading(
  block: Heading,
  before: Block | undefined,
  context: Context,
  list: VerticalList,
  setting: Setting,
): void {
  const style = setting.print.role(`heading${block.depth}`)
  const level = block.level!
  const element = setting.structure.add(context.element, `H${level}`, attributes(block, context.lang))
  const isOpening = setting.openings.has(block.key!)
  const start = setting.print.page.chapterStart
  const opensPage = isOpening && start !== 'continue'
  if (opensPage && list.items.length > 0) list.breakPage(start === 'recto' ? 'recto' : 'any')
  const { opening, grid } = setting.print
  const isBelow = before?.type === 'heading' && before.depth < block.depth && !opensPage
  const above = isBelow ? Math.min(style.before, BELOW_HEADING * grid) : style.before
  list.space(opensPage && opening.sink > 0 ? opening.sink : above)
  if (!isBelow) list.letGrow(block.depth)
  list.endWanted()
  if (before?.type === 'heading' && before.depth >= block.depth) list.partHeadings()
  const lines = setParagraph(block.children, block, style, element, context, setting, {
    isBalanced: style.align !== 'justify',
  })
  const [first, ...rest] = lines
  if (!first) return
  const title = labelOf(block.children)
  const heading = {
    level,
    title,
    isOpening: opensPage,
    isRunning: isOpening,
    ...(isOpening && partOf(block, title)),
  }
  // What a frame stands around begins where the frame lets it.
  const lift = style.frame ? 0 : Math.max(0, style.leading - setting.print.role('paragraph').leading)
  const settled = {
    ...first,
    ...(lift > 0 && { lift }),
    settles: heightOf(lines) + (style.frame?.room.below ?? 0) + style.after,
  }
  const marked = [context.isTop ? { ...settled, heading } : settled, ...rest]
  inFrame(list, style, context, () => {
    leadTo(block, list)
    list.pushTitle(marked)
  })
  list.space(style.after)
  list.keepWithLines()
}

/** A part goes on until the next one, or until what stands behind the body of the book. */
function partOf(block: Heading, title: string): { readonly part: string } | undefined {
  if (block.role === 'part') return { part: title }
  return matterOf(block) === 'body' ? undefined : { part: '' }
}

function stackQuote(block: Blockquote, context: Context, list: VerticalList, setting: Setting): void {
  const style = setting.print.role('blockquote')
  const element = setting.structure.add(context.element, 'BlockQuote', attributes(block, context.lang))
  leadTo(block, list)
  const inner = insetBy(style, { ...context, role: 'blockquote', element })
  list.space(style.before)
  const fill = () => stackBlocks(block.children, inner, list, setting)
  inFrame(list, style, context, () => list.inside('block', () => list.offGrid(fill)))
  list.space(style.after)
}

/** Where the blocks of a box stand, if its insets leave enough of the measure. */
function insetBy({ inset: [start, end] }: TextStyle, context: Context): Context {
  const outer = { ...context, isTop: false, isSeenThrough: false, isBoxed: true }
  const inner = { ...outer, left: context.left + start, measure: context.measure - start - end }
  return narrowEnough(inner, outer)
}

function stackDiv(
  block: Div,
  before: Block | undefined,
  context: Context,
  list: VerticalList,
  setting: Setting,
): void {
  const style = setting.print.classed(block.class)
  const element = setting.structure.add(context.element, 'Div', attributes(block, context.lang))
  leadTo(block, list)
  if (!style) {
    const isSeenThrough = context.isTop || context.isSeenThrough || false
    const inner = { ...context, isTop: false, isSeenThrough, element, before }
    return stackBlocks(block.children, inner, list, setting)
  }
  const inside = { ...setting, print: setting.print.within(block.class) }
  const inner = insetBy(style, { ...context, role: 'paragraph', element })
  list.space(style.before)
  const fill = () => stackBlocks(block.children, inner, list, inside)
  inFrame(list, style, context, () => list.offGrid(fill))
  list.space(style.after)
}

function stackAside(block: Aside, context: Context, list: VerticalList, setting: Setting): void {
  const role = block.kind
  const style = setting.print.role(role)
  const element = setting.structure.add(context.element, 'Div', attributes(block, context.lang))
  leadTo(block, list)
  const inner = insetBy(style, { ...context, role, element })
  list.space(style.before)
  const fill = () => {
    stackAsideTitle(block, inner, list, setting)
    const inside = { ...setting, print: setting.print.inside(role) }
    stackBlocks(block.children, inner, list, inside)
  }
  inFrame(list, style, context, () => list.offGrid(fill))
  // A line is enough below the title of a box that has no more: the next box is none of it.
  list.endWanted()
  list.space(style.after)
}

function stackAsideTitle(block: Aside, context: Context, list: VerticalList, setting: Setting): void {
  const heading = asideTitle(block, wordsOf(setting.spans.lang))
  if (!heading) return
  const title = setting.structure.add(context.element, 'P')
  const style = setting.print.role('asideTitle')
  const lines = setParagraph(heading, block, style, title, context, setting)
  list.space(style.before)
  // The word for its kind is none of the author's: the place is that of the aside.
  list.push(
    lines.map((line, index) => (index === 0 ? { ...line, start: startIn(block, 0) } : withoutStart(line))),
    lines.map(() => FORBIDDEN),
  )
  list.space(style.after)
  list.keepWithLines()
}
