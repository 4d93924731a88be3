import type { Figure, Image } from '../../ast/index.ts'
import type { PlacedImage } from '../model/index.ts'
import { captionPlace, stackCaption } from './captions.ts'
import type { Context } from './context.ts'
import { fullImage } from './image-sizes.ts'
import { measureInlines } from './measure.ts'
import type { Setting } from './setting.ts'
import { asLines, heightOf, type LineItem, plainLine, positionOf, startIn } from './vertical.ts'
import { VerticalList } from './vertical-list.ts'

/** Share of the white beside a picture on its page that stands above it: the eye takes the middle to be higher. */
const ABOVE = 0.4

/** A picture past the edges that would leave less than this share of the page white covers it. */
const ALMOST = 0.1

/** Share of a picture whose loss nobody sees. */
const UNSEEN = 0.02

/** The item that an image makes, but for its place. */
export type BareImage = Omit<PlacedImage, 'x' | 'y' | 'width' | 'height' | 'picture'>

/** A picture on a page of its own, in the text block or past the edges of the page, and its caption at the foot. */
export function platePage(
  block: Figure,
  image: Image,
  bare: BareImage,
  context: Context,
  setting: Setting,
): LineItem[] {
  const { page, grid } = setting.print
  const isBled = block.placement === 'bleed'
  const measure = page.textWidth + (isBled ? 0 : page.overhang)
  const place = { ...context, left: 0, measure }
  const wanted = fullImage(
    image.url,
    measure,
    page.lines * grid - captionRoom(block, place, setting),
    setting.images,
  )
  const x = (measure - wanted.width) / 2
  const caption = new VerticalList()
  if (block.caption)
    stackCaption(block, isBled ? place : captionPlace(place, x, wanted.width), caption, setting)
  const below = asLines(caption.items)
  const foot = page.lines * grid - heightOf(below)
  const start = { start: startIn(block, 0) }
  if (isBled) {
    const { item, bottom } = bledImage(block, image, bare, block.caption ? foot : undefined, setting)
    return [plainLine(bottom, [item], { ...start, from: 'page' }), ...below]
  }
  // What a caption in a narrow place takes beyond its room, the picture gives: their edges stay.
  const { width, height } = fullImage(image.url, wanted.width, foot, setting.images)
  const top = ABOVE * (foot - height)
  const item = { ...bare, x, y: top, width, height }
  const lines = [plainLine(top + height, [item], start), ...below]
  return lines.map((line) => ({ ...line, from: 'overhang' }))
}

/** What the caption of a picture as wide as the page takes at its foot, about: points. */
function captionRoom({ caption }: Figure, { measure, lang }: Context, setting: Setting): number {
  if (!caption) return 0
  const style = setting.print.role('caption')
  const { most } = measureInlines(caption, style, lang, setting)
  return style.before + style.leading * Math.ceil(most / measure)
}

/**
 * A picture to the edges of the bleed: as wide as they are, down to the caption or over the whole page, where it is
 * that high. What goes beyond is cut off on both sides alike. `foot` is where the caption begins and `bottom` where
 * the picture ends, from the top of the text block.
 */
function bledImage(
  block: Figure,
  image: Image,
  bare: BareImage,
  foot: number | undefined,
  setting: Setting,
): { item: PlacedImage; bottom: number } {
  const { margins, bleed, ...page } = setting.print.page
  const width = page.width + 2 * bleed
  const room = (foot === undefined ? page.height + bleed : margins.top + foot) + bleed
  const own = fullImage(image.url, width, Number.POSITIVE_INFINITY, setting.images)
  const isHigh = own.height > room || (foot === undefined && own.height > (1 - ALMOST) * room)
  const scale = isHigh ? Math.max(1, room / own.height) : 1
  const picture = { width: own.width * scale, height: own.height * scale }
  const height = isHigh ? room : own.height
  const lost = 1 - (width * height) / (picture.width * picture.height)
  if (lost > UNSEEN) {
    setting.report({
      code: 'figure-cropped',
      severity: 'info',
      message: `the edges of the page cut off ${Math.round(100 * lost)} % of the picture`,
      ...positionOf(block),
      hint: 'placement=page shows all of it',
    })
  }
  const item: PlacedImage = {
    ...bare,
    x: -bleed,
    y: -bleed - margins.top,
    width,
    height,
    picture: { dx: (width - picture.width) / 2, dy: (height - picture.height) / 2, ...picture },
  }
  return { item, bottom: height - bleed - margins.top }
}
