import { expect, it } from 'vitest'
import { pixelsOfJpeg } from '../../../../src/proof/pdf/press/jpeg-size.ts'

const START = [0xff, 0xd8]
const APP = [0xff, 0xe0, 0, 4, 1, 2]
const FRAME = [0xff, 0xc2, 0, 11, 8, 0x01, 0x00, 0x02, 0x00, 3, 0, 0]

it.each([
  ['behind other segments', [...START, ...APP, ...FRAME], 0x100 * 0x200],
  ['behind bytes that fill up', [...START, 0xff, ...FRAME], 0x100 * 0x200],
  ['nowhere', [...START, ...APP, 0xff, 0xd9], undefined],
  [
    'nowhere in a segment that leads to no other',
    [...START, 0xff, 0xe0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
    undefined,
  ],
])('pixels are told by the frame, %s', (_, bytes, pixels) => {
  expect(pixelsOfJpeg(Uint8Array.from(bytes))).toBe(pixels)
})
