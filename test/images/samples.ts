import { Buffer } from 'node:buffer'
import { crc32 } from 'node:zlib'
import sharp, { type Sharp } from 'sharp'
import { AssetError, type World } from '../../src/world.ts'

/** A world of these files and no others. */
export function worldOf(files: Readonly<Record<string, Uint8Array>>): World {
  return {
    async asset(url) {
      const bytes = files[url]
      if (!bytes) throw new AssetError(reasonFor(url), url)
      return bytes
    },
    template: () => Promise.reject(new AssetError('missing', 'no templates here')),
    packageFile: () => Promise.reject(new AssetError('missing', 'no packages here')),
    outputProfile: () => Promise.reject(new AssetError('missing', 'no profiles here')),
  }
}

function reasonFor(url: string): AssetError['reason'] {
  if (/^(?:https?:|\/\/|data:)/.test(url)) return 'remote'
  return url.startsWith('..') ? 'outside' : 'missing'
}

/** A photograph's stand-in: noise, which no encoder can shrink much, the same each time. */
export function noise(width: number, height: number): Sharp {
  const data = Buffer.alloc(width * height * 3)
  let state = 1
  for (let index = 0; index < data.length; index++) {
    state = (state * 48_271) % 2_147_483_647
    data[index] = state & 255
  }
  return sharp(data, { raw: { width, height, channels: 3 } })
}

export function flat(
  width: number,
  height: number,
  background: string | { r: number; g: number; b: number; alpha: number },
): Sharp {
  return sharp({ create: { width, height, channels: typeof background === 'string' ? 3 : 4, background } })
}

export function svg(content: string, size = 'width="120" height="60"', before = ''): Uint8Array {
  const names = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
  return Buffer.from(`${before}<svg ${names} ${size}>${content}</svg>`)
}

/** A PNG of a hundred bytes that claims `width` × `height` pixels. */
export function pngBomb(width: number, height: number): Uint8Array {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  const data = Buffer.from([0x78, 0x9c, 0x03, 0x00, 0x00, 0x00, 0x00, 0x01])
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** A PNG that says it is an animation of one frame, which readers without animation show as it is. */
export function animatedPng(still: Buffer): Buffer {
  const behindHeader = 8 + 12 + 13
  const control = Buffer.alloc(8)
  control.writeUInt32BE(1, 0)
  return Buffer.concat([
    still.subarray(0, behindHeader),
    chunk('acTL', control),
    still.subarray(behindHeader),
  ])
}

export function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const whole = Buffer.alloc(body.length + 8)
  whole.writeUInt32BE(data.length, 0)
  whole.set(body, 4)
  whole.writeUInt32BE(crc32(body), body.length + 4)
  return whole
}

/** A bitmap of `width` × `height`, whose first pixel is red and whose second is blue, in 24 bits. */
export function bmp(width: number, height: number): Uint8Array {
  const header = Buffer.alloc(54)
  header.write('BM')
  header.writeUInt32LE(54, 10)
  header.writeUInt32LE(40, 14)
  header.writeInt32LE(width, 18)
  header.writeInt32LE(height, 22)
  header.writeUInt16LE(1, 26)
  header.writeUInt16LE(24, 28)
  return Buffer.concat([header, Buffer.from([0, 0, 255, 255, 0, 0, 0, 0])])
}
