import { bareImage } from './bare-image.ts'
import { bytesOfDataUrl, dataUrl } from './data-url.ts'
import { asPixels } from './drawing-pixels.ts'
import { encode } from './encode.ts'
import { MOST_SECONDS, OPENING, type OpenSharp, type Problem } from './limits.ts'
import type { Picture, SvgPicture } from './picture.ts'
import { type OpenedDrawing, openDrawing, Unreadable } from './svg/index.ts'

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

/** An image within a drawing as it is to be seen, and without what a camera or a program wrote into it. */
async function uprightImage(sharp: OpenSharp, href: string): Promise<{ href: string; isSheer: boolean }> {
  const bytes = bytesOfDataUrl(href)
  try {
    const metadata = await sharp(bytes, OPENING).metadata()
    const { format, hasAlpha: isSheer } = metadata
    const bare = bareImage(metadata, bytes)
    if (bare === bytes) return { href, isSheer }
    if (bare) return { href: dataUrl(`image/${format}`, bare), isSheer }
    const upright = sharp(bytes, OPENING).autoOrient()
    const made = await encode(upright, format, isSheer, { quality: 92 })
    return { href: dataUrl(made.mediaType, made.bytes), isSheer }
  } catch {
    throw new Unreadable('embeds an image that is broken')
  }
}
