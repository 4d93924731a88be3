import type { Metadata } from 'sharp'
import { drawingProblem } from './drawing.ts'
import type { ImageInfo } from './library.ts'
import { MOST_PIXELS, MOST_SECONDS, OPENING, type OpenSharp, type Problem } from './limits.ts'

/** A source image that was read to its end once, and can be encoded. */
export interface Picture {
  readonly info: ImageInfo
  readonly bytes: Uint8Array
  readonly hasAlpha: boolean
  readonly isGrey: boolean
  readonly isCmyk: boolean
  /** Whether its colours are meant to be read through a profile that the file holds. */
  readonly hasProfile: boolean
  /** Whether it moves: only its first picture is shown. */
  readonly isAnimated: boolean
  /** Whether a screen may get the file as it is: nothing private in it, upright, and in a format that all show. */
  readonly isClean: boolean
}

/** Opens `bytes`: pixel counts are read from the header, and only what passes is decoded, once and to the end. */
export async function openPicture(
  sharp: OpenSharp,
  url: string,
  bytes: Uint8Array,
): Promise<Picture | Problem> {
  const unsafe = await drawingProblem(sharp, bytes)
  if (unsafe) return unsafe
  const metadata = await readHeader(sharp, bytes)
  const format = metadata && formatOf(metadata)
  if (!metadata || !format) return notAnImage(metadata)
  const { width, height } = await displayedSize(sharp, bytes, metadata)
  if (width * height > MOST_PIXELS || metadata.width * metadata.height > MOST_PIXELS)
    return tooLarge(width, height)
  const isAnimated = (metadata.pages ?? 1) > 1 || (format === 'png' && hasAnimationControl(bytes))
  const failure = await decodeFailure(sharp, bytes)
  if (failure) return failure
  return {
    info: { url, width, height, format, isPlaceholder: false },
    bytes,
    hasAlpha: metadata.hasAlpha,
    isGrey: metadata.space === 'b-w' || metadata.space === 'grey16',
    isCmyk: metadata.space === 'cmyk',
    hasProfile: metadata.icc !== undefined,
    isAnimated,
    isClean: isClean(metadata, format) && !isAnimated,
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
    case 'svg':
    case 'gif':
      return format
    case 'heif':
      return compression === 'av1' ? 'avif' : undefined
    default:
      return undefined
  }
}

/** CSS fixes 96 pixels to the inch (CSS Values 4, 6.2), where librsvg starts from 72. */
const CSS_DENSITY = 96
const LIBRSVG_DENSITY = 72

/** Pixels after EXIF orientation; CSS pixels of a drawing. */
async function displayedSize(
  sharp: OpenSharp,
  bytes: Uint8Array,
  metadata: Metadata,
): Promise<{ width: number; height: number }> {
  if (metadata.format !== 'svg') return metadata.autoOrient
  // sharp scales by the density once more, which the factor takes back.
  const scaled = await sharp(bytes, { limitInputPixels: false, density: CSS_DENSITY }).metadata()
  const pixels = (length: number) => Math.max(1, Math.round((length * LIBRSVG_DENSITY) / CSS_DENSITY))
  return { width: pixels(scaled.width), height: pixels(scaled.height) }
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

function isClean(metadata: Metadata, format: ImageInfo['format']): boolean {
  const isShown = format === 'jpeg' || (format === 'png' && metadata.depth === 'uchar')
  const isUpright = (metadata.orientation ?? 1) === 1
  const isPrivate = [metadata.exif, metadata.xmp, metadata.iptc, metadata.comments].some(
    (part) => part !== undefined,
  )
  return isShown && isUpright && !isPrivate && (metadata.space === 'srgb' || metadata.space === 'b-w')
}

function notAnImage(metadata: Metadata | undefined): Problem {
  const what = metadata ? `is in the format ${metadata.format}` : 'is not an image, or is broken at its start'
  return { code: 'image-unreadable', message: what, hint: 'use PNG, JPEG, WebP, AVIF, SVG or GIF' }
}

function tooLarge(width: number, height: number): Problem {
  return {
    code: 'image-too-large',
    message: `has ${width} × ${height} pixels, more than ${MOST_PIXELS / 1e6} million in all`,
    hint: 'save a smaller copy; 300 pixels an inch are enough for the press',
  }
}
