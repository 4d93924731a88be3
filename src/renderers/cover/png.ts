import { crc32, deflateSync } from 'node:zlib'

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)

const INDEXED = 3

/** From 4 on zlib weighs each match against the next: that takes four times as long for a seventh less. */
const LEVEL = 3

/**
 * A PNG of one byte a pixel, an index of `colors`, `0xrrggbb` (PNG 3, 11.2). Each row of `rows` begins with the byte of
 * its filter.
 */
export function indexedPng(
  rows: Uint8Array,
  width: number,
  height: number,
  colors: readonly number[],
): Uint8Array {
  const header = new DataView(new ArrayBuffer(13))
  header.setUint32(0, width)
  header.setUint32(4, height)
  header.setUint8(8, 8)
  header.setUint8(9, INDEXED)
  const palette = Uint8Array.from(colors.flatMap((color) => [color >> 16, (color >> 8) & 0xff, color & 0xff]))
  return Buffer.concat([
    SIGNATURE,
    ...chunk('IHDR', new Uint8Array(header.buffer)),
    ...chunk('PLTE', palette),
    ...chunk('IDAT', deflateSync(rows, { level: LEVEL })),
    ...chunk('IEND', new Uint8Array()),
  ])
}

function chunk(type: string, data: Uint8Array): Uint8Array[] {
  const name = new TextEncoder().encode(type)
  return [uint32(data.length), name, data, uint32(crc32(data, crc32(name)))]
}

function uint32(value: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(4))
  view.setUint32(0, value)
  return new Uint8Array(view.buffer)
}
