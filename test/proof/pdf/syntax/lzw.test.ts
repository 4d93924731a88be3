import { expect, it } from 'vitest'
import { lzw } from '../../../../src/proof/pdf/syntax/lzw.ts'

it('reads the codes of ISO 32000-1, 7.4.4.2', () => {
  const packed = Uint8Array.of(0x80, 0x0b, 0x60, 0x50, 0x22, 0x0c, 0x0c, 0x85, 0x01)
  expect([...lzw(packed, 1)]).toEqual([45, 45, 45, 45, 45, 65, 45, 45, 45, 66])
})

/** Codes of 9 to 12 bits, each for a single byte, which fill the table as any do. */
function packed(bytes: readonly number[], early: number): Uint8Array {
  const bits: string[] = []
  let size = 257
  const put = (code: number) => {
    const width = Math.min(12, Math.floor(Math.log2(size + early)) + 1)
    bits.push(code.toString(2).padStart(width, '0'))
  }
  put(256)
  for (const byte of bytes) {
    put(byte)
    if (size < 4095) size++
  }
  put(257)
  const all = `${bits.join('')}0000000`
  return Uint8Array.from({ length: all.length >> 3 }, (_, at) =>
    Number.parseInt(all.slice(8 * at, 8 * at + 8), 2),
  )
}

it.each([0, 1])('codes grow, %d early', (early) => {
  const bytes = Array.from({ length: 3000 }, (_, at) => (at * 7) % 251)
  expect([...lzw(packed(bytes, early), early)]).toEqual(bytes)
})

it('tells of a code that stands for nothing', () => {
  // Clear, 65, and 300 in nine bits each.
  const bits = `${[256, 65, 300].map((code) => code.toString(2).padStart(9, '0')).join('')}00000`
  const bytes = bits.match(/.{8}/g)!.map((byte) => Number.parseInt(byte, 2))
  expect(() => lzw(Uint8Array.from(bytes), 1)).toThrow('stands for nothing')
})
