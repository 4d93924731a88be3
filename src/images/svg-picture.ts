import { bytesOfDataUrl, dataUrl } from './data-url.ts'
import { asPixels } from './drawing-pixels.ts'
import type { Problem } from './limits.ts'
import type { Pixels } from './operations.ts'
import type { Picture, SvgPicture } from './picture.ts'
import { openDrawing, Unreadable } from './svg/index.ts'

/** Opens a drawing: as paths where they say all of it, else as pixels that were drawn once. */
export async function openSvg(pixels: Pixels, url: string, bytes: Uint8Array): Promise<Picture | Problem> {
  let isSheer = false
  const opened = await openDrawing(bytes, async (href) => {
    const image = await uprightImage(pixels, href)
    isSheer ||= image.isSheer
    return image.href
  })
  if (typeof opened === 'string') return problem(opened, 'open it in a drawing program and save it anew')
  const { width, height } = opened
  const reasons = [...opened.reasons, ...(isSheer ? ['an image that shows what lies under it'] : [])]
  const isVector = reasons.length === 0
  const svg: SvgPicture = { ...opened, reasons, isVector }
  const look = isVector ? undefined : await pixels.lookOf(await asPixels(svg, TRIAL))
  if (!isVector && look === undefined)
    return problem('cannot be drawn', 'open it in a drawing program and save it anew')
  return {
    info: { url, width, height, format: 'svg', isPlaceholder: false },
    bytes,
    hasAlpha: true,
    isGrey: false,
    isCmyk: false,
    hasProfile: false,
    isAnimated: false,
    pages: 1,
    isClean: false,
    ...(look !== undefined && { look }),
    svg,
  }
}

function problem(message: string, hint: string): Problem {
  return { code: 'image-unreadable', message, hint }
}

/** Pixels across of a drawing that is tried. */
const TRIAL = 64

/** An image within a drawing as it is to be seen, and without what a camera or a program wrote into it. */
async function uprightImage(pixels: Pixels, href: string): Promise<{ href: string; isSheer: boolean }> {
  const upright = await pixels.uprightImage(bytesOfDataUrl(href))
  if (!upright) throw new Unreadable('embeds an image that is broken')
  const { made, isSheer } = upright
  return { href: made ? dataUrl(made.mediaType, made.bytes) : href, isSheer }
}
