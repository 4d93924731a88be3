import { Buffer } from 'node:buffer'
import type { Metadata } from 'sharp'
import { bareImage } from './bare-image.ts'
import { bmpAsPng, isBmp } from './bmp.ts'
import { drawingProblem, isMarkup, unpacked } from './drawing.ts'
import type { ImageInfo } from './library.ts'
import { MOST_PIXELS, MOST_SECONDS, OPENING, type OpenSharp, type Problem, tooLarge } from './limits.ts'
import type { Picture } from './picture.ts'

/** Opens `bytes`: pixel counts are read from the header, and only what passes is decoded, once and to the end. */
export async function openPicture(
  sharp: OpenSharp,
  url: string,
  source: Uint8Array,
): Promise<Picture | Problem> {
  const bytes = unpacked(source)
  const unsafe = await drawingProblem(sharp, bytes)
  if (unsafe) return unsafe
  if (isMarkup(bytes)) {
    const { openSvg } = await import('./svg-picture.ts')
    return openSvg(sharp, url, bytes)
  }
  if (isBmp(bytes)) {
    const png = await bmpAsPng(sharp, bytes)
    return 'code' in png ? png : openPicture(sharp, url, png)
  }
  const metadata = await readHeader(sharp, bytes)
  const format = metadata && formatOf(metadata)
  if (!metadata || !format) return notAnImage(metadata, bytes)
  const { width, height } = metadata.autoOrient
  if (width * height > MOST_PIXELS || metadata.width * metadata.height > MOST_PIXELS)
    return tooLarge(width, height)
  const pages = metadata.pages ?? 1
  const isAnimated = (pages > 1 && format !== 'tiff') || (format === 'png' && hasAnimationControl(bytes))
  const failure = await decodeFailure(sharp, bytes)
  if (failure) return failure
  const bare = isAnimated || !isPlain(metadata) ? undefined : bareImage(metadata, bytes)
  return {
    info: { url, width, height, format, isPlaceholder: false },
    bytes: bare ?? bytes,
    hasAlpha: metadata.hasAlpha,
    isGrey: metadata.space === 'b-w' || metadata.space === 'grey16',
    isCmyk: metadata.space === 'cmyk',
    hasProfile: metadata.icc !== undefined,
    isAnimated,
    pages: format === 'tiff' ? pages : 1,
    isClean: bare !== undefined,
  }
}

async function readHeader(sharp: OpenSharp, bytes: Uint8Array): Promise<Metadata | undefined> {
  try {
    // Without the limit, so that a bomb can be named by its size; metadata decodes no pixel.
    return await sharp(bytes, { limitInputPixels: false }).metadata()
  } catch {
    return undefined
  }
}

function formatOf({ format, compression }: Metadata): ImageInfo['format'] | undefined {
  switch (format) {
    case 'png':
    case 'jpeg':
    case 'webp':
    case 'gif':
    case 'tiff':
      return format
    case 'heif':
      return compression === 'av1' ? 'avif' : undefined
    default:
      return undefined
  }
}

/** Reads the whole image at a small size: a file that breaks off is found before a page is made. */
async function decodeFailure(sharp: OpenSharp, bytes: Uint8Array): Promise<Problem | undefined> {
  try {
    const small = sharp(bytes, OPENING)
      .timeout({ seconds: MOST_SECONDS })
      .resize({ width: 16, height: 16, fit: 'inside' })
    await small.raw().toBuffer()
    return undefined
  } catch (error) {
    const isSlow = error instanceof Error && error.message.startsWith('timeout')
    return {
      code: 'image-unreadable',
      message: isSlow ? `takes more than ${MOST_SECONDS} seconds to draw` : 'is broken or cut off',
      hint: isSlow
        ? 'simplify the drawing’s filters and copies'
        : 'open it in an image editor and save it anew',
    }
  }
}

/** The chunk that makes a PNG an animation stands before the picture's data (PNG, 3rd ed., 11.3.6.1). */
function hasAnimationControl(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 8; at + 8 <= bytes.length; at += view.getUint32(at) + 12) {
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    if (type === 'acTL' || type === 'IDAT') return type === 'acTL'
  }
  return false
}

/** Whether all that show the format show these pixels. */
function isPlain({ depth, space }: Metadata): boolean {
  return depth === 'uchar' && (space === 'srgb' || space === 'b-w')
}

function notAnImage(metadata: Metadata | undefined, bytes: Uint8Array): Problem {
  const name = metadata ? metadata.format.toUpperCase() : nameOf(bytes)
  const what = name
    ? `is in the format ${name}, which is not read`
    : 'is not an image, or is broken at its start'
  return { code: 'image-unreadable', message: what, hint: 'save it as PNG, JPEG, TIFF, WebP, AVIF or SVG' }
}

/** First bytes of what people take for pictures. */
const SIGNATURES: readonly (readonly [RegExp, string])[] = [
  [/^%PDF/, 'PDF'],
  [/^(?:%!PS|\xC5\xD0\xD3\xC6)/, 'EPS'],
  [/^8BPS/, 'PSD'],
  [/^\0\0[\x01\x02]\0/, 'ICO'],
  [/^....ftyp(?:hei|hev|mif|msf)/s, 'HEIC'],
  [/^(?:\xFF\x0A|\0\0\0\x0CJXL )/, 'JPEG XL'],
  [/^\0\0\0\x0CjP/, 'JPEG 2000'],
  [/^(?:\xD7\xCD\xC6\x9A|\x01\0\0\0.{36} EMF)/s, 'WMF or EMF'],
]

function nameOf(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 64)).toString('latin1')
  return SIGNATURES.find(([signature]) => signature.test(head))?.[1]
}
