import { Buffer } from 'node:buffer'
import { createInflate } from 'node:zlib'

/** What a PNG is shown by: its pixels, their transparency, and how their colours are meant. */
const SHOWN = new Set('IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP bKGD pHYs'.split(' '))

/** Length, type and checksum of a chunk. */
const AROUND = 12

/**
 * A PNG of its picture alone (PNG, 3rd ed., 5.3 and 11): texts, times, what programs keep for themselves, and all that
 * follows the image's end are left out. The same bytes where there is nothing to leave out; nothing for a file of
 * another order.
 */
export function barePng(bytes: Uint8Array): Uint8Array | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const kept = [buffer.subarray(0, 8)]
  let length = 8
  for (let at = 8; at + AROUND <= buffer.length; ) {
    const next = at + AROUND + buffer.readUInt32BE(at)
    const type = buffer.toString('latin1', at + 4, at + 8)
    if (next > buffer.length) return undefined
    if (SHOWN.has(type)) {
      kept.push(buffer.subarray(at, next))
      length += next - at
    }
    if (type === 'IEND') return length === buffer.length ? bytes : Buffer.concat(kept, length)
    at = next
  }
  return undefined
}

/** Whether the packed pixels of a PNG go on behind their end, where no decoder reads (RFC 1950, 2.2; PNG, 3rd ed., 10.1). */
export async function hidesData(bytes: Uint8Array): Promise<boolean> {
  const packed: Buffer[] = []
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 8; at + AROUND <= buffer.length; at += AROUND + buffer.readUInt32BE(at)) {
    const length = buffer.readUInt32BE(at)
    if (buffer.toString('latin1', at + 4, at + 8) === 'IDAT')
      packed.push(buffer.subarray(at + 8, at + 8 + length))
  }
  const pixels = createInflate().end(Buffer.concat(packed))
  try {
    for await (const _ of pixels);
    return pixels.bytesWritten < packed.reduce((sum, { length }) => sum + length, 0)
  } catch {
    return true
  }
}
