import { Buffer } from 'node:buffer'

/**
 * A JPEG of its picture alone (ITU-T T.81, annex B): tables, frames, scans, and what says how its colours are meant.
 * Comments, other applications' segments, thumbnails and all that follows the image's end are left out: cameras keep
 * places, serial numbers and films there. The same bytes where there is nothing to leave out; nothing for a file of
 * another order.
 */
export function bareJpeg(bytes: Uint8Array): Uint8Array | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (buffer.length < 4 || buffer.readUInt16BE(0) !== START) return undefined
  const kept = [buffer.subarray(0, 2)]
  for (let at = 2; at + 1 < buffer.length; ) {
    if (buffer[at] !== 0xff) return undefined
    const marker = buffer[at + 1]!
    if (marker === FILL) {
      at++
      continue
    }
    if (marker === END) {
      kept.push(buffer.subarray(at, at + 2))
      return joined(kept, bytes)
    }
    const length = at + 4 > buffer.length ? 0 : buffer.readUInt16BE(at + 2)
    const end = at + 2 + length
    if (length < 2 || end > buffer.length) return undefined
    const next = marker === SCAN ? endOfScan(buffer, end) : end
    const segment = shown(marker, buffer.subarray(at, next))
    if (segment === 'unknown') return undefined
    if (segment) kept.push(segment)
    at = next
  }
  return undefined
}

const START = 0xffd8
const END = 0xd9
const SCAN = 0xda
const FILL = 0xff

/** Frames, tables of Huffman, quantisation and arithmetic coding, scans, numbers of lines, restart intervals. */
const PICTURE = [
  [0xc0, 0xc7],
  [0xc9, 0xcf],
  [0xda, 0xdd],
] as const
/** Applications' segments and comments; the rest is reserved, or stands without a length. */
const FOREIGN = [
  [0xe0, 0xef],
  [0xfe, 0xfe],
] as const

function isAmong(ranges: readonly (readonly [number, number])[], marker: number): boolean {
  return ranges.some(([first, last]) => first <= marker && marker <= last)
}

/** What is kept of a segment, its marker and length included. */
function shown(marker: number, segment: Buffer): Buffer | 'unknown' | undefined {
  if (isAmong(PICTURE, marker)) return segment
  if (!isAmong(FOREIGN, marker)) return 'unknown'
  const name = segment.toString('latin1', 4, 16)
  if (marker === 0xe0 && name.startsWith('JFIF\0')) return withoutThumbnail(segment)
  if (marker === 0xe2 && name.startsWith('ICC_PROFILE\0')) return segment
  // Its last byte says how colours are stored; nothing else does.
  if (marker === 0xee && name.startsWith('Adobe') && segment.length === ADOBE) return segment
  return undefined
}

const ADOBE = 16
/** Marker, length, name, version, density, and the thumbnail's two sides (JFIF 1.02). */
const JFIF = 18

function withoutThumbnail(segment: Buffer): Buffer | undefined {
  if (segment.length <= JFIF) return segment.length === JFIF ? segment : undefined
  const bare = Buffer.from(segment.subarray(0, JFIF))
  bare.writeUInt16BE(JFIF - 2, 2)
  bare.fill(0, JFIF - 2)
  return bare
}

/** Where coded data end: at a marker that restarts nothing (T.81, B.1.1.5). */
function endOfScan(buffer: Buffer, start: number): number {
  let at = buffer.indexOf(0xff, start)
  while (at >= 0 && at + 1 < buffer.length) {
    const next = buffer[at + 1]!
    const isData = next === 0 || (next >= 0xd0 && next <= 0xd7)
    if (!isData && next !== FILL) return at
    at = buffer.indexOf(0xff, isData ? at + 2 : at + 1)
  }
  return buffer.length
}

function joined(parts: readonly Buffer[], whole: Uint8Array): Uint8Array {
  const length = parts.reduce((sum, part) => sum + part.length, 0)
  return length === whole.length ? whole : Buffer.concat(parts, length)
}
