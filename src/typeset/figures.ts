import type { Block, Figure, Image } from '../ast/nodes.ts'
import { type Context, leadTo, type Stack } from './context.ts'
import { FORBIDDEN } from './items.ts'
import { setParagraph } from './paragraph.ts'
import { fitImage, type Setting } from './setting.ts'
import { asLines, plainLine, VerticalList } from './vertical.ts'

/** Least share of the page that stays for text when a figure fills it. */
const CAPTION_LINES = 3

/**
 * A figure: images each on a line of their own, other blocks as they are, and the caption kept below them.
 * `stack` sets the blocks that are not images.
 */
export function stackFigure(
  block: Figure,
  context: Context,
  list: VerticalList,
  setting: Setting,
  stack: Stack,
): void {
  const style = setting.print.role('figure')
  const element = setting.structure.add(context.element, 'Div', {
    ...(block.lang && { lang: block.lang }),
    ...(block.id && { id: block.id }),
  })
  leadTo(block, element, list)
  const inner = new VerticalList()
  block.children.forEach((child, index) => {
    if (index > 0) inner.keep()
    const image = soleImage(child)
    if (image) stackImage(image, block, { ...context, element }, inner, setting)
    else stack([child], { ...context, element }, inner)
  })
  if (block.caption) stackCaption(block, { ...context, element }, inner, setting)
  const lines = asLines(inner.items)
  const { page, grid } = setting.print
  const height = lines.reduce((sum, line) => sum + line.height, 0)
  // What is longer than a page, such as a listing with a caption, is broken over pages like text.
  if (height > page.lines * grid) list.append(inner, style.before, style.after)
  else list.pushFloat(lines, style.before, context.isTop === true && page.figures === 'float')
}

function soleImage(block: Block): Image | undefined {
  if (block.type !== 'paragraph' || block.children.length !== 1) return undefined
  const [only] = block.children
  return only?.type === 'image' ? only : undefined
}

function stackImage(
  image: Image,
  figure: Figure,
  context: Context,
  list: VerticalList,
  setting: Setting,
): void {
  const { print, structure, images } = setting
  const style = print.role('figure')
  const room = (print.page.lines - CAPTION_LINES) * print.grid
  const { width, height } = fitImage(image.url, context.measure, room, images)
  const spare = context.measure - width
  const x = context.left + (style.align === 'center' ? spare / 2 : style.align === 'end' ? spare : 0)
  const element =
    image.alt === ''
      ? undefined
      : structure.add(context.element, 'Figure', { alt: image.alt, placement: 'Block' })
  const item = {
    kind: 'image',
    x,
    y: 0,
    width,
    height,
    url: image.url,
    alt: image.alt,
    ...(element && { element: element.key }),
  } as const
  list.push([plainLine(height, [item], { start: { node: figure, offset: 0 } })], [])
}

function stackCaption(block: Figure, context: Context, list: VerticalList, setting: Setting): void {
  const style = setting.print.role('caption')
  list.keep()
  list.space(style.before)
  const element = setting.structure.add(context.element, 'Caption')
  const lines = setParagraph(block.caption!, block, style, element, context, setting)
  // A caption's own offsets are no place in the figure's text: the figure is one place.
  list.push(
    lines.map(({ start: _, ...line }) => line),
    lines.map(() => FORBIDDEN),
  )
}
