import type { Glyphs } from './outlines.ts'
import { bytesAt } from './tables.ts'

/** Operators of a top dictionary (Technical Note 5176, table 9); those of two bytes begin with 12. */
const CHARSET = 15
const CHAR_STRINGS = 17
const ROS = 1230

/** Operator of a charstring that ends a glyph (Technical Note 5177, 4.3). */
const END = 14

/** The glyphs of a CFF font set of one font (Technical Note 5176). */
export function readCff(view: DataView): Glyphs {
  const names = readIndex(view, view.getUint8(2))
  const tops = readIndex(view, names.end)
  const top = readDictionary(tops.item(0))
  const glyphs = readIndex(view, top.get(CHAR_STRINGS)?.[0] ?? 0)
  const charset = top.get(CHARSET)?.[0] ?? 0
  // Only the fonts that are made for CIDs name their glyphs by them.
  const cids = top.has(ROS) && charset > 2 ? readCharset(view, charset, glyphs.count) : undefined
  return {
    count: glyphs.count,
    outline(glyph) {
      const item = glyphs.item(glyph)
      return drawsNothing(item) ? new Uint8Array() : item
    },
    ...(cids && { glyphOf: (cid: number) => cids[cid] ?? 0 }),
  }
}

interface Index {
  readonly count: number
  readonly item: (number: number) => Uint8Array
  readonly end: number
}

/** An INDEX (5). */
function readIndex(view: DataView, start: number): Index {
  const count = view.getUint16(start)
  if (count === 0) return { count, item: () => new Uint8Array(), end: start + 2 }
  const size = view.getUint8(start + 2)
  const base = start + 3 + (count + 1) * size - 1
  const offset = (number: number): number => {
    let value = 0
    for (let at = 0; at < size; at++) value = value * 256 + view.getUint8(start + 3 + number * size + at)
    return base + value
  }
  return {
    count,
    item: (number) => bytesAt(view, offset(number), Math.max(0, offset(number + 1) - offset(number))),
    end: offset(count),
  }
}

/** Operands by their operators (4): whole numbers as they are, real numbers, which none of ours is, as 0. */
function readDictionary(bytes: Uint8Array): Map<number, number[]> {
  const entries = new Map<number, number[]>()
  let operands: number[] = []
  for (let at = 0; at < bytes.length; ) {
    const byte = bytes[at++]!
    if (byte <= 21) {
      entries.set(byte === 12 ? 1200 + bytes[at++]! : byte, operands)
      operands = []
    } else if (byte === 30) {
      while (at < bytes.length && (bytes[at++]! & 0xf) !== 0xf);
      operands.push(0)
    } else {
      const [value, length] = numberAt(bytes, at - 1)
      operands.push(value)
      at += length - 1
    }
  }
  return entries
}

/** A whole number (4, table 3), and how many bytes it takes. */
function numberAt(bytes: Uint8Array, at: number): readonly [value: number, length: number] {
  const [first, b = 0, c = 0, d = 0, e = 0] = bytes.subarray(at, at + 5)
  if (first === 28) return [((b << 24) >> 16) | c, 3]
  if (first === 29) return [(b << 24) | (c << 16) | (d << 8) | e, 5]
  if (first! <= 246) return [first! - 139, 1]
  return first! <= 250 ? [(first! - 247) * 256 + b + 108, 2] : [-(first! - 251) * 256 - b - 108, 2]
}

/** The glyph of each CID (13); 0 where it has none. */
function readCharset(view: DataView, start: number, count: number): Uint16Array {
  const glyphs = new Uint16Array(0x10000)
  const format = view.getUint8(start)
  let at = start + 1
  for (let glyph = 1; glyph < count; ) {
    const first = view.getUint16(at)
    const left = format === 0 ? 0 : format === 1 ? view.getUint8(at + 2) : view.getUint16(at + 2)
    at += format === 0 ? 2 : format === 1 ? 3 : 4
    for (let more = 0; more <= left && glyph < count; more++) glyphs[first + more] = glyph++
  }
  return glyphs
}

/** Whether a charstring ends before it draws: it says no more than a width. */
function drawsNothing(bytes: Uint8Array): boolean {
  let at = 0
  while (at < bytes.length && (bytes[at]! >= 32 || bytes[at] === 28))
    at += bytes[at] === 255 ? 5 : numberAt(bytes, at)[1]
  return at >= bytes.length || bytes[at] === END
}
