import type { Block, Figure, Image, Placement } from '../../ast/index.ts'
import { fullTextOf, soleImage, wordsOf } from '../../ast/index.ts'
import type { TextStyle } from '../../templates/print/index.ts'
import type { StructureElement } from '../model/index.ts'
import { ALIGNMENT } from '../text/index.ts'
import { captionPlace, stackCaption, stackCaptionAbove } from './captions.ts'
import type { Context, Stack } from './context.ts'
import { floatSeries } from './float-series.ts'
import { fitImage, fullImage } from './image-sizes.ts'
import { type BareImage, platePage } from './plates.ts'
import type { Setting } from './setting.ts'
import { stackSideBySide } from './side-by-side.ts'
import { type Anchor, asLines, heightOf, type LineItem, plainLine, positionOf, startIn } from './vertical.ts'
import { VerticalList } from './vertical-list.ts'

/** Lines of the page that a picture leaves for its caption. */
const CAPTION_LINES = 3

/** Largest share of a page's height that a picture over several columns takes: text stands under it. */
const LARGEST_WIDE = 0.6

/** The same of a photograph in a page's only column whose size nobody has asked for: it is no plate. */
const LARGEST_HIGH = 0.6

/** Fewest lines of text below one that is as wide as a page that lies across. */
const LINES_BELOW = 3

/** Least share of the measure that such a picture takes for all that: one that is as high has a page. */
const LEAST_WIDE = 0.6

/**
 * A figure: images each on a line of their own, other blocks as they are, and the caption kept below them; or a
 * picture on a page of its own. `stack` sets the blocks that are not images.
 */
export function stackFigure(
  block: Figure,
  context: Context,
  list: VerticalList,
  setting: Setting,
  stack: Stack,
): void {
  const element = setting.structure.add(context.element, 'Div', {
    ...(block.lang && { lang: block.lang }),
    ...(block.id && { id: block.id }),
  })
  const anchors: Anchor[] = block.id ? [{ id: block.id, x: 0 }] : []
  const placement = placementOf(block, context, setting)
  const inner = { ...context, element }
  if (placement === 'wide' && !isTooHigh(block, list, setting))
    stackWide(block, inner, anchors, list, setting, stack)
  else if (placement) stackPlate(block, inner, anchors, list, setting)
  else
    pushFigure(block, stackContent(block, inner, undefined, setting, stack), context, anchors, list, setting)
}

/** Appends a figure where it comes, or where it comes to stand. */
function pushFigure(
  block: Figure,
  content: FigureContent,
  context: Context,
  anchors: readonly Anchor[],
  list: VerticalList,
  { print }: Setting,
): void {
  const style = print.role('figure')
  const { before, after } = style
  if (anchors.length > 0) list.leadWith(anchors)
  // What is longer than a page, such as a listing with a caption, is broken over pages like text.
  if (content.height > print.page.lines * print.grid) list.append(content.list, before, after)
  else {
    const mayFollow = context.isTop === true
    const { figures } = print.page
    const mayMove = mayFollow && figures !== 'here'
    const isNear = mayMove && figures === 'near'
    const facts = { mayMove, mayFollow, isNear, series: floatSeries(block) }
    list.pushFloat(
      content.lines,
      before,
      maySmaller(block, context) ? { ...facts, align: alignOf(block, style) } : facts,
    )
  }
}

/** Over all the columns there are, and into the outer margin as far as the template lets it. */
function stackWide(
  block: Figure,
  context: Context,
  anchors: readonly Anchor[],
  list: VerticalList,
  setting: Setting,
  stack: Stack,
): void {
  const { page, grid } = setting.print
  const place = { ...context, left: 0, measure: page.textWidth + page.overhang }
  const content = stackContent(block, place, roomOver(block, list, setting), setting, stack)
  const isOverColumns = page.columns > 1 && content.height <= page.lines * grid
  if (isOverColumns) list.pushSpanning(content.lines, 'columns', anchors, floatSeries(block))
  else pushFigure(block, content, context, anchors, list, setting)
}

function stackPlate(
  block: Figure,
  context: Context,
  anchors: readonly Anchor[],
  list: VerticalList,
  setting: Setting,
): void {
  const image = platedImage(block)!
  const bare = bareImage(image, context.element, setting)
  list.pushSpanning(platePage(block, image, bare, context, setting), 'page', anchors, floatSeries(block))
}

/** Whether a block is a figure that may leave its place, so that the text before it and after it is one. */
export function mayStandElsewhere(block: Block, { isTop }: Context, { print }: Setting): boolean {
  if (block.type !== 'figure' || !isTop) return false
  if (print.page.figures !== 'here') return true
  const isPlaced = block.placement !== undefined && platedImage(block) !== undefined
  return isPlaced && (block.placement !== 'wide' || print.page.columns > 1)
}

/** Whether a picture that is to go over several columns would be hardly wider than one of them. */
function isTooHigh(block: Figure, list: VerticalList, setting: Setting): boolean {
  const { page } = setting.print
  if (page.columns === 1) return false
  const { url } = platedImage(block)!
  const { width } = fullImage(url, page.textWidth, roomOver(block, list, setting), setting.images)
  return width < LEAST_WIDE * page.textWidth
}

/**
 * Height that a picture as wide as the page may take, points: of several columns it leaves some text. On pages that lie
 * across that would make many hardly narrower than the columns, as if by mistake: one that leaves a few lines has all of
 * the width, unless the title might stand above it.
 */
function roomOver(block: Figure, list: VerticalList, { print, images }: Setting): number {
  const { page, grid } = print
  const room = (page.lines - CAPTION_LINES) * grid
  if (page.columns === 1) return room
  const { url } = platedImage(block)!
  const full = fullImage(url, page.textWidth + page.overhang, Number.POSITIVE_INFINITY, images).height
  const isAcross = page.width > page.height && list.lineCount >= page.lines
  return isAcross && full <= room - LINES_BELOW * grid ? full : LARGEST_WIDE * room
}

/** What the figure asks for, where it can be had: for a picture in the article's own text. */
function placementOf(block: Figure, { isTop }: Context, { report }: Setting): Placement | undefined {
  const { placement } = block
  if (!placement || (isTop && platedImage(block))) return placement
  report({
    code: 'figure-placement-ignored',
    severity: 'warning',
    message: `a figure ${isTop ? 'of more than a picture' : 'inside another block'} cannot have the placement “${placement}”, so it stands in the text`,
    ...positionOf(block),
    hint: isTop ? 'give it a single image and nothing else' : 'put it between the blocks of the text',
  })
  return undefined
}

/** The picture that is all of a figure. */
export function platedImage({ children }: Figure): Image | undefined {
  return children.length === 1 ? soleImage(children[0]!) : undefined
}

interface FigureContent {
  readonly list: VerticalList
  readonly lines: readonly LineItem[]
  /** Points. */
  readonly height: number
}

function stackContent(
  block: Figure,
  context: Context,
  over: number | undefined,
  setting: Setting,
  stack: Stack,
): FigureContent {
  const list = new VerticalList()
  let place = context
  if (block.hasCaptionAbove) stackCaptionAbove(block, context, list, setting)
  if (block.columns && block.children.length > 1)
    stackSideBySide(block, context, list, setting, (child, inner, cell) => {
      const image = soleImage(child)
      if (image) stackImage(image, block, inner, undefined, cell, setting)
      else stack([child], inner, cell)
    })
  else
    block.children.forEach((child, index) => {
      if (index > 0) list.keep()
      const image = soleImage(child)
      if (image) place = stackImage(image, block, context, over, list, setting)
      else stack([child], context, list)
    })
  if (block.caption && !block.hasCaptionAbove)
    stackCaption(block, block.children.length === 1 ? place : context, list, setting)
  if (over !== undefined) list.placeFrom('overhang')
  const lines = asLines(list.items)
  return { list, lines, height: heightOf(lines) }
}

/** Whether the figure is a picture of the text whose size nobody has asked for. */
function maySmaller(block: Figure, { isTop }: Context): boolean {
  const image = platedImage(block)
  return isTop === true && image !== undefined && !image.width && !image.height
}

/** Share of the white beside a picture that stands left of it. */
function alignOf({ align }: Figure, style: TextStyle): number {
  return ALIGNMENT[align ? SIDES[align] : style.align]
}

const SIDES = { left: 'start', center: 'center', right: 'end' } as const

/** Gives where a caption of the image stands. `over` is the height that one as wide as the page may take, points. */
function stackImage(
  image: Image,
  figure: Figure,
  context: Context,
  over: number | undefined,
  list: VerticalList,
  setting: Setting,
): Context {
  const { print, images } = setting
  const style = print.role('figure')
  const { width, height } =
    over === undefined
      ? fitImage(image, context.measure, roomFor(image, setting), images)
      : fullImage(image.url, context.measure, over, images)
  const x = context.left + alignOf(figure, style) * (context.measure - width)
  const item = { ...bareImage(image, context.element, setting), x, y: 0, width, height }
  list.push([plainLine(height, [item], { start: startIn(figure, 0) })], [])
  return captionPlace(context, x, width)
}

/** Height that a picture of the text may take, points: a drawing has letters that are to be read, and all the room. */
function roomFor({ url, width, height }: Image, { print, images }: Setting): number {
  const { page, grid } = print
  const room = (page.lines - CAPTION_LINES) * grid
  const isHeld = page.columns === 1 && !width && !height && images.info(url).format !== 'svg'
  return isHeld ? LARGEST_HIGH * room : room
}

/** An image that is not decorative has an element of its own. */
function bareImage(image: Image, parent: StructureElement, { structure, spans }: Setting): BareImage {
  const alt = fullTextOf(image, wordsOf(spans.lang))
  const element = alt === '' ? undefined : structure.add(parent, 'Figure', { alt, placement: 'Block' })
  return { kind: 'image', url: image.url, ...(element && { element: element.key }) }
}
