import decodeQR from 'qr/decode.js'
import { expect, it } from 'vitest'
import { qrCode } from '../../src/pipeline/qr-code.ts'

const SCALE = 4

/** What a telephone reads from a code: its bars are drawn, and what is drawn is read. */
function readBack(code: string): string {
  const svg = Buffer.from(code.split(',')[1]!, 'base64').toString()
  const size = Number(/width="(\d+)"/.exec(svg)![1]) * SCALE
  const data = new Uint8Array(size * size * 4).fill(255)
  for (const [, x, y, length] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    for (let row = Number(y) * SCALE; row < (Number(y) + 1) * SCALE; row++)
      data.subarray(4 * (row * size + Number(x) * SCALE)).fill(0, 0, 4 * SCALE * Number(length))
  return decodeQR({ width: size, height: size, data })
}

it.each(['https://a.example', `https://locks.example/${'a-long-way/'.repeat(20)}`])(
  '%s is read back',
  (address) => {
    expect(readBack(qrCode(address)!.url)).toBe(address)
  },
)

it('is none of an address that no code holds', () => {
  expect(qrCode(`https://a.example/${'x'.repeat(1_200)}`)).toBeUndefined()
})
