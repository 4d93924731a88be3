import { pageWidth } from './encode.ts'
import type { EncodedImage } from './library.ts'
import type { Pixels } from './operations.ts'
import type { Picture, Source } from './picture.ts'
import type { PressColors, PressImage } from './press-image.ts'

/** For HTML and EPUB. A drawing stays one, clean of all that runs or leads out of it. */
export async function screenImage(pixels: Pixels, picture: Picture, maxWidth: number): Promise<EncodedImage> {
  const { width, height } = picture.info
  if (picture.svg) {
    const { svgMarkup } = await import('./svg/index.ts')
    const bytes = new TextEncoder().encode(await svgMarkup(picture.svg.root, width))
    return { bytes, mediaType: 'image/svg+xml', width, height, isSheer: true }
  }
  const isUnchanged = picture.isClean && width <= maxWidth
  const made = isUnchanged ? unchanged(picture) : await pixels.encodeForScreen(picture, maxWidth)
  return { ...made, ...(picture.hasAlpha && { isSheer: true }) }
}

/** For the reading PDF. */
export async function pageImage(
  pixels: Pixels,
  picture: Picture,
  widthPoints: number,
): Promise<EncodedImage> {
  const { info, isClean, hasProfile } = picture
  const isUnchanged = info.format === 'jpeg' && isClean && !hasProfile && info.width <= pageWidth(widthPoints)
  if (isUnchanged) return unchanged(picture)
  return pixels.encodeForPage(await sourceOf(picture, widthPoints), widthPoints)
}

/** For the press PDF. */
export async function pressImage(
  pixels: Pixels,
  picture: Picture,
  widthPoints: number,
  { profile, ink }: PressColors,
): Promise<PressImage> {
  const { info, bytes, isClean, isGrey, hasProfile } = picture
  if (isGrey && info.format === 'jpeg' && isClean && !hasProfile && info.width <= pageWidth(widthPoints)) {
    const { asDct } = await import('./encode-press.ts')
    return { ...asDct(bytes, { ...info, channels: 1 }), ink: 0, excess: 0 }
  }
  return pixels.encodeForPress(await sourceOf(picture, widthPoints), widthPoints, profile.path, ink)
}

/** What a process can be sent of a picture: a drawing as markup of its size on the page. */
async function sourceOf({ svg, ...source }: Picture, widthPoints: number): Promise<Source> {
  if (!svg) return source
  const { asPixels } = await import('./drawing-pixels.ts')
  return { ...source, bytes: await asPixels(svg, pageWidth(widthPoints)) }
}

function unchanged({ bytes, info }: Picture): EncodedImage {
  const mediaType = info.format === 'jpeg' ? 'image/jpeg' : 'image/png'
  return { bytes, mediaType, width: info.width, height: info.height }
}
