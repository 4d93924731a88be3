import { Buffer } from 'node:buffer'
import { bytesOfDataUrl } from './data-url.ts'
import { MOST_PIXELS, MOST_SECONDS, OPENING, type OpenSharp, type Problem } from './limits.ts'
import type { Picture, SvgPicture } from './picture.ts'
import { type OpenedDrawing, openDrawing, svgMarkup } from './svg/index.ts'

/** Opens a drawing: as paths where they say all of it, else as pixels that were drawn once. */
export async function openSvg(sharp: OpenSharp, url: string, bytes: Uint8Array): Promise<Picture | Problem> {
  let isSheer = false
  const opened = await openDrawing(bytes, async (href) => {
    const image = await uprightImage(sharp, href)
    isSheer ||= image.isSheer
    return image.href
  })
  if (typeof opened === 'string') return problem(opened, 'open it in a drawing program and save it anew')
  const { width, height } = opened
  const reasons = [...opened.reasons, ...(isSheer ? ['an image that shows what lies under it'] : [])]
  const isVector = reasons.length === 0
  const svg: SvgPicture = { ...opened, reasons, isVector }
  const failure = isVector ? undefined : await drawFailure(sharp, svg)
  if (failure) return failure
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
    svg,
  }
}

function problem(message: string, hint: string): Problem {
  return { code: 'image-unreadable', message, hint }
}

/** A drawing as pixels for sharp, `wanted` across or as many as can be held. */
export async function asPixels({ root, width, height }: OpenedDrawing, wanted: number): Promise<Buffer> {
  const affordable = Math.floor(Math.sqrt((MOST_PIXELS * width) / height))
  const pixels = Math.max(1, Math.min(Math.round(wanted), affordable))
  // libvips draws no line of less than a pixel.
  return Buffer.from(await svgMarkup(root, Math.max(pixels, width / height)))
}

const TRIAL = 16

async function drawFailure(sharp: OpenSharp, svg: OpenedDrawing): Promise<Problem | undefined> {
  try {
    const image = sharp(await asPixels(svg, TRIAL), OPENING).timeout({ seconds: MOST_SECONDS })
    await image.raw().toBuffer()
    return undefined
  } catch (error) {
    const isSlow = error instanceof Error && error.message.startsWith('timeout')
    return isSlow
      ? problem(
          `takes more than ${MOST_SECONDS} seconds to draw`,
          'simplify the drawing’s filters and copies',
        )
      : problem('cannot be drawn', 'open it in a drawing program and save it anew')
  }
}

/** An image within a drawing as it is to be seen, and without what a camera wrote into it. */
async function uprightImage(sharp: OpenSharp, href: string): Promise<{ href: string; isSheer: boolean }> {
  const bytes = bytesOfDataUrl(href)
  try {
    const {
      format,
      orientation = 1,
      exif,
      xmp,
      iptc,
      hasAlpha: isSheer,
    } = await sharp(bytes, OPENING).metadata()
    if (orientation === 1 && !exif && !xmp && !iptc) return { href, isSheer }
    const image = sharp(bytes, OPENING).autoOrient()
    const isJpeg = format === 'jpeg'
    const made = isJpeg ? await image.jpeg({ quality: 92 }).toBuffer() : await image.png().toBuffer()
    return { href: `data:image/${isJpeg ? 'jpeg' : 'png'};base64,${made.toString('base64')}`, isSheer }
  } catch {
    return { href, isSheer: false }
  }
}
