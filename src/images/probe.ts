import { Buffer } from 'node:buffer'
import type { Metadata } from 'sharp'
import { mayStay } from './bare-image.ts'
import type { ImageInfo } from './library.ts'
import {
  isTimeout,
  MOST_AVIF_PIXELS,
  MOST_PIXELS,
  OPENING,
  type OpenSharp,
  Overrun,
  type Problem,
  tooLarge,
} from './limits.ts'
import { readLook } from './look.ts'
import type { Picture } from './picture.ts'

/** What the header of an image says, once its pixels have been read to the end. */
export interface Probed
  extends Pick<Picture, 'hasAlpha' | 'isGrey' | 'isCmyk' | 'hasProfile' | 'isAnimated' | 'pages'> {
  /** What it looks like from far away. */
  readonly look: string
  readonly format: ImageInfo['format']
  /** As displayed, after EXIF orientation. */
  readonly width: number
  readonly height: number
  /** Whether a screen may get the file as it is, once it is bare. */
  readonly mayStay: boolean
}

/** Reads pixel counts from the header, and decodes only what passes, once and to the end. */
export async function probe(sharp: OpenSharp, bytes: Uint8Array): Promise<Probed | Problem> {
  const metadata = await readHeader(sharp, bytes)
  const format = metadata && formatOf(metadata)
  if (!metadata || !format) return notAnImage(metadata, bytes)
  const { width, height } = metadata.autoOrient
  const most = format === 'avif' ? MOST_AVIF_PIXELS : MOST_PIXELS
  if (width * height > most || metadata.width * metadata.height > most) return tooLarge(width, height, most)
  const pages = metadata.pages ?? 1
  const isAnimated = (pages > 1 && format !== 'tiff') || (format === 'png' && hasAnimationControl(bytes))
  const look = await decoded(sharp, bytes, { width, height })
  if (typeof look !== 'string') return look
  return {
    look,
    format,
    width,
    height,
    hasAlpha: metadata.hasAlpha,
    isGrey: metadata.space === 'b-w' || metadata.space === 'grey16',
    isCmyk: metadata.space === 'cmyk',
    hasProfile: metadata.icc !== undefined,
    isAnimated,
    pages: format === 'tiff' ? pages : 1,
    mayStay: !isAnimated && isPlain(metadata) && (await mayStay(metadata, bytes)),
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
async function decoded(
  sharp: OpenSharp,
  bytes: Uint8Array,
  size: { readonly width: number; readonly height: number },
): Promise<string | Problem> {
  try {
    return await readLook(sharp(bytes, OPENING), size)
  } catch (error) {
    if (isTimeout(error)) throw new Overrun('time')
    return {
      code: 'image-unreadable',
      message: 'is broken or cut off',
      hint: 'open it in an image editor and save it anew',
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
