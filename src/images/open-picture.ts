import { bareImage } from './bare-image.ts'
import { isBmp } from './bmp.ts'
import { drawingProblem, isMarkup, unpacked } from './drawing.ts'
import { Overrun, type Problem, unaffordable } from './limits.ts'
import type { Pixels } from './operations.ts'
import type { Picture } from './picture.ts'

/** Opens `bytes`: pixel counts are read from the header, and only what passes is decoded, once and to the end. */
export async function openPicture(
  pixels: Pixels,
  url: string,
  source: Uint8Array,
): Promise<Picture | Problem> {
  const bytes = unpacked(source)
  if ('code' in bytes) return bytes
  try {
    return await open(pixels, url, bytes)
  } catch (error) {
    if (error instanceof Overrun) return unaffordable(error)
    throw error
  }
}

async function open(pixels: Pixels, url: string, bytes: Uint8Array): Promise<Picture | Problem> {
  const unsafe = await drawingProblem(pixels, bytes)
  if (unsafe) return unsafe
  if (isMarkup(bytes)) {
    const { openSvg } = await import('./svg-picture.ts')
    return openSvg(pixels, url, bytes)
  }
  if (isBmp(bytes)) {
    const png = await pixels.bmpAsPng(bytes)
    return 'code' in png ? png : open(pixels, url, png)
  }
  const probed = await pixels.probe(bytes)
  if ('code' in probed) return probed
  const { format, width, height, mayStay, ...facts } = probed
  const bare = mayStay ? bareImage(format, bytes) : undefined
  return {
    ...facts,
    info: { url, width, height, format, isPlaceholder: false },
    bytes: bare ?? bytes,
    isClean: bare !== undefined,
  }
}
