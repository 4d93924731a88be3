import { Buffer } from 'node:buffer'
import { MOST_PIXELS, OPENING, type OpenSharp, type Problem, tooLarge } from './limits.ts'

/** Whether bytes are a bitmap of Windows. */
export function isBmp(bytes: Uint8Array): boolean {
  return bytes.length > SMALLEST && bytes[0] === 0x42 && bytes[1] === 0x4d
}

/** The header of the file, and the smallest of the picture. */
const SMALLEST = 14 + 12

/** A bitmap as a PNG, which libvips can read; measured before it is decoded. */
export async function bmpAsPng(sharp: OpenSharp, bytes: Uint8Array): Promise<Uint8Array | Problem> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const isOld = buffer.readUInt32LE(14) === 12
  const width = isOld ? buffer.readUInt16LE(18) : buffer.readInt32LE(18)
  const height = Math.abs(isOld ? buffer.readUInt16LE(20) : buffer.readInt32LE(22))
  if (!(width > 0 && height > 0)) return BROKEN
  if (width * height > MOST_PIXELS) return tooLarge(width, height)
  try {
    const { decode } = await import('bmp-ts')
    const { data } = decode(buffer, { toRGBA: true })
    const isOpaque = withoutAlpha(data)
    const image = sharp(data, { ...OPENING, raw: { width, height, channels: 4 } })
    return await (isOpaque ? image.removeAlpha() : image).png().toBuffer()
  } catch {
    return BROKEN
  }
}

const BROKEN: Problem = {
  code: 'image-unreadable',
  message: 'is a BMP that is broken, or of a kind that is not read',
  hint: 'open it in an image editor and save it as PNG',
}

/** Most bitmaps leave the fourth byte of a pixel at nought, or at one value, and mean no transparency by it. */
function withoutAlpha(rgba: Uint8Array): boolean {
  for (let at = 7; at < rgba.length; at += 4) if (rgba[at] !== rgba[3]) return false
  return true
}
